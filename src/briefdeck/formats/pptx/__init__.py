"""PPTX: a native, editable deck, written as text from a prepared brand and read back by our own reader.

``prepare`` once a brand, ``write`` once a deck, ``read`` any finished file. Modules are imported on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefdeck.formats.pptx.package import PreparedBrand
    from briefdeck.model.deck import Deck
    from briefdeck.model.observed import Observed
    from briefdeck.model.theme import Theme
    from briefdeck.model.trace import Trace

__all__ = ["contents_digest", "prepare", "read", "write"]


def prepare(name: str, brand_yml: bytes, page: str = "16:9") -> tuple[Theme, PreparedBrand]:
    """Read a ``_brand.yml`` and make its package ready for a page format. Raises InputError with all findings at once.

    page: a name of ``model.audience.PAGES``.
    """
    from briefdeck.formats.pptx.measure import measure

    return measure(brand_yml, name, page)


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


def contents_digest(data: bytes) -> str:
    """A digest of what one of our PPTX holds, whatever library compressed it."""
    from briefdeck.formats.pptx.package import contents_digest as digest_of_contents

    return digest_of_contents(data)
