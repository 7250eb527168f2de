"""Provenance in a PPTX: a custom XML part that holds the Trace, written as text and found again by its namespace.

The places are ECMA-376's for custom XML data: ``customXml/item1.xml`` with its properties part, related to the
presentation. LibreOffice keeps the part and relates it to the package instead; so ``read`` looks into every part.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial
from itertools import groupby
from xml.etree.ElementTree import Element

from briefdeck.formats import trace_fields as fields
from briefdeck.formats.pptx.ooxml import DECLARATION, attr, relationships, text
from briefdeck.formats.pptx.opened import open_package, parse
from briefdeck.formats.pptx.package import Part, make_part
from briefdeck.model.audience import Provenance
from briefdeck.model.finding import InputError
from briefdeck.model.kept import Kept
from briefdeck.model.trace import (
    MOST_BYTES,
    MOST_ROWS,
    NAMESPACE,
    Conversion,
    Derivation,
    Place,
    Spot,
    Trace,
    TracedFact,
    TracedSource,
    TraceRow,
)

ITEM = "customXml/item1.xml"
_SPECIAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|[&<>]")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM_ID = "{6B1D0F1E-5C0B-4E0C-9A0E-7B3C1F2A9D54}"
_PROPERTIES = (
    f'{DECLARATION}<ds:datastoreItem ds:itemID="{_ITEM_ID}" xmlns:ds="{_OFFICE}/customXml"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)


def trace_parts(trace: Trace) -> tuple[Part, ...]:
    """The item, its relationships and its properties; the presentation is then related to ``ITEM``."""
    return (make_part(ITEM, trace_xml(trace)), *_constant_parts())


@cache
def _constant_parts() -> tuple[Part, Part]:
    return (
        make_part("customXml/_rels/item1.xml.rels", relationships([("customXmlProps", "itemProps1.xml")])),
        make_part("customXml/itemProps1.xml", _PROPERTIES, _PROPERTIES_TYPE),
    )


def trace_xml(trace: Trace) -> str:
    """The part: what the file is, its sources, its facts, then slide by slide and place by place the figures."""
    head = {
        "program": trace.program,
        "briefing": trace.briefing,
        "audience": trace.audience,
        "locales": " ".join(trace.locales),
        "provenance": trace.provenance.value,
    }
    pieces = [f'{DECLARATION}<trace xmlns="{NAMESPACE}"{_attributes(head)}>']
    for source in trace.sources.values():
        named = _attributes({"id": source.id, "url": source.url})
        pieces.append(f"<source{named}>{text(source.line)}</source>")
    pieces += [_FACTS.of_one(fact, _fact) for fact in trace.facts.values()]
    if trace.conversion:
        pieces.append(_conversion(trace.conversion))
    pieces += _slides(trace)
    pieces.append("</trace>")
    return "".join(pieces)


def _slides(trace: Trace) -> Iterator[str]:
    """Rows under their places, under their slides."""
    for number, group in groupby(trace.rows, key=lambda row: row.place.slide):
        mark = trace.marks.get(number)
        rows = tuple(group)
        yield f'<slide number="{number}">' if mark is None else f'<slide number="{number}" mark="{mark}">'
        yield _ROWS.of(rows, partial(_rows, rows))
        yield "</slide>"


_ROWS: Kept[str] = Kept(384)


def _rows(rows: Sequence[TraceRow]) -> str:
    """Most figures hold nothing to escape: all are asked at once."""
    escaped = text if _SPECIAL.search("".join([row.figure for row in rows])) else str
    pieces: list[str] = []
    for place, group in groupby(rows, key=lambda row: row.place):
        pieces.append(_place(place))
        for row in group:
            derived = f' derived="{row.derived.value}"' if row.derived else ""
            drawn = f' drawn="{row.drawn}"' if row.drawn else ""
            figure = escaped(row.figure)
            pieces.append(f'<f of="{" ".join(row.facts)}" as="{row.form}"{derived}{drawn}>{figure}</f>')
        pieces.append("</at>")
    return "".join(pieces)


_FACTS: Kept[str] = Kept(256)  # most audiences are told of a fact in the same words


def _fact(fact: TracedFact) -> str:
    return f"<fact{_attributes({'id': fact.id, **fields.fields(fact)})}>{text(fact.quote)}</fact>"


def _attributes(values: dict[str, str]) -> str:
    return "".join(f' {name}="{attr(value)}"' for name, value in values.items() if value)


def _conversion(conversion: Conversion) -> str:
    rates = "".join(f'<rate of="{attr(unit)}">{fields.plain(rate)}</rate>' for unit, rate in conversion.rates.items())
    named = {
        "currency": conversion.currency,
        "on": conversion.on.isoformat(),
        "source": conversion.source,
        "official": "1" if conversion.official else "",
        "digits": str(conversion.digits),
    }
    return f"<conversion{_attributes(named)}>{rates}</conversion>"


def _place(place: Place) -> str:
    shape = f' shape="{attr(place.shape)}"' if place.shape else ""
    order = f' order="{place.order}"' if place.order else ""
    title = ' title="1"' if place.title else ""
    return f'<at {place.spot.value}="{" ".join(map(str, place.index))}"{shape}{order}{title}>'


def read(data: bytes, file: str = "deck.pptx") -> Trace | None:
    """The Trace that a PPTX carries, or None where it carries none.

    Raises InputError (B400) for what is no package, and CheckFailed (B441) for a part that is damaged, of another
    version, larger than any deck's, or there twice with different contents.
    """
    package = open_package(data, file)
    family = NAMESPACE.rpartition(":")[0]
    wanted = (family.encode(), family.encode("utf-16-le"), family.encode("utf-16-be"))
    found: dict[bytes, str] = {}
    for name, content in package.parts.items():
        if name.endswith(".xml") and "itemProps" not in name and any(each in content for each in wanted):
            found.setdefault(content, name)
    if not found:
        return None
    if len(found) > 1:
        raise fields.damaged(f"it stands in the file {len(found)} times, and each says something else", file)
    ((content, name),) = found.items()
    if len(content) > MOST_BYTES:
        raise fields.damaged("it is larger than that of any deck", f"{file}: {name}")
    try:
        return _trace(parse(content, name))
    except InputError as error:
        raise fields.damaged(error.findings[0].message, f"{file}: {name}") from error
    except (ValueError, KeyError, RecursionError) as error:
        raise fields.damaged(str(error), f"{file}: {name}") from error


def _trace(root: Element) -> Trace:
    if root.tag != f"{{{NAMESPACE}}}trace":
        msg = f"it is {root.tag[:80]}, which this version does not know"
        raise ValueError(msg)
    rows: list[TraceRow] = []
    marks: dict[int, int] = {}
    conversion = root.find(f"{{{NAMESPACE}}}conversion")
    for slide in root.iterfind(f"{{{NAMESPACE}}}slide"):
        number = fields.whole(slide.get("number", ""))
        if "mark" in slide.keys():  # noqa: SIM118 (an Element is no mapping)
            marks[number] = fields.whole(slide.get("mark", ""))
        for at in slide.iterfind(f"{{{NAMESPACE}}}at"):
            place = _read_place(at, number)
            rows += [_read_figure(figure, place) for figure in at.iterfind(f"{{{NAMESPACE}}}f")]
            if len(rows) > MOST_ROWS:
                msg = "it lists more figures than any deck has"
                raise ValueError(msg)
    facts = [
        fields.fact(entry.get("id", ""), entry.attrib, entry.text or "")
        for entry in root.iterfind(f"{{{NAMESPACE}}}fact")
    ]
    sources = [
        TracedSource(
            fields.identifier(entry.get("id", "")), fields.text(entry.text or ""), fields.text(entry.get("url", ""))
        )
        for entry in root.iterfind(f"{{{NAMESPACE}}}source")
    ]
    for kind, ids in (("fact", [fact.id for fact in facts]), ("source", [source.id for source in sources])):
        if twice := [id_ for id_, count in Counter(ids).items() if count > 1]:
            msg = f"it tells of the {kind} {twice[0]} twice"
            raise ValueError(msg)
    return Trace(
        briefing=fields.text(root.get("briefing", "")),
        audience=fields.text(root.get("audience", "")),
        locales=tuple(fields.text(root.get("locales", "")).split()),
        program=fields.text(root.get("program", "")),
        provenance=Provenance(root.get("provenance", "")),
        rows=tuple(rows),
        facts={fact.id: fact for fact in facts},
        sources={source.id: source for source in sources},
        conversion=None if conversion is None else _read_conversion(conversion),
        marks=marks,
    )


def _read_place(at: Element, slide: int) -> Place:
    spot = next((each for each in Spot if at.get(each.value) is not None), None)
    if spot is None:
        msg = f"a figure on slide {slide} stands nowhere"
        raise ValueError(msg)
    index = tuple(fields.whole(number) for number in at.get(spot.value, "").split())
    if len(index) != {Spot.CELL: 3, Spot.POINT: 2}.get(spot, 1):
        msg = f"a figure on slide {slide} has no place"
        raise ValueError(msg)
    shape = fields.text(at.get("shape", ""))
    return Place(slide, shape, spot, index, at.get("title") == "1", fields.whole(at.get("order", "0")))


def _read_figure(figure: Element, place: Place) -> TraceRow:
    facts = tuple(fields.identifier(id_) for id_ in figure.get("of", "").split()[:100])
    drawn = figure.get("drawn", "")
    return TraceRow(
        place,
        fields.text(figure.text or ""),
        facts,
        fields.text(figure.get("as", "")),
        Derivation(figure.get("derived", "")),
        fields.plain(fields.amount(drawn)) if drawn else "",
    )


def _read_conversion(entry: Element) -> Conversion:
    rates = {
        fields.identifier(rate.get("of", "")): fields.amount(rate.text or "")
        for rate in entry.iterfind(f"{{{NAMESPACE}}}rate")
    }
    digits = fields.whole(entry.get("digits", ""))
    if not 0 < digits < 30:
        msg = f"equivalents cannot have {digits} digits"
        raise ValueError(msg)
    return Conversion(
        fields.identifier(entry.get("currency", "")),
        rates,
        date.fromisoformat(entry.get("on", "")),
        fields.text(entry.get("source", "")),
        entry.get("official") == "1",
        digits,
    )
