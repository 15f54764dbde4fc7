"""Headings that only name a kind of section: 基本情况, 主要做法, 全面推进阶段（2024年）."""

from extractor.deferred import deferred
from extractor.values.units import any_of

LONGEST_LABEL = 26
"""Characters; longer headings say more than the name of a section."""

_QUALIFIERS = """
    基本 主要 重点 总体 具体 突出 初步 典型 特色 有关 相关 当前 目前 下一步 下一阶段 下步 今后
    近期 未来 一年 两年 三年 四年 五年 十年 来
    一周 本周 本月 季度 一季度 二季度 三季度 四季度 前三季度
    本届 上届 政府 本年度 年度 全年 上半年 下半年 过去一年 过去五年 今年 明年 去年 几点 若干
    改革 工作 试点 调研 整改 推进
    运行 运转 实施 组织 建设 落实 进展 完成 开展 取得 存在 面临 保障 制度 政策 任务 目标 发展
    项目 活动 动员
    部署 准备 启动 总结 提升 验收 推广 全面 申报 扶持 补助 奖励 资金 职责 责任 机构 人员 全省
    全市 全县 全区
    全镇 全乡 我省 我市 我县 我区 我镇 我乡 我村 我局 我院 我街 乡镇 街道 社区 基层 以来 期间
    预期 位置 时期 成就
    和 及 与 的 、 ·
"""
_HEADS = """
    情况 情况介绍 情况汇报 做法 举措 措施 经验 成效 成果 成绩 亮点 回顾 任务 步骤 安排 打算
    思路 目标 要求
    原则 建议 对策 启示 体会 思考 背景 概况 概述 现状 方面 意义 必要性 内容 范围 对象 依据 时间
    流程 程序 条件
    标准 方式 方法 期限 附则 总则 前言 引言 结语 名单 分工 阶段 计划 规划 部署 保障 设想 展望
    问题 困难 不足 选择 谋划
    效果 变化 需求 政策 事项 职责 说明 解释 定义 指导思想 模式 路径 材料 渠道 机制 小结 述评
    组织实施 案例 提示 看点 境域 总结 实践 设定 缘起 成就 提出 文献 综述
    反响 声音 点评 镇情 乡情 县情 区情 市情 省情 村情 核心阅读 阅读提示 内容提要 编者按
"""
_YEAR = "(?:(?:20[0-9]{2}|[0-9xX×〔〕*]{2,6}年)年?度?)?"
_WORDS = deferred(f"{_YEAR}(?:{any_of((_QUALIFIERS + _HEADS).split())}|“十[一二三四五六]?五”)+")
_ENDS = deferred(f"{any_of(_HEADS.split())}$")
# 落实情况 names a section, 落实责任 is a measure.
_ACTS = deferred(
    "(?:落实|推进|开展|实施|完成|总结|提升|推广|保障|建设)(?:制度|政策|责任|任务"
    "|机制|目标|标准|职责|流程)"
)
_ASIDE = deferred("[（(][^（）()]*[）)]$|[:：]$")
_SUBJECT = deferred(
    "(?!(?:压减|减少|精简|优化|简化|缩减|拓展|拓宽|扩大|突出|聚焦|再造))(?:关于|"
    "在)?[^，。、]{2,12}(?:方面|层面|环节|领域|阶段)|[在围对].{2,48}方面(?:存在的?问题)?"
)
_STATE = deferred(
    "[^，。、“”]{2,12}的?(?:现状|基本情况|情况|背景|成效)(?:[和与及、]|以及)(?:主要|"
    "存在的?)?(?:成效|做法|问题|现状|成绩|不足|特点|原因)"
    "|[^，。、“”]{2,20}的(?:主要|突出|具体)(?:举措|做法|措施)(?:[和与及]|以及)(?:成效|成果|经验)"
)
_SPOKEN = deferred("[？?]$|^(?:记者|主持人|问|答)[:：]")


def is_section_label(heading: str) -> bool:
    """Tell whether a heading names a kind of section and states nothing.

    >>> is_section_label("2023年工作回顾"), is_section_label("推进阶段（2024年5月）")
    (True, True)
    >>> is_section_label("推进渔政改革的主要举措和成效")
    True
    >>> is_section_label("规范机构设置"), is_section_label("落实责任")
    (False, False)
    """
    bare = _ASIDE.sub("", heading)
    if not bare or _SPOKEN.search(heading) or _SUBJECT.fullmatch(bare) or _STATE.fullmatch(bare):
        return True
    if len(bare) > LONGEST_LABEL or _ACTS.fullmatch(bare):
        return False
    return bool(_WORDS.fullmatch(bare) and _ENDS.search(bare))
