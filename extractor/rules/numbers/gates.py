"""What the words of a quantity look like at the least: gates in front of the rules' own patterns.

The patterns of the rules hold every unit and every way to write a number. Trying them all wherever
a numeral stands would be slow, and so is compiling all of them side by side. A gate is looser than
its rule's pattern and fits wherever that does; behind it the pattern decides.
"""

from collections.abc import Mapping

from extractor.values.numbers import FORMAL_NUMERALS, PLAIN_NUMERALS
from extractor.values.units import BEGINS_COUNTED, BEGINS_MEASURED, BEGINS_UNIT, LONGEST_UNIT

RUN = rf"[0-9OoIl.,、点{PLAIN_NUMERALS}{FORMAL_NUMERALS}廿卅余多来几]{{1,100}}"
"""Whatever a number with its multiplier may be made of; the longest has fewer characters."""

_DASHES = "至到—–~～―-"
_LONGEST_NOTE = 10
"""Characters of a remark such as （不含家属） that may stand between a number and a dash."""
_SCALES = "百千万亿"

QUANTITY_GATES: Mapping[str, str] = {
    "range": f"{RUN}[^{_DASHES}]{{0,{LONGEST_UNIT + _LONGEST_NOTE}}}[{_DASHES}]",
    "percent_words": "百分之",
    "fraction": f"{RUN}分之",
    "half": "半",
    "measured": f"{RUN}(?:个[多半])?{BEGINS_MEASURED}",
    "rank": "第",
    "counted": f"{RUN}{BEGINS_COUNTED}",
    "tenths": f"{RUN}成",
    "vague": f"(?:好?几|数)[十{_SCALES}]{{1,4}}[余多]?{BEGINS_UNIT}",
    "shared": f"[0-9,.]{{1,60}}[{_SCALES}]{{0,3}}[、和与及][0-9]",
    "bare_scaled": f"{RUN}(?<=[{_SCALES}余多])",
}
"""By the name of the rule; one without a gate has a pattern that is quick itself."""
