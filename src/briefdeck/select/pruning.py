"""Taking out of a topic what an audience must not be told, piece by piece."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from briefdeck.model.audience import Omission
from briefdeck.model.briefing import Chart, FigureSlot, Illustration, Point, Series, Topic
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message
from briefdeck.model.uses import Reference, mentioned
from briefdeck.select.barred import Barred


@dataclass(slots=True)
class Pruner:
    """Prunes messages and topics for one audience, and keeps what it left out and what it could not.

    Findings: B124, words that nothing can stand in for (a title, a part or list that the slide kind asks for)
    mention something barred.
    """

    barred: Barred
    audience: str
    omissions: list[Omission] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def topic(self, topic: Topic[Message], location: Location) -> Topic[Message] | None:
        """The topic without what is barred, or None when nothing of its substance is left.

        location: of the story's step, for findings.
        """
        before = len(topic.figures) + len(topic.points) + (topic.chart is not None)
        pruned = replace(
            topic,
            title=self.needed(topic.title, location, "title", topic.id),
            kicker=self._optional(topic.kicker, topic.id),
            lead=self._optional(topic.lead, topic.id),
            notes=self._optional(topic.notes, topic.id),
            reading=self._optional(topic.reading, topic.id),
            questions={
                name: kept
                for name, text in topic.questions.items()
                if (kept := self._optional(text, topic.id)) is not None
            },
            figures=tuple(slot for old in topic.figures if (slot := self._slot(old, topic.id)) is not None),
            points=tuple(point for old in topic.points if (point := self._point(old, topic.id)) is not None),
            parts={name: self.needed(text, location, f'part "{name}"', topic.id) for name, text in topic.parts.items()},
            lists={name: fact for name, fact in topic.lists.items() if self._list(name, fact, topic.id, location)},
            chart=self._chart(topic.chart, topic.id, location),
            picture=self._picture(topic.picture, topic.id, location),
        )
        after = len(pruned.figures) + len(pruned.points) + (pruned.chart is not None)
        return None if before and not after and not pruned.lists else pruned

    def take(self, other: Pruner) -> None:
        """Add what another one left out and could not."""
        self.omissions += other.omissions
        self.findings += other.findings

    def _picture(
        self, picture: Illustration[Message] | None, where: str, location: Location
    ) -> Illustration[Message] | None:
        """A picture goes without its words nowhere: barred words of it are a finding, as of a title."""
        if picture is None:
            return None
        alt = self.needed(picture.alt, location, "picture's text", where)
        return replace(picture, alt=alt, credit=self.needed(picture.credit, location, "picture's credit", where))

    def needed(self, message: Message, location: Location, what: str, where: str = "") -> Message:
        """The message, without its shorter variant if that is barred. Barred words themselves are a finding."""
        for reference in self.barred.in_text(message):
            self._omit(reference, where)
            self.findings.append(self._finding(reference, message.location, location, what, where))
        return self._bare(message)

    def _finding(self, reference: Reference, written: Location, told: Location, what: str, where: str) -> Finding:
        reason = self.barred.reasons[reference]
        place = f'the {what} of "{where}"' if where else f"the {what}"
        hint = (
            f'give audience "{self.audience}" a title of its own in its story (line {told.line})'
            if what == "title" and where
            else "leave it out, or say it without this"
            if not where
            else f'tell it in a topic of audience "{self.audience}"\'s own, or leave it out of its story'
        )
        return Finding(
            "B124",
            Severity.ERROR,
            f'{place} says {reference}, which audience "{self.audience}" must not be told: {reason.value}',
            written if what == "title" else told,
            hint,
            reference.id,
        )

    def _bare(self, message: Message) -> Message:
        return replace(message, short="") if self.barred.among(mentioned(message.short)) else message

    def _optional(self, message: Message | None, where: str) -> Message | None:
        if message is None or not self._omitted(self.barred.in_text(message), where):
            return message and self._bare(message)
        return None

    def _slot(self, slot: FigureSlot[Message], where: str) -> FigureSlot[Message] | None:
        if self._omitted(self.barred.among([Reference("fact", slot.fact)]), where):
            return None
        return replace(slot, label=self._optional(slot.label, where), text=self._optional(slot.text, where))

    def _point(self, point: Point[Message], where: str) -> Point[Message] | None:
        causes = self.barred.in_text(point.text)
        if point.claim:
            causes = (*self.barred.among([Reference("claim", point.claim)]), *causes)
        if self._omitted(causes, where):
            self.omissions.append(Omission(point.id, self.barred.reasons[causes[0]], where))
            return None
        return replace(point, text=self._bare(point.text), head=self._optional(point.head, where))

    def _list(self, name: str, fact: str, where: str, location: Location) -> bool:
        for reference in self.barred.among([Reference("fact", fact)]):
            self._omit(reference, where)
            self.findings.append(self._finding(reference, location, location, f'list "{name}"', where))
            return False
        return True

    def _chart(self, chart: Chart[Message] | None, where: str, location: Location) -> Chart[Message] | None:
        """A category goes as a whole when one of its values is barred, so that what is left compares."""
        if chart is None:
            return None
        kept = [
            index
            for index, category in enumerate(chart.categories)
            if not self._omitted(
                (
                    *self.barred.in_text(category),
                    *self.barred.among(Reference("fact", series.values[index]) for series in chart.series),
                ),
                where,
            )
        ]
        series = tuple(
            Series(one.id, self._bare(one.label), tuple(one.values[index] for index in kept))
            for one in chart.series
            if not self._omitted(self.barred.in_text(one.label), where)
        )
        if not kept or not series:
            return None
        title = self.needed(chart.title, location, "chart title", where)
        focus = kept.index(chart.focus) if chart.focus in kept else -1
        return Chart(title, tuple(self._bare(chart.categories[index]) for index in kept), series, focus)

    def _omitted(self, causes: Iterable[Reference], where: str) -> bool:
        """Record causes as omissions of this place; whether there were any."""
        found = False
        for cause in causes:
            self._omit(cause, where)
            found = True
        return found

    def _omit(self, cause: Reference, where: str) -> None:
        self.omissions.append(Omission(cause.id, self.barred.reasons[cause], where))
