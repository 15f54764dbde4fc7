"""What a figure counts or measures: the noun phrase beside it, or what was told before."""

from extractor.assemble.metrics.counted import counted
from extractor.assemble.metrics.crossed import crossed
from extractor.assemble.metrics.grants import granted
from extractor.assemble.metrics.headless import headless
from extractor.assemble.metrics.measured import measured
from extractor.assemble.metrics.names_counted import names_counted
from extractor.assemble.metrics.participants import PERSON, aged, deed_of, named, people, proposed
from extractor.assemble.metrics.respectively import respective
from extractor.assemble.metrics.restrictions import described, owned, qualified, told_apart
from extractor.assemble.metrics.shares import share_of
from extractor.assemble.metrics.subsets import subset_of
from extractor.assemble.metrics.time_limits import time_limit
from extractor.assemble.metrics.verb_objects import governed
from extractor.assemble.phrases.antecedent import NOTHING_TOLD, Metric, Told
from extractor.assemble.phrases.clause import Clause
from extractor.assemble.phrases.event_nouns import deed_behind
from extractor.assemble.phrases.noun_after import phrase_after
from extractor.assemble.phrases.noun_before import trimmed, without_aside
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.phrases.terms import terms_of
from extractor.assemble.phrases.topics import each_of
from extractor.deferred import deferred
from extractor.values.quantity import Quantity

_WORD = deferred(r"[^\W\d_]")
_SEPARATOR = deferred(r"(?:[、和及与或至到—–~～-]|以及)")
_JOINTS = ("、", "和", "及", "与")
_CLASSES = ("类", "大类")
"""What stands between the two numbers of 6大类|113个."""
_SHARES = ("占", "占到", "约占", "仅占", "占了", "占比", "有", "约有", "近有")
_POSTS = {"正": "正职", "副": "副职"}
_POSTED = deferred("[0-9]正(?:[0-9]{1,3}副)?$")
"""Posts and their deputies: 4正4副."""
_COUNTS = ("数", "面积")
_REACHES = deferred("(?:数|面积)(?:（[^（）]*）)?(?:要|应|须|需)?(?:达到?|占到?)$")
"""A percent that a number of things reaches is its share: 入驻企业数要达到70%."""


def metric_of(clause: Clause, quantity: Quantity, told: Told = NOTHING_TOLD) -> Metric:
    """Return the metric of the figure in `clause`; `told` is what the figure before told.

    A count names what it counts behind its classifier (10个乡镇); what is measured stands before
    the number (面积96平方公里), and where the clause only says how it moved (同比减少10%), in the
    clause before. Of 其中持证的35人 the condition is 持证, and the metric that of the whole.
    Of a grant it is the word for one, and the condition is what it is given for.
    """
    clause = without_aside(clause)
    if quantity.kind == "percent" and (same := crossed(clause, told)):
        return same
    if (grant := granted(clause, quantity.kind)) is not None:
        return grant
    if own := respective(clause, told):
        return Metric(own, None, told.whole if own.endswith(told.whole) else None)
    if _goes_on(clause, quantity, told):
        return told.metric
    return _part(clause, quantity, told) or _own(clause, quantity, told)


def _part(clause: Clause, quantity: Quantity, told: Told) -> Metric | None:
    if quantity.kind == "count":
        return headless(clause, quantity, told) or subset_of(clause, told)
    return share_of(clause, told) if quantity.kind in ("percent", "ratio") else None


def _goes_on(clause: Clause, quantity: Quantity, told: Told) -> bool:
    """Tell whether the number only goes on with what was told: 35、28名, 6大类|113个."""
    lists = _SEPARATOR.fullmatch(clause.near) and told.counts(quantity.unit)
    return bool(lists or (clause.near in _CLASSES and told.name)) and not _behind(clause)


def _own(clause: Clause, quantity: Quantity, told: Told) -> Metric:
    """Return the metric that the figure's own clause names, with what restricts it."""
    name = _named(clause, quantity, told)
    if not clause.right and (done := governed(name, clause, quantity, told)):
        return done
    bare = len(name) == 1 and terms_of(name)[0].part != "noun"
    name = "" if bare or not _WORD.search(name) else name
    whole = told.whole
    related = whole if whole and name.removeprefix(whole) in WORDS["relative"] else None
    shares = name == told.name and not name.endswith("占比") and clause.near.endswith(_SHARES)
    reached = name.endswith(_COUNTS) and _REACHES.search(clause.near)
    if name and quantity.kind == "percent" and (shares or reached):
        return Metric(f"{name}占比", told.metric.condition, whole)
    if quantity.kind != "count":
        done = _done(name, clause, quantity)
        goes_on = name == told.name and not trimmed(clause.near)
        owner = told.metric.condition if goes_on else _owner(name, clause, quantity)
        return done or Metric(name or None, owner, related)
    apart = _told_apart(name, clause, quantity)
    return apart or Metric(name or None, qualified(clause, name), related)


def _owner(name: str, clause: Clause, quantity: Quantity) -> str | None:
    return owned(clause) if name and quantity.kind == "money" else None


def _told_apart(name: str, clause: Clause, quantity: Quantity) -> Metric | None:
    """Return the short name of counted things, what sets them apart as its condition."""
    if name and (apart := told_apart(clause)):
        return Metric(apart[1], apart[0], apart[1])
    shared = clause.right[:1] in _JOINTS and clause.right.endswith("的")
    part = described(clause) if name and (shared or _behind(clause)) else None
    if part:
        name = name.rpartition("的")[2]
        return Metric(name, part, name)
    done = _done(name, clause, quantity)
    return done._replace(condition=qualified(clause, name) or done.condition) if done else None


def _done(name: str, clause: Clause, quantity: Quantity) -> Metric | None:
    """Name bodies and people by what they did, where that follows: 5家企业|建设研究院."""
    if quantity.kind not in ("count", "percent") or not name:
        return None
    after = counted(clause, quantity.unit or "")
    deed = (deed_of(after, clause) or proposed(after, clause)) if after.noun == name else ""
    return Metric(f"{deed}的{name}", deed, name) if deed else None


def _behind(clause: Clause) -> bool:
    return bool(clause.right) and bool(phrase_after(clause.right).noun)


def _named(clause: Clause, quantity: Quantity, told: Told) -> str:
    if counts_itself := _by_unit(clause, quantity.unit or ""):
        return counts_itself
    if quantity.kind in ("age", "duration"):
        return (_age if quantity.kind == "age" else time_limit)(clause, quantity, told)
    if name := deed_behind(clause, quantity.unit) or people(clause, quantity.unit or ""):
        return name
    after = counted(clause, quantity.unit or "")
    whole = told.whole if told.counts(quantity.unit) else ""
    if names_counted(after, clause, quantity):
        return each_of(clause, after.noun, whole) or named(after, clause)
    return each_of(clause, "", whole) or measured(clause, quantity, told)


def _by_unit(clause: Clause, unit: str) -> str:
    """Return what a unit itself names: 全市10县, 4正4副."""
    if unit in _POSTS and _POSTED.search(clause.left + clause.quote):
        return _POSTS[unit]
    return unit if unit in WORDS["themselves"] else ""


def _age(clause: Clause, quantity: Quantity, told: Told) -> str:
    whole = told._replace(metric=Metric(told.whole)) if told.metric.condition else told
    name = aged(clause) or measured(clause, quantity, whole)
    if name and name == told.whole and not PERSON.search(name):
        return name if name.endswith(("年龄", "寿命")) else ""
    if clause.quote.endswith(("以上", "以下")):
        name = name.replace("平均年龄", "年龄")
    return name if not name or name.endswith(("年龄", "寿命")) else f"{name}年龄"
