"""Which block and which line of a file stands for which of the plan, however a program renamed, split or moved them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefdeck.check.printed.lines import Block, Line, Page
from briefdeck.check.printed.tokens import words
from briefdeck.model.record import dataclass

_ALIKE = 0.4
_FLEETING = {"alt", "workbook"}  # LibreOffice drops these when it saves; what is not there says nothing wrong


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of the plan and the one that stands for it; one of them None where it has no partner."""

    block: Block
    wanted: Line | None
    found: Line | None


def paired_pages(wanted: Sequence[Page], found: Sequence[Page]) -> list[tuple[Page | None, Page | None]]:
    """Page for page; where pages were left out, added or moved, by what stands on them."""
    if len(wanted) == len(found) and all(_stays(one, at, found) for at, one in enumerate(wanted)):
        return list(zip(wanted, found, strict=True))
    scores = sorted(
        (-_share(one, other), abs(one.number - other.number), at, to)
        for at, one in enumerate(wanted)
        for to, other in enumerate(found)
        if (one.number == 0) == (other.number == 0)
    )
    partner: dict[int, int] = {}
    for score, _, at, to in scores:
        if at not in partner and to not in partner.values() and (score or len(wanted) == len(found)):
            partner[at] = to
    taken = set(partner.values())
    pairs: list[tuple[Page | None, Page | None]] = [
        (one, found[partner[at]] if at in partner else None) for at, one in enumerate(wanted)
    ]
    return pairs + [(None, other) for to, other in enumerate(found) if to not in taken]


def _stays(one: Page, at: int, found: Sequence[Page]) -> bool:
    """Whether what stands at a page's place is as like it as any other page: neighbours share labels and figures."""
    own = _share(one, found[at])
    return own == 1.0 or (own > 0 and all(own >= _share(one, other) for other in found))


def _share(one: Page, other: Page) -> float:
    mine, yours = Counter(one.texts), Counter(other.texts)
    if not mine and not yours:
        return 1.0
    return 2 * (mine & yours).total() / (mine.total() + yours.total())


def pairs(wanted: Page, found: Page) -> Iterator[Pair]:
    """All lines of two pages that are not simply equal."""
    mine, yours = _unequal(wanted.blocks, found.blocks)
    for one, other in _matched(mine, yours):
        if one is None:
            assert other is not None
            yield from (Pair(other, None, line) for line in other.lines)
        elif other is None:
            if one.sort not in _FLEETING:
                yield from (Pair(one, line, None) for line in one.lines)
        else:
            yield from _lines(one, other)


def _unequal(wanted: Sequence[Block], found: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """What is left of two sequences once blocks that say the same, in order, are taken out."""
    one, other = ([(block.sort, block.texts) for block in blocks] for blocks in (wanted, found))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    mine: list[Block] = []
    yours: list[Block] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            mine += wanted[a:b]
            yours += found[c:d]
    return mine, yours


def _matched(wanted: Sequence[Block], found: Sequence[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    """By sort and name, then by likeness; what is left in order, where there are as many of a sort."""
    left, right = dict(enumerate(wanted)), dict(enumerate(found))
    of_left = Counter((one.sort, one.name) for one in wanted)
    of_right = Counter((other.sort, other.name) for other in found)
    for at, one in enumerate(wanted):
        name = (one.sort, one.name)
        if of_left[name] == 1 == of_right[name]:
            to = next(to for to, other in right.items() if (other.sort, other.name) == name)
            yield left.pop(at), right.pop(to)
    scores = sorted(
        (-_likeness(one, other), abs(at - to), at, to)
        for at, one in left.items()
        for to, other in right.items()
        if one.sort == other.sort
    )
    for score, _, at, to in scores:
        if at in left and to in right and -score >= _ALIKE:
            yield left.pop(at), right.pop(to)
    for sort in dict.fromkeys(block.sort for block in left.values()):
        rest = [at for at, block in left.items() if block.sort == sort]
        others = [to for to, block in right.items() if block.sort == sort]
        if len(rest) == len(others):
            yield from ((left.pop(at), right.pop(to)) for at, to in zip(rest, others, strict=True))
    yield from ((one, None) for one in left.values())
    yield from ((None, other) for other in right.values())


def _likeness(one: Block, other: Block) -> float:
    return likeness(" ".join(one.texts), " ".join(other.texts))


def likeness(one: str, other: str) -> float:
    """Share of the words two texts have in common, 0 … 1."""
    mine, yours = Counter(words(one)), Counter(words(other))
    return 2 * (mine & yours).total() / max(1, mine.total() + yours.total())


def _lines(one: Block, other: Block) -> Iterator[Pair]:
    spots = [line.spot for line in one.lines]
    if any(spots) and spots == [line.spot for line in other.lines]:
        yield from (
            Pair(other, line, stands) for line, stands in zip(one.lines, other.lines, strict=True)
            if line.text != stands.text
        )  # fmt: skip
        return
    matcher = SequenceMatcher(None, one.texts, other.texts, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield from _gap(other, one.lines[a:b], other.lines[c:d])


def _gap(block: Block, wanted: Sequence[Line], found: Sequence[Line]) -> Iterator[Pair]:
    """Lines between equal ones: as they stand where there are as many, else by likeness."""
    if words(" ".join(line.text for line in wanted)) == words(" ".join(line.text for line in found)):
        return  # split or joined, or white space alone
    if len(wanted) == len(found):
        yield from (Pair(block, one, other) for one, other in zip(wanted, found, strict=True))
        return
    scores = sorted(
        (-likeness(one.text, other.text), abs(at - to), at, to)
        for at, one in enumerate(wanted)
        for to, other in enumerate(found)
    )
    partner: dict[int, int] = {}
    for score, _, at, to in scores:
        if at not in partner and to not in partner.values() and -score >= _ALIKE:
            partner[at] = to
            yield Pair(block, wanted[at], found[to])
    yield from (Pair(block, line, None) for at, line in enumerate(wanted) if at not in partner)
    taken = set(partner.values())
    yield from (Pair(block, None, line) for to, line in enumerate(found) if to not in taken)
