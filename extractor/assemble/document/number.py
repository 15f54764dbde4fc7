"""The official number of a document (发文字号), not of those that it cites."""

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.deferred import deferred

_NUMBER = deferred(
    "[〔\\[（(【［](?P<year>(?:19|20)[0-9]{2})[〕\\]）)】］](?:第)?(?P<count>[0-9]{1,4})号"
)
_CODE = deferred(
    "(?:[\u4e00-\u9fff]{0,40}(?:办公室|办公厅|文件|委员会|政府|局|厅|院|号|意见|通知|办法|"
    "决定|方案))?(?P<code>[\u4e00-\u9fff]{2,9})$"
)
_CITING = deferred("[（(《“》]$|(?:转发|根据|按照|依据|关于)$")
_CITED = deferred("按照|根据|依据|依照|落实|贯彻")
"""Words between a sentence's start and the number that it cites: 目前按照某办发〔2016〕11号文件."""
_LONGEST = 40


def number_of(parts: Frontmatter) -> str | None:
    """Return the number at the head of a document, None where there is none.

    >>> from extractor.aligned_text import AlignedText
    >>> from extractor.assemble.document.frontmatter import frontmatter_of
    >>> from extractor.outline import Outline
    >>> text = AlignedText.of("某市财政局某财〔2021〕7号\\n根据某政发〔2020〕3号")
    >>> number_of(frontmatter_of(text, Outline(None, ())))
    '某财〔2021〕7号'
    """
    head = parts.text[: parts.opening.stop]
    for match in _NUMBER.finditer(head):
        line = max(head.rfind("\n", 0, match.start()) + 1, match.start() - _LONGEST)
        code = _CODE.search(head[line : match.start()])
        if code and not _is_cited(code["code"], head[line : line + code.start("code")]):
            return code["code"] + match[0]
    return None


def _is_cited(code: str, before: str) -> bool:
    """Tell whether a number is that of another document, by its words and those before them."""
    return bool(_CITED.search(code) or _CITING.search(before))
