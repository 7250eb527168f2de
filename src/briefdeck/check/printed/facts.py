"""The figures an edition may print: which fact stands behind a figure, and what else its files say in digits."""

from __future__ import annotations

from collections.abc import Iterable

from briefdeck.check.printed.lines import Page, seen
from briefdeck.check.printed.signals import Cluster, clusters
from briefdeck.check.printed.vocabulary import Vocabulary
from briefdeck.model.edition import Edition, SaidFact


class Facts:
    """Built once an edition. pages: all that its deck and summary intend to print."""

    def __init__(self, edition: Edition, vocabulary: Vocabulary, pages: Iterable[Page]) -> None:
        self.edition = edition
        self.vocabulary = vocabulary
        self._pages = tuple(pages)
        self._by_key: dict[tuple[object, ...], str] = {}
        self._by_values: dict[tuple[object, ...], str] = {}
        for fact, text in self.forms():
            for cluster in clusters(text, vocabulary):
                self._by_key.setdefault(cluster.key, fact)
                if cluster.values:
                    self._by_values.setdefault(cluster.values, fact)
        self._known: set[tuple[object, ...]] | None = None

    def forms(self) -> Iterable[tuple[str, str]]:
        """(fact id, a form in which the edition prints it), as seen, the longest first."""
        found = {(said.id, seen(text)) for said in self.edition.facts.values() for text in _forms(said)}
        return sorted((each for each in found if each[1]), key=lambda each: (-len(each[1]), each))

    def fact(self, cluster: Cluster) -> str:
        """The fact that a figure prints, or ""."""
        return self._by_key.get(cluster.key) or self._by_values.get(cluster.values, "")

    def known(self, cluster: Cluster) -> bool:
        """Whether the plan prints this figure anywhere: a fact, a date, a rate, a name."""
        if self._known is None:
            texts = {text for page in self._pages for text in page.texts}
            self._known = {found.key for text in texts for found in clusters(text, self.vocabulary)}
        return cluster.key in self._known or cluster.key in self._by_key


def _forms(said: SaidFact) -> Iterable[str]:
    for figure in (*said.long, *said.short, *said.kpi, *said.number, *said.joined):
        yield figure.text
    for words in (said.equivalent, said.period, said.when):
        if words is not None:
            yield words.first.plain
