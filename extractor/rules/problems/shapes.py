"""The shapes in which reports admit to problems, as patterns over one clause or one passage."""

from extractor.deferred import deferred
from extractor.rules.problems import rated_shapes
from extractor.rules.problems.lament_shapes import END, GAP
from extractor.rules.problems.words import WORDS
from extractor.rules.word_starts import WordStarts

PAIRED = deferred(
    f"(?=[{rated_shapes.BEGINNINGS}])"
    f"(?:(?P<rated>(?:{rated_shapes.RATED}){END})|(?P<graded>{rated_shapes.GRADED}{END}))"
)
"""A noun and its predicate, or a degree of what is bad."""
PAIR_BEGINS = deferred(f"[{rated_shapes.BEGINNINGS}]")
"""Where such a pair may begin."""
PREDICATES = WordStarts(rated_shapes.PREDICATES)
"""Where a bare predicate may stand."""
CLOSES = deferred(f"{rated_shapes.PREDICATE}{END}")
"""A bare predicate that closes its statement."""

ADMITS = deferred(WORDS["admits"].replace("受…影响", "受[^，。；]{1,12}影响"))
GENERAL = deferred(f"不足|{GAP}")
"""Laments that may say no more than that there are problems."""
_GRAVE = (
    f"{WORDS['burdens']}(?:较为|比较|十分|日[益渐趋]|愈发|非常|很|尤为|依然|仍然?|极为|也?越来越)"
    "(?:突出|严重|普遍|明显|尖锐|凸显|加剧)"
)
FIRM = deferred(f"{WORDS['firm']}|{GAP}|{_GRAVE}")
"""Laments that admit without a word of admission."""

VERY = deferred("(?:极|很|十分|非常|相当|极其|极为|严重|异常)$")
"""What makes a lament an admission: 极不方便, 十分薄弱."""
RATED = deferred("(?:能力|力量|基础|意识|底子|实力|素质|水平|效率|质量|[^事故]..[率度性])$")
"""What is never good to be weak or low: 财政保障能力弱, 群众知晓率不高."""

SOME = deferred(
    "(?:不少|一些|有的|有些|部分|少数|个别|多数|许多|很多|大多)[^，。；：！？\n]{0,10}"
    "(?:[员户人民者师生]|干部|群众|企业|部门|单位|社区|家长|医院|学校)"
)
"""Some people, of whom a report says what they do not do."""
RATINGS = frozenset({"弱", "差", "低", "不高", "不强", "较低", "较弱", "较差", "偏低", "偏弱"})
ITEM_LEAD = deferred(
    "(?:[一二三四五六七八九十]是|其[一二三四五]，|第[一二三四五六](?![个名批期轮届次])，?|"
    "首先，?|其次，?|再次，?|最后，?"
    "|(?:挑战|问题|难题|困难|困境|短板|痛点|难点)[一二三四五六七八九十0-9]{1,2}：|此外，?|"
    "另外，?|一方面，?|另一方面，?|[（(]?[0-9一二三四五六七八九十]{1,2}[)）.、])"
)
"""What an item of an enumeration opens with."""

GOES_ON_LISTING = deferred("[^。；！？\n]{0,120}等[^，。；！？\n]{0,6}(?:问题|现象|不足)")
"""What closes, further on in the sentence, the list that a clause belongs to."""

BRIEF = deferred(
    "[。；\n](?P<told>[^，。；：！？“”（）、\n0-9是有]{2,8}"
    "[多少弱低差乱散慢难重窄短杂繁])[ 　]?(?=。[^\n”])"
)
"""A whole sentence that only says of something that it is too much or too little: 会议考核多。"""

EXISTS_QUOTED = deferred("(?:存在|面临)着?“[^，。；：！？\n]{4,30}”的?(?:问题|困境|现象|难题|倾向)")
