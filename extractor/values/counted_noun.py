"""What a number in a name counts: 三|张|清单, 两|条例, 五|社|联动."""

import re

from extractor.deferred import deferred

# A character that classifies what follows (三张清单) is the first of a noun in these (两条例).
_NOUNS = {
    "条": "例令款件块目文约幅形码",
    "项": "目链圈",
    "道": "德路口班场",
    "支": "部柱撑点持付农行出",
    "本": "土领质级科市县地金草能",
    "份": "额",
    "个": "体性案",
    "篇": "章",
    "根": "基本治源",
    "把": "关脉控握守手",
    "股": "东份权金",
    "座": "谈标席",
    "场": "所地景馆站域",
    "层": "级面次楼",
    "句": "号",
    "件": "数",
    "套": "餐路房",
    "种": "子业植养苗粮",
    "组": "织长员建合团成工",
    "抹": "布灰",
}
_ALWAYS = "张块枚颗盏幅扇"
_SOMETIMES = "|".join(f"{char}(?![{nexts}])" for char, nexts in _NOUNS.items())
# 1名代办员 and 四位书记 count persons; 三名工程 and 六位一体 have the noun itself.
_PERSONS = "[名位](?=[\u4e00-\u9fff]{1,5}(?:[员者人师长]|干部|专家|书记)(?![\u4e00-\u9fff]))"


def classifier(plain: str) -> str:
    """Return the pattern of a classifier and of 大 before a noun, whose characters are `plain`.

    With nothing behind it, it is the noun: 一本三基.
    """
    return (
        rf"(?P<classifier>(?:[{_ALWAYS}]|{_SOMETIMES}|{_PERSONS})(?=[一1第十]|{plain}))?"
        rf"(?P<great>大(?!队)(?={plain}))?"
    )


# What a name is called after says how it is used, not what it counts: 五联机制 has five 联.
_TAIL = deferred(
    "(?:(?<=^全)育人|(?<=.)(?:(?:一体|合一)化?|(?:深度)?融合)|(?<=^[级步字色]).+|"
    "(?<=^好).{2,}|(?<=^[百千万]).{2,}"
    "|(?<=^定)(?:规定|方案)|(?<=^[^司执立编体机])[法制]|"
    "(?<=.)(?:(?<![参给])与|(?<![温共缓调总])和|(?<![普惠触涉])及)"
    "|(?<=^[^小大新好])(?:联保|联防|贯通|计划|服务)|(?<=^[^不无有零全共大小新好双])"
    "(?:[联共同合协互齐分统][\u4e00-\u9fff](?:工作)?(?:机制|模式|体系|平台)?|并[举重行进]|通办|支撑|驱动|引领|带动|辐射|发力)"
    "|(?<=.)(?:工作)?(?:机制|模式|制度|体系|政策)|(?<=[^小大])(?:工作法|工程|行动))$"
)
# 三项工作机制 and 四大重点行动 count the mechanisms and actions themselves.
_OWN_TAIL = deferred("(?<=.)(?:(?<![参给])与|(?<![温共缓调总])和|(?<![普惠触涉])及)$")
_THEMSELVES = frozenset("项张篇")


def counted_noun(part: re.Match[str]) -> str | None:
    """Return what a part counts: without its classifier, and without what it is called after."""
    words = str(part["noun"])
    if words == "1":
        return "一"
    itself = part["great"] or part["classifier"] in _THEMSELVES
    return (_OWN_TAIL if itself else _TAIL).sub("", words) or None
