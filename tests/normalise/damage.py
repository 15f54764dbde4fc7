"""Documents put together from damaged pieces, and text of characters that hurt."""

from hypothesis import strategies as st

HURTING = (
    "３．　％，①“”（）āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜzhenG(){}<>&;:,.!?\"'*×#$\\/-—–~～ \t\n\r\x0b\x0c\x85"
    "\u00a0\u2028\u2029\u200b\ufeff\u00ad\u0000\ud800\udfff😀𠮷👨‍👩‍👧⻓⻔⼀㎡½〇○Ｏ镇鎮鄉乡著者力作名隨着於后後乾一二三"
    "十百第章节条年月日个名项0123456789０１２３４５６７８９、。；：！？「」『』﹁﹂《》〔〕【】…·亿万元户"
)
ANY_TEXT = st.text(st.sampled_from(HURTING), max_size=120) | st.text(max_size=60)

_CLAUSES = st.sampled_from(
    [
        "全县共有干部３９１名，增长５９．１％",
        "鄉(xiāng)鎮(zhèn)設立５個辦公室",
        "选取 8 个镇街开展改革",
        "**鎮(zhèn)轄19個行政村",
        "受理率%,75%在乡镇化解",
        "推行「一窗通辦」服務",
        "著力推進綜合執法，隨著改革深入",
        "投資200餘萬元，建成6.7 万户网格",
        "通过“网络+网格”“ 模块+专班”",
        "办公室(IPO)设在镇(街道)，共1,408人",
        "⻓⽥镇推行⼀⻔式服务",
        "XX村和×××、某某镇结对",
        "①完善制度；②加强培训",
        "平均30—50岁，8－10人，5〜6月",
        "增加391\n名，增幅 59. 1%",
        "时限由439個工作日縮至２７８個工作日",
        "占&lt;5%&nbsp;以内<br/>另有<b>3</b>项",
        "累计出动\n620\n余人次，张贴通告12\n00多份",
        "坚持\n“\n群众点单\n”\n的做法，办结率\n98.6%\n",
        "\n2022\n年，办结事项\n4120\n件，其中",
        "产粮3，680万斤，收入9，000万元，分别为120，230个",
        "《街道\n职责清单》1 36 项",
        "主动性和\n1\n针对性",
        "二○二三年底前完成𠮷祥村😀改造",
    ]
)
_ENDS = st.sampled_from(["。", "；", "，", ".", ";", "！"])
_SENTENCE = st.tuples(_CLAUSES, _ENDS).map("".join)
_PROSE = st.lists(_SENTENCE, min_size=1, max_size=8).map("".join)
_LINES = st.sampled_from(
    [
        "一、基本情况",
        "（一）机构设置",
        "1、加强领导",
        "2.健全机制",
        "一是建队伍。",
        "当前位置：首页 > 动态",
        "上一篇：没有了",
        "【字体：大 中 小】",
        "— 3 —",
        "第 3 页 共 9 页",
        "DOI:10.1366/j.cnki.2023.02.011",
        "某ICP备2024000001号-2",
        "某医院 http://example.com/1.html",
        "来源：县委编办 浏览次数：72",
        "关于镇街改革情况的",
        "一、改革的做法 各镇推行一窗办理，群众少跑路。",
        "第1页共5页 镇街改革总结",
        "村名\n100\n2\n3\n36",
        "某某文库，欢迎您！",
        "（图片来源网络，侵删）",
        "汇报材料",
    ]
)
_BREAKS = st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\n　　", " \n "])
_PARTS = st.lists(st.tuples(_PROSE | _LINES, _BREAKS).map("".join), min_size=1, max_size=12)
_FILE_NAMES = st.sampled_from(["", "", "", "镇街改革的思考.pdf\n"])
"""Only at the head: what lies beyond so many lines may come nearer when lines are joined."""
DOCUMENTS = st.tuples(_FILE_NAMES, _PARTS.map("".join)).map("".join)


def chunked(text: str, size: int) -> str:
    """Return `text` as a document-sharing site shows it: cut into numbered pieces."""
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    return "\n\n".join(f"{number}、{piece}" for number, piece in enumerate(pieces, start=1))
