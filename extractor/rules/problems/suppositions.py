"""What opens words on what might be, must not be, or is only the reason of a problem."""

from extractor.deferred import deferred

_CONCEDES = (
    *(f"{word}(?<![^，。；！？\n]{word})" for word in ("虽", "尽管", "除去", "除了")),
    *("即使", "即便", "哪怕", "那怕"),
    *("好像", "仿佛", "似乎"),
)
"""Words that open a clause, or stand in one, that is not the statement itself."""
_SUPPOSES = (
    *("如果", "如确", "如遇", "假如", "倘", "要是(?<![主重需定]要是)", "一旦", "万一(?![千百])"),
    *("否则", "不然", "以免", "如不", "若不"),
    *(
        "决不允许",
        "绝不允许",
        "决不能",
        "绝不能",
        "严禁",
        "不得(?![不已])(?<![笑舍顾由怪恨免少见巴容值记懂晓]不得)",
        "不许",
        "禁止",
    ),
)
_GIVES_REASONS = (
    *("究其原因", "究其根源", "究其根本", "追根溯源", "究其实质"),
    *(f"{word}(?:主要|就|还|也|无非)*(?:是|在于|有(?!效|序))" for word in ("原因", "根源", "症结")),
)
"""What opens the reasons of a problem: they are its cause and no further ones."""
_THROUGH_REASONS = "(?:(?!导致|致使)[^。；！？\n])*$"
"""The reasons end where the sentence tells what they led to."""
_THROUGH_CLAUSE, _THROUGH_SENTENCE = "[^，。；！？\n]*$", "[^。；！？\n]*$"
SUPPOSED = deferred(
    "|".join(
        [
            *(word + _THROUGH_CLAUSE for word in _CONCEDES),
            *(word + _THROUGH_SENTENCE for word in _SUPPOSES),
            *(word + _THROUGH_REASONS for word in _GIVES_REASONS),
        ]
    )
)
"""What makes all that follows in the sentence a supposition, or what must not be.

Every branch begins with its word: the engine runs on to those, forty times as fast.
"""
