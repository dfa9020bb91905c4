"""Draws the pieces of evidence that the story needs; every sheet says that it is a demonstration."""

from importlib.resources import as_file, files
from pathlib import Path

MARK = "演示数据 · 虚构"

SHEETS: dict[str, tuple[str, ...]] = {
    "投保时的健康告知页面.png": (
        "健康告知（2020 版）",
        "1. 您是否正在接受或被建议接受治疗？   否",
        "2. 您是否有其他疾病或不适？           否",
        "（页面轨迹：逐页点击“确认”，停留 2 秒）",
    ),
    "单位历年体检表.jpg": (
        "职业驾驶员体检表（2019、2020、2021）",
        "血压：132/84　128/82　130/85",
        "结论：合格",
    ),
}
LETTER = (
    f"【{MARK}】\n投诉信\n五年前我在你们这里买了重疾险，上个月住院做了支架，你们短信说拒赔。\n"
    "当时业务员只让我在手机上点了几下，根本没问过血压的事。\n请给我一个说法。\n欧阳晓锋\n"
)


def make_exhibits(folder: Path) -> list[Path]:
    """Write the letter and the two sheets into a folder. Returns their paths, the letter first."""
    folder.mkdir(parents=True, exist_ok=True)
    letter = folder / "投诉信.txt"
    letter.write_text(LETTER, "utf-8")
    sheets = [folder / name for name in SHEETS]
    for path, lines in zip(sheets, SHEETS.values(), strict=True):
        _draw(path, lines)
    return [letter, *sheets]


def _draw(path: Path, lines: tuple[str, ...]) -> None:
    from PIL import Image, ImageDraw, ImageFont

    with as_file(files("resources").joinpath("fonts", "NotoSansSC-Regular.ttf")) as font_path:
        title, text = (ImageFont.truetype(str(font_path), size) for size in (34, 24))
    sheet = Image.new("RGB", (900, 120 + 52 * len(lines)), "white")
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((12, 12, sheet.width - 13, sheet.height - 13), outline="#B8C0CC", width=2)
    pen.text((40, 34), lines[0], font=title, fill="#1C222B")
    for number, line in enumerate(lines[1:]):
        pen.text((40, 100 + 48 * number), line, font=text, fill="#1C222B")
    pen.text((640, sheet.height - 52), MARK, font=text, fill="#8A5300")
    sheet.save(path, quality=92) if path.suffix == ".jpg" else sheet.save(path)
