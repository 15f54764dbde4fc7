"""The time that a figure holds for; the figure is marked with 【】 in each example."""

import time

import pytest

from extractor import extract_text
from extractor.assemble.times.time_of import FigureTimes
from extractor.rules.times.finder import TimeFinder
from extractor.segment import paragraphs_of, sentences_of
from extractor.span import Span


def time_of(marked: str) -> str | None:
    start, end = marked.index("【"), marked.index("】") - 1
    text = marked.replace("【", "").replace("】", "")
    times = FigureTimes(text, TimeFinder().find(text), paragraphs_of(text), sentences_of(text))
    return times.of(Span(start, end), sentences_of(text).at(start))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("为全面了解改革后的街道运行情况，发放问卷【800份】。", None),
        ("改革后的街道设有【7个】科室。", "改革后"),
        ("目前全镇有执法人员56人，其中持证的【21人】。", "目前"),
        ("2020年产值8亿元，2021年达到【9亿元】。", "2021年"),
        ("建成广场两处，6月迎接全市观摩；补植苗木【350棵】。", None),
        ("6月，建成广场两处；补植苗木【350棵】。", "6月"),
        ("另据统计，6月份，建成广场两处；补植苗木【350棵】。", "6月份"),
        ("6月目标：建成广场两处；补植苗木【350棵】。", "6月"),
        ("建成广场两处，2022年产值创新高；补植苗木【350棵】。", "2022年"),
        ("如今一次办成，以前光排队就要【三四趟】。", None),
        ("目前资金还有缺口，工程原估算投资【3亿元】。", None),
        ("目前资金还有缺口，工程原估算投资3亿元，现调整到【4亿元】。", "目前"),
        ("2022年排查历年遗留问题【48件】。", "2022年"),
        ("历年累计投入【9亿元】。", "历年"),
        ("1979年要在1978年产量的基础上再增加【两成】。", "1979年"),
        ("2007年新增公路6公里，是1950年到2002年的总和，建桥【8座】。", "2007年"),
        ("五年中有【60万】农户搬迁。", "五年中"),
        ("全市五年累计植树800万棵，五年新增绿地【3万亩】。", "五年"),
        ("按贡献给予奖励，前两年给予【100%】的奖励。", "前两年"),
        ("按贡献给予奖励，第三年至第五年给予【50%】的奖励。", "第三年至第五年"),
        ("2021年全年完成产值80亿元。其中，农业产值【12亿元】。", "2021年全年"),
        ("当年销售首次达到2000万元、5000万元，分别给予负责人5万元、【8万元】。", None),
        ("近年来，满意率从2021年的82%提高到2023年的【96%】。", "2023年"),
        ("近年来，渔船客流恢复到2019年的【96%】。", "近年来"),
        ("2022年，渔港改革启动。我镇位于海边，辖【13个】渔村。", None),
        ("2022年，渔港改革启动。我镇新设渔港【13个】。", "2022年"),
        ("从2018年的【20人】增加到2022年的35人。", "2018年"),
        ("2021年产值9亿元，比上年增长【12%】。", "2021年"),
        ("目前，编制总量较改革前增加【40名】。", "目前"),
        ("2022年同2017年相比，产量增长【42%】。", "2022年"),
        ("2021年产值9亿元，是2010年的【3倍】。", "2021年"),
        ("该镇（2018年设立）现有【20个】村。", None),
        ("该镇（2018年设立，首批【9个】）现有20个村。", "2018年"),
        ("现有网格员【120名】（截至2023年6月）。", "截至2023年6月"),
        ("下放事项【80项】，目前全部承接到位。", None),
        ("日前，某村村民办理补贴只用了【3分钟】。", None),
        ("2014年4月和9月【两次】派出专家组。", "2014年4月和9月"),
        ("2020年、2021年分别新建【3个】、5个。", None),
        ("到2025年，建成【12个】示范村。", "到2025年"),
        ("2023年收入9亿元，去年同期为8亿元；亏损渔企【12家】。", "2023年"),
        ("1月平均气温【5℃】，较常年同期偏高2℃。", "1月"),
        ("1月平均气温5℃，较常年同期偏高【2℃】。", "1月"),
        ("2018年合并设立，现有干部【64人】。", None),
        ("2022年同2017年相比，产量由【30吨】增加到50吨。", "2017年"),
        ("2022年同2017年相比，产量由30吨增加到【50吨】。", "2022年"),
        ("到2022年，比重由2017年的12%提高到【19%】。", "到2022年"),
        ("降幅为近十年来最大，产量增长【3%】。", None),
        ("2022年产值9亿元，总量是2010年总量的【3倍】。", "2022年"),
        ("五年间，全县修路【80公里】。", "五年间"),
        ("新进人员中，3年内离开的有【5人】。", None),
        ("按照《2021年工作要点》新建【5个】。", None),
    ],
)
def test_in_the_sentence(marked: str, expected: str | None) -> None:
    assert time_of(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("该办成立于2019年8月，迁址于2020年4月，现有干部【50人】。", None),
        ("2023年产量90吨，等于2019年的【2.5倍】。", "2023年"),
        ("2023年产量将等于2019年的二点五倍；棉纱【四百件】。", "2023年"),
        ("“过去要跑两趟；现在直报，效率高。”她说出了【1724名】专员的心声。", None),
        ("（2019年起步，当年受理5件），共办结【78件】。", None),
        ("截至2022年底，服务人口从【800人】增至1500人。", None),
        ("截至2022年底，服务人口从800人增至【1500人】。", "截至2022年底"),
        ("对当年出口达3万元以上的企业，给予奖励【2万元】。", None),
        ("对当年出口达【3万元以上】的企业，给予奖励2万元。", "当年"),
        ("比例由2019年的50%，上升到【80%】。", None),
        ("截至6月19日，收入1199万元，占全年任务的【59%】。", "截至6月19日"),
    ],
)
def test_up_to_where_a_time_reaches(marked: str, expected: str | None) -> None:
    assert time_of(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("2022年，全县产值9亿元。其中工业【5亿元】。", "2022年"),
        ("一是提速。2022年以来受理80件。办结【78件】。", "2022年以来"),
        ("一是受理80件。2022年以来受理90件。办结【78件】。", None),
        ("五年来，全县提速增效。共办结【78件】。", "五年来"),
        ("2022年，全县产值9亿元。2023年启动新区。新建【5个】。", None),
        ("7月10日，全县召开会议。新建【5个】。", None),
        ("目前，各村运行良好。新建【5个】。", None),
        ("2022年，全县产值9亿元。\n新建【5个】。", None),
    ],
)
def test_in_the_paragraph(marked: str, expected: str | None) -> None:
    assert time_of(marked) == expected


@pytest.mark.timed
def test_looking_up_a_time_is_quick_in_a_long_text() -> None:
    line = "2022年，全县产值9亿元，目前共有21人。其中工业5亿元。\n"
    text = line * 3_000
    times = FigureTimes(text, TimeFinder().find(text), paragraphs_of(text), sentences_of(text))
    sentences = sentences_of(text)
    asked = [(Span(s.end - 3, s.end - 1), s) for s in sentences]
    start = time.process_time()
    for figure, sentence in asked:
        times.of(figure, sentence)
    assert (time.process_time() - start) / len(asked) < 1e-3


def carried(marked: str) -> str | None:
    """Return the time of the figure in 【】, by the whole report."""
    start = marked.index("【")
    report = extract_text(marked.replace("【", "").replace("】", ""))
    return next(one.time for one in report.figures if one.evidence.source_start == start)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("今年以来，全镇化解渔事纠纷80起。清理废旧网具【30吨】。", "今年以来"),
        ("渔港成效明显。两年来，共落实项目80个。争取资金【300万元】。", "两年来"),
        ("截至目前，已划分渔区64个。调解纠纷230件，办结率【99%】。", "截至目前"),
        ("一、2021年工作回顾\n全镇调解纠纷【230件】。\n二、工作安排\n再接再厉。", "2021年"),
        ("20××年以来，新建码头3座。疏浚航道【8公里】。", "20××年以来"),
        # what there is, what is planned, what a day or another turn of the story says
        ("渔港面貌一新，群众满意。今年以来，全镇化解渔事纠纷80起。全镇现有渔村【12个】。", None),
        ("渔港面貌一新，群众满意。今年以来，全镇化解纠纷80起。下一步，新建码头【3座】。", None),
        ("3月8日，渔政队查处违规船只80艘。新建码头【3座】。", None),
        ("渔港面貌一新，群众满意。今年以来，全镇化解纠纷80起。此前新建码头【3座】。", None),
        ("提出到2030年建成渔港的目标。新建码头【3座】。", None),
        ("本报7月8日讯（记者某）全镇新建码头【3座】。", None),
        ("某社海口7月8日电 全镇新建码头【3座】。", None),
    ],
)
def test_a_time_goes_on_behind_its_sentence_for_what_was_done(
    marked: str, expected: str | None
) -> None:
    assert carried(marked) == expected
