"""Select: one audience's story out of the briefing, with a reason for every fact it does not tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain

from briefdeck.model import near
from briefdeck.model.audience import BUILT_IN, Audience, Omission, OnDoubt, Reason, Selection, StoryItem
from briefdeck.model.briefing import Briefing, Section, Topic, is_open
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message
from briefdeck.model.uses import Reference, cover_texts, of_all
from briefdeck.select import uses
from briefdeck.select.barred import Barred, barred
from briefdeck.select.caveats import caveats
from briefdeck.select.pruning import Pruner
from briefdeck.select.wording import reworded


def select(briefing: Briefing, audience: Audience) -> tuple[Selection, tuple[Finding, ...]]:
    """Choose, reword and prune the story's topics; account for every fact.

    ``Selection.facts`` and the omissions with ``where == ""`` are together all facts of the briefing, each once;
    omissions with a ``where`` say what one topic lost. Findings: B121 topic told twice, B122 no such topic, B123 no
    such figure or point, B124 indispensable words that must not be said, B125 topic with nothing left to tell.
    """
    bars = barred(briefing, audience)
    pruner = Pruner(bars, audience.id)
    findings: list[Finding] = []
    topics: list[Topic[Message]] = []
    for item, topic in _steps(briefing, audience, findings):
        step = _STEPS.of(
            (topic, item, briefing.facts, bars), partial(_step, topic, item, briefing, bars, audience.id), audience.id
        )
        findings += step.findings
        pruner.take(step.pruner)
        pruned = step.topic
        if pruned is None:
            findings.append(_emptied(item, audience))
            pruner.omissions.append(Omission(topic.id, _main_reason(pruner.omissions, topic.id), topic.id))
        else:
            topics.append(pruned)
    sections = tuple(_sections(briefing, topics, pruner))
    for message in cover_texts(audience.cover):
        pruner.needed(message, audience.location, message.id)
    told = tuple(uses.of_story(audience, topics, sections))
    used = uses.completed(iter(told), briefing, bars.neutral)
    found = caveats(briefing, audience, used, bars)
    while found:  # what a caveat mentions is shown by it, and may have one of its own
        used = uses.completed(chain(told, of_all(one.told for one in found)), briefing, bars.neutral)
        more = caveats(briefing, audience, used, bars)
        if more == found:
            break
        found = more
    shown = tuple(reference.id for reference in used if reference.kind == "fact" and reference not in bars.reasons)
    selection = Selection(
        audience,
        tuple(topics),
        sections,
        shown,
        _marked(briefing, audience, used, bars),
        bars.neutral,
        (*_left_out(briefing, shown, bars), *dict.fromkeys(pruner.omissions)),
        found,
    )
    return selection, tuple(dict.fromkeys((*findings, *pruner.findings)))


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a story as it is told: topic, None where nothing of it is left, and what that cost."""

    topic: Topic[Message] | None
    findings: tuple[Finding, ...]
    pruner: Pruner


_STEPS: Kept[_Step] = Kept(96)  # the same in the stories of a thousand delegations


def _step(topic: Topic[Message], item: StoryItem, briefing: Briefing, bars: Barred, audience: str) -> _Step:
    told, wrong = reworded(topic, item, briefing.facts)
    pruner = Pruner(bars, audience)
    return _Step(pruner.topic(told, item.location), wrong, pruner)


def _steps(
    briefing: Briefing, audience: Audience, findings: list[Finding]
) -> Iterator[tuple[StoryItem, Topic[Message]]]:
    """Steps of the story with their topics, the built-in ones aside; what is wrong goes into findings."""
    known: dict[str, Topic[Message]] = {
        topic.id: topic for section in briefing.sections for topic in section.topics
    } | dict(audience.topics)
    seen: set[str] = set()
    for item in audience.story:
        if item.topic in seen:
            findings.append(
                Finding(
                    "B121",
                    Severity.ERROR,
                    f'the story of audience "{audience.id}" tells "{item.topic}" twice',
                    item.location,
                    "a topic has one place in a story; keep the better one",
                    item.topic,
                )
            )
            continue
        seen.add(item.topic)
        if item.topic in BUILT_IN:
            continue
        if item.topic not in known:
            close = near.nearest(item.topic, [*known, *BUILT_IN])
            findings.append(
                Finding(
                    "B122",
                    Severity.ERROR,
                    f'the story of audience "{audience.id}" names "{item.topic}", which is no topic',
                    item.location,
                    f'did you mean "{close}"?' if close else f"topics: {', '.join(known)}",
                    item.topic,
                )
            )
            continue
        yield item, known[item.topic]


def _sections(briefing: Briefing, topics: Iterable[Topic[Message]], pruner: Pruner) -> Iterator[Section[Message]]:
    """Sections in the order in which the story comes to them, each with its chosen topics in story order."""
    known = {section.id: section for section in briefing.sections}
    chosen: dict[str, list[Topic[Message]]] = {}
    for topic in topics:
        if topic.section in known:
            chosen.setdefault(topic.section, []).append(topic)
    for section_id, members in chosen.items():
        section = known[section_id]
        title = pruner.needed(section.title, section.location, f'title of section "{section_id}"')
        yield replace(section, title=title, topics=tuple(members))


def _marked(briefing: Briefing, audience: Audience, used: Iterable[Reference], bars: Barred) -> tuple[str, ...]:
    """Ids of what is shown with an open doubt, where this audience marks doubts."""
    if audience.on_doubt is not OnDoubt.MARK:
        return ()
    doubts: Mapping[str, Mapping[str, bool]] = {
        "fact": {fact.id: is_open(fact.doubt) for fact in briefing.facts.values()},
        "claim": {claim.id: is_open(claim.doubt) for claim in briefing.claims.values()},
        "name": {name.id: is_open(name.doubt) for name in briefing.names.values()},
    }
    marked = (one.id for one in used if doubts[one.kind][one.id] and one not in bars.reasons)
    return tuple(dict.fromkeys(marked))


def _left_out(briefing: Briefing, shown: Iterable[str], bars: Barred) -> Iterator[Omission]:
    """One omission for every fact not shown, then one for every disputed claim."""
    told = set(shown)
    for fact in briefing.facts:
        if fact not in told:
            yield Omission(fact, bars.reasons.get(Reference("fact", fact), Reason.NOT_CHOSEN))
    for claim in briefing.claims:
        if bars.reasons.get(Reference("claim", claim)) is Reason.DISPUTED and claim not in briefing.facts:
            yield Omission(claim, Reason.DISPUTED)


def _main_reason(omissions: Iterable[Omission], topic: str) -> Reason:
    return next((omission.reason for omission in omissions if omission.where == topic), Reason.NOT_CHOSEN)


def _emptied(item: StoryItem, audience: Audience) -> Finding:
    return Finding(
        "B125",
        Severity.WARNING,
        f'topic "{item.topic}" is left out for audience "{audience.id}": nothing in it may be told',
        item.location,
        "take it out of the story, or raise the clearance, or settle the doubt",
        item.topic,
    )
