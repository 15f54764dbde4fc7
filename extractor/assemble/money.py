"""What a sum of money is: a grant, the money for a purpose, or what the words before it say."""

from extractor.assemble.clause import Clause
from extractor.assemble.counted import counted
from extractor.assemble.noun_before import phrase_before, trimmed
from extractor.assemble.noun_phrases import Phrase
from extractor.assemble.terms import WORDS
from extractor.assemble.topics import purpose_of
from extractor.deferred import deferred

_SUMS = tuple(WORDS["sums"])
_GRANT = deferred("(?:奖励|补助|补贴|资助|奖补|补偿|处罚|罚款|扣除|津贴)$")
_GRANTS = ("奖励", "补助", "补贴", "资助", "奖补", "补偿", "津贴")
_SHARE_GRANTED = deferred(
    "(?:的标准|的比例)?(?:一次性)?(?:给[予以]|予以|进行|发放|的|享受)(?:一次性)?[^，；。的]{0,4}?"
    "(?:[0-9.]+[万千]?元(?:以内|以下|以上)?的?)?(?P<grant>奖励|补助|补贴|资助|奖补|补偿|贴息)"
)
_LONGEST_GRANT = 40
_CAPPED = deferred("最高|至多|不超过|每年|每家|每户|每人|[单各]个|单家|限$")
_GIVING = deferred("给[予以]|予以|发放|享受|获得|申请")
_SPENDING = deferred("(?:总|镇|财政|累计|共)?(?:投资|投入|资金)")
_TAKER = deferred("(?:企业|单位|团体|协会|项目|个人|机构|家庭|产品|[户人家镇乡村县市区内外])$")
_PARTS = deferred("[、和及与]")
_USED = deferred(r"^，?(?:专项|全部|主要)?用于(?P<deed>[^，；。]{2,30})")


def grants(text: str) -> bool:
    """Tell whether words before a number grant money: 分别给予, 一次性奖励."""
    return bool(_GIVING.search(text) or _GRANT.search(trimmed(text)))


def money_of(clause: Clause, phrase: Phrase, unit: str) -> str:
    """Return what money is where its purpose or the noun behind it says so, else "".

    `phrase` is what stands before the sum, `unit` its unit.
    """
    near = trimmed(clause.near)
    if _GRANT.search(near):
        return phrase.noun if _GRANT.search(phrase.noun) else near[-2:]
    behind = counted(clause, unit).noun
    takes = _TAKER.search(phrase.noun) is not None
    apart = takes or not phrase.noun or clause.near.endswith(("、", "和", "及"))
    if behind.endswith(_SUMS) and (apart or _GIVING.search(clause.near)):
        return behind
    if (takes or not phrase.noun) and _CAPPED.search(clause.near):
        return _granted_before(clause)
    return _purpose(clause, phrase)


def share_of_grant(clause: Clause) -> str:
    """Return what a share grants: 按投资额的|10%给予补助, "" where it grants nothing."""
    match = _SHARE_GRANTED.match((clause.right + clause.after)[:_LONGEST_GRANT])
    if match is None:
        return ""
    base = phrase_before(clause.near.removesuffix("的")).noun
    base = "" if _TAKER.search(base) else base
    return f"{base}{match['grant']}比例"


def _granted_before(clause: Clause) -> str:
    """Return the grant that a clause caps: 给予费用30%的补助，最高不超过5万元."""
    end = max(clause.before.rfind(grant) for grant in _GRANTS) + 2
    phrase = phrase_before(clause.before[: max(end, 0)])
    return phrase.noun or phrase.verb if end > 1 else ""


def _purpose(clause: Clause, phrase: Phrase) -> str:
    spending = _PARTS.split(phrase.noun)[-1]
    if _SPENDING.fullmatch(spending) and (purpose := purpose_of(clause)):
        return purpose + spending
    if phrase.verb and not phrase.noun and (match := _USED.match(clause.right or clause.after)):
        return phrase_before(match["deed"]).noun.rsplit("的", 1)[-1] + "资金"
    return ""
