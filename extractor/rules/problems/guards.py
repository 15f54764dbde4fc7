"""What keeps a lament from being the statement of a problem: aims, rules, no content."""

import re

from extractor.deferred import deferred
from extractor.rules.problems.words import WORDS

MUST = "(?<![主重需紧])要(?![求素点害])"
SHOULD = "(?<![适响对反供相])应(?![急用对届变])"
"""The modal verbs 要 and 应, which are none in 主要, 要求, 适应 and 应急."""
NOT_STATED = deferred(
    f"{WORDS['not_stated']}(?!不[到彻够深及力]|制(?![止约])|[、，]|说|滞后|乏力|困难|难度|较|薄弱)"
    "|(?:(?<=[，。；：！？、\n])|^)(?:清理|治理)(?![不难力工滞乏较体能困成机结])"
    f"|不得(?![不已])(?<![笑舍顾由怪恨免少见巴容值记懂晓]不得)|(?<![也都又总]){MUST}|{SHOULD}|"
    f"[若凡]|对(?=存在)"
    "|今后|将来|势必|必将|将会|不能容许|不容许|不能让|不搞|不许|不准|不让|不要|别再|必然会|总会|"
    "并?不[像象]|[并绝]非|并不是|不等于|"
    "谈不上|(?:减少|降低|下降|压减|缩短|压缩)了?[0-9百]"
)
_SIGHT = 4
"""Characters behind a stretch that decide whether its last words are an aim: 整治|不彻底."""


def aim_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first words of `text[start:end]` that make what follows an aim or a rule.

    >>> bool(aim_in("整治乱停车", 0, 2)), bool(aim_in("整治不彻底", 0, 2))
    (True, False)
    """
    found = NOT_STATED.search(text, start, end + _SIGHT)
    return found if found and found.end() <= end else None


BADLY_DONE = deferred(
    "(?:解决|破解|化解|清除|整治|排查|查处|防范|消除|纠正|整改|处理)[^，。；：！？\n]{0,40}"
    "(?:力度|能力|成效|效果|意识|责任|水平|措施|作用|本领|办法)(?:还|仍|也|都)?(?:不|较|偏|欠|"
    "薄|滞|乏)[^，。；：！？\n的]{1,3}"
)
"""What would be an aim, but that it is done badly: 清除隐患力度不够."""
EMPTY = deferred(f"(?:{WORDS['empty']})*")
NAMED_FIELD = deferred(
    "[^，。；：]{2}(?:(?<!一些)(?<!有些)(?<!部分)领域|方面|设施|服务|水平|能力|体系|队伍|机制|"
    "保障|供给|素质|环境|防控|防范|管控|"
    "监管|执法|民生|建设|治理|管理|之间)(?:还|仍然?|也|都|依然|依旧|尚|均|"
    "普遍)*$"
)
"""A field that is said to have 短板 or 不足 is a problem by itself: 托育服务存在短板."""

COUNTED_ONLY = deferred("[0-9]+[个项条类方面大]*(?:问题)?$")
"""存在44个 says how many, and nothing of what is wrong."""

ANY_OF_MANY = deferred("着?了?(?:诸多|许多|不少|一些|种种|若干|一系列|[几数]个)(?!“)")
"""What announces that there are problems: 存在诸多阻碍参与的难题, with no lament behind it."""

UNDER = deferred(
    "“?(?:在|于|受)[^，。；：！？\n]{4,50}(?:作用|影响|背景|条件|情况|形势|前提|推动|引领|"
    "约束|驱动|框架)之?下|当[^，。；：！？\n]{2,40}[时候]"
    "|—{0,2}面对[^，。；：！？\n]{2,50}(?:形势|局面|挑战|任务|情况|压力)"
)
"""A clause that tells under what circumstances: 在…碎片化建设…的交织作用下."""
ANAPHORIC = deferred(
    "(?:这|该|此|上述|以上)(?:一|些|种|个|类|样的)*(?:问题|现象|矛盾|情况|困境|局面|难题|差距|"
    "短板|趋势|倾向)"
)
"""What speaks of a problem told before: 这一问题在老旧小区尤为突出."""

NAMES_KIND = deferred(
    "[”’]?的(?:特征|特点|格局|优势)|(?:、[^，。；：！？、\n]{1,14}){0,8}"
    "(?:等[^，。；：！？、\n]{0,8})?"
    "(?:案件|类型|案由|事项|行为|情形|人员|指标|条款|罪名)"
)
"""What makes laments the names of kinds: 行政不作为、信息公开等新类型案件."""

OF_SCHOLARS = deferred("(?:学界|学术界|文献|(?:既有|已有|相关)研究)[^，。；：！？\n]*$")
"""What lacks in books and papers is no problem of those they are about."""
EXPLAINS = deferred(
    f"，{WORDS['foregone']}|[”’]?的(?:情况|背景|前提|条件|形势)下"
    "|[^，。；：！？\n]{0,4}(?:转向|转为|转到|变为)"
    "|(?:不仅|首先|主要|集中|突出)?(?:体现|表现|反映)在"
    "|[^，。；：！？\n]{0,6}是[^，。；：！？\n]{0,6}(?:原因|根源|成因|症结)"
)
"""What follows a lament that is no news but the cause of something else: 管理不善是重要原因."""

TALKED_OF = deferred(
    "(?:我们|政府)的?(?:各项)?工作(?!人员)|(?:问题|困难|短板|差距|缺点|错误|漏洞|弱项)(?:以及|"
    "[和与及、])$|(?:[这哪一]些|种种|诸多|自身|之|其)的?$"
)
"""What 不足 follows as the name of any problem: 反映了村里的问题和不足."""
ABROAD = deferred(
    "(?:许多|一些|部分|有的|有些|西方|发达|发展中|资本主义|其他|周边|不少|各|邻)国家?的?(?!有|"
    "营|企)|(?:美|英|法|德|日本?)国政府|资本主义|(?:日本|苏联|美国)(?:政府|经济|国内|人民)|"
    "帝国主义"
)
"""Whose troubles are no problem of the report's."""
SENTENCE = 100
"""Characters before a clause in which its sentence's 如果 is looked for."""

NEGATED = deferred(
    "(?:取消|清理|叫停|制止|压减|精简|纠正)[^，。；：\n]{0,6}$|"
    "(?:没有?|[未不无]|并非|很少|难得|不(?:能|可|是|要|应|该|宜|会)|敢于)(?:再|受到?|被|使|让|"
    "只|搞|"
    "吃)?“?$"
)
"""What stands before words of hardship where there is none: 没有|加重负担."""
GONE = deferred("(?:没了|没有了|少了|不见了|所谓的?)“?$")
"""What stands before the name of an ill that is no more, or is only called so: 没了“文山会海”."""
BANNED = deferred(
    "[^，。；：！？\n]{0,8}?(?:再也?不|不再|绝不|决不|不会?再)(?:被|能|会)?(?:允许|容许|准许|许可?)"
    "(?:再?(?:存在|发生|出现|继续|延续))?"
)
"""What follows words of hardship that must not be any more: 各自为政|的做法再不允许存在."""
UNLESS = deferred(
    "[^，。；：！？\n]{0,8}?不(?![少仅但管论同过断久足止光只是])[^，。；：！？\n]{2,30}，[^，。；：！？\n]{0,20}?就"
    "(?:会|要|必然|将|没有?|不[能会可]|难以|谈不上)"
)
"""A sentence on what would be if something were not done: 不修海堤，渔村就没有出路."""
ASKS = deferred(
    "(?![^，。；！？\n]{0,12}，(?:究竟|到底|为什么|为何|缘何|何以|怎么|怎样|如何|谁|难道|该|又))"
    "[^。；！\n]{0,30}[？?]|[^，。；！？\n]{0,12}呢"
)
"""What follows a lament that is only asked about; of what is told why may be asked behind it."""
