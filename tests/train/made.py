"""A tiny encoder with random weights, and a recipe that trains in seconds."""

from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from extractor.train.recipe import Recipe

ROOT = Path(__file__).parents[2]
SENTENCES = ROOT / "corpora" / "sentences"
RECIPE = Recipe(
    seed=1,
    per_role=40,
    own_weight=1,
    hide_cue=0.5,
    depth=2,
    epochs=1,
    batch=16,
    rate=1e-3,
    head_rate=1e-3,
    dropout=0.1,
    measured_rounds=1,
    measured_weight=2.0,
)


_FEW = 40
"""Lines that are kept of each file."""


def few_sentences(folder: Path) -> Path:
    """Write the first lines of each file of our own sentences, so that a training ends soon."""
    for path in sorted(SENTENCES.rglob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()[:_FEW]
        copy = folder / path.relative_to(SENTENCES)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def tiny_base(folder: Path) -> Path:
    """Write an encoder of two layers whose tokens are single characters."""
    texts = "".join(path.read_text(encoding="utf-8") for path in sorted(SENTENCES.glob("*.txt")))
    tokens = ["<s>", "<pad>", "</s>", "<unk>", *sorted(set(texts) - {"\n"}), "<mask>"]
    inner = Tokenizer(models.WordLevel({each: n for n, each in enumerate(tokens)}, "<unk>"))
    inner.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    inner.decoder = decoders.Fuse()
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=inner, pad_token="<pad>", unk_token="<unk>", mask_token="<mask>"
    )
    config = BertConfig(
        vocab_size=len(tokens),
        hidden_size=24,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=48,
        max_position_embeddings=256,
        pad_token_id=1,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
