"""What is wrong with a catalogue: every unit against its translation, all findings at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from briefdeck.figures import HouseStyle, bare_figures
from briefdeck.localize.catalog import Catalog
from briefdeck.localize.po_file import PoEntry
from briefdeck.localize.states import state
from briefdeck.model.briefing import Briefing
from briefdeck.model.finding import Finding, Location, Severity, in_order
from briefdeck.model.near import nearest
from briefdeck.model.placeholders import placeholders, stray_brace
from briefdeck.model.text import UNSEEN, Message

MISSING, DRAFT, STALE, PLACEHOLDERS, BARE = "B201", "B202", "B203", "B204", "B205"
EMPTY, UNKNOWN, OBSOLETE = "B206", "B207", "B208"
CHARACTER = "B006"  # as in the input files


def check_units(
    units: Sequence[Message],
    catalog: Catalog,
    style: HouseStyle,
    *,
    reviewed: Collection[str] = (),
    free: Collection[str] = (),
) -> tuple[Finding, ...]:
    """Findings of one locale.

    units: all that this locale has to translate. reviewed: ids that an audience wants reviewed; for them a draft or
    stale translation is an error. free: ids whose texts may hold digits (see ``may_hold_digits``).
    B201 missing, B202 fuzzy or draft, B203 stale, B204 placeholders differ, B205 bare figure, B206 empty,
    B207 unknown unit, B208 obsolete entries, B006 a character that cannot be shown; and the catalogue's own (B209,
    B212).
    """
    if not catalog.exists or not (catalog.entries or catalog.obsolete):
        return in_order((*catalog.findings, *([_no_file(units, catalog)] if units else [])))
    findings = list(catalog.findings)
    drafts = 0
    for unit in units:
        wanted = Severity.ERROR if unit.id in reviewed else Severity.WARNING
        unsound = tuple(faults(unit, catalog, wanted))
        findings += unsound
        entry = catalog.entries.get(unit.id)
        if entry is None or not entry.translated:
            continue
        if unit.id not in free:
            findings += _bare(unit, entry, catalog, style)
        if not state(entry).reviewed:
            if unit.id in reviewed and not any(each.code in {DRAFT, STALE} for each in unsound):
                message = f"the translation of {unit.id} is a draft, and an audience wants it reviewed"
                findings.append(_finding(DRAFT, Severity.ERROR, message, catalog.place(entry), unit))
            else:
                drafts += unit.id not in reviewed and not entry.fuzzy
    if drafts:
        message = f"{drafts} of {len(units)} translations are drafts that nobody has reviewed yet"
        findings.append(Finding(DRAFT, Severity.WARNING, message, Location(catalog.file), subject=catalog.locale))
    findings += _strangers(units, catalog)
    return in_order(findings)


def faults(unit: Message, catalog: Catalog, wanted: Severity = Severity.WARNING) -> Iterator[Finding]:
    """What keeps a translation from being sound: missing, empty, fuzzy, stale, other placeholders (B201 to B204, B206).

    wanted: severity of what nobody may have looked at yet, fuzzy and stale. That it is a draft is no fault.
    """
    entry = catalog.entries.get(unit.id)
    if entry is None:
        yield _missing(unit, catalog)
    elif not entry.translated:
        message = f"the translation of {unit.id} is empty"
        yield _finding(EMPTY, Severity.ERROR, message, catalog.place(entry), unit, f'"{unit.text}"')
    else:
        yield from _sound(unit, entry, catalog, wanted)


def may_hold_digits(briefing: Briefing) -> frozenset[str]:
    """Ids of units in which a figure is no slip: names, titles of documents, and claims with their arithmetic typed."""
    names = {f"name.{name}" for name in briefing.names}
    titles = {source.title.id for source in briefing.sources.values()}
    claims = {claim.message.id for claim in briefing.claims.values() if claim.asserts}
    return frozenset(names | titles | claims | {f"{claim}.short" for claim in claims})


def _no_file(units: Sequence[Message], catalog: Catalog) -> Finding:
    lack = "empty" if catalog.exists else "missing"
    message = f"{catalog.locale} has no translations: the file is {lack}, {len(units)} units are untranslated"
    hint = f"begin it with: briefdeck locales update -l {catalog.locale}"
    return Finding(MISSING, Severity.ERROR, message, Location(catalog.file), hint, catalog.locale)


def _missing(unit: Message, catalog: Catalog) -> Finding:
    close = nearest(unit.id, catalog.entries, cutoff=0.85)
    hint = f"{catalog.file} has {close!r}; did its id change?" if close else f"add {unit.id!r} to {catalog.file}"
    return _finding(
        MISSING, Severity.ERROR, f"{unit.id} has no {catalog.locale} translation", unit.location, unit, hint
    )


def _sound(unit: Message, entry: PoEntry, catalog: Catalog, wanted: Severity) -> Iterator[Finding]:
    place = catalog.place(entry)
    if entry.fuzzy:
        message = f"the translation of {unit.id} is marked fuzzy"
        yield _finding(DRAFT, wanted, message, place, unit, "check it and take the mark away")
    elif entry.msgid != unit.text or (entry.plural or "") != unit.plural:
        message = f"the translation of {unit.id} is of an older text"
        yield _finding(STALE, wanted, message, place, unit, f'now "{unit.text}"')
    for text in entry.strings.values():
        if bad := UNSEEN.search(text):
            message = f"{unit.id}: the character U+{ord(bad[0]):04X} cannot be shown"
            yield _finding(CHARACTER, Severity.ERROR, message, place, unit, "delete it")
        if fault := placeholder_fault(unit, text):
            yield _finding(PLACEHOLDERS, Severity.ERROR, f"{unit.id}: {fault}", place, unit)
            return


def placeholder_fault(unit: Message, text: str) -> str:
    """What is wrong with the placeholders of a translation, or "".

    The set of ids, and what kind of words come in their place, must be the source's; figure and name forms may differ.
    """
    if "{n}" in unit.text:
        only = text.replace("{n}", "")
        if text.count("{n}") != 1:
            return "the translation must hold {n} exactly once"
        return "the translation may hold no placeholder but {n}" if "{" in only or "}" in only else ""
    ours, theirs = placeholders(unit.text), placeholders(text)
    if strange := [each for each in theirs if not each.known]:
        return f"{_shown(strange)} asks for a form that does not exist"
    if stray_brace(text) >= 0:
        return "a brace belongs to no placeholder"
    wanted, found = ({(each.id, each.sort): each for each in side} for side in (ours, theirs))
    lost = [each for key, each in wanted.items() if key not in found]
    invented = [each for key, each in found.items() if key not in wanted]
    told = [f"{word} {_shown(some)}" for word, some in (("lacks", lost), ("has the unknown", invented)) if some]
    return f"the translation {' and '.join(told)}" if told else ""


def _shown(some: Iterable[object]) -> str:
    return ", ".join(str(each) for each in some)


def _bare(unit: Message, entry: PoEntry, catalog: Catalog, style: HouseStyle) -> Iterator[Finding]:
    found = [figure.text for text in entry.strings.values() for figure in bare_figures(text, style)]
    if found:
        message = f"{unit.id}: the translation writes out the figure {', '.join(dict.fromkeys(found))}"
        hint = "put the fact's placeholder in its place"
        yield _finding(BARE, Severity.ERROR, message, catalog.place(entry), unit, hint)


def _strangers(units: Sequence[Message], catalog: Catalog) -> Iterator[Finding]:
    known = {unit.id for unit in units}
    missing = sorted(known - catalog.entries.keys())
    for unit, entry in catalog.entries.items():
        if unit not in known:
            close = nearest(unit, missing)
            hint = f"did you mean {close!r}?" if close else "its unit is gone, or this locale does not need it"
            where = Location(catalog.file, entry.line)
            yield Finding(UNKNOWN, Severity.WARNING, f"{unit!r} is no translation unit", where, hint, unit)
    if catalog.obsolete:
        where = Location(catalog.file, catalog.obsolete[0].line)
        message = f"{len(catalog.obsolete)} obsolete entries (#~) are kept and not used"
        yield Finding(OBSOLETE, Severity.INFO, message, where, "", catalog.locale)


def _finding(code: str, severity: Severity, message: str, place: Location, unit: Message, hint: str = "") -> Finding:
    return Finding(code, severity, message, place, hint, unit.id)
