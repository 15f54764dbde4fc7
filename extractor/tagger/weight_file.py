"""Reads weights from a safetensors file: numbers and their names, nothing that could run."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractor.errors import ReformFactsError

Weights = Mapping[str, NDArray[np.float32]]
_HEADER = 8
"""Bytes that tell how long the description is which follows them."""
_TYPES: Mapping[str, np.dtype[Any]] = {"F16": np.dtype("<f2"), "F32": np.dtype("<f4")}


class UnusableModel(ReformFactsError):
    """The tagger's model is damaged, or no such model."""

    code = "unusable_model"


def read_weights(data: bytes, digest: str, name: str) -> Weights:
    """Return the arrays of a safetensors file whose SHA-256 is `digest`, in single precision.

    UnusableModel where the bytes are others; `name` is the file's, for the message.
    """
    if sha256(data).hexdigest() != digest:
        raise UnusableModel(
            "it is not the file that its description names",
            path=name,
            stage="tagger",
            next_step="Install reform-facts again, or leave the tagger out with --rules-only.",
        )
    length = int.from_bytes(data[:_HEADER], "little")
    described = json.loads(data[_HEADER : _HEADER + length])
    return {
        key: _array(data, _HEADER + length, entry)
        for key, entry in described.items()
        if key != "__metadata__"
    }


def _array(data: bytes, base: int, entry: Mapping[str, Any]) -> NDArray[np.float32]:
    start, end = entry["data_offsets"]
    flat: NDArray[Any] = np.frombuffer(data[base + start : base + end], _TYPES[entry["dtype"]])
    return flat.astype(np.float32).reshape(entry["shape"])
