"""What a measure word can count: of 16家医院建设 the 医院, and what 取消427项 can have abolished.

A measure word goes with certain nouns only; where one of them stands inside the phrase behind a
number, what follows it tells what is done with the counted things.
"""

import tomllib
from importlib.resources import files

from extractor.deferred import deferred, grouped

_TABLE = tomllib.loads(files(__package__).joinpath("agreement.toml").read_text("utf-8"))
_COUNTED = {unit: deferred(grouped(nouns.split())) for unit, nouns in _TABLE["behind"].items()}
_ENDS = {unit: tuple(nouns.split()) for unit, nouns in _TABLE["before"].items()}
NEVER = frozenset("项件份条起宗张批")
"""Measure words of deeds and papers: they count no places and no bodies."""
_BODY = deferred(
    "(?:(?:[省市县区镇乡村州]|部门|街道|乡镇|镇街|社区|单位|"
    "企业)(?:（[^（）]{1,6}）)?(?:本级)?|[级央]?层面|本级|(?<![布格结])局|办事处|公司|法院|电视台)$"
)


def countable(noun: str, unit: str) -> str:
    """Return the part of `noun` that `unit` counts, up to the last noun that goes with it.

    >>> countable("公办幼儿园办园条件", "所"), countable("环境整治项目", "个")
    ('公办幼儿园', '环境整治项目')
    """
    pattern = None if unit and noun.endswith(unit) else _COUNTED.get(unit)
    end = 0
    for match in pattern.finditer(noun) if pattern else ():
        end = match.end()
    return noun[:end] if len(noun) > end + 1 and end else noun


def goes_with(noun: str, unit: str) -> bool:
    """Tell whether `unit` surely counts `noun`, of which only the words before tell.

    >>> goes_with("行政审批事项", "项"), goes_with("行政审批事项", "家")
    (True, False)
    """
    return noun.endswith(_ENDS.get(unit, ()))


def uncountable(noun: str, unit: str) -> bool:
    """Tell whether `unit` cannot count `noun`, a place or body: 设区市平均|845项.

    >>> uncountable("设区市", "项"), uncountable("设区市", "个"), uncountable("审批事项", "项")
    (True, False, False)
    """
    return unit in NEVER and bool(_BODY.search(noun))
