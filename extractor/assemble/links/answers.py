"""Which measure answers which problem: a recommendation on its subject, or what solved it."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from extractor.assemble.links.matched_answers import SAY_LITTLE, matched_answers
from extractor.assemble.links.scopes import Scopes
from extractor.assemble.links.targets import SOLVED_BY, headings_of
from extractor.assemble.links.told_answers import told_answers
from extractor.assemble.phrases.parts import WORDS
from extractor.assemble.reading import Reading
from extractor.deferred import deferred
from extractor.schema import Link, Measure, Problem
from extractor.values.words import cut

_ENOUGH = 4
"""Characters of shared words that tell one subject: 执法力量, or 网格 and 经费."""
_FEW = 2
"""Measures at most that a single shared word may point to, and answers of one problem."""
_SAID_OFTEN = 0.15
"""Share of the measures beyond which a word in them tells nothing: 企业, 服务."""
_FAR = 800
"""Characters behind a heading beyond which a problem is solved by something told in between."""
_NEXT = 300
"""Characters behind a heading in which its text tells what it is about: 以前办证跑三趟."""
_AT_HEAD = 6
"""Characters of a title before the word that says what it is about: 我国|就业总量压力不减."""
_PHRASE, _LONG = "l", 4
_CONTENT = deferred("[nvaljis]")
_NOUN = deferred("n|vn|[jls]")


def answering_links(
    reading: Reading,
    problems: Sequence[Problem],
    actions: Sequence[Measure],
    named: Sequence[Measure],
) -> Iterator[Link]:
    """Yield a link from a measure to each problem it answers, with the words that show it.

    What a sentence says comes first, then sections that go in step, then what they speak of.
    """
    shown = [*told_answers(reading, problems, (*named, *actions))]
    shown += matched_answers(reading, problems, actions)
    yield from shown
    answered = {link.to for link in shown}
    yield from _by_subject(reading, [p for p in problems if p.id not in answered], actions)


def _by_subject(
    reading: Reading, problems: Sequence[Problem], actions: Sequence[Measure]
) -> Iterator[Link]:
    proposed = _Proposed([a for a in actions if a.status in ("proposed", "planned")])
    headings = headings_of(actions)
    scopes = Scopes(reading)
    for problem in problems:
        if problem.status == "resolved":
            yield from _solving(problem, headings, scopes)
        else:
            for action in proposed.on(problem):
                yield Link(kind="answers", from_=action.id, to=problem.id, evidence=action.evidence)


def _solving(problem: Problem, headings: Mapping[int, Measure], scopes: Scopes) -> Iterator[Link]:
    """Yield the measure under whose heading a problem is said to be solved."""
    for section in scopes.around(problem.evidence.start):
        action = headings.get(section.heading.start)
        far = _FAR if problem.found_by in SOLVED_BY else _NEXT
        near = problem.evidence.start - section.heading.end < far
        if action and near and action.status not in ("proposed", "planned"):
            evidence = problem.details[0] if problem.details else problem.evidence
            yield Link(kind="answers", from_=action.id, to=problem.id, evidence=evidence)
            return


class _Proposed:
    """The recommendations and plans of a report, found by the subject they share with a problem.

    Those that say the same are looked at once, and only where a pair of characters is shared.
    """

    def __init__(self, actions: Sequence[Measure]) -> None:
        self._often = max(_FEW, _SAID_OFTEN * len(actions))
        self._said = Counter[str]()
        self._alike: dict[tuple[str, str | None], list[Measure]] = defaultdict(list)
        for action in sorted(actions, key=_start):
            self._said.update({word for word, _ in cut(action.name)})
            self._alike[action.name, action.topic].append(action)
        self._with_pair: dict[str, list[list[Measure]]] = defaultdict(list)
        for (name, _), alike in self._alike.items():
            for pair in {name[at : at + 2] for at in range(len(name) - 1)}:
                self._with_pair[pair].append(alike)

    def on(self, problem: Problem) -> list[Measure]:
        """Return the measures behind an open problem that share most of its subject with it."""
        subject = [(word, tag) for word, tag in _words(problem.title) if self._tells(word, tag)]
        scored = [
            (told, -action.evidence.start, action)
            for alike in self._sharing(subject)
            if (told := self._shared(subject, alike[0], problem))
            for action in _first_behind(problem, alike)
        ]
        best = sorted(scored, key=itemgetter(0, 1), reverse=True)
        return [action for told, _, action in best[:_FEW] if 2 * told > best[0][0]]

    def _sharing(self, subject: Sequence[tuple[str, str]]) -> Iterable[list[Measure]]:
        """Return the measures that may share a word of the subject, those alike together."""
        rows = (row for word, _ in subject for row in self._with_pair.get(word[:2], ()))
        return {id(row): row for row in rows}.values()

    def _tells(self, word: str, tag: str) -> bool:
        often = self._said[word] > self._often
        return len(word) > 1 and word not in SAY_LITTLE and not often and bool(_CONTENT.match(tag))

    def _shared(self, subject: Sequence[tuple[str, str]], action: Measure, problem: Problem) -> int:
        """Return how many characters of the subject a measure names; 0 where they are too few."""
        shared = [(word, tag) for word, tag in subject if word in action.name]
        told = sum(len(word) for word in {word for word, _ in shared})
        if told >= _ENOUGH:
            return told
        same = action.topic == problem.topic != "other"
        headed = bool(shared) and problem.title.find(shared[0][0]) <= _AT_HEAD
        named = any(_is_noun(word, tag) and self._said[word] <= _FEW for word, tag in shared)
        return told if same and named and headed else 0


def _start(action: Measure) -> int:
    return action.evidence.start


def _first_behind(problem: Problem, actions: Sequence[Measure]) -> Sequence[Measure]:
    """Return the first measures, as many as may answer a problem, that stand behind it."""
    first = bisect_right(actions, problem.evidence.end, key=_start)
    return actions[first : first + _FEW]


def _is_noun(word: str, tag: str) -> bool:
    """Tell nouns, 编制 among them, which the dictionary takes for a verb."""
    return bool(_NOUN.match(tag)) or word in WORDS["nouns"]


def _words(title: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a title; phrases that the dictionary holds whole in halves: 力量|薄弱."""
    for word, tag in cut(title):
        if tag == _PHRASE and len(word) == _LONG:
            yield word[: _LONG // 2], "n"
            yield word[_LONG // 2 :], "a"
        else:
            yield word, tag
