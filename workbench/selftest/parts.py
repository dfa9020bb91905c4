"""Looks at what comes with the program: rules, words, fonts, and the libraries that reckon, draw and read."""

from datetime import date
from importlib.resources import files
from itertools import permutations

from workbench.learning.apart import teach_apart
from workbench.learning.model import Example, Lesson, Task
from workbench.plots.figures import month_picture
from workbench.plots.home import keep_cache_in
from workbench.plots.model import Look
from workbench.plots.series import monthly_counts
from workbench.rulebook.reading import shipped_rulebook
from workbench.selftest.model import Bench, Step, need
from workbench.suggestions.lexicons import SHIPPED
from workbench.suggestions.segmentation import prepare
from workbench.typesetting import fonts
from workbench.wording.messages import Messages

_PNG = b"\x89PNG"
_SPOKEN = {"CA05": "牡丹计划没有写清楚", "CA11": "银杏小组天天上门"}
_BESIDE = ("去柜台问过两次", "电话里说法不一", "家里人不知情", "合同是去年办的", "请尽快回复", "等了一个月")
_MADE_OF = ("fonts", "icons", "letters", "lexicons", "messages", "rules", "translations")


def part_steps() -> tuple[Step, ...]:
    """What has to be there before anything is done."""
    return (
        Step("selftest.step_resources", read_resources),
        Step("selftest.step_fonts", measure_letters),
        Step("selftest.step_reckoning", reckon_and_draw),
        Step("selftest.step_reading", cut_words),
    )


def model_steps() -> tuple[Step, ...]:
    """Training, which needs a process of its own."""
    return (Step("selftest.step_model", train_apart),)


def read_resources(_bench: Bench) -> None:
    """Every table of the rules is read, and both languages have their sentences."""
    for name in _MADE_OF:
        need(any(files("resources").joinpath(name).iterdir()), f"resources/{name} is empty")
    book = shipped_rulebook()
    for name in book.file_names():
        need(book.rows_of(name) is not None, f"the rules have no {name}")
    for language in ("zh", "en"):
        sentence = Messages("zh" if language == "zh" else "en").text("workspace.in_use", {"path": ""})
        need("[" not in sentence, f"there are no sentences in {language}")


def measure_letters(_bench: Bench) -> None:
    """Documents have a letter for everything that a name may hold."""
    fonts.load()
    missing = fonts.undrawable("欧阳晓锋 㛃怡 𠮷 Ærø №1，。“”¥")
    need(not missing, f"no letter for {missing}")
    need(all(width > 0 for width in fonts.advances("投诉案件")), "letters have no width")


def reckon_and_draw(bench: Bench) -> None:
    """Cases are counted by month and drawn."""
    keep_cache_in(bench.cache)
    days = [date(2026, 9, 17), date(2026, 9, 28), date(2026, 8, 3)]
    counts = monthly_counts(days, months=3, until=date(2026, 9, 30))
    need([month.count for month in counts] == [0, 1, 2], "the months were counted wrongly")
    need(month_picture(counts, Look(320, 160)).startswith(_PNG), "no picture was drawn")


def cut_words(bench: Bench) -> None:
    """A narrative is cut into its words."""
    bench.cache.mkdir(exist_ok=True)
    words = {token.word for token in prepare(bench.cache).tokens("我买的重疾险，保险公司拒赔")}
    need("保险公司" in words, f"the words were not told apart: {sorted(words)}")


def train_apart(bench: Bench) -> None:
    """A model is trained in a process that the program starts of itself, and learns what is to be learnt."""
    told = [
        (code, f"{said}，{'，'.join(beside)}")
        for code, said in _SPOKEN.items()
        for beside in permutations(_BESIDE, 3)
    ]
    examples = tuple(
        Example(f"case-{number}", narrative, frozenset({code}))
        for number, (code, narrative) in enumerate(told)
    )
    taught = teach_apart(Lesson(Task.CAUSE, False, examples, len(examples)), SHIPPED, bench.cache)
    need(taught.linear is not None, f"nothing was learnt: {taught.report.verdict}")
    need(taught.report.model_right == taught.report.held, "the model does not tell the two causes apart")
