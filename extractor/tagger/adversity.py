"""The gate before the tagger's opinions: words without which hardly a hardship is told."""

from extractor.deferred import deferred

_WORDS = """
    不 没 无 未 难 缺 少 低 慢 弱 差 乱 散 空 虚 假 怕 愁 怨 苦 累 困 堵 卡 断 漏 欠 拖 推诿
    推来推去 躲 扯皮 混 过场 形式 应付 却 但 仍 只 才 反而 反倒 动辄 一刀切 层层 重复 多头
    负担 压力 问题 矛盾 投诉 抱怨 流失 脱节 落后 老化 陈旧 兼 名义 摆设 石沉大海 一阵风 甩
    挡箭牌 跳板 反映 坦言 加码 遍 趟 又 责任 各 尚 还 旧 过多 过高 过度 频繁 一味 临时 滞 忙
    疲 等 凭 绕 往返 来回 走了 丢 违 严重 隐患 风险 抽不 占 耗 挤 超 反复 常常 经常 往往
    落空 罚 摊派 借调 吃力 打折 两张皮 打转 屈指可数 半路出家 一人说了算 有限 以属地 退回
"""
_ADVERSE = deferred("|".join(_WORDS.split()))
_ASKS = deferred("[？?][”’」]?$|^(?:记者|主持人|问|答)[:：]")


def may_state_hardship(stretch: str) -> bool:
    """Tell whether a stretch of text has a word of adversity and is no question.

    >>> may_state_hardship("镇里一个人身兼六职。"), may_state_hardship("老街有三百户人家。")
    (True, False)
    >>> may_state_hardship("有没有管不好的时候？")
    False
    """
    return bool(_ADVERSE.search(stretch)) and not _ASKS.search(stretch)
