"""The least each score may be, and the digest of the gold that the floors hold for."""

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

HEADER = """\
# The gate (`python -m evaluation.gate`) fails where a score is below its floor: F1 for a kind of
# fact, the share that is right for an attribute. `--raise-floors` lifts floors to the present
# scores, `--lower-floor NAME` is the only way down, `--accept-gold` takes note of changed gold.
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """Floors by the name of the score, 0 to 1; `gold_sha256` names the gold they were set for."""

    gold_sha256: str
    least: Mapping[str, float]

    def broken_by(self, scores: Mapping[str, float]) -> dict[str, tuple[float, float | None]]:
        """Return each floor that a score is under, with the score; None where nothing is scored.

        >>> Floors("", {"figures": 0.9, "times": 0.8}).broken_by({"figures": 0.85})
        {'figures': (0.9, 0.85), 'times': (0.8, None)}
        """
        return {
            name: (floor, scores.get(name))
            for name, floor in self.least.items()
            if scores.get(name, -1.0) < floor
        }

    def raised_to(self, scores: Mapping[str, float]) -> "Floors":
        """Return floors lifted to the scores (rounded down to a hundredth), none lowered.

        >>> Floors("", {"figures": 0.9, "times": 0.8}).raised_to({"figures": 0.956, "times": 0.7})
        Floors(gold_sha256='', least={'figures': 0.95, 'times': 0.8})
        """
        rounded = {name: rounded_down(score) for name, score in scores.items() if score}
        lifted = {name: max(floor, self.least.get(name, 0.0)) for name, floor in rounded.items()}
        return replace(self, least={**self.least, **lifted})

    def lowered(self, names: Iterable[str], scores: Mapping[str, float]) -> "Floors":
        """Return floors in which those `names` stand at the present scores; others are kept."""
        least = dict(self.least)
        for name in names:
            if name not in least:
                raise ValueError(f"there is no floor {name!r}; floors: {', '.join(least)}")
            if name in scores:
                least[name] = min(least[name], rounded_down(scores[name]))
            else:
                del least[name]
        return replace(self, least=least)


def rounded_down(score: float) -> float:
    """Return the score cut to hundredths (1e-9 forgives binary fractions).

    >>> rounded_down(0.9876), rounded_down(0.29)
    (0.98, 0.29)
    """
    return math.floor(score * 100 + 1e-9) / 100


def read_floors(path: Path) -> Floors:
    """Read the floors; a file that is not there has none."""
    if not path.exists():
        return Floors("", {})
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Floors(data["gold_sha256"], data["floors"])


def write_floors(path: Path, floors: Floors) -> None:
    """Write the floors, sorted by name."""
    rows = "".join(f'"{name}" = {floor}\n' for name, floor in sorted(floors.least.items()))
    text = f'{HEADER}\ngold_sha256 = "{floors.gold_sha256}"\n\n[floors]\n{rows}'
    path.write_text(text, encoding="utf-8")
