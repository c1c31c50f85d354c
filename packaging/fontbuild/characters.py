"""Which characters the core faces hold and which are left to the rest."""

from __future__ import annotations

from pathlib import Path

LIST = Path(__file__).parents[2] / "tests" / "data" / "general_standard_characters.txt"

LEFT_TO_THE_REST = (
    (0x1100, 0x11FF),  # Hangul letters
    (0x2E80, 0x2FDF),  # radicals
    (0x3130, 0x318F),  # Hangul letters
    (0x31C0, 0x31EF),  # strokes
    (0x3400, 0x4DBF),  # Han, extension A
    (0x4E00, 0x9FFF),  # Han
    (0xAC00, 0xD7FF),  # Hangul
    (0xF900, 0xFAFF),  # Han, compatibility
    (0xFFA0, 0xFFDF),  # Hangul letters, half width
    (0x20000, 0x3FFFF),  # Han, further extensions
)
"""Blocks whose characters are core only when a national list has them."""


def general_standard() -> frozenset[int]:
    """Read the 8,105 characters of 通用规范汉字表."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(ord(line) for line in lines if len(line) == 1)


def gb2312() -> frozenset[int]:
    """Return what GB 2312-80 encodes: 6,763 Han characters and the signs."""
    pairs = (bytes((lead, trail)) for lead in range(0xA1, 0xF8) for trail in range(0xA1, 0xFF))
    decoded = (pair.decode("gb2312", errors="ignore") for pair in pairs)
    return frozenset(ord(text) for text in decoded if text)


def is_sign(code: int) -> bool:
    """Tell letters, digits, punctuation and signs from Han characters and Hangul."""
    return not any(first <= code <= last for first, last in LEFT_TO_THE_REST)


def core(available: frozenset[int]) -> frozenset[int]:
    """Choose the core out of the characters of a face."""
    listed = general_standard() | gb2312()
    return frozenset(code for code in available if code in listed or is_sign(code))
