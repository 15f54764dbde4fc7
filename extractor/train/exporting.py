"""Writes a network so that the tagger reads it: weights as safetensors, the rest as JSON."""

import json
from hashlib import sha256
from pathlib import Path

import torch
from safetensors.torch import load_file, save, save_file
from torch import nn

from extractor.tagger.alphabet import Alphabet
from extractor.tagger.model import DESCRIPTION, WEIGHTS
from extractor.tagger.opinion import ROLES
from extractor.train.networks import pretrained
from extractor.train.recipe import Recipe


def export(
    network: nn.Module, alphabet: Alphabet, temperature: float, version: str, folder: Path
) -> None:
    """Write the files of a model into `folder`, which exists, weights in half precision."""
    data = save(_halved(network))
    described = {
        "version": version,
        "roles": list(ROLES),
        "temperature": temperature,
        "sha256": sha256(data).hexdigest(),
        "alphabet": alphabet.characters,
    }
    (folder / WEIGHTS).write_bytes(data)
    text = json.dumps(described, ensure_ascii=False, indent=1)
    (folder / DESCRIPTION).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def keep_teacher(network: nn.Module, path: Path) -> None:
    """Write a teacher's weights, so that another student can be taught without training it anew."""
    save_file(_halved(network), path)


def kept_teacher(base: str, path: Path, recipe: Recipe) -> tuple[nn.Module, Alphabet]:
    """Return the teacher kept at `path`, fine-tuned from the encoder at `base`."""
    network, alphabet = pretrained(base, recipe.teacher.dropout, recipe.teacher.depth)
    state = {name: each.float() for name, each in load_file(path).items()}
    network.load_state_dict(state)
    network.eval()
    return network, alphabet


def _halved(network: nn.Module) -> dict[str, torch.Tensor]:
    state = network.state_dict()
    floating = {name: each for name, each in state.items() if each.is_floating_point()}
    return {name: each.to(torch.float16).contiguous() for name, each in floating.items()}
