"""Names that part a whole between them: 专职 and 兼职, 城镇 and 农村, 许可 and 非许可."""

from collections.abc import Sequence

from extractor.deferred import deferred

_AT_ONCE = "直接/自行/直办/自办/当场/现场办/现场处/即时办"
_PASSED_ON = "转办/交办/转派/派单/派发/分派/转交/移交/交由/转由/派转"
"""What is done with what came in: answered at once, or passed on."""
_SETS = (
    ("专职/全职", "兼职"),
    ("男", "女"),
    ("中央", "地方"),
    ("城镇/城市/城区", "农村/乡村"),
    ("户籍/本地", "流动/外来/外出"),
    ("外出", "本地"),
    ("夏粮", "秋粮"),
    ("进口", "出口"),
    ("内资", "外资"),
    ("公立/公办", "民办/私立/民营"),
    ("线上/网上", "线下/现场"),
    ("新建", "续建/改建/扩建"),
    ("首批/第一批", "第二批/次批"),
    ("上半年", "下半年"),
    ("在编", "编外"),
    (_AT_ONCE, _PASSED_ON),
    (_PASSED_ON, _AT_ONCE),
    ("第一产业", "第二产业", "第三产业"),
    ("东部", "中部", "西部"),
    ("首批/第一批", "第二批/次批", "第三批"),
)
"""The names of the parts in the order in which reports tell them; / parts names of the same."""
HANDLED = deferred(
    f"[^，。；：、0-9]{{0,6}}?(?:{_AT_ONCE}|{_PASSED_ON})[^，。；：0-9]{{0,12}}".replace("/", "|")
)
"""How the words begin that tell what was done with some of what came in."""
_REST = deferred("其[他它余][\u4e00-\u9fff]{0,3}")
_NOT = deferred("非(?P<named>[\u4e00-\u9fff]{2,4})")


def are_whole_set(labels: Sequence[str]) -> bool:
    """Tell whether parts so named are all there is, each named once.

    >>> are_whole_set(["专职网格员", "兼职网格员"]), are_whole_set(["税收收入", "非税收入"])
    (True, True)
    >>> are_whole_set(["党员", "团员"])
    False
    """
    return _are_opposed(labels) or any(
        len(members) == len(labels) and all(map(_is_named, labels, members)) for members in _SETS
    )


def are_of_two_sets(labels: Sequence[str]) -> bool:
    """Tell whether a part belongs to a set of which another is no part: each counts in both.

    >>> are_of_two_sets(["农业人口", "常年外出人口"]), are_of_two_sets(["城镇人口", "农村人口"])
    (True, False)
    """
    inside = [
        [any(_is_named(label, member) for member in members) for label in labels]
        for members in _SETS
    ]
    return any(map(any, inside)) and not any(map(all, inside))


def names_the_rest(label: str) -> bool:
    """Tell whether the last of a list takes in all that the others leave: 其他类, 其它诉求."""
    return _REST.fullmatch(label) is not None


def _are_opposed(labels: Sequence[str]) -> bool:
    """Tell whether the second of two is what the first is not: 行政许可, 非行政许可."""
    denied = _NOT.search(labels[-1])
    named, *others = labels
    return denied is not None and len(others) == 1 and denied["named"][0] in named


def _is_named(label: str, member: str) -> bool:
    return any(name in label for name in member.split("/"))
