"""The road from two files to the model: read, check, build. Nothing is built unless everything read well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from briefdeck.load import codes
from briefdeck.load.audiences import AUDIENCES, audiences
from briefdeck.load.audiences import ROOT as AUDIENCES_FILE
from briefdeck.load.briefings import BRIEFING as BRIEFING_FILE
from briefdeck.load.briefings import CLAIMS, FACTS, NAMES, NOUNS, briefing
from briefdeck.load.collections import Mapped
from briefdeck.load.compose import compose
from briefdeck.load.facts import HORIZON_OF, KIND, PERIOD_OF
from briefdeck.load.glossary import glossary
from briefdeck.load.names import SHORT_FORMS
from briefdeck.load.placeholders import Known, check_placeholders
from briefdeck.load.reading import Reading
from briefdeck.load.records import Record
from briefdeck.load.references import check_references
from briefdeck.load.rules import check_audience, check_briefing
from briefdeck.load.shapes import Values
from briefdeck.load.table import NO_TABLE, TABLES, Delegations
from briefdeck.load.yaml_text import decode
from briefdeck.model.audience import Audience
from briefdeck.model.briefing import Briefing
from briefdeck.model.finding import InputError, Location
from briefdeck.model.glossary import NO_GLOSSARY, Glossary
from briefdeck.model.record import dataclass
from briefdeck.workspace import AUDIENCES as AUDIENCES_PATH
from briefdeck.workspace import BRIEFING as BRIEFING_PATH
from briefdeck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that a workspace says. audiences: of audiences.yaml, in its order. table: the delegations of a table."""

    briefing: Briefing
    audiences: Mapping[str, Audience]
    glossary: Glossary = field(default=NO_GLOSSARY, compare=False)  # one object a workspace, equal to no other
    table: Delegations = NO_TABLE

    @property
    def everyone(self) -> dict[str, Audience]:
        """The audiences, and then the delegations."""
        return {**self.audiences, **self.table.audiences}


def load(ws: Workspace) -> Loaded:
    """Read ``briefing/``. Raises one InputError with every finding of both files, in the order of the files.

    A row of the table that is wrong raises nothing: its findings are in ``table``.
    """
    reading = Reading()
    here = Location("")
    reading.ids["locale"] = dict.fromkeys(ws.locales(), here)
    reading.ids["brand"] = dict.fromkeys(ws.brands(), here)
    told = _values(ws, BRIEFING_PATH, BRIEFING_FILE, reading)
    handed = _values(ws, AUDIENCES_PATH, AUDIENCES_FILE, reading)
    if told is not None:
        _declare_none(told, reading)
        check_briefing(told, reading)
    for id_, audience in ((handed.get(AUDIENCES) if handed else None) or {}).items():
        check_audience(id_, audience, told, reading)
    terms = glossary(ws, reading.ids["locale"], reading)
    check_references(reading)
    check_placeholders(_known(told), reading)
    reading.finish()
    if told is None or handed is None:  # a file that gives nothing has given a finding
        raise AssertionError
    built = briefing(told)
    known = audiences(handed, built.claims)
    return Loaded(built, known, terms, _table(ws, built, known))


def _table(ws: Workspace, built: Briefing, known: Mapping[str, Audience]) -> Delegations:
    """The delegations. Most workspaces have no table, and need nothing of what reads one."""
    if not any(ws.layers(file) for file in TABLES):
        return NO_TABLE
    from briefdeck.load.table.reading import read_table
    from briefdeck.load.table.row import Context

    return read_table(ws, Context(known, ws.locales(), built.source_locale, frozenset(built.names)))


def _values(ws: Workspace, path: str, shape: Record, reading: Reading) -> Values | None:
    """One file through its shape; None where there is nothing to look at, which is then among the findings."""
    try:
        data = ws.read(path)
    except InputError as missing:
        reading.findings.extend(missing.findings)
        return None
    text = decode(data, path, reading)
    if text is None:
        return None
    reading.texts[path] = text
    root = compose(text, path, reading)
    if root is None or any(found.code == codes.DUPLICATE_KEY for found in reading.findings):
        return None  # which of two equal keys is the slip is not known, and what hangs on it would be blamed
    reading.key = path
    return shape.read(root, Location(path), reading)


def _declare_none(told: Values, reading: Reading) -> None:
    """What may be left out, and was, has no ids; else mentions of it would pass unseen."""
    for kind, one in (("noun", NOUNS), ("name", NAMES), ("claim", CLAIMS)):
        if one.key not in told.written or one in told:
            reading.ids.setdefault(kind, {})


def _known(told: Values | None) -> Known:
    facts = (told.get(FACTS) if told else None) or Mapped[Values]()
    names = (told.get(NAMES) if told else None) or Mapped[Values]()
    kinds = {id_: kind for id_, fact in facts.items() if (kind := fact.get(KIND)) is not None}
    dated = {id_ for id_, fact in facts.items() if {PERIOD_OF.key, HORIZON_OF.key} & fact.written}
    shortened = {id_ for id_, name in names.items() if SHORT_FORMS.key in name.written}
    return Known(kinds, dated, shortened)
