"""What a bare verb before a number is done to: 精减行政审批事项。取消|427项."""

from extractor.assemble.clause import Clause
from extractor.assemble.noun_before import phrase_before
from extractor.assemble.terms import WORDS
from extractor.assemble.told import Metric, Told
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_GOES_WITH = {
    "项": deferred(
        "(?:事项|[权职]|权[力限]|许可|审批|任务|措施|项目|职能|职责|证明|材料|收费|政策|制度|清单)$"
    ),
    "个": deferred(
        "(?:机构|站所|部门|单位|环节|岗位|项目|事项|乡镇|街道|社区|村|中心|平台|系统|窗口)$"
    ),
    "件": deferred("(?:案件|事项|文件|提案|议案|建议|实事|纠纷|信访|诉求|工单|法规|规章)$"),
    "家": deferred("(?:企业|单位|机构|公司|商户|部门|协会|合作社)$"),
    "名": deferred("(?:人员|干部|党员|人才|教师|[员者长])$"),
    "人": deferred("(?:人员|干部|党员|人才|教师|劳动力|[员者长])$"),
}
"""How the nouns end that a measure word goes with."""
_VERBS = (WORDS["predicates"] | WORDS["both"]) - WORDS["linking"]
_GOVERNED = deferred(
    "(?:其中)?(?:共|已|先后|累计|陆续|全面|暂缓|直接|全部|依法|再|又|还|新)*(?P<verb>[^，。；、的0-9]{2,4})了?"
)


def governed(name: str, clause: Clause, quantity: Quantity, told: Told) -> Metric | None:
    """Return what is counted where only a verb before the number tells of it, else None.

    `name` is what the clause yields; the verb is the condition, which tells apart what was
    abolished and what was handed down.
    """
    unit = quantity.unit or ""
    fits = _GOES_WITH.get(unit)
    if quantity.kind != "count" or fits is None or clause.after[:1].isdigit():
        return None
    match = _GOVERNED.fullmatch(clause.near.lstrip("，、；和"))
    verb = match["verb"] if match else ""
    acts = verb in _VERBS or (verb[:2] in _VERBS and verb[2:] in _VERBS)
    if not acts or name not in ("", verb, told.name):
        return None
    noun = _noun(told, unit) or _of_heading(told.heading)
    return Metric(noun, verb, noun) if noun and fits.search(noun) else None


def _noun(told: Told, unit: str) -> str:
    counts = told.counts(unit) and told.whole not in WORDS["predicates"]
    return told.whole if counts else ""


def _of_heading(heading: str) -> str:
    return phrase_before(heading.rstrip("。：")).noun if heading else ""
