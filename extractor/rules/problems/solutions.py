"""The shapes in which reports tell that a problem is no more, as patterns."""

from extractor.deferred import deferred
from extractor.rules.problems.words import TABLE, WORDS
from extractor.rules.word_starts import WordStarts
from extractor.values.units import any_of

SOLVED = deferred(
    f"(?P<verb>{WORDS['solves']})(?P<done>了|好|掉)?(?P<object>[^，。；：！？\n]{{2,30}}?)"
    f"(?P<knot>的?(?P<noun>“{WORDS['knots']}”(?:难题|问题)?|{WORDS['knots']}))"
    f"(?=[，。；：！？、\n”]|$)"
)
"""A measure does away with a problem."""

SOLUTIONS = WordStarts(TABLE["solves"].split())
_BEFORE = (
    "以前",
    "过去",
    "从前",
    "以往",
    "原先",
    "之前",
    "改革前",
    "前些年",
    "前几年",
    "曾经",
    "此前",
)
_ANSWERS = ("针对", "聚焦", "紧盯", "瞄准")
ANSWERED = deferred(
    f"{any_of(_ANSWERS)}(?P<object>(?:“[^”。\n]{{3,30}}”|[^“，。；：！？\n]){{4,40}}?)(?:等|这一"
    f"|的)*(?P<knot>{WORDS['knots']}|实际|情况)(?=[，、])"
)
"""A measure answers a problem: 针对执法力量不足的问题，."""

ANSWERS = WordStarts(_ANSWERS)
RESOLVES = deferred(f"(?:{WORDS['solves']}|防止|减少)(?P<done>了|好|掉)?")
ALONE = deferred(WORDS["knots_alone"])
BEFORE = deferred(
    f"(?<![比从]){any_of(_BEFORE)}(?!的|[一两几]年"
    f"|[0-9])，?(?P<told>[^，。；：！？”\n]{{2,40}})"
    "(?P<more>，[^，。；：！？”\n]{2,30})?"
)
"""A passage tells how things were."""

FORMERLY = WordStarts(_BEFORE)
NOW = deferred("如今|后来|整改后|现在|而今|改革后|眼下|目前|当下|自从|这下|今年")
HARDSHIP = deferred(
    "不(?![再断仅但少过同论管])|[没难乱差脏慢累苦缺愁怕堵]|"
    "(?:要|得|须|只能|光是?|强制).{0,14}(?:[0-9]{2,}|跑|开|报|找|等|填"
    "|次|趟|天|个月|家|块)|跑.{0,6}[趟次]"
)
TOIL = deferred(
    "(?:要|得|须|只能|光是?)[^，。；]{0,8}(?:跑|等|排队?|花|耗)[^，。；]{0,6}?"
    "(?:[0-9一二两三四五六七八九十几多]+(?:公里|里路|里地|趟|次|个?小时|天|个月)|大半天)"
)
"""Ways and waits that nobody tells of what is well: 要跑十几公里."""
