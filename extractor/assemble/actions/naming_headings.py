"""Headings that name a thing, a paper or a state of things, and state no measure."""

from extractor.deferred import deferred
from extractor.outline import Section

_LISTS = deferred(
    "(?:方面|情况|事宜|重点工作|主要工作|几件事)(?:介绍|汇报|通报|分析)?(?:（.{1,8}）|[0-9]+项)?$"
)
_STEP = deferred(
    "(?:评估|申报|认定|评审|受理|审核|验收|考核|申请|办理|拨付|兑现|扶持|补助|奖励|评选|遴选|"
    "监督|检查)"
    "(?:程序|条件|材料|标准|流程|办法|方式|范围|依据|时限|期限|对象|政策)"
)
"""A heading that names a step of a procedure though it opens with a verb: 评估程序."""
_CAPTION = deferred(
    "[图表][0-9一二三四五六七八九十]{1,3}$|(?:数据|统计|汇总|明细|一览|情况)表$|示意图$"
)
_PAPER = deferred(
    "(?:(?:总结|报告|情况)(?:[和及暨与]|以及)[^，。]{0,14}(?:计划|打算|安排|思路|规划)"
    "|调研报告|调查报告|工作报告|工作总结|总结报告|述职(?:述廉)?报告|范文|"
    "(?:经验|典型|汇报|交流)材料|心得体会)[）)]?(?:[0-9]{0,2}|[0-9]{2,4}字)$"
)
"""The title of a paper, which a site may repeat between its sections."""
_ASPECT = "(?:方法|步骤|范围|形式|条件|标准|程序|对象|流程|材料|时限)"
_ASPECTS = deferred(f"{_ASPECT}(?:、|及|和|与|以及){_ASPECT}$")
_ASKS = deferred(
    "[？?]|^(?:好比|犹如|如同|何以|怎么|怎样)|为何|为什么|，但|"
    "(?:是什么|[怎咋][么样][办改做干看走])$"
)
# 组织架构的层级设计: the first word is half of a noun, and a noun closes the heading.
_NOUNS = deferred(
    "(?:组织|考核|服务|监督|评估|宣传|培训|检查|治理|创建|监管|调解|执法|审批)"
    "[^，。：“”]{1,14}的[^，。：的]{2,12}$"
)
# 查违拆违工作 is a field; with a verb of doing inside it would be a measure.
_FIELD = deferred("(?!.*(?:开展|做好|推进|推动|抓好|加强|完成|搞好|落实|统筹|部署))[^，]{2,}工作$")
_ARTICLE = deferred("第[一二三四五六七八九十百零0-9]+[条章节编]")
_TELLS_STATE = deferred(
    "^[^，]*(?:持续|稳中|不断|总体|显著|明显|大幅|稳步|进一步|日益|日趋)"
    "(?:向好|优化|好转|回升|增长|上升|攀升|显现|稳定|加快)$|稳定向好$"
    "|^[^，]*(?:指标|增速|增幅|收入|产值|总量|税收|[产销]量|率)[^，]{0,4}"
    "(?:明显|较快|加快|领先|提高|提升|增长|翻番|上升|下降|回升)$"
    "|^(?!要|继续|认真|更|再|尽快|及时|必须|紧紧)(?!.*实现[由从].*[到向].*的[^，的]{2,4}$)"
    "[^，]*[^力]的(?!整改)[^，的]{2,4}$"
    "|^(?![要更再做当争抓建办守护打解破筑让])[^，“”]*[^力]的[^，的“”]{2,5}[与和及][^，的“”]{2,6}$"
)
"""What a heading ends with that tells how things are, or names a thing: 经济结构不断优化."""


def names_part(section: Section, words: str) -> bool:
    """Tell whether a heading is an article, a list, a table, a paper, a question or a step."""
    article = section.label and _ARTICLE.fullmatch(section.label.strip())
    part = (
        _LISTS.search(words)
        or _ASPECTS.search(words)
        or _CAPTION.search(words)
        or _PAPER.search(words)
    )
    return bool(article or part or _STEP.fullmatch(words) or _ASKS.search(words)) or bool(
        _NOUNS.match(words)
    )


def tells_state(words: str) -> bool:
    """Tell whether a heading tells how things are, or names a thing.

    >>> [tells_state(words) for words in ["经济结构不断优化", "改革的成效和特点", "规范设置机构"]]
    [True, True, False]
    """
    return bool(_TELLS_STATE.search(words) or _FIELD.match(words))
