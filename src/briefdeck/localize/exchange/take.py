"""Taking what translators hand back into a catalogue: unit by unit, what is sound is taken and the rest refused.

The file knows what it was made of, so three versions meet: then, theirs, ours. What nobody touched never undoes what
was done here meanwhile, and what both changed is refused. A text without a translator's word on it becomes a draft.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date

from briefdeck.figures import HouseStyle, bare_figures
from briefdeck.localize.check_units import BARE, CHARACTER, PLACEHOLDERS, placeholder_fault
from briefdeck.localize.exchange.offers import Offer
from briefdeck.localize.exchange.rows import source_hash
from briefdeck.localize.po_file import PoEntry
from briefdeck.localize.states import Standing, notes, reviewed, standing
from briefdeck.localize.update_po import previous_line
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.near import nearest
from briefdeck.model.record import dataclass
from briefdeck.model.text import UNSEEN, Message

UNKNOWN, OLDER, FORMS, UNSIGNED, EMPTIED, BOTH_CHANGED = "B241", "B244", "B245", "B246", "B249", "B250"


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms texts are taken.

    plurals: forms a noun has. free: ids whose texts may hold digits. signed: who has read what the file calls
    reviewed, and on which day; None: nobody, and it becomes a draft.
    """

    style: HouseStyle
    plurals: int
    free: Collection[str] = ()
    signed: tuple[str, date] | None = None


@dataclass(slots=True)
class Taken:
    """Ids of units: taken, kept as proposals for a text that has changed, refused, and left as they are."""

    taken: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    untouched: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def take(offers: Iterable[Offer], units: Mapping[str, Message], entries: Mapping[str, PoEntry], terms: Terms) -> Taken:
    """Take offers into entries, which are changed in place.

    units: all that the language translates, by id. entries: theirs, up to date with them. Findings: B241 unknown unit,
    B242 given twice, B244 of an older text, B245 plural forms, B246 reviewed by nobody, B249 emptied, B250 changed on
    both sides; B006, B204 and B205 as in a catalogue; and the faults that the file's reader found.
    """
    done = Taken()
    unsigned: list[Offer] = []
    for offer in offers:
        unit = units.get(offer.unit)
        if unit is None:
            done.findings.append(_unknown(offer, units))
            done.refused.append(offer.unit)
            continue
        _Unit(offer, unit, entries[unit.id], terms, done, unsigned).take()
    if unsigned:
        message = f"called reviewed, and nobody signs for it: taken as drafts ({len(unsigned)})"
        hint = "say who read them, and when: --by NAME --on YYYY-MM-DD"
        where = unsigned[0].first.place
        done.findings.append(Finding(UNSIGNED, Severity.WARNING, message, where, hint, unsigned[0].unit))
    return done


@dataclass(frozen=True, slots=True)
class _Unit:
    offer: Offer
    unit: Message
    entry: PoEntry
    terms: Terms
    done: Taken
    unsigned: list[Offer]

    def take(self) -> None:
        before = (dict(self.entry.strings), set(self.entry.flags), list(self.entry.comments))
        refusals = list(self.offer.faults) or list(self._take())
        self.done.findings += refusals
        if any(finding.severity is Severity.ERROR for finding in refusals):
            self.done.refused.append(self.unit.id)
        elif before == (self.entry.strings, self.entry.flags, self.entry.comments):
            self.done.untouched.append(self.unit.id)
        elif any(finding.code == OLDER for finding in refusals):
            self.done.proposals.append(self.unit.id)
        else:
            self.done.taken.append(self.unit.id)

    def _take(self) -> Iterator[Finding]:
        """Change the entry, or yield why not; a finding that is only a warning goes with what was done."""
        current = {form: self.entry.strings.get(form, "") for form in self._forms}
        if strange := sorted(set(self.offer.texts) - set(self._forms)):
            message = f"{self.unit.id} has no plural form {strange[0]} in this language"
            yield self._finding(FORMS, message, self.offer.places[strange[0]])
            return
        offered = current | dict(self.offer.texts)
        changed = offered != current
        if changed and not any(offered.values()):
            if self.offer.touched:
                message = f"{self.unit.id} comes back empty; the translation there is kept"
                hint = "to take a translation away, empty it in briefing.po"
                yield self._finding(EMPTIED, message, hint=hint, severity=Severity.WARNING)
            return
        if changed and any(current.values()) and self.offer.outdates(current):
            if self.offer.touched:
                message = f"{self.unit.id} was translated here since the file was made, and in the file too"
                yield self._finding(BOTH_CHANGED, message, hint=f'here it says "{next(iter(current.values()))}"')
            return
        older = bool(self.offer.first.source_hash) and self.offer.first.source_hash != source_hash(self.unit)
        if older and (changed or self.offer.standing is Standing.REVIEWED):
            yield from self._propose(offered, changed)
        elif not older:
            yield from self._accept(offered, changed)

    @property
    def _forms(self) -> tuple[int, ...]:
        return tuple(range(self.terms.plurals)) if self.unit.plural else (0,)

    def _propose(self, offered: Mapping[int, str], changed: bool) -> Iterator[Finding]:
        """What translates an older text is kept for the translator to go on from, where there is nothing better."""
        now = standing(self.entry, self.unit)
        if now in {Standing.DRAFT, Standing.REVIEWED}:
            if changed:
                message = f"{self.unit.id}: the source has changed since the file was made, and is translated here"
                yield self._finding(OLDER, message, hint=f'now "{self.unit.text}"')
            return
        broken = [*self._unseen(offered), *self._bare(offered)]
        if broken:
            yield from broken
            return
        message = f"{self.unit.id}: the source has changed since the file was made; the text is kept as a proposal"
        hint = f'now "{self.unit.text}"'
        yield self._finding(OLDER, message, hint=hint, severity=Severity.WARNING)
        if changed:
            self.entry.strings = dict(offered)
            self.entry.flags.add("fuzzy")
            if self.offer.first.source and not self.entry.previous:
                self.entry.previous = [previous_line(self.offer.first.source)]

    def _accept(self, offered: Mapping[int, str], changed: bool) -> Iterator[Finding]:
        now = standing(self.entry, self.unit)
        wanted = self._standing(now, changed)
        if changed or (wanted is not now and wanted is not Standing.STALE):
            faults = [*self._incomplete(offered), *self._unseen(offered), *self._strange(offered), *self._bare(offered)]
            if faults:
                yield from faults
                return
        if changed or wanted is not now:
            self.entry.strings = dict(offered)
            self.entry.flags.discard("fuzzy")
            if wanted is Standing.STALE:
                self.entry.flags.add("fuzzy")
            else:
                self.entry.previous = []
        self._comment(wanted, changed or wanted is not now)

    def _comment(self, wanted: Standing, anew: bool) -> None:
        """Translators' comments as the file has them, and the program's on a review, if there is now another."""
        ours, theirs = notes(self.entry), self.offer.first.comments
        kept = ours if theirs is None or theirs == clean("\n".join(ours)) else theirs
        reviews = [comment for comment in self.entry.comments if comment not in ours]
        if anew or (self.offer.first.review and wanted is Standing.REVIEWED):
            reviews = self._review(wanted)
        if kept != ours or reviews != [comment for comment in self.entry.comments if comment not in ours]:
            self.entry.comments = [*kept, *reviews]

    def _standing(self, now: Standing, changed: bool) -> Standing:
        """How far the unit has come when the texts offered are in it."""
        said = self.offer.standing
        if not changed:
            if said in {None, Standing.NEW, self.offer.was} or now is Standing.NEW:
                return now
            if said is Standing.STALE:
                return Standing.STALE if self.offer.first.firm else now
        elif said is Standing.STALE and (self.offer.first.firm or not self.offer.touched):
            return Standing.STALE
        if said is Standing.REVIEWED:
            if self.offer.first.review or self.terms.signed:
                return Standing.REVIEWED
            if changed or now is not Standing.REVIEWED:
                self.unsigned.append(self.offer)
            return now if not changed and now is Standing.REVIEWED else Standing.DRAFT
        return Standing.DRAFT

    def _review(self, wanted: Standing) -> list[str]:
        if wanted is not Standing.REVIEWED:
            return []
        if self.offer.first.review:
            return [self.offer.first.review]
        if self.terms.signed is None:  # _standing asks for a signature
            raise AssertionError
        return [reviewed(self.entry, *self.terms.signed)[-1]]

    def _incomplete(self, offered: Mapping[int, str]) -> Iterator[Finding]:
        if any(not text.strip() for text in offered.values()):
            lacking = next(form for form, text in offered.items() if not text.strip())
            message = f"{self.unit.id}: the plural form {lacking} is empty"
            yield self._finding(FORMS, message, self.offer.places.get(lacking))

    def _unseen(self, offered: Mapping[int, str]) -> Iterator[Finding]:
        for form, text in offered.items():
            if bad := UNSEEN.search(text):
                message = f"{self.unit.id}: the character U+{ord(bad[0]):04X} cannot be shown"
                yield self._finding(CHARACTER, message, self.offer.places.get(form), "delete it")

    def _strange(self, offered: Mapping[int, str]) -> Iterator[Finding]:
        for form, text in offered.items():
            if fault := placeholder_fault(self.unit, text):
                hint = f'the source is "{self.unit.text}"'
                yield self._finding(PLACEHOLDERS, f"{self.unit.id}: {fault}", self.offer.places.get(form), hint)

    def _bare(self, offered: Mapping[int, str]) -> Iterator[Finding]:
        for form, text in offered.items() if self.unit.id not in self.terms.free else ():
            found = dict.fromkeys(figure.text for figure in bare_figures(text, self.terms.style))
            if found:
                message = f"{self.unit.id}: the translation writes out the figure {', '.join(found)}"
                hint = "put the fact's placeholder in its place"
                yield self._finding(BARE, message, self.offer.places.get(form), hint)

    def _finding(
        self,
        code: str,
        message: str,
        place: Location | None = None,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> Finding:
        return Finding(code, severity, message, place or self.offer.first.place, hint, self.unit.id)


def _unknown(offer: Offer, units: Mapping[str, Message]) -> Finding:
    close = nearest(offer.unit, units)
    hint = f"did you mean {close!r}?" if close else "its unit is gone, or this language does not need it"
    message = f"{offer.unit!r} is no translation unit"
    return Finding(UNKNOWN, Severity.ERROR, message, offer.first.place, hint, offer.unit)


def clean(text: str) -> tuple[str, ...]:
    """A comment as lines that a PO file can hold, without the program's own."""
    lines = [UNSEEN.sub(" ", line).strip() for line in text.splitlines()]
    return tuple(line for line in lines if line and not line.startswith("briefdeck:"))
