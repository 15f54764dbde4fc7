"""Characters that would change how the text around them is shown, made visible."""

_UNSEEN = (
    *range(0x00, 0x09),
    *range(0x0E, 0x20),
    *range(0x7F, 0x85),
    *range(0x86, 0xA0),
    0xAD,
    0x061C,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xE0000, 0xE0080),
)
_SHOWN = {code: f"⟨{code:04X}⟩" for code in _UNSEEN}


def visible(text: str) -> str:
    """Return `text` with control, direction and zero-width characters spelled as their codes.

    A report could otherwise hide a digit or turn the order of what is read.

    >>> visible("共1\\u202e2个乡镇")
    '共1⟨202E⟩2个乡镇'
    """
    return text.translate(_SHOWN)
