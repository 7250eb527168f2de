"""Catalogues and units for tests of exchange, of any texts that a catalogue can hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from hypothesis import strategies as st

from briefdeck.figures import HouseStyle, read_style
from briefdeck.localize import read_catalog
from briefdeck.localize.catalog import read_entries
from briefdeck.localize.exchange import Job, Offer, Row, Taken, Terms, rows, take
from briefdeck.localize.po_file import PoEntry
from briefdeck.localize.states import reviewed
from briefdeck.localize.update_po import update_po, write_entries
from briefdeck.model.finding import Location
from briefdeck.model.text import UNSEEN, Message
from briefdeck.workspace import shipped

AT = Location("briefing/briefing.yaml", 3)
DAY = date(2026, 1, 5)
JOB = Job("harbour", "en", "zh_Hans")
FILE = "x.po"
UNITS = (
    Message("market.title", "Deals reached {deals} at {@park}", AT, short="Deals: {deals}", comment="Keep it crisp"),
    Message("market.lead", "A lead & more <b>", AT, interpretation=True),
    Message("goals.title", "Goals", AT),
    Message("noun.drugs", "{n} drug", AT, plural="{n} drugs"),
)
WORDS = {
    "market.title": "在{@park}交易额达{deals}",
    "market.lead": "导语",
    "goals.title": "目标",
    "noun.drugs": "{n}款药",
}


def style(tag: str = "zh_Hans") -> HouseStyle:
    path = shipped(f"locales/{tag}/style.toml")
    return read_style([(path.name, path.read_bytes())])


STYLE = style()


def catalogue(words: Mapping[str, str | Sequence[str]] = WORDS, locale: str = "zh_Hans") -> bytes:
    return update_po(None, UNITS, locale, words)


def marked(data: bytes, standings: Mapping[str, str], comments: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """The catalogue with units stale or reviewed, and with translators' comments."""
    header, *body = read_entries(FILE, data)
    for entry in body:
        entry.comments = list((comments or {}).get(entry.context or "", ()))
        if standings.get(entry.context or "") == "stale" and entry.translated:
            entry.flags.add("fuzzy")
        if standings.get(entry.context or "") == "reviewed" and entry.translated:
            entry.comments = list(reviewed(entry, "Ann", DAY))
    return write_entries(header, body, "zh_Hans")


def sheet_rows(data: bytes, locale: str = "zh_Hans", units: Sequence[Message] = UNITS) -> list[Row]:
    return list(rows(units, read_catalog(locale, FILE, data), {"market.title": "hero slide, Context; for guests"}))


def taken(
    data: bytes,
    offers: Sequence[Offer],
    *,
    units: Sequence[Message] = UNITS,
    signed: tuple[str, date] | None = None,
    locale: str = "zh_Hans",
    free: Collection[str] = (),
) -> tuple[bytes, Taken]:
    """The catalogue after the offers, and what became of them."""
    data = update_po(data, units, locale)
    catalog = read_catalog(locale, FILE, data)
    header, *body = read_entries(FILE, data)
    entries: dict[str, PoEntry] = {entry.context: entry for entry in body if entry.context and not entry.obsolete}
    done = take(offers, {unit.id: unit for unit in units}, entries, Terms(STYLE, catalog.plurals, free, signed))
    return write_entries(header, body, locale), done


_CHARACTERS = st.characters(exclude_categories=["Cs", "Nd", "Nl", "No"], exclude_characters="{}").filter(
    lambda char: not UNSEEN.match(char)
)
_PROSE = st.text(_CHARACTERS, max_size=12) | st.sampled_from(
    [
        "=A",
        "+x",
        "-x",
        "@SUM(A)",
        "_x000D_",
        "_x005F_x000D_",
        "a\nb",
        " a ",
        "<ph>&amp;",
        "]]>",
        "'q",
        "a\rb",
        "\tq",
        "#N/A",
    ]
)


@st.composite
def translations(draw: st.DrawFn) -> dict[str, str]:
    """Unit id → a translation that has the placeholders of its source in any order, or none ("")."""
    words = {}
    for unit, wanted in {
        "market.title": ["{deals:n}", "{@park:short}"],
        "market.lead": [],
        "goals.title": [],
        "noun.drugs": ["{n}"],
    }.items():
        if draw(st.booleans()):
            pieces = [draw(_PROSE), *(each for mark in draw(st.permutations(wanted)) for each in (mark, draw(_PROSE)))]
            words[unit] = "".join(pieces)
    return words


STANDINGS = st.dictionaries(st.sampled_from(list(WORDS)), st.sampled_from(["stale", "reviewed", "draft"]))
COMMENTS = st.dictionaries(
    st.sampled_from(list(WORDS)), st.lists(st.sampled_from(["ask Li", "=1+1", "a, b", ". dot", "", "~ t"]), max_size=2)
)
