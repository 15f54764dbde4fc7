"""The shapes of compact names: what makes a numeral part of a name, and not a count.

A shape is its `first` character (a numeral, as a character class) and the `rest` as a pattern, so
that one scan for first characters serves all shapes.
"""

from typing import NamedTuple

from extractor.mention import Kind


class Shape(NamedTuple):
    """A form that names have; `counts` tells whether its numerals count the name's parts."""

    name: str
    first: str
    rest: str
    counts: bool = True
    kind: Kind = "name"


_HAN = r"[\u4e00-\u9fff]"
_NUMERALS = "一二两三四五六七八九十"
_COUNT = f"[{_NUMERALS}]"
_MANY = "[二两三四五六七八九十]"
# Placed after the first character: it neither goes on with a numeral nor is it an ordinal.
_FRESH = rf"(?<![第几数0-9.百千万亿{_NUMERALS}].)"
# Placed after 一: it is the numeral, not the end of 统一, 唯一, 进一步, 第一.
_FRESH_ONE = r"(?<![统唯单逐之其同进划归第几数0-9.十百千万亿]一)(?![些般切直样起])"

_BODY = (
    "(?:办公室|办|中心|大队|中队|支队|站|局|所|委|科|室|队|组|部|处|院|厅|居|平台|网|园|区|带|"
    "轴|核|圈"
    "|廊|港|基地|枢纽|通道|高地|会(?![议员计场面话展长同谈商]))"
)
_FIGURED_BODY = f"(?:{_BODY[3:-1]}|厅|庭|窗口|窗|馆|廊)"
"""Behind digits more nouns are bodies: 1厅1庭2室."""
_MEASURES = (
    "个年月日号天周季时分秒届次批种条项件名位张支份只到至"
    "等元角块吨米里亩斤点般些步直定切样起旦度方边面成倍是的"
)
_BODIES = "人家户口岁省市县区乡镇村街男女大小期"
_WORD = rf"[^\W\dA-Za-z_{_NUMERALS}百千万亿零〇○几多第{_MEASURES}]"
_RARE_WORD = rf"[^\W\dA-Za-z_{_NUMERALS}百千万亿零〇○几多第{_MEASURES}{_BODIES}]"
_OWNER = (
    "(?:企业|项目|社区|园区|产业|部门|乡镇|街道|单位|行业|网格|小区|学校|事项|区域|流域"
    "|河流|产品|景区)"
)
_CREEDS = (
    "全面|维护|意识|自信|确立|代表|务必|服务|毫不动摇|伟大|革除|现代化|有利于|统筹|结合|坚持|"
    "明确|确保|聚焦"
    "|必须|区分开来|率先|不变|不放松"
)
_CREEDS_FIRST = "".join({creed[0] for creed in ("一", *_CREEDS.split("|"))})
_ONE_STOP = (
    "通办|统管|受理|办理|办结|申请|通达|共治|响应|直达|联办|出件|准营|多用|多址|通行|统揽|"
    "同享|协同|即达|联审"
    "|联动|通享|服务|审批|办成|智治|慧治|调度|求助|式"
)
_NO_GREAT = "[类约概幅力量多家型小步批片专棚桥楼于致件块头学]"
_CONGRESS_NEXT = "[和以之精报召胜提的确代选对路决党期政，。、）]"

COUNTED = (
    Shape("structure", _COUNT, rf"{_FRESH}{_BODY}(?:、?{_COUNT}{_BODY})+"),
    Shape(
        "phrase",
        "[最只一]",
        r"(?:(?<=最)(?:[后初]一(?:公里|百米|米|步路)|多跑一[次趟])|(?<=只)进一扇门|"
        r"(?<=一)(?:件事一[次窗]办"
        r"|[次趟](?:不用跑|办好|办成|办结)|站式|张[网图表]|本账|盘棋|件事|条龙|支队伍\+))",
        counts=False,
    ),
    Shape(
        "slogan",
        "一",
        rf"{_FRESH_ONE}(?![步定体是要]){_HAN}{{1,6}}?(?<![监主分掌包保接托代拘城征统])管"
        rf"(?![理辖控道线好网委制护用])"
        rf"(?:{_HAN}{{2,4}}(?!{_HAN})|{_HAN}{{2}})",
        counts=False,
    ),
    Shape(
        "one_stop",
        "一",
        rf"{_FRESH_ONE}[网窗门号口站台键图码卡屏表证照章链格端](?:{_ONE_STOP})",
        counts=False,
    ),
    Shape("ruled", _MANY, rf"{_FRESH}(?:定(?:规定|方案)|议两公开|不愁三保障|会一课|重一大)"),
    Shape(
        "together",
        _MANY,
        (
            rf"{_FRESH}(?:位一体|{_HAN}合一|[网业]融合|统一(?![战筹])|治(?:融合|结合|协同)?|"
            rf"务公开|通一平|[社所调警](?:联[动调防]|共治)|"
            "(?:方|项(?=联))[联共][动治调防](?:机制|模式|体系|平台))"
        ),
    ),
    Shape(
        "ones", _MANY, rf"{_FRESH}个一(?![个线般些定位名家项种致直起])(?:[批流号律]|百年)?(?:工程)?"
    ),
    Shape("creed", _MANY, rf"{_FRESH}个(?:{_CREEDS})"),
    Shape(
        "doctrine",
        _MANY,
        rf"{_FRESH}项(?:(?<=四项)基本原则|(?<=五项)原则(?![上性和])|(?<=八项)(?:规定|注意))",
        counts=False,
    ),
    Shape("sheets", _MANY, rf"{_FRESH}(?:张(?:清单|网|表|图|名片)|项清单|本台账|道防线)"),
    Shape(
        "levels",
        _MANY,
        rf"{_FRESH}级(?:(?:组织|网格|网络|治理)(?:网络|架构|构架|体系|组织)(?:架构|构架|体系)?|书记)",
    ),
    Shape(
        "distributive",
        "一",
        rf"{_FRESH_ONE}(?:(?P<each>{_WORD})(?!(?:一|多)(?P=each))[一多两双]{_RARE_WORD}"
        rf"(?:[双{_NUMERALS}]{_RARE_WORD})*"
        rf"|{_OWNER}一{_HAN}{{1,2}})",
    ),
    Shape(
        "paired",
        f"[双{_NUMERALS}]",
        rf"{_FRESH}(?<![统进唯逐]一)(?P<pair>{_RARE_WORD})(?![一多](?P=pair))"
        rf"(?:(?:[双{_NUMERALS}]{_RARE_WORD})+|多[元能点维极层主])",
    ),
    Shape(
        "congress",
        "[七八九十二]",
        rf"{_FRESH}(?:(?<=十)[一二三四五六七八九]|(?<=二)十|(?<=的.))大(?={_CONGRESS_NEXT})",
        counts=False,
        kind="label",
    ),
    Shape(
        "great",
        _MANY,
        rf"{_FRESH}(?:(?<=十)[一二三四五六七八九])?大(?!{_NO_GREAT})(?={_HAN})",
    ),
)
"""Names that begin with a Chinese numeral; of several that fit the first wins."""

COUNTED_GATE = (
    rf"(?=[大项位张级方社所调警定议不会重治务通统网业本道后初多进]|"
    rf"[件次站台张本盘条支窗门号口键图码卡屏表证照章链格端]|个[{_CREEDS_FIRST}]|"
    rf"[{_NUMERALS}]大|[^\s，。大]{{1,4}}[双管多{_NUMERALS}])"
)
"""What may follow the first character of a counted name; it only saves time."""

_ADDEND = r"(?:[0-9]{1,3}(?![0-9])|[A-Z](?![A-Za-z]))"
_SERVICE = "[\u4e00-\u9fff、]{0,6}?(?:热线|平台|电话|专线|指挥|报警|接警|举报|投诉|急救)"

FIGURED_GATE = (
    "(?=[0-9]{0,2}[+·•办中大支站局所委科室队组部处院厅庭窗馆居平网园区带轴核圈廊港基枢通高]"
    "|[126][0-9])"
)
"""What may follow the first character of a figured name; it only saves time."""

FIGURED = (
    Shape(
        "formula",
        "[0-9A-Z]",
        rf"(?<![\dA-Za-z.×/%=][\dA-Z])(?:(?<=\d)[0-9]{{0,2}}|(?<=[A-Z]))(?:\+{_ADDEND})+"
        r"(?![\d.]|[年个万亿元%])",
    ),
    Shape(
        "date_label",
        "[0-9]",
        r"(?<![\d.]\d)[0-9]?[·•][0-9]{1,2}(?![\d%％万亿])",
        counts=False,
        kind="label",
    ),
    Shape(
        "hotline",
        "[19]",
        rf"(?<![\d.].)(?:(?<=1)(?:2345|[12][0-9]{{1,4}}(?=[”\"]?(?![个家条处件项户元]){_SERVICE}))"
        rf"|(?<=9)6[0-9]{{3,4}}(?=[”\"]?(?![个家条处件项户元]){_SERVICE}))"
        rf"(?![\d.,万元个件人户项家条名次宗起])",
        counts=False,
        kind="label",
    ),
    Shape(
        "figured_structure",
        "[0-9]",
        rf"(?<![\d.第]\d)[0-9]?{_FIGURED_BODY}(?:、?[0-9]{{1,2}}{_FIGURED_BODY})+",
    ),
)
"""Names and labels that begin with a digit or a letter."""
