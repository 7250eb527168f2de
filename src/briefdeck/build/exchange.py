"""Catalogues on their way to translators and back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from briefdeck.build.catalogs import needed, own_language, spoken
from briefdeck.build.inputs import CATALOG
from briefdeck.build.jobs import as_spelled, choose
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice
from briefdeck.build.shown import where_shown
from briefdeck.load import Loaded, load
from briefdeck.localize import read_catalog, units_shown
from briefdeck.localize.catalog import read_entries
from briefdeck.localize.check_units import may_hold_digits
from briefdeck.localize.exchange import (
    LONGEST,
    Job,
    Offer,
    Row,
    Terms,
    read_po_offers,
    read_xliff_offers,
    read_xlsx_offers,
    rows,
    take,
    write_po,
    write_xliff,
    write_xlsx,
)
from briefdeck.localize.states import Standing, standing
from briefdeck.localize.update_po import update_po, write_entries
from briefdeck.model.finding import Finding, InputError, Location, Severity, in_order
from briefdeck.model.record import dataclass
from briefdeck.model.text import UNSEEN
from briefdeck.workspace import Workspace, write_atomic

FORMS = ("xlsx", "xliff", "po")
NO_CARRIER = "B247"
_ENDINGS = {".xlsx": "xlsx", ".xlf": "xliff", ".xliff": "xliff", ".po": "po", ".pot": "po"}


@dataclass(frozen=True, slots=True)
class Exported:
    """data: the file. units: number of units in it. findings: about those that it cannot hold (B247)."""

    data: bytes
    units: int
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """path: the catalogue, below the workspace. Ids of units: taken, kept as proposals, refused, left as they are."""

    path: str
    taken: tuple[str, ...]
    proposals: tuple[str, ...]
    refused: tuple[str, ...]
    untouched: tuple[str, ...]
    findings: tuple[Finding, ...]


def export(
    ws: Workspace, tag: str, form: str, audiences: Sequence[str] = (), standings: Collection[Standing] = ()
) -> Exported:
    """A language's units as a file of one of ``FORMS``: all, or what audiences are shown, or those of some standings.

    Raises InputError for the briefing's own language (B509), audiences that there are not (B504, B505), a catalogue
    that cannot be read (B210), and without the library that a form needs (B248).
    """
    loaded = load(ws)
    tag = _tag(ws, loaded, tag)
    planner = Planner(ws, loaded)
    path = CATALOG.format(tag=tag)
    wanted = needed(loaded, tag)
    layers = ws.layers(path)
    data = update_po(layers[-1][1] if layers else None, wanted, tag, file=path)
    catalog = read_catalog(tag, path, data)
    selections = [planner.selection(audience)[0] for audience in loaded.audiences.values()]
    chosen = [unit for unit in wanted if not standings or standing(catalog.entries.get(unit.id), unit) in standings]
    if audiences:
        handed = {job.audience.id for job in choose(loaded.audiences, Choice(tuple(audiences), (tag,)))}
        shown = units_shown(loaded.briefing, [each for each in selections if each.audience.id in handed])
        chosen = [unit for unit in chosen if unit.id in shown]
    if form == "po":
        return Exported(write_po(data, tag, {unit.id for unit in chosen}, path), len(chosen))
    context = where_shown(loaded.briefing, [each for each in selections if tag in each.audience.locales], chosen)
    found = list(rows(chosen, catalog, context))
    lost = {row.unit: row for row in found if _cannot_hold(row, form)}
    kept = [row for row in found if row.unit not in lost]
    job = Job(loaded.briefing.id, loaded.briefing.source_locale, tag)
    made = write_xlsx(job, kept) if form == "xlsx" else write_xliff(job, kept)
    findings = tuple(_not_carried(row, form, catalog.place(catalog.entries[row.unit])) for row in lost.values())
    return Exported(made, len({row.unit for row in kept}), findings)


def import_file(ws: Workspace, tag: str, file: str, data: bytes, signed: tuple[str, date] | None = None) -> Imported:
    """Take a file's translations into a language's ``briefing.po``, unit by unit; what is not sound is refused.

    file: as findings name it; its ending says what it is. signed: who has read what the file calls reviewed, and when.
    The catalogue is written whole or not at all, and not when nothing is taken.
    Raises InputError for files that cannot be read (B240, B248, B210) and the briefing's own language (B509).
    """
    loaded = load(ws)
    tag = _tag(ws, loaded, tag)
    offers = _offers(file, data, loaded.briefing.id, tag)
    path = CATALOG.format(tag=tag)
    wanted = needed(loaded, tag)
    layers = ws.layers(path)
    new = update_po(layers[-1][1] if layers else None, wanted, tag, file=path)
    catalog = read_catalog(tag, path, new)
    entries = read_entries(path, new)
    header = catalog.header.line if catalog.header else 0
    body = [entry for entry in entries if entry.line != header]
    living = {entry.context: entry for entry in body if entry.context is not None and not entry.obsolete}
    style = Planner(ws, loaded).language(tag).style
    terms = Terms(style, catalog.plurals, may_hold_digits(loaded.briefing), signed)
    done = take(offers, {unit.id: unit for unit in wanted}, living, terms)
    if done.taken or done.proposals:
        write_atomic(ws.root / path, write_entries(catalog.header, body, tag))
    return Imported(
        path=path,
        taken=tuple(done.taken),
        proposals=tuple(done.proposals),
        refused=tuple(done.refused),
        untouched=tuple(done.untouched),
        findings=in_order(done.findings),
    )


def _offers(file: str, data: bytes, briefing: str, tag: str) -> tuple[Offer, ...]:
    ending = file[file.rfind(".") :].lower() if "." in file else ""
    match _ENDINGS.get(ending):
        case "xlsx":
            return read_xlsx_offers(file, data, briefing, tag)
        case "xliff":
            return read_xliff_offers(file, data, briefing, tag)
        case "po":
            return read_po_offers(file, data, tag)
    message = f"{ending or file} is none of the files that can be imported"
    raise InputError(Finding("B240", Severity.ERROR, message, Location(file), f"there are {', '.join(_ENDINGS)}"))


def _tag(ws: Workspace, loaded: Loaded, tag: str) -> str:
    source = loaded.briefing.source_locale
    (tag,) = as_spelled([tag], (*spoken(loaded), source, *ws.locales()))
    if tag == source:
        raise InputError(own_language(tag))
    return tag


def _cannot_hold(row: Row, form: str) -> bool:
    texts = (row.source, row.shorter, row.note, row.target, "\n".join(row.comments))
    if form == "xliff":
        return any(UNSEEN.search(text) for text in texts)
    return any(len(text) > LONGEST // 2 for text in texts)  # an escape may make a character seven


def _not_carried(row: Row, form: str, place: Location) -> Finding:
    reason = "holds a character that XML cannot hold" if form == "xliff" else "is too long for a cell"
    message = f"{row.unit} {reason}, and is left out"
    return Finding(NO_CARRIER, Severity.WARNING, message, place, "mend it in briefing.po", row.unit)
