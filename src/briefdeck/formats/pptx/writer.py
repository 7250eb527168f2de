"""Deck → PPTX bytes: each slide, notes page, chart and workbook as text, the brand's parts copied as they are."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from briefdeck.formats.pptx.chart import chart_workbook, chart_xml
from briefdeck.formats.pptx.langs import lang_of
from briefdeck.formats.pptx.notes import notes_xml
from briefdeck.formats.pptx.ooxml import DECLARATION, NAMESPACES, P14, PACKAGE, TREE_ROOT, Ink, relationships
from briefdeck.formats.pptx.package import Packed, Part, PreparedBrand, archive, make_part, pack, pack_begin
from briefdeck.formats.pptx.presentation import CONSTANT_RELATIONS, presentation_xml
from briefdeck.formats.pptx.primitives import Canvas, open_canvas, primitive_xml
from briefdeck.formats.pptx.properties import app_xml, core_xml
from briefdeck.formats.pptx.skeleton import PML
from briefdeck.formats.pptx.trace import ITEM, trace_parts
from briefdeck.model.audience import Provenance
from briefdeck.model.deck import OF_THE_DECK, ChartGraphic, Deck, Picture, Placeholder, Primitive, Slide
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Theme
from briefdeck.model.trace import Trace

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_ENDINGS = {"image/png": "png", "image/jpeg": "jpeg"}
_SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


@dataclass(slots=True)
class _Media:
    """Parts that slides refer to, counted through the whole deck, and the ink that all are written with."""

    theme: Theme
    inks: dict[str, Ink] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    charts: int = 0
    images: dict[bytes, str] = field(default_factory=dict)

    def ink(self, layout: str) -> Ink:
        """The ink on a layout; layouts on another ground may have colours of their own."""
        if layout not in self.inks:
            self.inks[layout] = Ink({**self.theme.scheme, **self.theme.layouts[layout].scheme})
        return self.inks[layout]


def write(deck: Deck, theme: Theme, prepared: PreparedBrand, trace: Trace | None = None) -> bytes:
    """The whole file. Raises ValueError for a deck that no valid file can be made of (a bug of the planner).

    trace: provenance to carry along, its marks still open; None: the file carries none.
    """
    script = lang_of(deck.locales[0]).script
    variant = script if script in prepared.variants else "Latn"
    slides: list[Part] = []
    media = _Media(theme)
    for number, slide in enumerate(deck.slides, 1):
        slides += _slide_parts(deck, slide, number, theme, media, prepared)
    to_slides = [("slide", f"slides/slide{number}.xml") for number in range(1, len(deck.slides) + 1)]
    to_trace: list[tuple[str, str]] = []
    traced: tuple[Part, ...] = ()
    if trace is not None and trace.provenance is not Provenance.NONE:
        marks = {number: slide_mark(deck, slide, number) for number, slide in enumerate(deck.slides, 1)}
        to_trace, traced = [("customXml", f"../{ITEM}")], trace_parts(replace(trace, marks=marks))
    main = presentation_xml(deck, theme, prepared.text_styles[variant], prepared.main)
    constant = prepared.main.relations if prepared.main else CONSTANT_RELATIONS
    return archive(
        [
            make_part("_rels/.rels", relationships(_ROOT)),
            make_part("ppt/presentation.xml", main, f"{PML}.presentation.main+xml"),
            make_part("ppt/_rels/presentation.xml.rels", relationships((*constant, *to_slides, *to_trace))),
            *slides,
            *media.parts,
            *prepared.variants[variant],
            *traced,
            make_part("docProps/core.xml", core_xml(deck), f"{_CORE}+xml"),
            make_part("docProps/app.xml", app_xml(deck), f"{_APP}+xml"),
        ]
    )


_MASTERS_COLORS = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
_CORE = "application/vnd.openxmlformats-package.core-properties"
_APP = "application/vnd.openxmlformats-officedocument.extended-properties"
_ROOT = (
    ("officeDocument", "ppt/presentation.xml"),
    (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("extended-properties", "docProps/app.xml"),
)


def slide_mark(deck: Deck, slide: Slide, number: int) -> int:
    """The slide's creation id, by which PowerPoint and the Trace know it again after it was moved."""
    return zlib.crc32("\0".join((deck.audience, *deck.locales, str(number), slide.topic)).encode())


def _slide_parts(
    deck: Deck, slide: Slide, number: int, theme: Theme, media: _Media, prepared: PreparedBrand
) -> list[Part]:
    """The slide, its notes page, and their relationships; charts and pictures go to media."""
    layout = theme.layouts[slide.layout].part
    relations = [("slideLayout", layout.replace("ppt/", "../"))]
    if slide.notes:
        relations.append(("notesSlide", f"../notesSlides/notesSlide{number}.xml"))
    begin, end = _parts(slide)
    ink, first = media.ink(slide.layout), len(relations) + 1
    begun = _BEGUN.of((begin, theme), lambda: _begin(begin, slide.layout, theme, ink, first), (slide.layout, first))
    canvas = Canvas(theme, ink, slide.layout, {}, first, last_id=begun.last_id)
    shapes = "".join(primitive_xml(primitive, canvas) for primitive in end)
    for kind, place in begun.relations:
        item = begun.items[kind][place]
        relations.append((kind, _chart(item, theme, media) if isinstance(item, ChartGraphic) else _image(item, media)))
    rest = (
        f"{shapes}</p:spTree>"
        '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">'
        f'<p14:creationId xmlns:p14="{P14}" val="{slide_mark(deck, slide, number)}"/></p:ext></p:extLst></p:cSld>'
        f"{prepared.color_maps.get(layout, _MASTERS_COLORS)}</p:sld>"
    )
    parts = [
        begun.packed.followed_by(rest).part(f"ppt/slides/slide{number}.xml", f"{PML}.slide+xml"),
        make_part(f"ppt/slides/_rels/slide{number}.xml.rels", relationships(relations)),
    ]
    if slide.notes:
        back = [("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", f"../slides/slide{number}.xml")]
        name = f"ppt/notesSlides/notesSlide{number}.xml"
        notes = _PACKED.of((slide.notes,), lambda: pack(notes_xml(slide.notes, prepared.notes)), prepared.notes)
        parts.append(notes.part(name, f"{PML}.notesSlide+xml"))
        parts.append(make_part(f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels", relationships(back)))
    return parts


@dataclass(frozen=True, slots=True)
class _Begun:
    """A slide up to what its deck writes on all slides: the part that decks share. items: by kind of relationship."""

    packed: Packed
    relations: tuple[tuple[str, int], ...]
    items: Mapping[str, Sequence[ChartGraphic | Picture]]
    last_id: int


def _parts(slide: Slide) -> tuple[tuple[Primitive, ...], tuple[Primitive, ...]]:
    """A slide's primitives up to what its deck writes on all slides, and the rest."""
    own = (at for at, each in enumerate(slide.primitives) if isinstance(each, Placeholder) and each.role in OF_THE_DECK)
    at = len(slide.shared) or next(own, len(slide.primitives))
    return slide.shared or slide.primitives[:at], slide.primitives[at:]


def _begin(begin: tuple[Primitive, ...], layout: str, theme: Theme, ink: Ink, first_reference: int) -> _Begun:
    canvas = open_canvas(begin, theme, ink, layout, first_reference)
    shapes = "".join(primitive_xml(primitive, canvas) for primitive in begin)
    packed = pack_begin(f"{DECLARATION}<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE_ROOT}{shapes}")
    items: dict[str, Sequence[ChartGraphic | Picture]] = {
        "chart": tuple(canvas.charts),
        "image": tuple(canvas.pictures),
    }
    return _Begun(packed, tuple(canvas.relations), items, canvas.last_id)


_BEGUN: Kept[_Begun] = Kept(192)
_PACKED: Kept[Packed] = Kept(384)


def _chart(chart: ChartGraphic, theme: Theme, media: _Media) -> str:
    media.charts += 1
    number = media.charts
    book = f"ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
    name = f"ppt/charts/chart{number}.xml"
    drawn = _PACKED.of((chart, theme), lambda: pack(chart_xml(chart, theme)))
    figures = _PACKED.of((chart,), lambda: pack(chart_workbook(chart), compressed=True))
    media.parts += (
        drawn.part(name, _CHART),
        make_part(
            f"ppt/charts/_rels/chart{number}.xml.rels", relationships([("package", book.replace("ppt/", "../"))])
        ),
        figures.part(book),
    )
    return name.replace("ppt/", "../")


def _image(item: Picture, media: _Media) -> str:
    """Equal pictures are stored once. Raises ValueError when the bytes are not what the media type says."""
    if not item.data.startswith(_SIGNATURES[item.media_type]):
        msg = f"picture {item.name} is no {item.media_type}"
        raise ValueError(msg)
    if item.data not in media.images:
        name = f"ppt/media/image{len(media.images) + 1}.{_ENDINGS[item.media_type]}"
        media.images[item.data] = name.replace("ppt/", "../")
        media.parts.append(make_part(name, item.data))
    return media.images[item.data]
