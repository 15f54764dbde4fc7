"""Whether an amount stands (stock) or runs (flow): 现有机构5个, but 全年办理事项5件.

What is measured settles it first (面积, 总数 stand; 产值, 赤字 run), then the verb or the word of
standing that comes last before the number, then what happens to the things behind it (43人死亡).
"""

from dataclasses import replace

from extractor.assemble.clause import Clause
from extractor.assemble.terms import WORDS
from extractor.deferred import deferred, grouped

_RUNNING = """
    收入 支出 产量 总产 产值 总值 投资 零售额 零售总额 销售额 贸易额 贸易总额 进出口 营收 利润
    吞吐量 发电量 增加值 税收 就业 投入 客流 客流量 游客 资金 出栏 GDP GDP总额 生产总额 赤字
    营业额 成交额 交易额 营业总额 销售总额 交易总额 成交金额 收益
    出口 出口额 进口 进口额 进出口总额 订单额 降费 退税 减税 让利 用汇 创汇
    招生 毕业生 采购量 用电量 用水量 排放量 办件量 受理量 消费量
"""
_STANDING = "面积 规模 里程 容量 库容 储量 库存 外汇储备 注册资本"
_RUNS = deferred(f"(?:{'|'.join(_RUNNING.split())})$")
_STANDS = deferred(
    f"(?:(?P<total>总数|总量|存量|余额)|{'|'.join(_STANDING.split())})"
    "(?:已|达到?|为|有|共|约|超过?|突破){0,5}$"
)
_ADDS = deferred("新|增|完成|治理|改造|拆|流转|征")
"""Verbs by which what stands runs: 新增装机, 治理面积."""
_STATES = "现有 共有 设有 拥有 内设 下设 辖有? 原有 仍有 尚有 还有 保有 存有 总数 总量 占地 给予"
_STANDING_WORDS = (
    *(*_STATES.split(), "奖励(?<!发放奖励)", "这$", "那$"),
    *(f"{of}内?的?$" for of in ("全[省市县区镇乡州国村盟旗]", "辖区", "街道", "各有?", "所有有?")),
)
_NAMES_ONLY = (
    "(?!服务(?:中心|大厅|窗口|平台|站|点|局)|中心|代办|点(?!击)|站|大厅|大队|窗口|平台|机构|人员|部门|体系|质量|能力|水平|场所|业(?!务)|员|厅|局|室|处|所|办(?![件结理])|科|院|(?<=[务设扶与施办加建])单位"
    "|对象|机制|模式|方式|品牌|条件|管理[处局所站中])"
)
"""Behind these a verb is part of a name: 服务中心, 建设局."""
_DEEDS = """
    发生 造成 导致 死亡 受伤 失踪 受灾 播出 展播 放映 毕业 招生 招收 招录 审批 批准 核准 获得 获批
    荣获 授予 下发 印发 编发 推送 发布 记录 监测到 查获 破获 抓获 刑拘 查封 扣押 成交 交易 签约
    落地 转让 开通 开工 竣工 投产 入选 入围 出动 巡查 抽检 快检 检测 检验 损失 增发 增派 发行 发射
    攻克 关停 淘汰 退出 退还 减免 用汇 到位 安置 推出 新设 新入选 新引育 新培育 新引进 新认定
    新获批 开出 提交 提出 答复 反馈 录入 核查 核销 约谈 问责 处分 处罚 罚款 罚没 追缴 追回 挽回
    补发 代办 帮办 帮代办 参与 宣讲 宣传 演练 慰问 资助 捐赠 捐款 捐助 认捐 救援 营救 疏散 修缮
    批评教育 批评帮助 提醒谈话 责令检查 诫勉 诫勉谈话 警示谈话 教育提醒 劝导 取缔 暂扣 规范
    讨论 讲授 参观 督导 督查 巡逻 巡护 检修 维修 清扫 清运 动用 集中学习 研判 会商 调阅
    查阅 访谈 谈话 座谈 转办 交办 移送 移交 采纳 曝光 复垦 复绿 关闭 停产 搬迁 迁出 迁入 上门 回访
    拜访 考察 拓宽 疏通 铺装 整修 修补
    接收 评定 筹措 发动 组织学习 获评 撤除 通报 起获 收治 投运 报废 摸排
    修复 加固 完工 加密 打通 疏浚 清淤 硬化 栽植 补植 培育 培养
    发致 张贴 悬挂 播放 嫁接 补栽 补种 种下 移植 造林 植树 绿化 开荒 开垦 新修 续建 兴建 翻新 加装
    安装 更换 添置 购买 订购 采集 录制 制作 编印 撰写 颁发 赠送 捐献 认购 签署 新签 缴纳 征收 偿还
    收回 收储 流转 腾出 腾退 疏解 募集 招募 招引 招商 聘用 聘请 填报 报销 下达 评选 遴选 认定 查找
    纠治 落实了 安排了 抢修 养护 免除 减征 缓征 兑付 兑现 支付 支出 结算 收购 收缴 投放 出售 出租
"""
_DONE = sorted({*WORDS["flows"], *_DEEDS.split()}, key=len, reverse=True)
_NAMED = [f"{of}(?:服务|治理|救助|保障)" for of in ("公共", "社会", "基本", "政务", "中介")]
_BEGINNINGS = "".join(sorted({words[0] for words in ("新", *_DONE, *_NAMED, *_STANDING_WORDS)}))
"""With one of these every branch below begins: elsewhere none of them needs to be tried."""
_VERB = deferred(
    f"(?=[{_BEGINNINGS}])(?:{'|'.join(_NAMED)}"
    f"|(?P<runs>(?:{grouped(_DONE)}){_NAMES_ONLY}|新(?=[增办设评招]))"
    f"|(?P<stands>{'|'.join(_STANDING_WORDS)}))"
)
_HAPPENS = deferred(
    "死亡|受伤|重伤|轻伤|失踪|受灾|受益|获奖|入选|毕业|脱贫|开工|竣工|投产|落地|签约"
)
_BEFELL = deferred(
    "[^，。；、0-9]{1,12}?(?:全部|均|都|已|实现|完成|成功)?"
    "(?:摘帽|出列|退出|脱贫|竣工|完工|投产|投运|开工|通车|获批|上市)[^，。；、0-9]{0,1}$"
)
"""What happened to the things behind the number: 513个|贫困村退出."""
_EVENTS = deferred(
    "(?:[0-9一二三四五六七八九十百千万余多两]|^)(?:余|多)?(?:人?次|场次?|班次|(?<!^二)轮次?|趟|[起宗]|例次|户次|车次|件次|课时)$"
)
_ARRIVED = deferred(
    "(?:调整|增加|扩大|优化|整合|精简|压减|压缩|减少|缩减|合并|归并|撤并|提高|提升|扩展|扩充|下降|增|减|扩|并|升|降|缩)"
    "[到至为成](?:了|近|约|超过?|现在的?|目前的?|如今的?)?$"
)
"""What has arrived at a number stands there: 统一调整为213项."""
_MODIFIER = deferred(r"的[^，。；]{0,8}$")
_ABSTRACT = deferred(
    "大?(?:维度|方面|关键|环节|领域|层面|层次|原则|特点|阶段|问题|优势|要素|方向|抓手|支撑|目标|矛盾|关系|时期|体系)"
)
"""What is only told apart, not done: 群众参与、服务覆盖三个维度."""
_DEGREE = deferred("级(?:以[上下]|左右)?$")
_BOUNDS, _FIRST_HAN = ("以上", "以下"), "\u4e00"
_NOT_YET = deferred(
    "[每各]|不[少低高多]于|至少|不超|拥有|现有|设有|年均|平均|满|第|[届是]$|达到?$|以上|名额|限|最[多少高低]|可|能"
)
"""Occasions that are not told but counted on: 每年至少2次."""
_LINKS = deferred("(?:计划|预计|力争|安排|将|超过|突破|[达到为约了共计有近超]){1,6}$")
_NO_WORDS = deferred("[大约近超逾共计达到了为有]{0,6}")
_CLAUSE = deferred("[^，；。：]{1,60}[，：]$")
_TITLE = deferred("《[^《》]{0,60}》")
_REACH = 60
"""How far the clause before may reach back, in characters."""


def flow_of(clause: Clause, metric: str) -> str | None:
    """Return the words by which the amount in `clause`, of `metric`, runs; None where it stands.

    >>> from extractor.assemble.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "全年办理事项40件，现有窗口5个"
    >>> [flow_of(clause_of(text, Span(0, 15), span), "") for span in (Span(6, 9), Span(13, 15))]
    ['办理', None]
    """
    if "《" in clause.left:
        clause = _untitled(clause)
    stands = _STANDS.search(clause.near)
    standing = stands and (stands["total"] or not _ADDS.search(clause.left))
    if standing or _ABSTRACT.match(clause.right) or _classes(clause):
        return None
    for name in (metric, _LINKS.sub("", clause.near)):
        if match := _RUNS.search(name):
            return match[0]
    if match := _HAPPENS.match(clause.right) or _BEFELL.match(clause.right):
        return match[0]
    if _ARRIVED.search(clause.near):
        return None
    if match := _EVENTS.search(clause.quote) if not _NOT_YET.search(clause.near) else None:
        return match[0]
    return None if _MODIFIER.search(clause.near) else _deed(_said(clause))


def has_verb(words: str) -> bool:
    """Tell whether `words` say what is done or what stands: 办理, 现有, 印发."""
    return bool(_VERB.search(words))


def _untitled(clause: Clause) -> Clause:
    """Return a clause without the 《titles》 before its number; their words say nothing of it."""
    left, near = (_TITLE.sub("", words) for words in (clause.left, clause.near))
    return replace(clause, left=left, near=near)


def _classes(clause: Clause) -> bool:
    """Tell whether the quantity says of which class things are: 5级地震, 30户以上的村."""
    bounded = clause.quote.endswith(_BOUNDS) and clause.right[:1] >= _FIRST_HAN
    return bounded or bool(_DEGREE.search(clause.quote))


def _said(clause: Clause) -> str:
    """Return the words before the number, those of the clause before where it has none itself."""
    if not _NO_WORDS.fullmatch(clause.left):
        return clause.left
    before = _CLAUSE.search(clause.before[-_REACH:])
    return before[0] if before else clause.left


def _deed(said: str) -> str | None:
    last = None
    for match in _VERB.finditer(said):
        last = match if match.lastgroup else last
    return last["runs"] if last else None
