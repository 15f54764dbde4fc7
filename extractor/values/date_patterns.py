"""The surface of dates in running text, as pattern pieces without groups.

A *date* is any named stretch of the calendar: a year, half year, quarter, month, ten days or day,
with or without its year (2022年7月10日, 今年上半年, 三月底, 2023-10-12). The pieces guard their
edges, since the same characters also meet by accident (过去年代, 以上年龄, 证明年限, 初步).
"""

SIGNS = "零〇○Oo0一二三四五六七八九"
"""Digits of a year written sign by sign; O and 0 are common misspellings of 〇."""

FULL_YEAR = r"(?:1[89]|20)[0-9]{2}"
_YEAR_IN_SIGNS = rf"[一二][零〇○Oo0八九][{SIGNS}]{{2}}"
ANY_FULL_YEAR = rf"(?:{FULL_YEAR}|{_YEAR_IN_SIGNS})"
_NOT_OF_A_YEAR = r"(?!级|龄|(?:的|多)?历史|代(?![表理]))"
RELATIVE_YEAR = (
    r"(?:(?:(?<!如)今|(?<!(?<![经通超])过)去|(?<![证说表声发文])明|(?<![以之目])前|"
    r"(?<![以网线路海])上[一个]?"
    r"|(?<!(?<!完)成)(?<![基资样日版课])本|(?<!相)当|(?<!不)同|(?<![每首一两三多本此再])次|翌|"
    r"(?<![安健])全)"
    r"年(?![龄级会])|下[一个]?年(?=度))"
)

MONTH = r"(?:[0-9]{1,2}|十[一二]?|[一二三四五六七八九元])月(?![龄饼嫂薪租])份?"
DAY_NUMBER = r"(?:[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|廿?[一二三四五六七八九])"
DAY = rf"{DAY_NUMBER}(?:日|号(?![线楼院令]))"
_BEGINNING = "初(?![步级始中期次心见具衷评审选赛试])"
_END = "(?:底(?![子部数线盘座气层])|末(?![端位]))"
_PART_OF_MONTH = rf"(?:[上中下]旬|{_BEGINNING}|{_END})"
_EDGE_OF_YEAR = rf"年?(?:{_BEGINNING}|{_END})"
_HALF = "[上下]半年"
_QUARTER = "(?:第?[一二三四1-4](?:[、和]?第?[一二三四1-4])?季度|前[二两三23]个?季度)"
_FIRST_MONTHS = "前(?:1[01]|[2-9]|十一?|[二两三四五六七八九])个?月"
_PART_OF_YEAR = (
    rf"(?:{MONTH}(?:{DAY}|{_PART_OF_MONTH})?|{_HALF}|{_QUARTER}|{_EDGE_OF_YEAR}|{_FIRST_MONTHS})"
)

YEAR = rf"(?:(?<![0-9]){ANY_FULL_YEAR}年{_NOT_OF_A_YEAR}|{RELATIVE_YEAR})度?"
_NO_SIGN_BEFORE = rf"(?<![{SIGNS}1-9十百千万点])"
_SHORT_YEAR = (
    rf"(?:(?<![0-9.])[0-9]{{2}}|(?<!第){_NO_SIGN_BEFORE}[{SIGNS}]{{2}})年{_PART_OF_YEAR}"
    rf"|(?<!第){_NO_SIGN_BEFORE}(?!四五|五六|六七|七八|"
    rf"八九)[四五六七八九零〇○][{SIGNS}]年{_NOT_OF_A_YEAR}"
)
"""A year by its last two digits; 七八年 is left out, for it may be seven or eight years."""

_YEARLESS = (
    rf"(?:(?<![0-9.])(?=[0-9])|(?<![{SIGNS}1-9十百第每])(?![0-9]))"
    rf"{MONTH}(?:{DAY}|{_PART_OF_MONTH}|(?<=[0-9]月)(?![内余多])|(?<=份)|"
    rf"(?<![0-9份].)(?![内余多花革一两三]))"
    rf"|(?<![以每]){_HALF}|(?<![每个0-9一二三]){_QUARTER}|"
    rf"(?<![^，。；：（“\n]){_FIRST_MONTHS}(?=，)"
    rf"|(?<![0-9{SIGNS}十百两几半多每青少老成中童学历近])年(?:{_BEGINNING}|{_END}|"
    rf"内(?![部容生涵地外]))"
)
_NUMERIC = (
    rf"(?<![0-9./-]){FULL_YEAR}"
    r"(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,2}(?![0-9.])"
)
_FROM_TODAY = (
    rf"(?<![以基成资样日版])(?:(?:[上下]个?月|本月){_PART_OF_MONTH}?|[上本下]周|[上下]个?季度|"
    rf"本季度|[今昨][天日])"
    r"(?![边期围转头刊份度])"
)

DATE = rf"(?:{_NUMERIC}|{YEAR}{_PART_OF_YEAR}?|{_SHORT_YEAR}|{_YEARLESS}|{_FROM_TODAY})"
RANGE_DASH = "(?:起至|至|到|—{1,2}|[-–~～])"
OPEN_NUMBER = rf"(?:[0-9]{{1,2}}|第?[{SIGNS}十]{{1,2}})"
OPEN_START = (
    rf"(?:(?<![0-9./-])(?:{FULL_YEAR}|[0-9]{{1,2}})|{_NO_SIGN_BEFORE}第?[{SIGNS}十]{{1,2}})"
)
"""A range's left side that leaves its unit to the right: 2018-2022年, 1至9月, 第一至第三季度."""

RANGE_END = rf"(?:{DATE}|{DAY})"
