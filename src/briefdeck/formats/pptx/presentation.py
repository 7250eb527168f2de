"""presentation.xml: the list of slides, the page, and the sections."""

from __future__ import annotations

import hashlib

from briefdeck.formats.pptx.ooxml import DECLARATION, NAMESPACES, P14, attr
from briefdeck.formats.pptx.package import Main
from briefdeck.model.deck import Deck
from briefdeck.model.theme import Frame, Theme

FIRST_SLIDE_ID = 256
FIRST_SLIDE_REFERENCE = 7  # rId1 … rId6 are the constant parts, in the order of CONSTANT_RELATIONS
MASTER_REFERENCE, NOTES_MASTER_REFERENCE = "rId1", "rId2"
CONSTANT_RELATIONS = (
    ("slideMaster", "slideMasters/slideMaster1.xml"),
    ("notesMaster", "notesMasters/notesMaster1.xml"),
    ("presProps", "presProps.xml"),
    ("viewProps", "viewProps.xml"),
    ("theme", "theme/theme1.xml"),
    ("tableStyles", "tableStyles.xml"),
)


_NAMED_SIZES = {(9_144_000, 6_858_000): "screen4x3", (9_906_000, 6_858_000): "A4", (9_144_000, 5_143_500): "screen16x9"}


def guid(*seeds: str) -> str:
    """A GUID in braces, always the same for the same seeds."""
    digest = hashlib.sha256("\0".join(seeds).encode()).hexdigest().upper()
    return f"{{{digest[:8]}-{digest[8:12]}-4{digest[13:16]}-8{digest[17:20]}-{digest[20:32]}}}"


def presentation_xml(deck: Deck, theme: Theme, text_style: str, main: Main | None = None) -> str:
    """The main part. Raises ValueError when the sections do not cover the slides exactly."""
    first = len(main.relations) + 1 if main else FIRST_SLIDE_REFERENCE
    slides = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + at}" r:id="rId{first + at}"/>' for at in range(len(deck.slides)))
    if main:
        return (
            f'{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">{main.masters}'
            f"<p:sldIdLst>{slides}</p:sldIdLst>{main.sizes}{main.fonts}{text_style}{_sections(deck)}</p:presentation>"
        )
    page = theme.page
    return (
        f'{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="{MASTER_REFERENCE}"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="{NOTES_MASTER_REFERENCE}"/></p:notesMasterIdLst>'
        f'<p:sldIdLst>{slides}</p:sldIdLst>{_size(page)}<p:notesSz cx="6858000" cy="9144000"/>'
        f"{text_style}{_sections(deck)}</p:presentation>"
    )


def _size(page: Frame) -> str:
    """The page with its name in the format where it has one; every other size is one of its own (ST_SlideSizeType)."""
    known = _NAMED_SIZES.get((page.w, page.h))
    named = f' type="{known}"' if known else ""
    return f'<p:sldSz cx="{page.w}" cy="{page.h}"{named}/>'


def _sections(deck: Deck) -> str:
    if not deck.sections:
        return ""
    if sum(count for _, count in deck.sections) != len(deck.slides):
        msg = "the sections of the deck do not hold all of its slides exactly once"
        raise ValueError(msg)
    entries, at = [], FIRST_SLIDE_ID
    for place, (title, count) in enumerate(deck.sections):
        ids = "".join(f'<p14:sldId id="{number}"/>' for number in range(at, at + count))
        mark = guid(deck.audience, *deck.locales, str(place), title)
        entries.append(
            f'<p14:section name="{attr(title)}" id="{mark}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
        )
        at += count
    return (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        f'<p14:sectionLst xmlns:p14="{P14}">{"".join(entries)}</p14:sectionLst></p:ext></p:extLst>'
    )
