"""What the shapes of hardship are built of: branches, each beginning with a word."""

from collections.abc import Iterator

IN = "[^，。；：！？\n]"
"""A character of the same clause."""
NUMERAL = "[0-9一二两三四五六七八九十几多数好百千万近余半]"
MANY = "[0-9两三四五六七八九十几多数好百千]"
"""A numeral of more than one."""
PIECES = "(?:项|本|块|个|张|场|次|份|种|类|条|部|盒|套|家|户|件)"
TIMES = f"(?:{MANY}+余?多?个?(?:趟|次|遍|回|月|天|年|星期|小时)|大半[天年])"
LASTS = f"(?:{NUMERAL}+余?多?个?(?:天|星期|月|年|小时|周)多?|半个?[月年天]|大半[天年月])"
THOSE_BELOW = (
    "(?:基层|乡镇|乡村|镇街|镇里|街道|村里|村级|村一级|村两级|村干部|社区|下面|网格|学校|属地|"
    "村(?![民长务]))"
)
"""Those on whom others lay their work."""


def each(words: str, tail: str) -> Iterator[str]:
    """Return a branch for each of the words, all with the same tail.

    >>> list(each("发 拿", "不(?:全|清)"))
    ['发不(?:全|清)', '拿不(?:全|清)']
    """
    return (word + tail for word in words.split())
