"""What the file says about itself: core and app properties, from the Deck alone."""

from __future__ import annotations

from briefdeck.formats.pptx.ooxml import DECLARATION, PACKAGE, text
from briefdeck.model.deck import Deck
from briefdeck.workspace import source_date

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def core_xml(deck: Deck) -> str:
    """docProps/core.xml. Created and modified are SOURCE_DATE_EPOCH, else the cover's date: a build has no clock."""
    given, moment_given = deck.properties, source_date()
    when = f"{moment_given:%Y-%m-%dT%H:%M:%SZ}" if moment_given else f"{given.created.isoformat()}T00:00:00Z"
    moment = f'xsi:type="dcterms:W3CDTF">{when}'
    words = (
        ("dc:title", given.title),
        ("dc:subject", given.subject),
        ("dc:creator", given.author),
        ("cp:keywords", given.keywords),
        ("cp:lastModifiedBy", given.author),
        ("dc:language", given.language),
    )
    entries = "".join(f"<{tag}>{text(value)}</{tag}>" for tag, value in words if value)
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{entries}<cp:revision>1</cp:revision>'
        f"<dcterms:created {moment}</dcterms:created><dcterms:modified {moment}</dcterms:modified></cp:coreProperties>"
    )


def app_xml(deck: Deck) -> str:
    """docProps/app.xml, with the true counts."""
    notes = sum(bool(slide.notes) for slide in deck.slides)
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties"><TotalTime>0</TotalTime>'
        "<Application>briefdeck</Application><PresentationFormat>Widescreen</PresentationFormat>"
        f"<Slides>{len(deck.slides)}</Slides><Notes>{notes}</Notes><HiddenSlides>0</HiddenSlides>"
        "</Properties>"
    )
