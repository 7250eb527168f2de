"""What goes out to translators: one row a unit, or one a plural form, the same for every file format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from briefdeck.localize.catalog import Catalog
from briefdeck.localize.exchange.budget import budget
from briefdeck.localize.states import Standing, notes, standing
from briefdeck.model.placeholders import placeholders
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message


@dataclass(frozen=True, slots=True)
class Row:
    """One text to translate.

    unit: its id. form: which plural form, None for a unit that has none. source: in the briefing's language; for a
    plural form the singular (form 0 of several) or the plural. shorter: the source's own variant for narrow places.
    note: the author's to the translator. context: where it is shown. placeholders: as they stand in the source.
    target: the translation so far, "" if none. budget: characters it should not exceed. comments: translators' own.
    source_hash, target_hash: what source and translation were when the row was made.
    """

    unit: str
    form: int | None
    source: str
    shorter: str
    note: str
    context: str
    placeholders: tuple[str, ...]
    target: str
    budget: int
    standing: Standing
    comments: tuple[str, ...]
    source_hash: str
    target_hash: str


@dataclass(frozen=True, slots=True)
class Job:
    """One exchange: which briefing (its id), from which language into which (tags as in ``locales/``)."""

    briefing: str
    source_locale: str
    locale: str


def rows(units: Iterable[Message], catalog: Catalog, context: Mapping[str, str]) -> Iterator[Row]:
    """Rows of units, in their order. catalog: up to date with them. context: unit id → where it is shown."""
    for unit in units:
        entry = catalog.entries.get(unit.id)
        strings = entry.strings if entry is not None else {}
        told = [line for line in (unit.comment, "interpretation" if unit.interpretation else "") if line]
        for form in range(catalog.plurals) if unit.plural else (None,):
            source = unit.plural if form or (form == 0 and catalog.plurals == 1) else unit.text
            target = strings.get(form or 0, "")
            yield Row(
                unit=unit.id,
                form=form,
                source=source,
                shorter=unit.short,
                note="; ".join(told),
                context=context.get(unit.id, ""),
                placeholders=tuple(dict.fromkeys(str(each) for each in placeholders(source))),
                target=target,
                budget=budget(source, catalog.locale),
                standing=standing(entry, unit),
                comments=notes(entry) if entry is not None else (),
                source_hash=source_hash(unit),
                target_hash=text_hash(target),
            )


def source_hash(unit: Message) -> str:
    """Changes with the words of a unit, and with nothing else."""
    return text_hash(unit.text, unit.plural)


def text_hash(*texts: str) -> str:
    """The first 12 hex digits of the SHA-256 of texts, joined by NUL."""
    return sha256("\0".join(texts).encode()).hexdigest()[:12]


def tag(locale: str) -> str:
    """A locale as BCP 47 writes it: zh_Hans → zh-Hans."""
    return locale.replace("_", "-")
