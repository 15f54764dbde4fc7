"""A tiny encoder with random weights, and a recipe that trains in seconds."""

from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from extractor.train.recipe import Course, Recipe

ROOT = Path(__file__).parents[2]
SENTENCES = ROOT / "corpora" / "sentences"
COURSE = Course(1, 16, 1e-3, 1e-3, 0.1, 2, 24)
RECIPE = Recipe(1, 40, 1, 0.5, 50, COURSE, COURSE)


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
        max_position_embeddings=128,
        pad_token_id=1,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
