"""Which statistic a figure is: what stands, what runs, averages, per unit."""

import pytest
from test_role import marked_figure

STATISTICS = {
    "stock": [
        "全县种植面积[12万亩]。",
        "新楼建筑面积[6300平方米]，其中大厅[900平方米]。",
        "局机关内设办公室、建设服务中心[14个]股室。",
        "完成了全县[120个]事业单位的改革。",
        "聚焦群众参与、服务覆盖[三个]维度。",
        "新增省级园区2个、总数达到[9个]。",
        "全年办理事项320件，现有窗口[5个]。",
        "记录到[4.1级]地震。",
        "可能发生[5级左右]地震。",
        "建成[30户以上]自然村公路。",
        "设立帮办代办点[6个]。",
        "抓住消费、投资[两个]关键。",
        "三个小区均超过[30户]。",
    ],
    "flow": [
        "全年办理各类事项尚未统计，大约[2万件]。",
        "全镇GDP达[86亿元]。",
        "工业总产值计划达到[640亿元]。",
        "完工[90个]修复项目。",
        "已循环展播[90场]。",
        "五年内全省毕业研究生[3万人]。",
        "五年间进口设备用汇[20亿美元]。",
        "全年减税降费退税[31亿元]。",
        "去年全县共发生火灾[17起]。",
        "监测站共记录到振动[230次]。",
        "累计筹建保障性租赁住房90套，应急项目按计划有序推进实施，处置未完项目[25个]。",
        "保护修缮传统建筑[70栋]。",
        "事故造成[3人]死亡。",
        "车祸中[3人]受伤。",
        "财政赤字[800亿元]。",
        "治理水土流失面积[40平方公里]。",
        "新增电力装机[20万千瓦]。",
        "总交易额为[3900万元]。",
        "新入选国家级工厂[11家]。",
        "下沉编制[45名]。",
    ],
    "rate": ["日均办件量40件，当日办结率[100%]。", "两镇参保率均达到[96%]。"],
    "average": ["日均办件量[40件]。", "人均收入[2.1万元]。", "每天平均办件[40件]。"],
    "cumulative": [
        "累计筹建住房[90套]。",
        "2019年以来，共建成大厅[12个]。",
        "累计走访120次，收集建议[36条]。",
    ],
    "per_unit": ["每个地（市、州、盟）至少建设学校[一所]。", "号牌每副[两只]。", "工具每套[6件]。"],
    None: ["两项产量均居全国[第一位]。"],
}
"""Each text marks one figure with [brackets]."""
EXAMPLES = [(name, text) for name, texts in STATISTICS.items() for text in texts]


@pytest.mark.parametrize(("name", "marked"), EXAMPLES, ids=[text for _, text in EXAMPLES])
def test_the_statistic_of_a_figure(name, marked):
    assert marked_figure(marked).statistic == name


def test_an_amount_per_unit_says_per_what():
    assert marked_figure("号牌每副[两只]。").per == "每副"
