"""Writes a network so that the tagger reads it: whole numbers of eight bits, the rest as JSON."""

import json
import warnings
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from extractor.tagger.model import DESCRIPTION, NETWORK
from extractor.tagger.opinion import ROLES
from extractor.train.training import Trained

_OPERATORS = 17
"""The set of ONNX operators: old enough for every onnxruntime that is allowed."""
_ROWS = {0: "rows", 1: "characters"}
_FIGURES = {0: "rows", 1: "figures"}
"""Names of the sizes that differ from call to call, by the number of the axis."""


def export(trained: Trained, version: str, folder: Path) -> None:
    """Write the files of a model into `folder`, which exists."""
    path = folder / NETWORK
    with TemporaryDirectory() as scratch:
        exact = Path(scratch) / NETWORK
        _write(trained.network, exact)
        quantize_dynamic(exact, path, weight_type=QuantType.QInt8, per_channel=True)
    described = {
        "version": version,
        "roles": list(ROLES),
        "temperature": trained.temperature,
        "naming_temperature": trained.naming_temperature,
        "agreement": list(trained.agreement),
        "sha256": sha256(path.read_bytes()).hexdigest(),
        "alphabet": trained.alphabet.characters,
    }
    text = json.dumps(described, ensure_ascii=False, indent=1)
    (folder / DESCRIPTION).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _write(network: nn.Module, path: Path) -> None:
    rows = torch.full((2, 8), 3)
    figures = torch.zeros(2, 3, 8)
    with warnings.catch_warnings():
        # torch warns of its older way to export; the newer one needs further packages.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            (rows, figures),
            path,
            input_names=["numbers", "figures"],
            output_names=["roles", "clause", "stretches", "nothing"],
            dynamic_axes={
                "numbers": _ROWS,
                "figures": _FIGURES | {2: "characters"},
                "roles": {0: "rows"},
                "clause": _ROWS,
                "stretches": _FIGURES | {2: "starts", 3: "lasts"},
                "nothing": _FIGURES,
            },
            opset_version=_OPERATORS,
            dynamo=False,
        )
