"""What the trial in a bare system stands on: the proof of painting; the workflow and macOS."""

import plistlib
import re
import struct
from collections.abc import Iterator
from pathlib import Path

import dev_environment
import pytest
import yaml
from dev_system import Failure
from linux.screen import parsed
from linux.story import STEPS
from macos import bundle

ROOT = dev_environment.ROOT
WORKFLOW = ROOT / ".github" / "workflows" / "build.yml"


def dump(pixels: list[int], width: int, *, bits: int = 32) -> bytes:
    """A window dump with a colour table of one entry and rows longer than the picture."""
    height = len(pixels) // width
    row_bytes = (width + 1) * 4
    head = [0] * 25
    head[0], head[4], head[5], head[11], head[12], head[19] = 104, width, height, bits, row_bytes, 1
    rows = b"".join(
        struct.pack(f"<{width}I", *pixels[start : start + width]) + b"pad!"
        for start in range(0, len(pixels), width)
    )
    return struct.pack(">25I", *head) + b"name" + bytes(12) + rows


def test_that_a_picture_is_painted_only_when_it_has_many_colours() -> None:
    plain = parsed(dump([0xFFFFFF] * 10_000, 100))
    assert (plain.width, plain.height, plain.is_painted) == (100, 100, False)
    spotted = [0xFFFFFF] * 9_900 + list(range(100))
    assert not parsed(dump(spotted, 100)).is_painted
    assert parsed(dump([number % 97 for number in range(10_000)], 100)).is_painted


def test_that_a_picture_is_saved_with_its_colours_in_order(tmp_path: Path) -> None:
    from PIL import Image

    parsed(dump([0x112233, 0x445566], 2)).save(tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as image:
        assert [image.getpixel((0, 0)), image.getpixel((1, 0))] == [(0x11, 0x22, 0x33), (0x44, 0x55, 0x66)]


def test_that_a_screen_of_another_depth_is_refused() -> None:
    with pytest.raises(Failure, match="16 bits"):
        parsed(dump([0], 1, bits=16))


def test_that_the_trial_watches_the_data_at_every_change_of_the_program() -> None:
    order = [step.__name__ for step in STEPS]
    assert order.index("work") < order.index("upgrade") < order.index("remove") < order.index("purge")
    assert order[-1] == "reinstall"


def test_that_every_script_of_the_workflow_exists_and_every_action_is_pinned() -> None:
    recipe = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    assert set(recipe["jobs"]) == {"linux", "windows", "macos"}
    steps = list(workflow_steps(recipe))
    for step in steps:
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", step["uses"])
    named = set(re.findall(r"packaging/\S+\.(?:py|sh|ico)", " ".join(step.get("run", "") for step in steps)))
    assert len(named) >= 5
    assert not [name for name in named if not (ROOT / name).is_file()]


def workflow_steps(recipe: dict[str, dict[str, dict[str, list[dict[str, str]]]]]) -> Iterator[dict[str, str]]:
    for job in recipe["jobs"].values():
        yield from job["steps"]


def test_that_macos_is_told_names_in_both_languages_and_the_kind_of_document(tmp_path: Path) -> None:
    information = plistlib.loads(plistlib.dumps(bundle.information()))
    declared = information["UTExportedTypeDeclarations"][0]["UTTypeIdentifier"]
    assert declared in information["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
    bundle.write_names(tmp_path)
    chinese = tmp_path / "Contents" / "Resources" / "zh-Hans.lproj" / "InfoPlist.strings"
    assert '"Evidence pack" = "证据包";' in chinese.read_text(encoding="utf-8")
    with (ROOT / "packaging" / "macos" / "entitlements.plist").open("rb") as file:
        assert plistlib.load(file)
