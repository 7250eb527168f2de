"""What a slide's source line is made of: sources, the days figures stand at, the note on currency equivalents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from briefdeck.localize.language import Language
from briefdeck.localize.speaker import Spans, Speaker
from briefdeck.model.audience import Equivalent
from briefdeck.model.briefing import Fact, Source, Topic
from briefdeck.model.edition import SaidSource
from briefdeck.model.text import Literal, Message, Said
from briefdeck.model.uses import facts_of, names_of


def said_source(speaker: Speaker, source: Source) -> SaidSource:
    """A source in a line ("iChongqing, 16 December 2025"), and in full with title and event."""

    def fields(language: Language) -> dict[str, Spans]:
        told = {
            "publisher": source.publisher,
            "title": source.title,
            **({"event": source.event} if source.event else {}),
        }
        said = {name: speaker.spans(language, message) for name, message in told.items()}
        if source.event and source.held:
            day = (Literal(language.printer.date(source.held)),)
            said["event"] = speaker.word(language, "event_held", {"event": said["event"], "date": day})
        return {**said, "date": (Literal(language.printer.date(source.published)),)}

    full = "source_full_event" if source.event else "source_full"
    return SaidSource(
        id=source.id,
        line=speaker.each(lambda language: speaker.word(language, "source_line", fields(language))),
        full=speaker.each(lambda language: speaker.word(language, full, fields(language))),
        url=source.url,
        publisher=speaker.say(source.publisher),
    )


def stands(speaker: Speaker, fact: Fact) -> Said | None:
    """Source and day of one figure ("iChongqing, 16 December 2025 (as of 30 November 2025)"); None without a day."""
    day, source = fact.as_of, speaker.briefing.sources.get(fact.source)
    if day is None or source is None:
        return None
    line = said_source(speaker, source).line
    texts = dict(zip((language.tag for language in speaker.languages), line.texts, strict=True))

    def tell(language: Language) -> Spans:
        fields = {"source": texts[language.tag].spans, "date": (Literal(language.printer.date(day)),)}
        return speaker.word(language, "source_as_of", fields)

    return speaker.each(tell)


def sources_of(speaker: Speaker, topic: Topic[Message]) -> tuple[str, ...]:
    """Ids of the sources behind a topic's facts, claims and names, in order of first use."""
    briefing = speaker.briefing
    found = [briefing.facts[fact].source for fact in facts_of(topic) if fact in briefing.facts]
    found += [briefing.claims[point.claim].source for point in topic.points if point.claim in briefing.claims]
    found += [briefing.names[name].source for name in names_of(topic) if name in briefing.names]
    return tuple(source for source in dict.fromkeys(found) if source in briefing.sources)


def as_of(speaker: Speaker, topic: Topic[Message]) -> Said | None:
    """The days the topic's figures stand at, or None where no fact gives one."""
    facts = (speaker.briefing.facts.get(fact) for fact in facts_of(topic))
    return as_of_days(speaker, [fact.as_of for fact in facts if fact is not None])


def as_of_days(speaker: Speaker, days: Iterable[date | None]) -> Said | None:
    """As of 16 December 2025, for all the days given, each once; None where there is none."""
    known = sorted({day for day in days if day is not None})
    if not known:
        return None

    def tell(language: Language) -> Spans:
        date = Literal(language.printer.join([language.printer.date(day) for day in known]))
        return speaker.word(language, "as_of", {"date": (date,)})

    return speaker.each(tell)


def equivalent_notes(
    speaker: Speaker, equivalent: Equivalent | None, facts: Sequence[Fact]
) -> dict[frozenset[str], Said]:
    """For every choice of the source currencies shown: the note to the equivalents of amounts in these.

    A note gives rates, their source and date, and that they are not official if they are not.
    """
    if equivalent is None:
        return {}
    units = {fact.quantity.unit for fact in facts if fact.id in equivalent.facts}
    shown = [unit for unit in equivalent.rates if unit in units]
    choices = (choice for size in range(1, len(shown) + 1) for choice in combinations(shown, size))
    return {frozenset(choice): _equivalent_note(speaker, equivalent, choice) for choice in choices}


def _equivalent_note(speaker: Speaker, equivalent: Equivalent, units: Sequence[str]) -> Said:
    rates = [(unit, equivalent.rates[unit]) for unit in units]

    def tell(language: Language) -> Spans:
        printer = language.printer
        currency = printer.currency_alone(equivalent.currency)
        told = [
            speaker.word(
                language,
                "equivalent_rate",
                {
                    "rate": (Literal(printer.number(rate)),),
                    "unit": (Literal(printer.currency_alone(unit)),),
                    "currency": (Literal(currency),),
                },
            )
            for unit, rate in rates
        ]
        key = "equivalent_note_official" if equivalent.official else "equivalent_note"
        fields = {
            "currency": (Literal(currency),),
            "rates": speaker.joined(language, told),
            "source": speaker.spans(language, equivalent.source),
            "date": (Literal(printer.date(equivalent.on).replace(" ", "\N{NO-BREAK SPACE}")),),
        }
        return speaker.word(language, key, fields)

    return speaker.each(tell)
