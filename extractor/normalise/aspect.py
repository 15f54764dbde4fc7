"""著 in traditional text: 着 (随着, 着力) or 著 (著名, 编著)?

OpenCC leaves every 著 alone, and so does simplified text made with it; therefore the neighbours
decide, in simplified text too.
"""

from itertools import pairwise

from extractor.deferred import deferred

_WRITING_BEFORE = "显昭卓名巨专论编原合译"
_WRITING_OFTEN_BEFORE = "所拙遗土新主恶臭共撰"
_WRITING_AFTER = "作名述称录者书论文"
_ASPECT_AFTER = "力重眼手想实陆色装落急火意迷地墨"
_ASPECT_BEFORE = "随沿本执朝向顺接跟伴有带看走沉附胶睡穿绕在凭味临志循照靠按挥"
_HAN = deferred(r"[\u4e00-\u9fff]")


def with_aspect_marker(text: str) -> str:
    """Return simplified `text` with 着 where its 著 is no writing and no fame.

    >>> with_aspect_marker("著力推進,隨著,顯著,著名,某某著。")
    '着力推進,隨著,顯著,著名,某某著。'
    >>> with_aspect_marker("随著改革，围绕著重点，执著，专著，编著，土著，创新著力点")
    '随着改革，围绕着重点，执着，专著，编著，土著，创新着力点'
    """
    pieces = text.split("著")
    spelt = [pieces[0]]
    for left, right in pairwise(pieces):
        spelt += ["着" if _is_aspect(left[-1:], right[:1]) else "著", right]
    return "".join(spelt)


def _is_aspect(before: str, after: str) -> bool:
    if (before and before in _WRITING_BEFORE) or (after and after in _WRITING_AFTER):
        return False
    if after and after in _ASPECT_AFTER:
        return True
    if before and before in _WRITING_OFTEN_BEFORE:
        return False
    if before and before in _ASPECT_BEFORE:
        return True
    return bool(_HAN.match(before) and _HAN.match(after))
