"""PPTX: a native, editable deck, written as text from a prepared brand and read back by our own reader.

``prepare`` once a brand, ``write`` once a deck, ``read`` any finished file. Modules are imported on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefdeck.formats.pptx.foreign.mapping import Mapped
    from briefdeck.formats.pptx.opened import Package
    from briefdeck.formats.pptx.package import PreparedBrand
    from briefdeck.model.deck import Deck
    from briefdeck.model.observed import Observed
    from briefdeck.model.theme import Frame, Theme
    from briefdeck.model.trace import Trace

__all__ = [
    "contents_digest",
    "open_deck",
    "page_named",
    "prepare",
    "prepare_template",
    "read",
    "read_resolved",
    "template_named",
    "theme_title",
    "theme_titles",
    "write",
]


def prepare(name: str, brand_yml: bytes, page: str = "16:9") -> tuple[Theme, PreparedBrand]:
    """Read a ``_brand.yml`` and make its package ready for a page format. Raises InputError with all findings at once.

    page: a name of ``model.audience.PAGES``.
    """
    from briefdeck.formats.pptx.measure import measure

    return measure(brand_yml, name, page)


def template_named(name: str, brand_yml: bytes) -> str:
    """The .pptx or .potx that a ``_brand.yml`` is for, "" for a brand of our own."""
    from briefdeck.formats.pptx.brand_file import template_named as named

    return named(name, brand_yml)


def prepare_template(name: str, brand_yml: bytes, template: bytes, file: str) -> Mapped:
    """Understand somebody else's template and make its package ready; brand_yml b"" where there is none.

    Raises InputError with what is wrong: a file that cannot be used has one finding.
    """
    from briefdeck.formats.pptx.foreign import prepare_template as prepare_foreign

    return prepare_foreign(name, brand_yml, template, file)


def write(deck: Deck, theme: Theme, prepared: PreparedBrand, trace: Trace | None = None) -> bytes:
    """The PPTX of a deck, with its provenance where a trace is given; see ``trace.read``.

    Equal input gives equal bytes. Raises ValueError for a deck that breaks its own rules.
    """
    from briefdeck.formats.pptx.writer import write as write_deck

    return write_deck(deck, theme, prepared, trace)


def read(data: bytes, file: str = "deck.pptx") -> Observed:
    """What a PPTX really holds. file: as findings name it. Raises InputError for what is no readable package."""
    from briefdeck.formats.pptx.reader import read as read_deck

    return read_deck(data, file)


def open_deck(data: bytes, file: str) -> Package:
    """The parts of anybody's PPTX. file: as findings name it. Raises InputError for what is no package."""
    from briefdeck.formats.pptx.opened import open_package

    return open_package(data, file)


def read_resolved(package: Package) -> Observed:
    """What an opened PPTX holds, with all that its shapes inherit filled in. Raises InputError as ``read``."""
    from briefdeck.formats.pptx.resolved import read_resolved as read_deck

    return read_deck(package)


def page_named(page: Frame) -> str:
    """The name of the page format of that size (``16:9``, ``4:3``, ``A4``), "" for a page of another size."""
    from briefdeck.formats.pptx.pages import PAGE_FORMATS

    return next((name for name, each in PAGE_FORMATS.items() if each.page == page), "")


def theme_title(data: bytes, file: str) -> str:
    """What a PPTX's theme calls itself, or "". Raises InputError for what is no readable package."""
    from briefdeck.formats.pptx.opened import open_package
    from briefdeck.formats.pptx.titles import title_of

    return title_of(open_package(data, file))


def theme_titles(prepared: PreparedBrand) -> frozenset[str]:
    """What the themes of a brand's decks call themselves."""
    from briefdeck.formats.pptx.titles import titles_of

    return titles_of(prepared)


def contents_digest(data: bytes) -> str:
    """A digest of what one of our PPTX holds, whatever library compressed it."""
    from briefdeck.formats.pptx.package import contents_digest as digest_of_contents

    return digest_of_contents(data)
