"""One row as an Audience: its profile, with what the row says in its place.

Names in a row are said as they are written, in the language of their column; they are no translation units. So they
become names of this audience alone, and the texts that show them are nothing but ``{@name}``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from briefdeck.load import codes
from briefdeck.load.currencies import CURRENCIES, meant
from briefdeck.load.table import words
from briefdeck.load.table.row import EMPTY, Context, Row
from briefdeck.model import near
from briefdeck.model.audience import Audience, Cover, Equivalent, Person
from briefdeck.model.briefing import Name
from briefdeck.model.finding import Location
from briefdeck.model.text import Message

UNSAID = "row."  # what the ids of texts begin with that are no translation units


class Received:
    """Reads one row. All that is wrong with it is among its findings."""

    def __init__(self, row: Row, context: Context) -> None:
        self._row = row
        self._context = context
        self._names: dict[str, Name] = {}

    def audience(self, id_: str) -> Audience | None:
        """The audience of the row; None without a profile. Whether it may be used the row's findings say."""
        row = self._row
        forms = row.forms("name", self._context.source)
        if not forms:
            row.error(EMPTY, row.place("name"), "the delegation has no name", "write it as it stands on the cover")
        profile = self._profile()
        locales, day, currency = self._locales(), self._day(), self._currency()
        if profile is None or not forms:
            return None
        named = self._said("delegation", forms, row.place("name"))
        cover = replace(self._cover(profile.cover), delegation=named, date=day or profile.cover.date)
        where = row.cell("region")
        return replace(
            profile,
            id=id_,
            name=replace(named, id=f"{UNSAID}name"),
            locales=locales or profile.locales,
            cover=cover,
            equivalent=self._equivalent(profile, currency) if currency else profile.equivalent,
            location=row.at,
            profile=profile.id,
            region=words.region(where.text) if where else "",
            names=self._names,
        )

    def _profile(self) -> Audience | None:
        profiles = self._context.profiles
        cell = self._row.cell("profile")
        if cell is None:
            if len(profiles) == 1:
                return next(iter(profiles.values()))
            hint = f"one of audiences.yaml: {', '.join(profiles)}"
            self._row.error(EMPTY, self._row.place("profile"), "the delegation has no profile", hint)
            return None
        plain = cell.text.casefold()
        for id_, profile in profiles.items():
            if plain in {id_.casefold(), profile.name.text.casefold()}:
                return profile
        message = f'audiences.yaml has no "{cell.text}"'
        self._row.error(codes.UNKNOWN_REFERENCE, cell.at, message, near.hint(plain.replace(" ", "_"), profiles))
        return None

    def _locales(self) -> tuple[str, ...]:
        cell = self._row.cell("language")
        found: dict[str, None] = {}
        for word in words.several(cell.text.replace(",", ";").replace("，", ";")) if cell else ():
            try:
                found[words.language(word, self._context.locales)] = None
            except words.Wrong as wrong:
                self._row.error(codes.UNKNOWN_LOCALE, cell.at if cell else self._row.at, wrong.why, wrong.hint)
        return tuple(found)

    def _day(self) -> date | None:
        if (cell := self._row.cell("date")) is not None:
            try:
                return words.day(cell)
            except words.Wrong as wrong:
                self._row.error(codes.BAD_DATE, cell.at, wrong.why, wrong.hint)
        return None

    def _cover(self, cover: Cover) -> Cover:
        return replace(
            cover,
            title=self._in_place_of(cover.title, "title"),
            place=self._in_place_of(cover.place, "place"),
            hosts=tuple(self._hosts(cover)) or cover.hosts,
            guests=tuple(self._people("guests", ())),
        )

    def _in_place_of(self, message: Message, what: str) -> Message:
        forms = self._row.forms(what, self._context.source)
        return self._said(what, forms, self._row.place(what)) if forms else message

    def _hosts(self, cover: Cover) -> Iterator[Person]:
        known = [cover, *(profile.cover for profile in self._context.profiles.values())]
        yield from self._people("host", [host for each in known for host in each.hosts], cover)

    def _people(self, what: str, known: list[Person] | tuple[()], cover: Cover | None = None) -> Iterator[Person]:
        """People of a column: those whom audiences.yaml knows with the title they have there, others as written."""
        forms = {tag: words.several(text) for tag, text in self._row.forms(what, self._context.source).items()}
        titles, places = (
            {
                tag: words.in_places(text)
                for tag, text in self._row.forms(f"{what} {field}", self._context.source).items()
            }
            for field in ("title", "organisation")
        )
        for number in range(max(map(len, forms.values()), default=0)):
            name = _nth(forms, number)
            told = {*map(str.casefold, name.values())}
            same = next((one for one in known if told & {one.id, *map(str.casefold, one.name.forms.values())}), None)
            if same is not None:
                yield same
                continue
            at, id_ = self._row.place(what), self._own(f"{what}_{number + 1}")
            title = _nth(titles, number)
            house = _nth(places, number) or _nth(places, 0)
            first = cover.hosts[0].organisation if cover is not None and cover.hosts else Message("", "", at)
            yield Person(
                id=id_,
                name=Name(id_, name, at),
                title=self._said(f"{what}_{number + 1}_title", title, at),
                organisation=self._said(f"{what}_{number + 1}_organisation", house, at) if house else first,
            )

    def _currency(self) -> str:
        cell = self._row.cell("currency")
        if cell is None or (code := meant(cell.text)) in CURRENCIES:
            return "" if cell is None else code
        hint = near.hint(code, sorted(CURRENCIES))
        self._row.error(codes.UNKNOWN_CURRENCY, cell.at, f'"{cell.text}" is no currency code in use', hint)
        return ""

    def _equivalent(self, profile: Audience, code: str) -> Equivalent | None:
        """The profile's, in another currency at rates that audiences.yaml has for it."""
        own, at = profile.equivalent, self._row.place("currency")
        if own is None:
            message = f'"{profile.id}" shows no amounts in another currency'
            hint = f"empty the cell, or write equivalent: … for {profile.id} in audiences.yaml"
            self._row.error(codes.CONTRADICTION, at, message, hint)
            return None
        everyone = (profile, *self._context.profiles.values())
        rated = next((one.equivalent for one in everyone if one.equivalent and one.equivalent.currency == code), None)
        if rated is None:
            there = dict.fromkeys(one.equivalent.currency for one in everyone if one.equivalent)
            hint = f"an audience of audiences.yaml with these rates lends them; there are: {', '.join(there)}"
            self._row.error(codes.MISSING_KEY, at, f"no rates for {code}", hint)
            return None
        return replace(rated, facts=own.facts, digits=own.digits)

    def _said(self, what: str, forms: Mapping[str, str], at: Location) -> Message:
        """A text that is nothing but words of the row; an empty one where it has none."""
        if not forms:
            return Message(f"{UNSAID}{what}", "", at)
        id_ = self._own(what)
        self._names[id_] = Name(id_, forms, at)
        return Message(f"{UNSAID}{what}", f"{{@{id_}}}", at)

    def _own(self, what: str) -> str:
        """The id of a name of the row that no name of the briefing has."""
        id_ = f"row_{what}"
        while id_ in self._context.names:
            id_ += "_"
        return id_


def _nth(forms: Mapping[str, tuple[str, ...]], number: int) -> dict[str, str]:
    return {tag: parts[number] for tag, parts in forms.items() if number < len(parts) and parts[number]}
