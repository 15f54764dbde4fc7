"""Where the time goes: every stage of the pipeline, every normalising step, every finder."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.benchmarks.material import MEGABYTE, documents, samples
from evaluation.benchmarks.results import Line, Result
from evaluation.benchmarks.timing import round_robin
from evaluation.places import TEXTS
from extractor.aligned_text import AlignedText
from extractor.assemble import Reading, report_of, settled
from extractor.document import Document
from extractor.finder import Finder
from extractor.normalise import STEPS, normalise
from extractor.pipeline import extract_document
from extractor.rules.finders import FINDERS
from extractor.segment import outline_of, paragraphs_of, sentences_of

ROUNDS = 5
SIZE = 2 * MEGABYTE
HOW = f"""Report-sized documents made from our samples. Every stage runs alone on what the stages
before it left; processor time, median of {ROUNDS} rounds, all in turn."""

Stage = Callable[[int], object]


def stages(folder: Path = TEXTS, size: int = SIZE) -> Result:
    """Measure every stage on its own."""
    texts = list(documents(samples(folder), size))
    measured = _stages(texts)
    numbers = range(len(texts))
    contestants = {name: _all(stage, numbers) for name, stage in measured.items()}
    characters = sum(map(len, texts))
    seconds = round_robin(contestants, ROUNDS)
    material = Line("text", f"{size / MEGABYTE:g} MB, {len(texts)} reports")
    return Result("stages", HOW, [material, *_lines(seconds, characters)])


def _lines(seconds: Mapping[str, float], characters: int) -> Iterator[Line]:
    for name, taken in seconds.items():
        share = taken / seconds["whole"]
        yield Line(name, f"{taken * 1e9 / characters:.0f} ns/character, {share:.1%} of the whole")


def _stages(texts: Sequence[str]) -> dict[str, Stage]:
    sources = [
        Document(text, "<text>", "text/plain", None, "0" * 64, "text", "1") for text in texts
    ]
    aligned = [normalise(text) for text in texts]
    clean = [text.text for text in aligned]
    outlines = [outline_of(text) for text in clean]
    found = [[list(finder.find(text)) for finder in FINDERS] for text in clean]
    mentions = [settled(*map(iter, lists)) for lists in found]

    def reading(n: int) -> Reading:
        return Reading(sources[n], aligned[n], outlines[n], mentions[n])

    reports = [report_of(reading(n)) for n in range(len(texts))]
    return {
        "whole": lambda n: extract_document(sources[n]),
        "normalise": lambda n: normalise(texts[n]),
        **_steps(texts),
        "outline": lambda n: outline_of(clean[n]),
        "sentences": lambda n: sentences_of(clean[n]),
        "paragraphs": lambda n: paragraphs_of(clean[n]),
        **_finders(clean),
        "settle overlaps": lambda n: settled(*map(iter, found[n])),
        "assemble the report": lambda n: report_of(reading(n)),
        "write as JSON (not in the whole)": lambda n: reports[n].model_dump_json(),
    }


def _steps(texts: Sequence[str]) -> dict[str, Stage]:
    made: dict[str, Stage] = {}
    before = [AlignedText.of(text) for text in texts]
    for step in STEPS:
        made[f"· {step.__name__}"] = _step(step, before)
        before = [step(text) for text in before]
    return made


def _step(step: Callable[[AlignedText], AlignedText], before: Sequence[AlignedText]) -> Stage:
    return lambda n: step(before[n])


def _finders(clean: Sequence[str]) -> dict[str, Stage]:
    return {type(finder).__name__: _finding(finder, clean) for finder in FINDERS}


def _finding(finder: Finder, clean: Sequence[str]) -> Stage:
    return lambda n: list(finder.find(clean[n]))


def _all(stage: Stage, numbers: range) -> Callable[[], None]:
    def every() -> None:
        for number in numbers:
            stage(number)

    return every
