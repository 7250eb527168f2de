"""The figures an edition may print: which fact stands behind a figure, and what else its files say in digits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefdeck.check.printed.lines import Page, seen
from briefdeck.check.printed.signals import Cluster, clusters
from briefdeck.check.printed.vocabulary import Role, Vocabulary
from briefdeck.model.edition import Edition, SaidFact


class Facts:
    """Built once an edition. pages: all that its deck and summary intend to print."""

    def __init__(self, edition: Edition, vocabulary: Vocabulary, pages: Iterable[Page]) -> None:
        self.edition = edition
        self.vocabulary = vocabulary
        self._pages = tuple(pages)
        self._by_key: dict[object, list[str]] = {}
        for fact, text in self.forms():
            for cluster in clusters(text, vocabulary):
                for key in (cluster.key, (cluster.values, cluster.of(Role.UNIT))):
                    self._by_key.setdefault(key, []).append(fact)
        for said in edition.facts.values():
            for cluster in clusters(seen(said.quote), vocabulary):
                self._by_key.setdefault(cluster.key, []).append(said.id)
        self._known: set[tuple[object, ...]] | None = None
        self._said: set[tuple[object, ...]] = set()

    def forms(self) -> Iterable[tuple[str, str]]:
        """(fact id, a form in which the edition prints it), as seen, the longest first."""
        found = {(said.id, seen(text)) for said in self.edition.facts.values() for text in _forms(said)}
        return sorted((each for each in found if each[1]), key=lambda each: (-len(each[1]), each))

    def fact(self, cluster: Cluster, among: Sequence[str] = ()) -> str:
        """The fact that a figure prints, or "". among: the facts of its line, where they are known."""
        if cluster.name:
            return ""
        keys = (cluster.key, (cluster.values, cluster.of(Role.UNIT)) if cluster.values else None)
        found = next((self._by_key[key] for key in keys if key in self._by_key), [])
        return next((fact for fact in among if fact in found), found[0] if found and not among else "")

    def known(self, cluster: Cluster) -> bool:
        """Whether the plan prints this figure anywhere: a fact, a date, a rate, a name.

        A number that stands alone (of a page, a step) makes no number word known: "a dozen" is not page 12.
        """
        if self._known is None:
            texts = {text for page in self._pages for text in page.texts}
            keys = {text: {found.key for found in clusters(text, self.vocabulary)} for text in texts}
            self._known = {key for found in keys.values() for key in found}
            self._said = {key for text, found in keys.items() if not text.isdecimal() for key in found}
        return cluster.key in (self._known if cluster.digits else self._said) or cluster.key in self._by_key


def _forms(said: SaidFact) -> Iterable[str]:
    for figure in (*said.long, *said.short, *said.kpi, *said.number, *said.joined):
        yield figure.text
    for words in (said.equivalent, said.period, said.when):
        if words is not None:
            yield words.first.plain
