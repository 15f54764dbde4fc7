"""The words that place names are mistaken for, and the words that stand for places."""

import re

from extractor.deferred import deferred


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


EVERYDAY_STEMS = _words(
    """
    万年 三元 东方 东风 中原 中方 中站 乐业 乐安 会同 光明 公安 共和 兴业 前进 前锋 动力 友好
    友谊 双城 台前 合作 同心 名山 向阳 和平 回民 四方 城东 城中 城北 城关 城南 城西 城郊 复兴
    大同 大方 大观 大通 安宁 安定 安居 宏伟 富民 富裕 富源 工农 市中 市郊 平安 平定
    平房 平顺 开发 延长 建设 惠民 成安 振兴 新兴 新区 新城 新市 新民 方正 无为 日照 民主 民乐
    永定 江北 江南 江岸 河东 河西 洞口 海港 清新 清流 温泉 港北 港南 港口 湖里 源城 滨江 滨海
    滨湖 灯塔 爱民 站前 红旗 红星 绿园 老城 西部 南部 解放 资源 路北 路南 运河 郊区 长子 长寿
    长安 长治 防城 高台 高新 高明 全州 山区 景区 林区 青山 中山 西山 东山 南山 北山 上街 下城
    和 理 道 成 应 代 富 兴 高 临 单 开 新 安 文 礼 任 房 户 息 义 南 北 城 东 西 郊 矿 市
    """
)
"""Stems of registered names that are everyday words: 合作市, 会同县, 南部县, 港口区."""

EVERYDAY_SHORT = _words(
    """
    莲花 石棉 通道 天柱 铜鼓 樟树 清水 黑水 响水 大化 互助 比如 平和 光泽 小金 大竹 平利 平乐 石门
    天台 大名 大厂 梨树 紫金 磐石 交口 新源 东源 天长 桃源 新化 平远 石楼 方山 灵台 三门 三台
    五台 五峰 古交 太白 定边 城步 方城 轮台 盐池 且末 上思 仙桃 当阳 永新 保康 兴安 中山 城口 横山
    曲水
    """
)
"""Short names of counties that are everyday words or names of other things: 石棉, 互助, 石门."""

COMMON_AREAS = _words(
    """
    城区 市区 老城区 新城区 新区 郊区 市郊区 矿区 东区 西区 南区 北区 山区 林区 景区 港口区 城中区
    城东区 城南区 城西区 城北区 城郊区 城关区 市中区 南市区 北市区 新市区 解放区
    开发区 高新区 站前区 中原区 上街区 下城区 西部区 资源区
    """
)
"""Names that any town may have for a part of it; only the city before them makes them names."""

EVERYDAY_CITIES = _words(
    """
    中山 大同 日照 安康 朝阳 兴安 山南 海东 海北 海西 怒江 黄山 白银 白山 黑河 阿里 来宾 红河
    文山 凉山 三明
    """
)
"""Short city names that are everyday words, rivers, mountains, metals or firms."""

ORGAN_HEADS = _words(
    """
    省委 市委 县委 区委 州委 旗委 盟委 省长 市长 县长 区长 州长 旗长 县直 市直 区直 省直 县级
    市级 区级 省级 州级 县城 市区 县域 市域 省域 区域 县里 市里 省里 县区 市县 省市 市民 省政府
    市政府 县政府 区政府 州政府 县乡 市场 区内 市内 县内 省内 市属 省属 区属 县属
    """
)
"""Dictionary words that begin with a name's suffix and leave the name whole: 青县 in 青县委."""

NEVER_AFTER = deferred("[域间块际场容级直乡]|内外|[（(]?[市区县]")
"""What follows an everyday word with a suffix, not a name: 和平区域, 合作市场, 富县级."""

CLEAR_LEFT = deferred("(?:^|[^一-鿿]|中共|位于|地处|[在到赴由])$")
"""What may stand before an everyday word that is a name: a line's start, punctuation, 中共."""

NOT_OF_THE_PLACE = deferred(
    "[一-鿿]{0,3}?(?:大学(?!生)|学院)|[东南西北中]?路|街(?!道)|铁路|高铁|高速|城际|公路"
    "|(?:初中|高中|预科)?班(?![子车列])"
    "|(?![的等各有个家省市县区和与及在所共已将拟设建成组新注国民外本])[一-鿿]{2,6}?(?:公司|"
    "集团|联合企业)"
    "|村(?![镇级民庄干两])|镇(?![街村域级])|屯|寨|新闻网|网讯|在线(?![上下索路])|日报|晚报|"
    "晨报|早报|时报|商报|银行|精神|冬奥|奥运|世博|合作组织|时间"
    "|话[^题]|大桥|大厦|饭店|证券|师范|师大|交大|理工|财经|卫视|电视台|广播|人(?![民大才口均社])"
    "|籍|茶|菜|海峡|海关|高原|盆地|半岛"
)
"""What makes a short name part of another name: 北京大学, 上海合作组织."""

WHOLE_BEFORE = deferred("(?<![安健完周齐成资基根应日样书版文原标剧])[全我本该]$")
"""The word before a suffix in 全县, 我市, 本镇, but not in 健全, 资本, 应该."""

NOT_WHOLE_AFTER = deferred("[场域间别块际集性]|(?<=[镇乡])[镇村土亲]")
"""What follows no such word: 全市场, 本区间, 全省性会议, 全乡镇."""

UNITS = deferred(
    "(?!一个)[0-9一二三四五六七八九十百两各](?<![0-9.].)[0-9一二三四五六七八九十百两]{0,4}余?"
    "(?:(?<=各)|个)"
    "(?:县[（(]市[）)]区|市[（(]县[）)]区|乡镇(?:[（(]街道[）)]|、街道)?|"
    "县[（(](?:市、?)?区[）)]|区[（(](?:市[）)]县|县[）)])|县市区?|区市县|设区市|市州|州市|"
    "地市|市县|县区|区县"
    "|省[（(](?:区、)?市[）)]|省区市|省份|苏木(?:乡镇?|镇)?|嘎查村?|乡镇街道?|镇乡街道?|镇街|"
    "乡街|街镇|镇村|街道(?:办事处)?|行政村|自然村|村[（(]社区[）)]|村社区?|社区"
    "|[县市区镇乡村])(?![场域长民委级村贤集直属]|（居）|居民)"
)
"""A set of units: 18个镇街, 各乡镇."""

MASK = "_*＊×○〇□■△某Xx"
MASKED_BEFORE = deferred(
    rf"(?:(?:(?<![仅只共有达约近超计])[{re.escape(MASK)}]{{1,6}}|(?<![A-Za-z0-9])[A-Z])(?:省|"
    rf"市|县|区|镇|乡|街道|村|社区)?)+$"
)
"""The end of a name made unreadable: **镇, XX县, 某某镇."""

TEMPLATE_AFTER = deferred("[（(]?(?:[镇街]|乡(?!村))")
"""What follows a blank to be filled in, not a masked name: XX乡（镇）人民政府."""

NATION = deferred(
    "国(?<=[全我中]国)(?:(?<![^，。；：、（—“\n等在使为年月日底末前于从].国)|"
    "(?=[0-9.]{1,8}[万多余]{0,2}[个名家所位人]))"
    "(?:各地|范围内)?"
    "(?:(?=[约近超]?[0-9一二三四五六七八九十两]|共|现有|已[有建]|已?累计|[总有]|农村|城镇|"
    "城乡|各[类地级]"
    "|乡镇(?!企)|县(?!委)|人口|高校|财政|粮食|居民|职工|"
    "[百千]强[县镇区市])(?<!中国(?![农城人粮百千]))"
    "|(?<!中国)(?=[^，。；：、！？\n“”（）《]{0,20}?(?:[0-9]|[一二三四五六七八九十百千万亿]{2}))"
    "|(?=的?平均(?:水平|值|数)?（[0-9]))"
    "(?![^，。；0-9和与]{0,14}(?:第[0-9一二三四五六七八九十]|试点|示范|先进|文明|优秀|模范|"
    "试验|标准|[召大会]会|[召奖首性]"
    "|排名|位居|名列|唯一|领先|前列|率先|推[广行]|交流|统一|平均水平(?!（))|重点(?!企)|精品|"
    "名|人大|政协|人民)"
)
"""The nation where something is counted in it, not where something ranks in it (全国第二)."""

PARTS_OF_NATION = _words(
    """
    东部地区 中部地区 西部地区 中西部地区 东北地区 西北地区 西南地区 华北地区 华东地区 华南地区
    沿海地区 内陆地区 边疆地区
    """
)
PART_BEFORE = deferred("(?:^|[，。；：、（\n]|其中|[0-9]年|[年月]?底)$")
"""What stands before a part of the nation of which something is said."""
