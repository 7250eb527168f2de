"""The program's own words, complete in every shipped language."""

from __future__ import annotations

import pytest

from briefdeck.localize import program_units, read_words
from briefdeck.localize.catalog import plural_forms
from briefdeck.workspace import shipped
from locales_samples import LOCALES

UNITS = {unit.id: unit for unit in program_units()}


def words(tag: str) -> dict[str, str]:
    file = f"locales/{tag}/LC_MESSAGES/briefdeck.po"
    found, findings = read_words(tag, [(file, shipped(file).read_bytes())])
    assert findings == ()
    return found


@pytest.mark.parametrize("tag", LOCALES)
def test_every_word_is_translated_with_its_fields(tag: str) -> None:
    found = words(tag)
    assert set(found) == set(UNITS)
    untranslated = {key for key, text in found.items() if text == UNITS[key].text and len(text) > 9 and "{" not in text}
    wanted = (
        {key for key, unit in UNITS.items() if len(unit.text) > 9 and "{" not in unit.text} if tag == "en" else set()
    )
    assert untranslated - {"delegation"} == wanted - {"delegation"}  # German has the same word


@pytest.mark.parametrize("tag", LOCALES)
def test_a_prefix_or_separator_ends_as_its_language_has_it(tag: str) -> None:
    found = words(tag)
    spaced = tag not in {"zh_Hans", "zh_Hant", "zh_Hant_HK", "ja"}
    for key in ("source_prefix", "list_separator", "sentence_space", "heading_separator"):
        assert found[key].endswith(" ") == spaced, key


@pytest.mark.parametrize("tag", LOCALES)
def test_the_catalogue_says_how_many_plural_forms_there_are(tag: str) -> None:
    data = shipped(f"locales/{tag}/LC_MESSAGES/briefdeck.po").read_text(encoding="utf-8")
    if tag not in {"en", "zh_Hans"}:
        assert plural_forms(tag) in data
