"""Names are put in the order in which they sound."""

import pytest

from workbench.persons.sounds import in_order, sound_order


def ordered(*names: str) -> list[str]:
    return sorted(names, key=sound_order)


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("王芳", "李强", "阿依古丽", "赵一"), ["阿依古丽", "李强", "王芳", "赵一"]),
        # 单 shàn, 仇 qiú, 解 xiè, 曾 zēng, 尉迟 yùchí, 万俟 mòqí: not as the characters are read elsewhere.
        (("单雄", "邓一", "商一", "宋一"), ["邓一", "单雄", "商一", "宋一"]),
        (("仇英", "陈一", "秦一"), ["陈一", "秦一", "仇英"]),
        (("解缙", "江一", "徐一"), ["江一", "解缙", "徐一"]),
        (("曾巩", "蔡一", "张一"), ["蔡一", "曾巩", "张一"]),
        (("尉迟恭", "魏一", "于一", "袁一"), ["魏一", "尉迟恭", "于一", "袁一"]),
        (("万俟卨", "王一", "穆一"), ["万俟卨", "穆一", "王一"]),
        (("Zhang", "李强", "adam"), ["adam", "李强", "Zhang"]),
    ],
)
def test_that_surnames_stand_by_their_own_reading(names: tuple[str, ...], wanted: list[str]) -> None:
    assert ordered(*names) == wanted


def test_that_names_of_one_sound_stand_together_and_always_alike() -> None:
    assert ordered("张伟", "章伟", "张伟", "张维")[:1] == ["张伟"]
    assert ordered("章伟", "张伟") == ordered("张伟", "章伟")


def test_that_who_has_no_name_stands_last_both_ways() -> None:
    listed = [(1, "王芳"), (2, None), (3, "李强"), (4, "王芳"), (5, "")]
    assert in_order(listed, descending=False) == [3, 1, 4, 2, 5]
    assert in_order(listed, descending=True) == [4, 1, 3, 5, 2]


@pytest.mark.parametrize("name", ["", "𠮷田", "\ue863", "迪丽拜尔·买买提", "𪚥\U000323af", "😀", "a" * 300])
def test_that_any_name_has_its_place(name: str) -> None:
    assert sound_order(name)[1] == name.casefold()
