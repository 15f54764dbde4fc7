"""What a journal prints beside an article: DOI, classification, article number."""

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred

DOI = "DOI"
CLASSIFICATION = "journal classification"

_DOI = deferred(
    r"DOI\s?[:：]?\s?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/[\x21-\x27\x2a-\x7e]+"
    r"|doi\s?[:：]\s?10\.\d{4,9}/[\x21-\x27\x2a-\x7e]+"
)
_MARKS = deferred(
    r"[\[【〔(（]?(?:中图分类号|文献标[识志]码|文章编号)[\]】〕)）]?\s?[:：]?\s?"
    r"[A-Z0-9(（][A-Za-z0-9()（）.\-—–:/;； ]{0,40}"
)


def without_journal_marks(text: AlignedText) -> AlignedText:
    """Drop DOI, classification numbers and article numbers, wherever they stand.

    >>> without_journal_marks(AlignedText.of("中图分类号：D63 文献标识码：A\\n一、成效")).text
    '\\n一、成效'
    >>> without_journal_marks(AlignedText.of("选拔DOI:10.1366/j.cnki.2023.02.011优秀人员")).text
    '选拔优秀人员'
    """
    if "doi" in text.text or "DOI" in text.text:
        text = text.without(DOI, [match.span() for match in _DOI.finditer(text.text)])
    if "文献标" in text.text or "文章编号" in text.text or "中图分类号" in text.text:
        places = [match.span() for match in _MARKS.finditer(text.text)]
        text = text.without(CLASSIFICATION, places)
    return text
