"""The program's own words in one locale, from ``briefdeck.po`` in layers."""

from __future__ import annotations

from collections.abc import Iterable

from briefdeck.localize.catalog import read_catalog
from briefdeck.localize.program_words import program_units
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.near import nearest
from briefdeck.model.placeholders import placeholders

NO_WORD = "B211"  # a word of the program without a translation, or a translation of no word

Layers = Iterable[tuple[str, bytes]]  # (file as shown, bytes), lowest first


def read_words(tag: str, layers: Layers) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """The program's own words in a locale; English where a translation is missing, with a finding (B211).

    Raises InputError (B210) for a broken PO file.
    """
    units = program_units()
    words = {unit.id: unit.text for unit in units}
    findings: list[Finding] = []
    found: dict[str, str] = {}
    top = f"locales/{tag}/LC_MESSAGES/briefdeck.po"
    for file, data in layers:
        catalog = read_catalog(tag, file, data)
        top = file
        findings += catalog.findings
        for key, entry in catalog.entries.items():
            where = catalog.place(entry)
            if key not in words:
                close = nearest(key, words)
                hint = f"did you mean {close!r}?" if close else ""
                message = f"{key!r} is no word of the program"
                findings.append(Finding(NO_WORD, Severity.WARNING, message, where, hint, key))
            elif any(entry.strings.values()):
                text = entry.strings[0]
                if {each.id for each in placeholders(text)} != {each.id for each in placeholders(words[key])}:
                    message = f"{key}: the fields differ from those of {words[key]!r}"
                    findings.append(Finding("B204", Severity.ERROR, message, where, "", key))
                else:
                    found[key] = text
    if lacking := [unit.id for unit in units if unit.id not in found]:
        message = f"{len(lacking)} of the program's words are not translated into {tag}: {', '.join(lacking[:8])}"
        message += " …" if len(lacking) > 8 else ""
        findings.append(Finding(NO_WORD, Severity.ERROR, message, Location(top), "", tag))
    return words | found, tuple(findings)
