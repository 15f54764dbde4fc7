"""What a policy rules and what it only tells: 应设委员5名 binds, 1995年共发生地震48次 is told.

The words for it stand in the sentence, mostly before the number. A plain one (应, 给予, 已, 目前)
goes before one that merely hints at it (a date, an imperative). A sentence without any goes with
its paragraph, a paragraph without any with the document.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from extractor.assemble.phrases.clause import Clause
from extractor.deferred import deferred, grouped
from extractor.segment import Spans
from extractor.span import Span

BY_DEFAULT = "policy"
"""What rules a figure of which no word near it says whether it is ruled or told."""
_BINDING = """
    应(?<![适相反供对理回响效感]应)(?![用急对付收邀运届变求]) 必须 须 需(?!求) 不得 不准 不予
    不超过 不低于 不高于 不少于 不多于 严禁 禁止 予以 给予 奖励 奖补 补助 补贴 补偿 资助 享受 申请
    申报 凡 要(?<![主需重只摘纲概必首简紧]要)(?![求点素件约是因闻冲案职事]) 可(?=[以按在先给享由])
    原则上 力争 确保 争取(?=达|实现|到|完成) 务必 计划(?=[^，。；]{0,8}[0-9]) 拟(?![定态]) 预计
    最[高低长多少] 上限 下限 期限 标准 限期 一次性 目标
    每(?=[年季月周日天人个家户名件项次增吨亩平]) 到20[0-9]{2}年 一式(?=[0-9两三四五])
"""
_TELLING = """
    已(?<![对凡]已)(?![^，。；]{0,30}的(?:[，企单项人]|$)) 目前 当前(?!和|及)
    现有(?<![在对将把与]现有)(?=[^，。；]{0,14}[0-9一二两三四五六七八九十百]) 至今 迄今 以来 截至
    上报的 呈报的 报来的 决定(?=[^，。；]{0,4}(?:取消|下放|调整|变更|保留|新增|废止|承接))
    曾 近年来 认为 位于 地处 表明 显示 导致 查明 记录到 监测到
    据(?<![数证依占凭收]据)(?=[^，。；]{0,12}(?:统计|调查|介绍|报告|测算|了解|监测))
    共(?=[0-9一二三四五六七八九十百]{1,4}个?(?:大类|类|部分|章|方面))
    了(?<=[成现得发理测达完建取获办查到出]了)(?![解结])
"""
_ORDERING = """
    鼓励 支持 推动 推进 加强 加快 完善 健全 建立 开展 实施 设立 培育 推广 组织 落实 引导 扩大 优化
    强化 坚持 提高 提升 严格 统筹 安排 打造 大力 积极 切实 着力 进一步 继续 全面 加大 逐步
"""
_DATE = "[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?![0-9度底末前起止以之内至到—-])"
_HINTING = f"""
    19(?<![到至自从在]19){_DATE} 20(?<![到至自从在]20){_DATE}
    共(?=[发有计收查处建完办记排]|(?<=（共)[0-9]) 发生 造成 累计 死亡
"""
_BEGINS = "(?<![^，；。：、\n ])"


def _firsts(*lists: str) -> str:
    return "".join(sorted({words[0] for each in lists for words in each.split()}))


_SIGN = deferred(
    f"(?=[{_firsts(_BINDING, _TELLING, _ORDERING, _HINTING)}])"
    f"(?:(?P<binds>{grouped(_BINDING.split())})|(?P<tells>{grouped(_TELLING.split())})"
    f"|{_BEGINS}(?P<orders>{grouped(_ORDERING.split())})|(?P<hints>{grouped(_HINTING.split())}))"
)
_BOUNDS = ("以上", "以下", "以内")
_FAR = 600
"""How far back in its paragraph a sign may stand, in characters."""


class _Sign(NamedTuple):
    """A word that rules or tells; `plain` ones settle it, others hint."""

    start: int
    rules: bool
    plain: bool
    words: str


class Rulings:
    """Answers which figures of a policy are ruled.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> text = "第二条 全县现有监委会45个，每个应设委员5名。"
    >>> rulings = Rulings(text, Spans((0,), (len(text),)))
    >>> [rulings.cue_of(clause_of(text, Span(0, 25), Span(*at)), Span(*at))
    ...  for at in ((12, 15), (22, 24))]
    [None, '应']
    """

    def __init__(self, text: str, paragraphs: Spans) -> None:
        """`paragraphs` are those of the normalised `text`."""
        self._paragraphs = paragraphs
        self._signs = [
            _Sign(
                m.start(),
                m.lastgroup in ("binds", "orders"),
                m.lastgroup in ("binds", "tells"),
                m[0],
            )
            for m in _SIGN.finditer(text)
        ]
        self._starts = [sign.start for sign in self._signs]
        plain = [sign.rules for sign in self._signs if sign.plain]
        self._otherwise = 2 * sum(plain) >= len(plain)

    def cue_of(self, clause: Clause, figure: Span) -> str | None:
        """Return the words that rule what `figure`, which stands in `clause`, has to be."""
        before = self._between(clause.sentence.start, figure.start)
        after = self._between(figure.end, clause.sentence.end)
        bounded = clause.quote.endswith(_BOUNDS) and clause.right.startswith("的")
        end = figure.end + len(clause.right)
        sign = self._governing(before, after, end, conditional=bounded)
        if sign is None:
            sign = self._in_paragraph(clause.sentence.start)
        if sign is None:
            return BY_DEFAULT if self._otherwise else None
        return sign.words if sign.rules else None

    def _between(self, start: int, end: int) -> Sequence[_Sign]:
        return self._signs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _governing(
        self,
        before: Sequence[_Sign],
        after: Sequence[_Sign],
        clause_end: int,
        *,
        conditional: bool,
    ) -> _Sign | None:
        """Return the sign of the sentence that settles what the number between the two is.

        What follows in later clauses may rule it (达到5000人次的，奖励), but does not tell of it;
        where the number is `conditional` (已达5吨以上的企业), that comes first.
        """
        ruled_after = next((sign for sign in after if sign.plain and sign.rules), None)
        return (
            (ruled_after if conditional else None)
            or next((sign for sign in reversed(before) if sign.plain), None)
            or ruled_after
            or next((sign for sign in after if sign.plain and sign.start < clause_end), None)
            or next(reversed(before), None)
            or next((sign for sign in after if sign.start < clause_end), None)
        )

    def _in_paragraph(self, sentence: int) -> _Sign | None:
        paragraph = self._paragraphs.at(sentence)
        start = max(paragraph.start if paragraph else 0, sentence - _FAR)
        signs = self._between(start, sentence)
        plain = (sign for sign in reversed(signs) if sign.plain)
        return next(plain, None) or next(reversed(signs), None)
