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
    "|(?![的等各有个家省市县区和与及在所共已将拟设建成组新注国民外本])[一-鿿]{2,6}?(?:公司|集团|联合企业)"
    "|村(?![镇级民庄干两])|镇(?![街村域级])|屯|寨|新闻网|网讯|日报|晚报|晨报|早报|时报|商报|银行|精神|冬奥|奥运|世博|合作组织|时间"
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
    "(?:乡镇(?:[（(]街道[）)]|、街道)?|县[（(](?:市、?)?区[）)]|区[（(](?:市[）)]县|县[）)])|县市区?|区市县|设区市|市州|州市|地市|市县|县区|区县"
    "|省[（(](?:区、)?市[）)]|省区市|省份|苏木(?:乡镇?|镇)?|嘎查村?|乡镇街道?|镇乡街道?|镇街|乡街|街镇|镇村|街道(?:办事处)?|行政村|自然村|村[（(]社区[）)]|村社区?|社区"
    "|[县市区镇乡村])(?![场域长民委级村贤集直属]|（居）|居民)"
)
"""A set of units: 18个镇街, 各乡镇."""

MASK = "_*＊×○〇□■△某Xx"
MASKED_BEFORE = deferred(
    rf"(?:(?:(?<![仅只共有达约近超计])[{re.escape(MASK)}]{{1,6}}|(?<![A-Za-z0-9])[A-Z])(?:省|市|县|区|镇|乡|街道|村|社区)?)+$"
)
"""The end of a name made unreadable: **镇, XX县, 某某镇."""

TEMPLATE_AFTER = deferred("[（(]?(?:[镇街]|乡(?!村))")
"""What follows a blank to be filled in, not a masked name: XX乡（镇）人民政府."""

_VILLAGE = (
    "(?P<village>(?:(?![镇乡村])[一-鿿]){1,4}?(?:村|社区)(?![级民委庄镇居])"
    "|[0-9一二三四五六七八九十]{1,3}连(?![续接锁带年]))"
)
VILLAGE = deferred(_VILLAGE)
TOWNSHIP = deferred(
    "(?P<township>(?:(?![镇乡])[〇一-鿿]){2,6}?"
    "(?:镇(?![街域级村]|银行)|乡(?![镇村域级亲土贤情音愁里间])|街道(?!级)|苏木))"
    f"{_VILLAGE}?"
)
"""What may follow a division at once: 古城营镇, 八达岭镇石峡村, 一〇二团梧桐镇4连."""

NOT_TOWNSHIP = deferred(
    "^小城|^[我本该]|代表|(?:和(?<!^[^城村县区].)|[到至的与及在对为是各全个有将把所向从由辖了着以并被让于该本等每某])|^下[辖属设]|^苏木|嘎查|城乡|小镇"
    "|强镇|名镇|重点|中心[镇乡]|建制|特色|试点|示范|经济|推进|深化|开展|实施|改革|部分|其他|委|[多余几数][个项家名条件]|城区|郊区|辖区|市区|城市|农村"
    "|半年|季度|政府|局|办(?!事)|管理|当前|目前|基层|广大|多数|少数|一些|许多|有关|[乡镇县市](?!$|镇$|乡$|街道$)"
)
"""What shows that such words are no name: 莱阳市各乡镇, 徐州市经济强镇, 青县县委."""

LONE_TOWNSHIP = deferred(
    "(?:^|[^〇一-鿿]|(?<=人民政府))"
    "(?:其中|走进|来到|位于|今年|去年|目前|记者从|中共|人?[到赴]|[据在从由对年月日以])?(?P<name>[一-鿿]{2,4}?(?:镇|乡|街道))$"
)
GENERAL_STEMS = deferred(
    "国|专业|化|特大|[这那年]|乡镇$|^[我本该]|[级型古名邻穷故他][镇乡街]|^[大小老新背主][镇乡街]|(?:农村|小)集镇|(?:[小型]|中心|城乡|农村|美丽|建设|重点)城镇"
    "|(?:美丽|特色|示范|新型|重点|传统|文化)村镇|^(?:工业|旅游|移民|边境|民族|贫困|沿海|平原|偏远|边远|本地|所在|附近|相邻|周边|落后|发达"
    "|生态|农业|卫星|历史|文化|文明|卫生|沿江|沿河|山区|牧区|产粮|涉改|百强|千强|邻近|新型|普通|主城|江南|老旧|背街|两侧|沿线|赋权|强县扩权|撤并)"
)
"""What stands before 镇 or 乡 where no certain one is meant: 旅游镇, 古镇, 边境镇."""
TOWNSHIP_LEADS = deferred(
    "最|平均|[人村户]均|共|现[有辖]|下?辖|总?人口|总面积|面积|[0-9]|全镇|财政|坚持|聚焦|探索|推行|创新|组建|打造|围绕|结合|立足"
    "|实现|投入|完成|建成|采取|针对|率先|积极|通过|把|将|以|成立|开展|纪检|书记|镇长|乡长|干部|综合|的"
    "|召开|举行|举办|紧紧|紧扣|按照|锚定|全面|深入|扎实|大力|持续|不断|始终|牢固|先后|启动|推进|着力|强化|依托|严格|认真|充分"
)
"""What follows a township that begins a clause and is spoken of: 郭道镇31个村."""
TOWNSHIP_GOES_ON = deferred("[（(]?[镇街乡]|[街域级村区县土亲贤情音愁间长里]|银行")
"""What follows no township: 乡镇, 镇域, 乡级."""
NO_VILLAGE = deferred("[有个共现的辖]|部分|多数|农村|城市|行政村|自然村|建制村|中心村|^[各全本]")
"""What shows that words before 村 are no village's name: 某乡有个村."""
TOWNSHIP_ACTS = deferred(
    "党委|党工委|人民政府|政府|办事处|位于|地处|，?隶属于?|[（(][一-鿿]{2,4}[省市]|关于|综合行政执法|纪委|便民|社会治理|行政审批|行政服务"
    "|公共资源|招投标|市场监管|[一-鿿]{2,4}社区(?<![辖个各部的有]社区)|派出所|司法所|卫生院|社会治安|(?:19|20)[0-9]{2}年"
)
"""What shows that a township stands alone: it acts, as in 桥头镇党委."""

LONE_VILLAGE = deferred("(?:^|[^〇一-鿿])(?P<name>(?![全本该我各每某此])[一-鿿]{2,4}村)$")
VILLAGE_LIES = deferred(
    "(?:位于|地处|坐落|座落|处于)|(?:下|现|共)?辖|(?:现|共)有|总?(?:面积|人口)|国土面积|耕地面积"
    "|党支部|党总支|村?委会|“?两委|支书|第一书记|是(?![一个的否不由])"
)
"""What shows that a village stands alone: it lies somewhere, has people, acts."""
KINDS_OF_VILLAGES = deferred(
    "(?:贫困|示范|试点|重点|先进|后进|薄弱|空壳|空心|文明|城中|中心|边境|移民|旅游|样板|行政|自然|建制|特色|联建|帮扶|包保|脱贫|传统"
    "|搬迁|安置|邻近|相邻|部分|多数|少数|所在|[大小老穷富强弱新古]|农|乡|渔|山|[0-9一二三四五六七八九十两个])村$"
)
"""Words that say what sort of villages are meant, not which: 贫困村, 12个村."""

NATION = deferred(
    "国(?<=[全我中]国)(?:(?<![^，。；：、（—“\n等在使为年月日底末前于从].国)|(?=[0-9.]{1,8}[万多余]{0,2}[个名家所位人]))"
    "(?:各地|范围内)?"
    "(?:(?=[约近超]?[0-9一二三四五六七八九十两]|共|现有|已[有建]|已?累计|[总有]|农村|城镇|城乡|各[类地级]"
    "|乡镇(?!企)|县(?!委)|人口|高校|财政|粮食|居民|职工|[百千]强[县镇区市])(?<!中国(?![农城人粮百千]))"
    "|(?<!中国)(?=[^，。；：、！？\n“”（）《]{0,20}?(?:[0-9]|[一二三四五六七八九十百千万亿]{2}))"
    "|(?=的?平均(?:水平|值|数)?（[0-9]))"
    "(?![^，。；0-9和与]{0,14}(?:第[0-9一二三四五六七八九十]|试点|示范|先进|文明|优秀|模范|试验|标准|[召大会]会|[召奖首性]"
    "|排名|位居|名列|唯一|领先|前列|率先|推[广行]|交流|统一|平均水平(?!（))|重点(?!企)|精品|名|人大|政协|人民)"
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
