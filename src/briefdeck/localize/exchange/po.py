"""Exchange by PO: a plain ``briefing.po``, for Poedit, Weblate and whoever else edits such files."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefdeck.localize.catalog import BROKEN, read_catalog, read_entries
from briefdeck.localize.exchange.offers import Offer, Piece, gather
from briefdeck.localize.exchange.rows import text_hash
from briefdeck.localize.exchange.take import clean
from briefdeck.localize.po_file import PoEntry
from briefdeck.localize.states import Standing, notes, standing
from briefdeck.localize.update_po import write_entries
from briefdeck.model.finding import Finding, InputError, Location, Severity


def write_po(data: bytes, locale: str, chosen: Collection[str], file: str) -> bytes:
    """The chosen units of a catalogue, as a catalogue. Raises InputError (B210) for a broken one."""
    catalog = read_catalog(locale, file, data)
    entries = (each for each in read_entries(file, data) if not each.obsolete and each.context in chosen)
    return write_entries(catalog.header, entries, locale)


def read_po_offers(file: str, data: bytes, locale: str) -> tuple[Offer, ...]:
    """What a PO file offers. Raises InputError (B210) for a broken file, and for one of another language."""
    catalog = read_catalog(locale, file, data)
    header = catalog.header.strings.get(0, "") if catalog.header else ""
    said = next((line.partition(":")[2].strip() for line in header.splitlines() if line.startswith("Language:")), "")
    if said and said.replace("-", "_").lower() != locale.lower():
        message = f"{file} is a catalogue of {said}, not of {locale}"
        raise InputError(Finding(BROKEN, Severity.ERROR, message, Location(file), f"name its language: -l {said}"))
    return gather(piece for entry in read_entries(file, data) for piece in _pieces(file, entry))


def _pieces(file: str, entry: PoEntry) -> Iterator[Piece]:
    if entry.obsolete or entry.context is None:
        return
    now = standing(entry)
    ours = notes(entry)
    review = [comment for comment in entry.comments if comment not in ours] if now is Standing.REVIEWED else []
    for form, text in entry.strings.items():
        yield Piece(
            unit=entry.context,
            form=form if entry.plural is not None else None,
            text=text,
            place=Location(file, entry.string_line),
            source=entry.msgid,
            source_hash=text_hash(entry.msgid, entry.plural or ""),
            standing=now,
            firm=True,
            comments=clean("\n".join(ours)),
            review=review[-1] if review else "",
        )
