"""Which editions are to be made: audiences × locales, narrowed by what was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from briefdeck.build.result import Choice
from briefdeck.localize import is_pseudo
from briefdeck.model import near
from briefdeck.model.audience import Audience
from briefdeck.model.finding import Finding, InputError, Severity
from briefdeck.model.record import dataclass

if TYPE_CHECKING:
    from briefdeck.build.pick import Condition


@dataclass(frozen=True, slots=True)
class Job:
    """One edition: an audience in one of its languages."""

    audience: Audience
    locale: str

    @property
    def folder(self) -> str:
        """Its folder below the output folder."""
        return f"{self.audience.id}/{self.locale}"


def choose(audiences: Mapping[str, Audience], choice: Choice) -> tuple[Job, ...]:
    """Jobs in the order of audiences.yaml, with the choice's date on their covers.

    Raises InputError with every audience (B504) and locale (B505) that there is not, and when audience and locale
    exist and do not meet (B505). A pseudo-locale is spoken by every audience, once it is asked for.
    """
    spoken = list(dict.fromkeys(tag for audience in audiences.values() for tag in audience.locales))
    choice = replace(choice, locales=as_spelled(choice.locales, spoken))
    findings = [
        *_unknown("B504", "audience", choice.audiences, audiences),
        *_unknown("B505", "language of any audience", (tag for tag in choice.locales if not is_pseudo(tag)), spoken),
    ]
    if findings:
        raise InputError(*findings)
    jobs = tuple(
        Job(_changed(audience, choice), locale)
        for audience in _chosen(audiences, choice)
        for locale in (*audience.locales, *filter(is_pseudo, choice.locales))
        if not choice.locales or locale in choice.locales
    )
    if not jobs:
        message = f"none of {', '.join(choice.audiences)} is handed anything in {', '.join(choice.locales)}"
        raise InputError(Finding("B505", Severity.ERROR, message, None, f"languages: {', '.join(spoken)}"))
    return jobs


def representatives(jobs: Iterable[Job], profiles: Mapping[str, Audience], choice: Choice) -> tuple[Job, ...]:
    """For delegations of a table their profiles, once in each language: what is wrong with these is wrong with all.

    Those that stand among the jobs themselves are left out.
    """
    there = {(job.audience.id, job.locale) for job in jobs}
    pairs = dict.fromkeys((job.audience.profile, job.locale) for job in jobs if job.audience.profile)
    return tuple(Job(_changed(profiles[id_], choice), locale) for id_, locale in pairs if (id_, locale) not in there)


def _chosen(audiences: Mapping[str, Audience], choice: Choice) -> Iterator[Audience]:
    """Audiences by name; of delegations those that are selected, and no more than the limit."""
    narrowed = bool(choice.select) or choice.limit is not None
    spoken = dict.fromkeys(tag for audience in audiences.values() for tag in audience.locales)
    asked: tuple[Condition, ...] = ()
    if narrowed:
        from briefdeck.build.pick import conditions, none_found

        asked = conditions(choice.select, spoken)
    left = choice.limit
    found = False
    for audience in audiences.values():
        named = audience.id in choice.audiences
        if choice.audiences and not named:
            continue
        if not audience.profile:
            if named or not narrowed:
                yield audience
            continue
        if all(each.holds(audience) for each in asked):
            found = True
            if left is None or left > 0:
                yield audience
                left = None if left is None else left - 1
    if narrowed and not found:
        raise none_found(asked, (each for each in audiences.values() if each.profile))


def as_spelled(tags: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Language tags in the spelling of the known ones, whatever letters and joints they were typed with."""
    spelled = {tag.lower(): tag for tag in known}
    typed = (tag.replace("-", "_") for tag in tags)
    return tuple(spelled.get(tag.lower(), tag) for tag in typed)


def _changed(audience: Audience, choice: Choice) -> Audience:
    """The audience on the choice's day, page and brand."""
    date = choice.date or audience.cover.date
    cover = audience.cover if date == audience.cover.date else replace(audience.cover, date=date)
    return replace(audience, cover=cover, page=choice.page or audience.page, brand=choice.brand or audience.brand)


def _unknown(code: str, what: str, asked: Iterable[str], known: Iterable[str]) -> list[Finding]:
    names = list(known)
    findings = []
    for word in asked:
        if word not in names:
            message = f'"{word}" is no {what}'
            findings.append(Finding(code, Severity.ERROR, message, None, near.hint(word, names), word))
    return findings
