"""The measure words with which a line may begin that goes on from a number before it."""

import re

_COUNTED = (
    r"(?:平方|立方|个|项|名|人|户|件|家|万|亿|元|亩|条|处|所|座|台|辆|批|次|倍|岁|天|公里|"
    r"公顷|千米|米|吨|份|宗|"
    r"起|块|支|套|只|场|期|类|种|张|篇|村|镇|街|区|县|周|分|小时|盏|棵|株|根|部|位|对|组|间|"
    r"栋|面|车|余|多)"
)
# Words that begin like a measure word but are the text of the next cell, or a heading.
_NO_MEASURE = (
    r"(?!个[人体别性]|项目|人[才民员口力社大均工事身文群数]|名[称单录优牌]|户[籍外均数]|件数|"
    r"家[庭长政园电具]|"
    r"万[元亩][）)]|元[素旦]|亿元[）)]|条[例件款目]|处[理置罚室长级]|所[有在属以]|座[谈位]|"
    r"天[然津气]|次[数要年日]|"
    r"部[门分署委队]|台[账湾州风]|分[别类级工管布析]|区[域级分内]|村[民级委庄]|镇[级区村]|"
    r"县[级域委区]|街[道区]|"
    r"人民币|份额|场[所地]|期[间限]|类[别型]|种[类植养]|支[持部出付撑]|套餐|对[接照策于]|"
    r"组[织建长成]|面[对向积]|"
    r"多[种元样方部层]|余[额款]|起[草步点]|批[复准]|位[置于]|周[边期]|车[辆间])"
)
_MEASURE = _NO_MEASURE + _COUNTED


def is_measure(words: str) -> bool:
    """Tell whether the words begin with a measure word.

    The patterns are compiled when a text first asks: few texts have such lines.

    >>> is_measure("件，办结率"), is_measure("余人次"), is_measure("件数"), is_measure("项目建设")
    (True, True, False, False)
    """
    return re.match(_MEASURE, words) is not None


def is_more_than(words: str) -> bool:
    """Tell whether the words begin with 余 or 多 and a measure word, as no cell of a table does.

    >>> is_more_than("余人次，"), is_more_than("余额"), is_more_than("多元化解")
    (True, False, False)
    """
    return re.match(rf"{_NO_MEASURE}(?:余|多)(?:[万亿]|{_COUNTED})", words) is not None


def is_count(words: str) -> bool:
    """Tell whether the words begin with a number and its measure word.

    >>> is_count("35人参加"), is_count("5G基站"), is_count("3个人")
    (True, False, False)
    """
    return re.match(rf"[0-9][0-9.,]{{0,14}}(?:[%‰]|{_MEASURE})", words) is not None


def is_torn_count(words: str) -> bool:
    """Tell whether the words begin with the last digits of a number, zeros, and a measure word.

    >>> is_torn_count("00多份通告"), is_torn_count("0.5个百分点"), is_torn_count("00后")
    (True, False, False)
    """
    return re.match(rf"0[0-9]{{0,5}}{_MEASURE}", words) is not None
