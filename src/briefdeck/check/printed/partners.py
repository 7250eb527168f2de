"""Which figure of a line stands for which of the other: by the words that both lines have in common."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher

from briefdeck.check.printed.signals import Cluster
from briefdeck.check.printed.tokens import tokens

Group = tuple[tuple[Cluster, ...], tuple[Cluster, ...]]


def partners(wanted: str, mine: Sequence[Cluster], found: str, yours: Sequence[Cluster]) -> list[Group]:
    """Figures of two lines in groups that stand for one another, in order; a group may lack either side.

    A group holds several figures of one side where the other has run them together, or taken them apart.
    """
    left, right = tokens(wanted), tokens(found)
    of_left, of_right = _owners(left, mine), _owners(right, yours)
    links: set[tuple[int, int]] = set()
    texts = [wanted_text for wanted_text, _, _ in left], [found_text for found_text, _, _ in right]
    for tag, a, b, c, d in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if tag == "equal":
            links.update((of_left[a + at], of_right[c + at]) for at in range(b - a))
        elif tag == "replace":
            links.update((one, other) for one in set(of_left[a:b]) for other in set(of_right[c:d]))
    links = {(one, other) for one, other in links if one >= 0 and other >= 0}
    return [
        group
        for ours, theirs in _components(len(mine), len(yours), links)
        for group in _split([mine[at] for at in ours], [yours[at] for at in theirs])
    ]


def _owners(pieces: Sequence[tuple[str, int, int]], clusters: Sequence[Cluster]) -> list[int]:
    """For each token the number of the figure it belongs to, or -1."""
    ends = [cluster.end for cluster in clusters]
    found = []
    for _, start, end in pieces:
        at = bisect_left(ends, start + 1)
        found.append(at if at < len(clusters) and clusters[at].start < end else -1)
    return found


def _components(left: int, right: int, links: set[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """Members of both sides that links hold together, in order of their first member."""
    groups: list[tuple[set[int], set[int]]] = [({at}, set()) for at in range(left)]
    groups += [(set(), {at}) for at in range(right)]
    for one, other in sorted(links):
        ours = next(group for group in groups if one in group[0])
        theirs = next(group for group in groups if other in group[1])
        if ours is not theirs:
            ours[0].update(theirs[0])
            ours[1].update(theirs[1])
            groups.remove(theirs)
    return [(sorted(ours), sorted(theirs)) for ours, theirs in groups]


def _split(mine: Sequence[Cluster], yours: Sequence[Cluster]) -> list[Group]:
    """One to one where there are as many; where both sides have several, the likest first."""
    if len(mine) == len(yours):
        return [((one,), (other,)) for one, other in zip(mine, yours, strict=True)]
    if min(len(mine), len(yours)) < 2:
        return [(tuple(mine), tuple(yours))]
    scores = sorted(
        (-_likeness(one, other), abs(at - to), at, to) for at, one in enumerate(mine) for to, other in enumerate(yours)
    )
    partner: dict[int, int] = {}
    for _, _, at, to in scores:
        if at not in partner and to not in partner.values():
            partner[at] = to
    groups: list[Group] = [((one,), (yours[partner[at]],) if at in partner else ()) for at, one in enumerate(mine)]
    return groups + [((), (other,)) for to, other in enumerate(yours) if to not in partner.values()]


def _likeness(one: Cluster, other: Cluster) -> int:
    return (
        8 * (one.key == other.key)
        + 4 * (one.values == other.values)
        + 2 * (bool(one.values) == bool(other.values))
        + len(one.marks & other.marks)
    )
