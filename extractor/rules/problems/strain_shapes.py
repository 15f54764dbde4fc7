"""The shapes of strains: hardship that counts where the words around it admit."""

from extractor.rules.problems.branches import IN, MANY, TIMES, each
from extractor.rules.problems.words import TABLE
from extractor.rules.word_starts import BranchStarts

# 要走二十公里; 往返六次; 工资发不全; 没有加班费; 只能靠手机拍照; 从没停止过.
_STRAINS = (
    *each("要花 要走 要绕 要等", f"{IN}{{0,8}}?(?:{TIMES}|{MANY}+(?:公里|里[路地]|站路))"),
    *each("跑 往返 奔波 折腾 排队 来回 拖了", f"{IN}{{0,10}}{TIMES}"),
    *each(
        "发 拿 凑 办 修 请 养 付 交 招 找 走 进 批 接 够 落 赶 挤 插 排 做 录 传 联 管 提 查 推",
        "不(?:全|清|齐|出来|起来?|上去?|出去|动|成|到|下来?|下去|着|开|通|住)(?!之|位|题|产|物)",
    ),
    *each(
        "没 没有",
        (
            "(?:加班费|着落|下文|回音|人管|结果|人手|经费|编制|权限|设备|保障|依据|标准|资质|"
            "执法证|钱|时间)"
        ),
    ),
    (
        "不得不(?:将|把|花|投入|放下|加班|停|靠|自掏|往返|来回|反复|重复|跑|填|编|一遍|兼|转行|"
        "牺牲|"
        "放弃|牺牲|关门|辞|离)"
    ),
    *each(
        "一个接一 一拨接一 一茬接一 一轮接一 一场接一 一张接一 一遍又一", "(?:个|拨|茬|轮|场|张|遍)"
    ),
    *each("根本", "(?:就|都|也)?不(?:知|了解|懂|顾|管|愿|想|清)"),
    *each("就要 就会 就得", "(?:追责|问责|通报|扣分|扣钱|约谈|挨批)"),
    *each(
        "太多 太高 太低 太死板",
        "了?(?=[，。；！”])",
    ),
    *each("光是 单是 仅仅", f"{IN}{{1,14}}?就(?:有|要|达|得|需){IN}{{0,3}}{MANY}"),
    *each("既不", f"{IN}{{2,10}}，[也更又]不"),
    *each("只盯着 只顾 只看重 只认", f"{IN}{{2,}}"),
    *each("满意度 知晓率 覆盖率 参与率 到位率 合格率", "(?:仅为?|只有)[0-9]"),
    *each(
        "未 并未 从没 没有",
        (
            "(?:得到|作出|做到|跟上|解决好|处理好|出台|建立|形成|落实|配备|明确|严格|及时|足够|"
            "真正|很好地?|减少|停止)"
        ),
    ),
)
STRAINS = BranchStarts((*TABLE["strains"].split(), *_STRAINS))
"""Hardship where the words around it admit."""
