"""The shapes in which news and essays tell hardship: effort, waiting, what fails.

These toils are told of nothing that goes well; strains count only where their sentence admits.
"""

from extractor.rules.problems.blame_shapes import BLAME
from extractor.rules.problems.branches import IN, MANY, NUMERAL, TIMES, each
from extractor.rules.problems.daily_shapes import DAILY
from extractor.rules.problems.disorder_shapes import DISORDER
from extractor.rules.problems.idle_shapes import IDLE
from extractor.rules.problems.load_shapes import LOADS
from extractor.rules.problems.mismatch_shapes import MISMATCHES
from extractor.rules.problems.turned_shapes import TURNED
from extractor.rules.problems.words import TABLE
from extractor.rules.word_starts import BranchStarts

_IN_VAIN = (
    "(?=[^。；！？\n]{0,60}"
    "(?:仍|还[没未是]|也没|都没|依然没|没办|未能|才(?:办|拿|能|给)|办不|拿不|始终))"
)
# 材料写不完, 忙不过来; 占用了大量时间, 精力用于应付检查; 跑了三趟还没办成.
_EFFORT = (
    *each("做 写 开 填 跑 干 忙 管 顾 办 接 查 报 批 审 看", "不(?:完|过来)"),
    *each("占用 挤占 挤压 占去 耗费 牵扯 消耗", f"了?{IN}{{0,24}}(?:时间|精力|人力)"),
    *each("时间 精力", f"{IN}{{0,14}}(?:应付|忙于|耗费?在|花在(?!刀刃)|陷入|陷在|占据|占用)"),
    *each("跑 往返 奔波 折腾 等了 排队 来回", f"{IN}{{0,10}}{TIMES}{_IN_VAIN}"),
    "迟迟(?:[不没未难无]|[^，。；：！？\n]{1,3}不)",
    *each("盖 跑 找", f"{IN}{{0,3}}{MANY}+个(?:章|公章|部门|单位|窗口|地方)"),
    *each(
        "要盖 得盖 要跑 得跑 要转 得转",
        f"上?{IN}{{0,4}}?{MANY}+多?个?(?:章|趟|遍|道手续|小时|个月)",
    ),
    *each("要等 得等", f"{IN}{{0,8}}?(?:{NUMERAL}天|{NUMERAL}个?月|年|小时|下班|才|批|半)"),
    *each("来回", f"{IN}{{0,6}}?(?:跑|推(?!进)|转(?!型)|折腾|倒|踢|{NUMERAL}+[次趟回])"),
    *each(
        "多次 反复 屡次",
        f"(?:反映|投诉|申请|要求|催|沟通|协调|上门|劝|请示|交涉|举报|"
        f"打电话){IN}{{0,14}}，{IN}{{0,10}}?(?:[没未]|无人|无果|不(?!断)|一直|始终|仍)",
    ),
    *each(
        "想 试图 本想 尝试",
        f"{IN}{{1,16}}，(?:但|可|却|可是|然而){IN}{{0,6}}?(?:没|不(?!断|仅)|无|难|被)",
    ),
    *each("排队 等候 等待 往返", f"{IN}{{0,6}}时间(?:更|太|过|较|很|也)+长"),
    *each(
        "时常 经常 屡屡 频频 不时 常常 每逢 动不动",
        f"{IN}{{0,6}}?(?:发生|出现|产生|遭遇|遇到|陷入){IN}{{0,14}}?(?:矛盾|冲突|纠纷|事故|积水|"
        "停电|故障|水涝|投诉|扯皮|推诿|拥堵|情况)(?=[，。；！”]|$)",
    ),
)
_HELPLESS = (
    "(?:眼睁睁|干着急|干等|硬着头皮|瞎|劝|口头|拍照|上报|看着|望着|等着|绕|凑合|挤|自掏|手工|"
    "放弃|停|"
    "关门|忍|求|应付|走过场|敷衍|疲于|拆东|勉强|以形式|按上级|逐级|蹲|挨|转行|垫|无奈|被动|艰难|"
    "在夹缝|看个|跟在|步行|徒步|租|求|作罢|做辅助|等(?!到)|自己(?:掏|想|买|做|扛|编|摸索)|一遍|"
    "从头|重新|雇|眼看|原地|坐等|另找|熬|挤出|加班|每天|晚上|去(?:县|城|市|省)|到(?:县|城|市|"
    "省)|发臭|在.{1,12}?(?:艰难|发臭|排队|干等)|靠(?:人|借|手|自|经验|感觉|喊))"
)
_RISES = "有?[忘放退停]"
# 却未同步下沉, 只能干着急; 编制有限, 满足不了需要, 连口水都喝不上.
_UNMET = (
    f"却{IN}{{0,4}}?(?:(?:没有?|未能?)(?!{_RISES})|不(?![断能会仅同止失怕畏惜愧妨])"
    "|无(?![私畏怨])|难(?!能)|[只仅](?:能|有)|迟迟|被(?![评授誉称赞])|用[于在]|"
    "不断(?:增|加|攀|上升|反弹|缩)|要(?:被|求|管|服务|负责|承担|应付)|承担)",
    *each("只能 只好 只得", f"{IN}{{0,3}}?{_HELPLESS}"),
    f"连(?:个|一个)?{IN}{{1,16}}都没有(?!喝|吃|休|歇)",
    f"连(?![续接片夜年日同锁带云贯任]){IN}{{1,14}}[都也](?:不(?![用必需舍例放怕该])|难|无法|很少|"
    f"懒得)",
    "远(?:低于|小于)(?:需求|实际|标准|要求|需要)",
    "无法(?:正常)?(?:享受|排水|运行|使用|通行|入住|运转|居住|用水|上学|就医)",
    *each("无处 无暇 无从 无心", "(?![不罚理置])[^，。；：！？、的“”\n]"),
    *each(
        "权限 资源 能力 编制 经费 人手 人力 人数 财力 精力 力量",
        "(?:也|都|较为|比较|十分|非常|很|极其|相对)*有限",
    ),
    *each(
        "不能 无法", "(?:完全|有效|及时|真正|很好地?)*(?:满足(?!于)|适应|胜任|保障|支撑|覆盖|承接)"
    ),
    *each("受到 受", "了?(?:极大|严重|很大|较大|诸多)的?(?:制约|限制|影响|阻碍|冲击|干扰|困扰)"),
    *each(
        "没有 未 未能",
        "(?:严格|真正|很好|及时|有效|完全|全面|充分)[地的]?得?到?(?:落实|执行|履行|贯彻|发挥|"
        "解决|整改|清理|兑现|考虑|考量|调动|征求|听取|估计|认识)",
    ),
    *each("没有对 没有为 没有就", f"{IN}{{2,24}}?(?:规定|要求|明确|说明|约束|授权|安排|劝阻|管理)"),
    *each("满足 适应 承接 解决 覆盖 应付 承受", "不(?:了|过来|起)"),
    *each("交 修 请 养 雇 承担 负担 付 等 耗 拖 赔", "不起"),
    *each("辐射 覆盖 照顾 惠及 享受 监管 顾及 传达", f"不到(?!位|[0-9]){IN}{{0,8}}"),
    *each(
        "也不 都不",
        f"(?:给予|常在|及时|管用|理会|清楚|知道|了解|愿意|过问|解决|"
        f"方便){IN}{{0,12}}(?=[，。；！”])",
    ),
    *each("年轻人 青壮年 劳动力 人才", f"{IN}{{0,4}}?(?:走光|都走|外流|不愿|不回来)"),
    "不通(?:路|水|电|车|网|气|邮|公交|公路|班车|宽带|有线|快递|暖气|信号)",
    *each("不符合 不适合", f"{IN}{{0,8}}?(?:需要|需求|口味|村情|特点)"),
    *each("远离", f"{IN}{{0,4}}?(?:群众|民意|需求)"),
)
_TOILS = (
    *TABLE["toils"].split(),
    *(branch for kind in (_EFFORT, _UNMET) for branch in kind),
    *LOADS,
    *TURNED,
    *BLAME,
    *IDLE,
    *DAILY,
    *DISORDER,
    *MISMATCHES,
)
TOILS = BranchStarts(_TOILS)
"""Hardship that admits by itself."""
