"""Update files that are not what they claim: each is refused, and nothing of it is used."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.updates import (
    KEY,
    KEYS,
    OTHER_KEY,
    installed,
    offer_of,
    portable,
    program_members,
    sealed,
    tarred,
    update_file,
)
from tests.zips import with_hidden_file
from workbench.errors import MachineError, UserError
from workbench.updating.applying import check_update
from workbench.updating.form import parsed, written
from workbench.updating.keys import UpdateKey, read_keys
from workbench.updating.model import UpdateFacts
from workbench.updating.reading import open_update

FLIPS = 250


def refused(path: Path, keys: tuple[UpdateKey, ...] = KEYS) -> str:
    with pytest.raises(UserError) as told, open_update(path, keys) as update:
        update.prove()
    assert len(told.value.problems) == 1
    return told.value.problems[0].code


def read(path: Path) -> UpdateFacts:
    with open_update(path, KEYS) as update:
        update.prove()
        return update.facts


def test_that_a_good_file_says_what_it_holds_and_who_signed_it(tmp_path: Path) -> None:
    facts = read(update_file(tmp_path))
    assert (facts.offer.version, facts.offer.notes("zh"), facts.offer.notes("en")) == (
        "0.2.0",
        "新内容",
        "What is new",
    )
    assert facts.signer == KEYS[0].fingerprint


def test_that_a_flipped_bit_anywhere_is_noticed(tmp_path: Path) -> None:
    path = update_file(tmp_path)
    whole = path.read_bytes()
    chance = Random(7)
    ends = [*range(60), *range(len(whole) - 60, len(whole))]
    for at in {*ends, *(chance.randrange(len(whole)) for _ in range(FLIPS))}:
        spoilt = bytearray(whole)
        spoilt[at] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(spoilt))
        assert refused(path), at


@pytest.mark.parametrize("cut", [0, 1, 29, 400, -1, -30])
def test_that_a_file_cut_off_anywhere_is_refused(tmp_path: Path, cut: int) -> None:
    path = update_file(tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    assert refused(path) in {"update.not_an_update", "update.laid_out_otherwise", "update.signature_wrong"}


def test_that_only_a_trusted_key_is_believed(tmp_path: Path) -> None:
    members = program_members()
    packed = tarred(members)
    path = tmp_path / "other.cwupdate"
    offer = offer_of(members, packed)
    path.write_bytes(sealed(written(offer), packed, offer.payload.name, key=OTHER_KEY))
    assert refused(path) == "update.signature_wrong"
    both = (*KEYS, UpdateKey(OTHER_KEY.public_key().public_bytes_raw()))
    with open_update(path, both) as update:
        assert update.facts.signer == both[1].fingerprint
    assert refused(path, ()) == "update.no_keys"


def test_that_a_swapped_payload_is_refused_also_when_its_checksum_was_made_anew(tmp_path: Path) -> None:
    members = program_members()
    packed = tarred(members)
    offer = offer_of(members, packed)
    spoilt = packed[:-1] + bytes([packed[-1] ^ 1])
    path = tmp_path / "swapped.cwupdate"
    path.write_bytes(sealed(written(offer), spoilt, offer.payload.name))
    assert refused(path) == "update.payload_differs"


def _prefix(path: Path) -> None:
    path.write_bytes(b"#!/bin/sh\nexit\n" + path.read_bytes())


def _suffix(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"x")


def _hidden(path: Path) -> None:
    with_hidden_file(path, b"update.json", b"{}")


def _twice(path: Path) -> None:
    path.write_bytes(path.read_bytes() * 2)


@pytest.mark.parametrize("change", [_prefix, _suffix, _hidden, _twice])
def test_that_nothing_may_stand_before_behind_or_between(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    path = update_file(tmp_path)
    change(path)
    assert refused(path) in {"update.not_an_update", "update.laid_out_otherwise"}


def test_that_a_promise_of_very_many_bytes_is_not_read(tmp_path: Path) -> None:
    path = update_file(tmp_path)
    spoilt = bytearray(path.read_bytes())
    spoilt[18:26] = b"\xf0" * 8
    path.write_bytes(bytes(spoilt))
    assert refused(path) == "update.not_an_update"


SAID = json.loads(written(offer_of(program_members(), b"")).decode())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", "../x"),
        ("version", "0.2.0/../../x"),
        ("version", "٣.2.0"),
        ("version", 2),
        ("platform", "linux x86"),
        ("kind", "exe"),
        ("needs", None),
        ("notes", {"zh": "", "en": 5}),
        ("product", "another"),
        ("more", 1),
        ("payload", {**SAID["payload"], "size": 1 << 62}),
        ("payload", {**SAID["payload"], "size": True}),
        ("payload", {**SAID["payload"], "unpacked_size": -1}),
        ("payload", {**SAID["payload"], "name": "../payload.tar.xz"}),
        ("payload", {**SAID["payload"], "sha256": "A" * 64}),
    ],
)
def test_that_each_part_of_what_was_signed_must_be_as_it_must_be(key: str, value: object) -> None:
    with pytest.raises(UserError) as told:
        parsed(json.dumps({**SAID, key: value}).encode())
    assert told.value.problems[0].code == "update.malformed"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        json.dumps(SAID).replace('"needs": "0.1.0"', '"needs": "0.1.0", "needs": "0.0.1"').encode(),
        json.dumps(SAID).replace(": 0", ": NaN", 1).encode(),
    ],
)
def test_that_only_plain_json_with_every_key_once_is_read(content: bytes) -> None:
    with pytest.raises(UserError) as told:
        parsed(content)
    assert told.value.problems[0].code == "update.malformed"


def test_that_a_format_of_later_days_is_named_and_what_is_written_reads_the_same() -> None:
    with pytest.raises(UserError) as told:
        parsed(json.dumps({**SAID, "format": "case-workbench-update/9", "new": 1}).encode())
    assert told.value.problems[0].code == "update.format_unknown"
    offer = offer_of(program_members(), b"abc")
    assert parsed(written(offer)) == offer


def test_that_every_reason_why_it_does_not_fit_here_is_told(tmp_path: Path) -> None:
    here = installed(portable(tmp_path, "0.1.0", "0.3.0"))

    def reasons(*, allow_older: bool = False, **changed: object) -> set[str]:
        path = update_file(tmp_path, **changed)  # type: ignore[arg-type]
        with pytest.raises(UserError) as told:
            check_update(path, to=here, keys=KEYS, allow_older=allow_older)
        return {problem.code for problem in told.value.problems}

    assert reasons() == {"update.older"}
    assert reasons(version="0.3.0") == {"update.same_version"}
    assert reasons(version="0.3", platform="windows-x86_64") == {
        "update.same_version",
        "update.other_platform",
    }
    assert reasons(version="0.5.0", needs="0.4.0") == {"update.needs_newer"}
    assert reasons(version="0.2.0", needs="0.4.0", allow_older=True) == {"update.needs_newer"}
    older = check_update(update_file(tmp_path), to=here, keys=KEYS, allow_older=True)
    assert older.offer.version == "0.2.0"
    assert check_update(update_file(tmp_path, version="0.10.0rc1"), to=here, keys=KEYS, allow_older=False)


def test_that_a_key_file_may_hold_the_next_key_too_but_no_other_kind(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    def pem(key: object) -> bytes:
        found: bytes = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)  # type: ignore[attr-defined]
        return found

    assert read_keys(b"# now\n" + pem(KEY) + b"\n# next\n" + pem(OTHER_KEY))[0] == KEYS[0]
    assert len(read_keys(pem(KEY) + pem(OTHER_KEY))) == 2
    for content in (b"", pem(KEY)[:60], pem(KEY) + pem(ec.generate_private_key(ec.SECP256R1()))):
        with pytest.raises(MachineError, match="keys_damaged"):
            read_keys(content)


def test_that_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    assert refused(tmp_path) == "update.not_an_update"
    assert refused(tmp_path / "none") == "update.not_there"
