"""One language at work: its house style, its printer, the briefing's translations and the program's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeVar

from briefdeck.figures import HouseStyle, Printer, read_style
from briefdeck.figures.style_file import UNREADABLE
from briefdeck.localize.catalog import Catalog, no_catalog, read_catalog
from briefdeck.localize.pseudo import BASES, is_pseudo, pseudo_catalog, pseudo_word
from briefdeck.localize.units import units
from briefdeck.localize.words import Layers, read_words
from briefdeck.model.audience import Audience
from briefdeck.model.briefing import Briefing
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.model.near import nearest
from briefdeck.model.record import dataclass
from briefdeck.workspace import Workspace

T = TypeVar("T")

DRAFT_STYLE = "B222"  # nobody has proven the language yet


@dataclass(frozen=True, slots=True)
class Language:
    """tag: as in the audience's locales. catalog: None in the briefing's own language. words: program's words by id."""

    tag: str
    style: HouseStyle
    printer: Printer
    catalog: Catalog | None
    words: Mapping[str, str]

    @property
    def isolates(self) -> bool:
        """Whether Latin words need isolates: written from right to left, and no pseudo-locale that turns them."""
        return self.style.direction == "rtl" and not (self.catalog is not None and self.catalog.generated)


def open_language(
    tag: str, briefing: Briefing, styles: Layers, words: Layers, po: tuple[str, bytes] | str
) -> tuple[Language, tuple[Finding, ...]]:
    """A language ready for work, and findings about the program's words (B211).

    styles, words: layers of ``style.toml`` and ``briefdeck.po``. po: the briefing's PO file as shown, with its bytes
    where it exists; not looked at for the source language. Raises InputError with every finding of unreadable files.
    """
    problems: list[Finding] = []
    style = _sound(lambda: read_style(styles), problems)
    said = _sound(lambda: read_words(tag, words), problems)
    catalog = None
    if tag != briefing.source_locale:
        catalog = _sound(lambda: no_catalog(tag, po) if isinstance(po, str) else read_catalog(tag, *po), problems)
    if style is None or said is None or problems:
        raise InputError(*problems)
    return language(tag, briefing, style, catalog, said[0]), (*said[1], *_drafts(tag, style))


def _pseudo(ws: Workspace, tag: str, briefing: Briefing, audiences: Iterable[Audience]) -> Language:
    base, _ = read_language(ws, BASES[tag], briefing)
    catalog = pseudo_catalog(tag, units(briefing, audiences))
    words = base.words
    if BASES[tag] == briefing.source_locale:
        words = {key: pseudo_word(tag, word) for key, word in words.items()}
    return language(tag, briefing, base.style, catalog, words)


def _drafts(tag: str, style: HouseStyle) -> Iterator[Finding]:
    if style.status == "draft":
        message = f"the style of {tag} is a draft: its figures are exact, its wording is not proven yet"
        where = Location(f"locales/{tag}/style.toml")
        yield Finding(DRAFT_STYLE, Severity.INFO, message, where, "have a native speaker read a deck in it", tag)


def _sound(read: Callable[[], T], problems: list[Finding]) -> T | None:
    """What is read, or None and its findings among the problems."""
    try:
        return read()
    except InputError as error:
        problems.extend(error.findings)
        return None


def language(
    tag: str, briefing: Briefing, style: HouseStyle, catalog: Catalog | None, words: Mapping[str, str]
) -> Language:
    """A language of parts already read."""
    return Language(tag, style, Printer(style, noun_lookup(briefing, catalog)), catalog, words)


def noun_lookup(briefing: Briefing, catalog: Catalog | None) -> Callable[[str, Decimal], str]:
    """Finds a counted noun's template for an amount; the source's where the translation is missing."""

    def template(noun: str, amount: Decimal) -> str:
        message = briefing.nouns[noun].message
        translated = catalog.counted(message.id, amount) if catalog is not None else None
        return translated or (message.text if amount == 1 or not message.plural else message.plural)

    return template


def noun_templates(briefing: Briefing, catalog: Catalog | None) -> dict[str, tuple[str, ...]]:
    """All templates of every noun, for ``figures.parse``."""
    told: dict[str, tuple[str, ...]] = {}
    for noun in briefing.nouns.values():
        entry = catalog.entries.get(noun.message.id) if catalog is not None else None
        source = (noun.message.text, *([noun.message.plural] if noun.message.plural else []))
        told[noun.id] = tuple(entry.strings.values()) if entry is not None and entry.translated else source
    return told


def read_language(
    ws: Workspace, tag: str, briefing: Briefing, audiences: Iterable[Audience] = ()
) -> tuple[Language, tuple[Finding, ...]]:
    """A language of a workspace: ``open_language`` on its files under ``locales/<tag>/``.

    audiences: whose texts a pseudo-locale turns too. Raises InputError (B220) also for a language that nobody has
    written a style for.
    """
    if is_pseudo(tag):
        return _pseudo(ws, tag, briefing, audiences), ()
    folder = f"locales/{tag}"
    styles = ws.layers(f"{folder}/style.toml")
    if not styles:
        close = nearest(tag, ws.locales())
        hint = f"did you mean {close}?" if close else f"there are {', '.join(ws.locales())}"
        where = Location(f"{folder}/style.toml")
        raise InputError(Finding(UNREADABLE, Severity.ERROR, f"locale {tag} has no style.toml", where, hint, tag))
    file = f"{folder}/LC_MESSAGES/briefing.po"
    own = ws.layers(file)
    return open_language(
        tag, briefing, styles, ws.layers(f"{folder}/LC_MESSAGES/briefdeck.po"), own[-1] if own else file
    )
