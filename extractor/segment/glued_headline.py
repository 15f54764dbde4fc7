"""The headline of a report that runs into its text, where a line break was lost."""

from extractor.deferred import deferred
from extractor.span import Span

GENRE = (
    "(?:报告|汇报材料|汇报|材料|总结|调研与思考|思考|建议|意见|通知|方案|办法|规定|条例|细则|"
    "决定|函|批复|通报|公报|纪要|讲话|发言"
    "|要点|计划|规划|纲要|指南|简报|调查|调研|启示|实践|探索|做法|经验|规则|请示|答复|公告|"
    "清单|综述|纪实|政策)"
)
"""Words that name the genre of a text, with which headlines end."""

_TRIAL = "(?:（(?:试行|暂行|草案|[^（）]{0,8}(?:修[订正]|[版稿本]))）)"
_ABOVE = deferred(
    "[—★☆*■◆ ]*(?:[A-Z0-9－—-]{0,24}[\u4e00-\u9fff]{2,24}文件"
    "[\u4e00-\u9fff]{1,8}[〔\\[]?20[0-9]{2}[〕\\]]?[0-9]{1,4}号)?"
)
"""Ornaments, and the letterhead with the official number: 某县人民政府文件某政发〔2020〕5号."""
# The name of the genre is followed by an author, at most, and by the words with which reports open.
_RUN_IN = deferred(
    f"([^，。；：！？\n]{{4,80}}?{GENRE}{_TRIAL}?)(?!{GENRE})(?=一、|"
    f"(?:(?!的)[\u4e00-\u9fff]{{2,14}}?)?"
    "(?:[0-9]{4}年|近年来|今年以来|去年以来|为(?:深入|贯彻|进一步|切实|全面|了|落实|推进|"
    "加[强快]|规范)|各[县市区镇乡街位]|尊敬的|同志们"
    "|(?<=[\u4e00-\u9fff])〔[0-9]{4}〕[0-9]+号|(?<=[府办委局厅部导表组位门])：))"
    # 关于…的报告 is a headline whatever follows, but for words that go on with the report itself.
    f"|(关于[^，。；：！？\n]{{4,80}}?{GENRE}{_TRIAL}?)(?!{GENRE})"
    "(?=(?![的等中后前和与及内里上下方指要表明显提对在]|文件)[\u4e00-\u9fff])"
    f"|【([^】\n]{{4,45}}{GENRE})】"
)


def glued_headline(text: str, start: int = 0) -> Span | None:
    """Return where the headline stands that begins at `start` without a line of its own.

    >>> text = "关于放权情况的报告放权以来，某县下了力气。"
    >>> glued_headline(text).of(text)
    '关于放权情况的报告'
    """
    above = _ABOVE.match(text, start)
    match = _RUN_IN.match(text, above.end() if above else start)
    return Span(*match.span(match.lastindex or 0)) if match else None
