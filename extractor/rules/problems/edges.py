"""What leads to the statement of a problem in its clause, and away from it."""

import tomllib
from importlib.resources import files

from extractor.deferred import deferred
from extractor.values.units import any_of

_TABLE = tomllib.loads(files(__package__).joinpath("edges.toml").read_text("utf-8"))["openers"]

OPENERS = deferred(f"(?:{'|'.join(_TABLE['patterns'])}|{any_of(_TABLE['words'].split())})+")
TAILS = deferred(
    "(?:(?<!不对)等|之类)?(?:的(?:老大难|老|旧|突出|普遍性?|共性)?)?(?:(?:困难|问题|不足|短板)(?:和|与|及)(?:问题|困难|不足|短板|"
    "挑战)|问题|现象|情形|情况|状况|局面|困境|难题|窘境|弊端|(?<=的)矛盾"
    "|(?<=等)(?:困难|不足|短板|差距))(?:也?较为|也?比较|十分|日益|日趋|愈发|越来越|尤为|仍然?|"
    "依然|还|也|时有|屡有)*"
    "(?:突出|明显|严重|普遍|存在|发生|出现|凸显|显现)?了?$|(?<!不对)等$|”的整改$"
    "|(?:已经?|也|正|日益|逐渐){0,2}成为[^，。；：！？\\n]{0,10}(?:问题|现象|难题|瓶颈|短板|"
    "常态|障碍|痛点)$"
    "|是(?:较为|比较|一个|一种|十分)?(?:普遍|突出|常见|共性)的?(?:现象|问题)$"
)
GOES_ON = deferred("等?的(?:问题|现象|矛盾|难题|状况)")
"""What tells more of a lament that has been stated: …流失严重的问题长期未解."""
