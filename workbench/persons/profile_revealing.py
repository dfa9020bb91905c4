"""The profile with masked values in full, after somebody showed them on purpose."""

from collections.abc import Mapping
from dataclasses import replace

from workbench.persons.profile_model import Profile, ProfileGroup, ProfileValue, SourceKind, Text


def revealed_profile(profile: Profile, full: Mapping[str, tuple[str, ...]]) -> Profile:
    """The profile with typed values replaced by the full ones, by facet in their order."""
    left = {facet: list(values) for facet, values in full.items()}

    def shown(value: ProfileValue) -> ProfileValue:
        values = left.get(value.facet_id)
        if not values or value.source.kind is not SourceKind.TYPED:
            return value
        return replace(value, value=Text(values.pop(0)), masked=False)

    groups = tuple(ProfileGroup(group.id, tuple(map(shown, group.values))) for group in profile.groups)
    name = (full.get("name") or (profile.name,))[0]
    return replace(profile, groups=groups, name=name)
