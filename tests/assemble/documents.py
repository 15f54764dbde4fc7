"""What texts say of themselves as documents, and some such texts."""

from extractor.aligned_text import AlignedText
from extractor.assemble import Reading
from extractor.assemble.document_facts import document_facts
from extractor.document import Document
from extractor.rules.places.finder import PlaceFinder
from extractor.segment import outline_of

NOTICE = (
    "静政发〔2021〕7号\n静宁县人民政府关于推进综合窗口建设的通知\n各乡镇人民政府，县直各部门：\n"
    "根据《甘肃省人民政府关于优化服务的意见》（甘政发〔2019〕3号），结合我县实际，现就有关事项通知如下。\n"
    "一、总体要求\n坚持便民利民。\n二、主要任务\n全县建成代办点三十个。\n静宁县人民政府\n2021年6月8日"
)
EXPERIENCE = (
    "近年来，甘肃省平凉市静宁县委编办把力量沉到一线。\n一、把人派下去\n全县下沉编制80名。\n"
    "二、把权放下去\n全县放权百项。"
)
BRIEFING = (
    "**镇关于便民服务改革情况的汇报\n尊敬的各位领导：\n**镇位于徐州市北部，现将有关情况汇报如下。\n"
    "一、基本情况\n我镇2019年预计完成财政收入3亿元。\n二、下一步打算\n**镇将继续努力。"
)
NEWS = (
    "窗口搬到田埂上——甘肃推进便民服务改革\n“以前要跑一天。”静宁县城川镇村民说。\n"
    "服务前移\n静宁县城川镇建起代办点。\n全省已有代办点千个。（甘肃日报记者李四）"
)


def reading_of(aligned):
    document = Document(aligned.source, "notice.txt", "text/plain", None, "", "text", "1")
    places = list(PlaceFinder().find(aligned.text))
    return Reading(document, aligned, outline_of(aligned.text), places)


def facts(text, *, furniture=""):
    source = AlignedText.of(furniture + text)
    aligned = source.without("site furniture", [(0, len(furniture))])
    return document_facts(reading_of(aligned))
