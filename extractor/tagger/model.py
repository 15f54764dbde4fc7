"""The model that ships: a network for onnxruntime, what its scores are worth, and its version."""

import json
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractor.errors import ReformFactsError, missing_extra
from extractor.span import Span
from extractor.tagger.alphabet import Alphabet
from extractor.tagger.naming import LONGEST_NAME, Agreement, Shares

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

DESCRIPTION, NETWORK = "tagger.json", "tagger.onnx"
RUNTIME = "onnxruntime"
"""The package that runs the network, of the extra `tagger`."""
_ERRORS_ONLY = 3
Scores = NDArray[np.float32]


class UnusableModel(ReformFactsError):
    """The tagger's model is damaged, or no such model."""

    code = "unusable_model"
    exit_code = 3


class Judgement(NamedTuple):
    """The probability of each role of a stretch, and each character's score for its clause."""

    roles: NDArray[np.float64]
    clause: Scores


class Calibration(NamedTuple):
    """What the scores are worth, as found on held-out documents.

    `roles` and `naming` are the temperatures that make probabilities of scores.
    """

    roles: float
    naming: float
    agreement: Agreement


class Model:
    """A network with its alphabet and what its scores are worth."""

    def __init__(
        self,
        version: str,
        session: "InferenceSession",
        alphabet: Alphabet,
        calibration: Calibration,
    ) -> None:
        self.version = version
        self._session = session
        self._alphabet = alphabet
        self.calibration = calibration

    def judge(self, text: str, before: str = "") -> Judgement:
        """Return what the network says of a text, which is not empty, behind what stands before it.

        Texts go alone: numbers are rounded by what they come with, so that in company the same
        words would score otherwise from report to report.
        """
        marks = np.zeros((1, 1, len(before) + len(text)), np.float32)
        marks[..., len(before) :] = 1
        roles, clause = self._run(before + text, marks, ["roles", "clause"])
        return Judgement(probabilities(roles, self.calibration.roles)[0], clause[0, len(before) :])

    def shares(self, text: str, figures: Sequence[Span]) -> Shares:
        """Return how likely each stretch of a text names each of its figures.

        A row for each figure; the column START * len(text) + LAST is the stretch from one character
        to another, the last column that nothing in the text names the figure.
        """
        marks = np.zeros((1, len(figures), len(text)), np.float32)
        for row, figure in enumerate(figures):
            marks[0, row, figure.start : figure.end] = 1
        stretches, nothing = self._run(text, marks, ["stretches", "nothing"])
        at = np.arange(len(text))
        size = at[None, :] - at[:, None]
        possible = np.where((size >= 0) & (size < LONGEST_NAME), stretches[0], -np.inf)
        rows = np.concatenate((possible.reshape(len(figures), -1), nothing[0][:, None]), 1)
        return probabilities(rows, self.calibration.naming)

    def _run(self, text: str, marks: Scores, wanted: list[str]) -> list[Scores]:
        given = {"numbers": self._alphabet.rows([text]), "figures": marks}
        answers: list[Scores] = self._session.run(wanted, given)
        return answers


def probabilities(scores: NDArray[Any], temperature: float) -> NDArray[np.float64]:
    """Return the probabilities of rows of scores.

    >>> probabilities(np.array([[2.0, 2.0]]), 1.5).tolist()
    [[0.5, 0.5]]
    """
    cooled = scores.astype(np.float64) / temperature
    grown = np.exp(cooled - cooled.max(1, keepdims=True, initial=-np.inf))
    shares: NDArray[np.float64] = grown / grown.sum(1, keepdims=True)
    return shares


def read_model(folder: Traversable) -> Model:
    """Return the model in `folder`; UnusableModel where its network is not the one described."""
    described = json.loads(folder.joinpath(DESCRIPTION).read_text("utf-8"))
    data = folder.joinpath(NETWORK).read_bytes()
    if sha256(data).hexdigest() != described["sha256"]:
        raise UnusableModel(
            "it is not the file that its description names",
            path=NETWORK,
            stage="tagger",
            next_step="Install reform-facts again, or leave the tagger out with --rules-only.",
        )
    alphabet = Alphabet(described["alphabet"])
    calibration = Calibration(
        described["temperature"],
        described["naming_temperature"],
        Agreement(*described["agreement"]),
    )
    return Model(described["version"], _session(data), alphabet, calibration)


def _session(data: bytes) -> "InferenceSession":
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    # Reports are read side by side by processes, so that one thread each is most.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    return InferenceSession(data, options, providers=["CPUExecutionProvider"])


def can_run() -> bool:
    """Tell whether the package that runs the network is installed."""
    return find_spec(RUNTIME) is not None


@cache
def shipped() -> Model:
    """Return the model that comes with the package, read when it is first asked for.

    MissingExtra where onnxruntime is not installed.
    """
    if not can_run():
        raise missing_extra(ModuleNotFoundError(name=RUNTIME), NETWORK, "tagger", "tagger")
    return read_model(files("extractor.tagger").joinpath("weights"))
