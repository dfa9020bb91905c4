"""Whether an update may be applied here: every reason why not."""

from workbench.errors import Problem
from workbench.updating.form import FIELD
from workbench.updating.model import Installation, InstallKind, PayloadKind, UpdateOffer
from workbench.updating.versions import is_newer, is_version, version_order

_WANTED = {InstallKind.VERSIONS: PayloadKind.ONEDIR, InstallKind.DEB: PayloadKind.DEB}


def place_problems(to: Installation) -> list[Problem]:
    """Why this installation takes no update file at all, of whatever version."""
    if to.kind in _WANTED:
        return []
    return [Problem("installation", f"update.installed_{to.kind}")]


def offer_problems(offer: UpdateOffer, to: Installation, *, allow_older: bool = False) -> list[Problem]:
    """Why this very update does not fit here; none when it does."""
    problems = []
    if offer.platform != to.platform:
        detail = {"made_for": offer.platform, "here": to.platform}
        problems.append(Problem(FIELD, "update.other_platform", detail))
    wanted = _WANTED.get(to.kind)
    if wanted is not None and offer.kind is not wanted:
        problems.append(Problem(FIELD, f"update.kind_{offer.kind}_elsewhere"))
    return problems + _order_problems(offer, to, allow_older=allow_older)


def _order_problems(offer: UpdateOffer, to: Installation, *, allow_older: bool) -> list[Problem]:
    here = to.version
    detail = {"version": offer.version, "here": here, "needs": offer.needs}
    if not is_version(here):
        return [Problem("installation", "update.version_unreadable", {"here": here})]
    if version_order(offer.version) == version_order(here):
        return [Problem(FIELD, "update.same_version", detail)]
    if to.kind is InstallKind.VERSIONS and offer.version == to.running:
        return [Problem(FIELD, "update.still_running", detail)]
    if is_newer(offer.needs, here):
        return [Problem(FIELD, "update.needs_newer", detail)]
    if not is_newer(offer.version, here) and not allow_older:
        return [Problem(FIELD, "update.older", detail)]
    return []
