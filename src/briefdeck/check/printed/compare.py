"""Pages of the plan against pages of a file: every figure that differs, each once, at its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from briefdeck.check.printed.align import paired_pages, pairs
from briefdeck.check.printed.facts import Facts
from briefdeck.check.printed.fault import Fault, Kind, Spot
from briefdeck.check.printed.judge import differences, is_word
from briefdeck.check.printed.lines import Block, Line, Page, alike
from briefdeck.check.printed.signals import Cluster, clusters
from briefdeck.check.printed.vocabulary import Role

_NO_LINE = Line("")


def compare(wanted: Sequence[Page], found: Sequence[Page], known: Callable[[], Facts]) -> Iterator[Fault]:
    """Faults of a file, in its order. known: makes the facts, where the texts are not the same."""
    if alike(wanted, found):
        return
    facts = known()
    for one, other in paired_pages(wanted, found):
        if other is None:
            assert one is not None
            yield from _lost_page(one, facts)
        elif one is None:
            yield from _page(Page(other.number, other.title, ()), other, facts)
        elif not alike((one,), (other,)):
            yield from _page(one, other, facts)


def _page(wanted: Page, found: Page, facts: Facts) -> Iterator[Fault]:
    apart = list(pairs(wanted, found))
    new = Counter(cluster.key for pair in apart if pair.wanted is None for cluster in _clusters(pair.found, facts))
    for pair in apart:
        if pair.wanted is not None and pair.found is not None:
            yield from _differing(pair.block, pair.wanted, pair.found, found, facts)
        elif pair.wanted is not None:
            yield from _lost(pair.block, pair.wanted, found, new, facts)
        elif pair.found is not None:
            yield from _new(pair.block, pair.found, found, facts)


def _new(block: Block, line: Line, page: Page, facts: Facts) -> Iterator[Fault]:
    """Figures of a line that nobody planned, where no fact, date or rate of the edition says so."""
    for cluster in _clusters(line, facts):
        if counts(cluster) and not facts.known(cluster) and not is_word(line.text, cluster, facts.vocabulary):
            yield _fault(Kind.UNKNOWN, Spot(page, block, line), _NO_LINE, None, cluster, facts)


def _differing(block: Block, wanted: Line, line: Line, page: Page, facts: Facts) -> Iterator[Fault]:
    """Faults of a line that stands for a planned one; where no figure differs, its words do."""
    spot = Spot(page, block, line)
    apart = False
    for each in differences(wanted.text, line.text, facts.vocabulary):
        if each.wanted is None and (
            each.found is None
            or not counts(each.found)
            or facts.known(each.found)
            or is_word(line.text, each.found, facts.vocabulary)
        ):
            continue
        if each.found is None and each.wanted is not None and not counts(each.wanted):
            continue
        apart = True
        yield _fault(each.kind, spot, wanted, each.wanted, each.found, facts)
    if not apart:
        yield Fault(Kind.WORDS, spot, line.text, wanted.text)


def _lost(block: Block, wanted: Line, page: Page, new: Counter[tuple[object, ...]], facts: Facts) -> Iterator[Fault]:
    """Figures of a planned line that has no partner; what turns up in a new line of the page was moved."""
    spot = Spot(page, block, Line("", wanted.spot, wanted.number))
    apart = False
    for cluster in _clusters(wanted, facts):
        if new[cluster.key]:
            new[cluster.key] -= 1
        elif counts(cluster):
            apart = True
            yield _fault(Kind.MISSING, spot, wanted, cluster, None, facts)
    if not apart:
        yield Fault(Kind.WORDS, spot, "", wanted.text)


def _clusters(line: Line | None, facts: Facts) -> tuple[Cluster, ...]:
    return clusters(line.text, facts.vocabulary) if line is not None else ()


def counts(cluster: Cluster) -> bool:
    """Whether a figure that stands on one side alone is one at all: "one" and "first" are more often mere words."""
    return any(value != 1 for value in cluster.values) or cluster.digits or bool(cluster.of(Role.PERIOD))


def _lost_page(page: Page, facts: Facts) -> Iterator[Fault]:
    """A slide that is gone: each fact it told is missing, once."""
    told: set[str] = set()
    for block in page.blocks:
        for line in block.lines:
            for cluster in _clusters(line, facts):
                fact = facts.fact(cluster, line.facts)
                if counts(cluster) and fact and fact not in told:
                    told.add(fact)
                    yield _fault(Kind.MISSING, Spot(page, block, line), line, cluster, None, facts)


def _fault(kind: Kind, spot: Spot, wanted: Line, want: Cluster | None, got: Cluster | None, facts: Facts) -> Fault:
    should = wanted.text[want.start : want.end] if want else ""
    says = spot.line.text[got.start : got.end] if got else ""
    return Fault(kind, spot, says, should, facts.fact(want, wanted.facts) if want else "")
