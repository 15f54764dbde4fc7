"""Whether an amount stands (stock) or runs (flow): 现有机构5个, but 全年办理事项5件.

What is measured settles it first (面积, 总数 stand; 产值, 赤字 run), then the verb or the word of
standing that comes last before the number, then what happens to the things behind it (43人死亡).
"""

import re
from dataclasses import replace

from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.parts import WORDS
from extractor.deferred import deferred, grouped

_RUNS = deferred(f"(?:{grouped(sorted(WORDS['running']))})$")
_STANDS = deferred(
    f"(?:(?P<total>总数|总量|存量|余额)|{grouped(sorted(WORDS['standing']))})"
    "(?:已|达到?|为|有|共|约|超过?|突破){0,5}$"
)
_ADDS = deferred("新|增|完成|治理|改造|拆|流转|征")
"""Verbs by which what stands runs: 新增装机, 治理面积."""
_STANDING_WORDS = (
    *(*sorted(WORDS["states"], reverse=True), "奖励(?<!发放奖励)", "这$", "那$"),
    *(f"{word}(?<!新{word})(?!以来|后)" for word in ("设立", "成立", "建立", "组建", "划分")),
    *(f"{of}内?的?$" for of in ("全[省市县区镇乡州国村盟旗]", "辖区", "街道", "各有?", "所有有?")),
)
_NAMES_ONLY = (
    "(?!服务(?:中心|大厅|窗口|平台|机构|站|点|局)|组织(?![开实])|中心|代办|点(?!击)|站|大厅|"
    "队|窗口|平台|机构|人员|部门|体系|质量|能力|水平|场所|业(?!务)|员|厅|局|室|处|所|"
    "办(?![件结理])|科|院|(?<=[务设扶与施办加建])单位"
    "|对象|设施|厂|机制|模式|方式|品牌|条件|管理[处局所站中])"
)
"""Behind these a verb is part of a name: 服务中心, 建设局."""
_DONE = sorted(WORDS["flows"], key=len, reverse=True)
_NAMED = [
    *(f"{of}(?:服务|治理|救助|保障)" for of in ("公共", "社会", "基本", "政务", "中介")),
    *(f"{of}治理" for of in ("国家", "基层", "社区", "城市", "乡村")),
    *("行政审批", "人民调解"),
]
_BEGINNINGS = "".join(sorted({words[0] for words in ("新", *_DONE, *_NAMED, *_STANDING_WORDS)}))
"""With one of these every branch below begins: elsewhere none of them needs to be tried."""
_VERB = deferred(
    f"(?=[{_BEGINNINGS}])(?:{'|'.join(_NAMED)}"
    f"|(?P<runs>(?:{grouped(_DONE)})(?:(?<=[成了])|{_NAMES_ONLY})|"
    f"(?<![一-鿿）”、])建设(?![用工项单资规标任内地期周])|新(?=[增办设评招]|开[发办通](?!区)))"
    f"|(?P<stands>{'|'.join(_STANDING_WORDS)}))"
)
_HAPPENS = deferred(
    "死亡|受伤|重伤|轻伤|失踪|受灾|受益|获奖|入选|毕业|脱贫|开工|竣工|投产|落地|签约|参会|"
    "参加|出席|与会"
    "|[^，。；、0-9的将]{0,10}(?:得到(?:[解化]|整改|落实|处理)|"
    "被(?!动|[一-鿿]{1,4}(?:单位|对象|地区|部门|组织|企业|人员))|荣获|获得|"
    "获评)(?![^，。；]{0,14}的)"
)
"""What happened to the people or things of the number: 43人死亡, 5个村被授予称号."""
_BEFELL = deferred(
    "[^，。；、0-9]{1,12}?(?:全部|均|都|已|实现|完成|成功)?"
    "(?:摘帽|出列|退出|脱贫|竣工|完工|投产|投运|开工(?:建设)?|挂牌运营|转移就业|通车|获批|"
    "上市)[^，。；、0-9]{0,1}(?:[，。；、]|$)"
)
"""What happened to the things behind the number: 513个|贫困村退出."""
_EVENTS = deferred(
    "(?:[0-9一二三四五六七八九十百千万余多两]|^)(?:余|多)?(?:人?次|场次?|班次|(?<!^二)轮次?|"
    "趟|[起宗]|例次|户次|车次|件次|课时|批次?)$"
)
_ARRIVED = deferred(
    "(?:调整|增加|扩大|优化|整合|精简|压减|压缩|减少|缩减|合并|归并|撤并|提高|提升|扩展|扩充|"
    "下降|增|减|扩|并|升|降|缩)"
    "[到至为成](?:了|近|约|超过?|现在的?|目前的?|如今的?)?$"
)
"""What has arrived at a number stands there: 统一调整为213项."""
_BECAME = deferred("[为到至成][^，。；0-9]{0,4}[0-9]")
"""Behind a verb that has arrived at a number of its own: 36个|精简为22个、186个整合为40个."""
_MODIFIER = deferred(r"的[^，。；]{0,8}$")
_HANDLED = deferred(
    "(?:[年月日]|季度|期间|以来)[^，。；0-9]{0,12}"
    "(?:受理|接收|收到|接报|接待|上报|办理|办结|处理|处置|查处|查办|调解|化解|发生|审理|审结)的$"
)
"""Cases of a period: 1至5月受理的1200件 came in it, unlike 1至5月使用的1200件."""
_OWNER = deferred("[^，。；、的到至为成]{1,10}的")
"""Between two numbers: whose things are counted, not what was done: 划转19个|部门的|247项."""
_OWNER_OF = deferred(f"{_OWNER.pattern}[0-9一二两三四五六七八九十]")
_OWNERS = deferred("[0-9一二两三四五六七八九十百千万余多]{1,8}[一-鿿]{0,2}$")
_ABSTRACT = deferred(
    "(?:大|重点|主要|关键|核心|突出)?(?:维度|方面|关键|环节|领域|层面|层次|原则|特点|阶段|"
    "问题|优势|要素|方向|抓手|支撑|目标|矛盾|关系|时期|体系)"
)
"""What is only told apart, not done: 群众参与、服务覆盖三个维度."""
_DEGREE = deferred("级(?:以[上下]|左右)?$")
_BOUNDS, _FIRST_HAN = ("以上", "以下"), "\u4e00"
_NOT_YET = deferred(
    "[每各]|不[少低高多]于|至少|不超|拥有|现有|设有|年均|平均|满|第|[届是]$|达到?$|以上|名额|"
    "限|最[多少高低]|可|能"
)
"""Occasions that are not told but counted on: 每年至少2次."""
_LINKS = deferred("(?:计划|预计|力争|安排|将|超过|突破|[达到为约了共计有近超]){1,6}$")
_NO_WORDS = deferred("[大约近超逾共计达到了为有]{0,6}")
_LONGEST_COUNTED = 8
"""Characters behind a number that the clause before may speak of; more have a verb of their own."""
_SET = deferred("的[^，。；]{0,12}中，$")
"""A clause that only tells of which things: 街道参与的项目中，[6项]滞后."""
_CLAUSE = deferred("[^，；。：]{1,60}[，：]$")
_NAME_OPENS, _NAME = deferred("[《“（]"), "“”"
"""What stands for a name, whose words say nothing of the number."""
_TITLE = deferred("《[^《》]{0,60}》|“[^“”]{0,20}”|（[^（）]{0,40}）")
_LISTED = deferred("、[^，。；]{0,80}等(?:共|的)?$")
"""Names that are listed before a number: 综合受理、婚姻登记等16个."""
_REACH = 60
"""How far the clause before may reach back, in characters."""


def flow_of(clause: Clause, metric: str) -> str | None:
    """Return the words by which the amount in `clause`, of `metric`, runs; None where it stands.

    >>> from extractor.assemble.phrases.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "全年办理事项40件，现有窗口5个"
    >>> [flow_of(clause_of(text, Span(0, 15), span), "") for span in (Span(6, 9), Span(13, 15))]
    ['办理', None]
    """
    if _NAME_OPENS.search(clause.left):
        clause = _untitled(clause)
    if _is_standing(clause):
        return None
    runs = _RUNS.search(metric) or _RUNS.search(_LINKS.sub("", clause.near))
    match = runs or _HAPPENS.match(clause.right) or _BEFELL.match(clause.right + clause.after[:1])
    if match:
        return match[0]
    return None if _ARRIVED.search(clause.near) else _done(clause, metric)


def _is_standing(clause: Clause) -> bool:
    """Tell whether an amount stands by its measure, its class or as what only owns the counted."""
    stands = _STANDS.search(clause.near)
    if stands and (stands["total"] or not _ADDS.search(clause.left)):
        return True
    owns = _OWNER_OF.match(clause.right + clause.after[:1])
    return bool(owns or _ABSTRACT.match(clause.right) or _classes(clause))


def _done(clause: Clause, metric: str) -> str | None:
    """Return the words by which somebody did what is counted, None where nobody did."""
    event = None if _NOT_YET.search(clause.near) else _EVENTS.search(clause.quote)
    if match := event or _HANDLED.search(clause.near):
        return match[0]
    if _OWNER.fullmatch(clause.near) and clause.left != clause.near:
        before = _OWNERS.sub("", clause.left.removesuffix(clause.near))
        return None if _ARRIVED.search(before) else _deed(before, "")
    return None if _MODIFIER.search(clause.near) else _deed(_said(clause), metric)


def has_verb(words: str) -> bool:
    """Tell whether `words` say what is done or what stands: 办理, 现有, 印发."""
    return bool(_VERB.search(words))


def _untitled(clause: Clause) -> Clause:
    """Return a clause without the words of 《titles》, “names” and remarks before its number."""
    left, near = (_TITLE.sub(_NAME, words) for words in (clause.left, clause.near))
    return replace(clause, left=left, near=near)


def _classes(clause: Clause) -> bool:
    """Tell whether the quantity says of which class things are: 5级地震, 30户以上的村."""
    bounded = clause.quote.endswith(_BOUNDS) and clause.right[:1] >= _FIRST_HAN
    return bounded or bool(_DEGREE.search(clause.quote))


def _said(clause: Clause) -> str:
    """Return the words before the number, those of the clause before where it has none itself."""
    if not _NO_WORDS.fullmatch(clause.left):
        return clause.left
    if _SET.search(clause.before) or len(clause.right) > _LONGEST_COUNTED:
        return clause.left
    before = _CLAUSE.search(_TITLE.sub(_NAME, clause.before[-_REACH:]))
    return before[0] if before else clause.left


def _deed(said: str, noun: str) -> str | None:
    """Return the deed that the last verb of `said` tells, of those before the counted `noun`."""
    edge = len(said) - len(noun) if noun and said.endswith(noun) else len(said)
    listed = bool(_LISTED.search(said))
    last = None
    for match in _VERB.finditer(said):
        inside = edge < match.start() and match.end() < len(said)
        named = _BECAME.match(said, match.end()) or (listed and _ends_item(said, match))
        if match.lastgroup and (last is None or not inside) and not named:
            last = match
    return last["runs"] if last else None


def _ends_item(said: str, deed: re.Match[str]) -> bool:
    """Tell whether a verb ends the name of a listed thing (婚姻|登记、), not 走访、慰问等35户."""
    end, start = deed.end(), deed.start()
    return said[end : end + 1] in tuple("、等") and said[start - 1 : start] not in ("", "、")
