from __future__ import annotations

import pytest

from briefdeck.localize.bidi import isolated

LRI, PDI = "\u2066", "\u2069"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("المصدر: iChongqing، 16 ديسمبر", "المصدر: <iChongqing>، 16 ديسمبر"),
        ("وفقًا لـ Genrix Bio.", "وفقًا لـ <Genrix Bio>."),
        ("حقنة GR1803 الجديدة", "حقنة <GR1803> الجديدة"),
        ("42 دواءً", "42 دواءً"),
        ("", ""),
    ],
)
def test_latin_words_are_isolated_and_numbers_are_not(text: str, marked: str) -> None:
    wanted = marked.replace("<", LRI).replace(">", PDI)
    assert isolated(text) == wanted
    assert isolated(wanted) == wanted
