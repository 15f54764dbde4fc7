"""A stretch of text that a finder recognised, with the value a reader made of it."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from extractor.quick import quick
from extractor.span import Span

Value = TypeVar("Value", covariant=True)
Kind = Literal["figure", "time", "name", "label", "place", "measure", "problem"]


@quick
@dataclass(frozen=True, slots=True)
class Mention(Generic[Value]):
    """`rule` recognised `span` (offsets in the normalised text) as a `kind`, and read `value`."""

    kind: Kind
    span: Span
    rule: str
    value: Value
