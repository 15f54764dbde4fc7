"""What the shapes of hardship are built of: branches, each beginning with a word."""

from collections.abc import Iterator

IN = "[^，。；：！？\n]"
"""A character of the same clause."""
MANY = "[0-9两三四五六七八九十几多数好百]"
TIMES = f"(?:{MANY}+余?多?个?(?:趟|次|遍|回|月|天|年|星期|小时)|大半[天年])"


def each(words: str, tail: str) -> Iterator[str]:
    """Return a branch for each of the words, all with the same tail.

    >>> list(each("发 拿", "不(?:全|清)"))
    ['发不(?:全|清)', '拿不(?:全|清)']
    """
    return (word + tail for word in words.split())
