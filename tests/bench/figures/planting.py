"""Which errors are planted: every one that is possible, drawn evenly over languages, places and kinds by a seed."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

from bench.figures import markdown_texts, numerals, pptx_texts, wording
from bench.figures.units import Error, Mutant, Unit

_FORMATS = {".pptx": pptx_texts, ".md": markdown_texts}
_COVER = "ppt/slides/slide1.xml"
# Turns of a kind among the others: those that few places can hold, and the scale words, come more often.
_TURNS = {"chart-cache": 6, "workbook": 6, "wan-yi": 2, "million-billion": 2}


def products(output: Path) -> list[str]:
    """Decks and summaries below a build's output folder, relative to it, in order."""
    return sorted(path.relative_to(output).as_posix() for path in output.glob("*/*/*") if path.suffix in _FORMATS)


def units(output: Path, files: Iterable[str]) -> list[Unit]:
    return [unit for file in files for unit in units_of(file, (output / file).read_bytes())]


def units_of(file: str, data: bytes) -> list[Unit]:
    """file: ``<audience>/<locale>/deck.pptx`` or ``summary.md``, whose bytes are data."""
    return list(_FORMATS[Path(file).suffix].units(file, data))


def possible(found: list[Unit], seed: int) -> list[Error]:
    """Every error that the tables know, for every unit. What is random depends on the seed and the unit alone."""
    standing: dict[tuple[str, str], set[str]] = defaultdict(set)
    for unit in found:
        if unit.how not in {"value", "cell"}:
            standing[unit.file, unit.locale] |= {match[0] for match in numerals.numbers(unit.seen)}
    errors: list[Error] = []
    for unit in found:
        rng = Random(zlib.crc32(f"{seed}|{unit.file}|{unit.part}|{unit.how}|{unit.index}|{unit.at}".encode()))
        several = _plotted(unit, rng) if unit.how in {"value", "cell"} else _said(unit, standing, rng)
        errors += {(error.start, error.end, error.after): error for error in several}.values()
    return errors


def _said(unit: Unit, standing: dict[tuple[str, str], set[str]], rng: Random) -> Iterator[Error]:
    text = unit.seen
    others = standing[unit.file, unit.locale]
    both = (*numerals.errors(text, unit.locale, others, rng), *wording.errors(text, unit.locale))
    for kind, start, end, instead in both:
        if kind == "date" and unit.part == _COVER:  # the day of the visit is no figure; --date sets another
            continue
        # Where the words of the figure hold together by hard spaces, so do the wrong ones.
        hard = "\u00a0" in unit.text[start:end]
        yield Error(unit, kind, start, end, instead.replace(" ", "\u00a0") if hard else instead)


def _plotted(unit: Unit, rng: Random) -> Iterator[Error]:
    """A number of a chart's cache, or of its workbook, that agrees no longer with the other and with the label."""
    value = Decimal(unit.text)
    kind = unit.place.replace(" ", "-")
    wrong = {value * 10, value / 10, value + rng.randint(1, 9), value - rng.randint(1, 9)} - {value}
    for each in sorted(wrong):
        yield Error(unit, kind, 0, len(unit.text), f"{each.normalize():f}")


def drawn(errors: list[Error], count: int, seed: int) -> list[Error]:
    """``count`` of the errors: one from each (language, place, kind) in turn, audiences by turns within it."""
    rng = Random(seed)
    strata: dict[tuple[str, str, str], list[Error]] = defaultdict(list)
    for error in errors:
        strata[error.unit.tongue, error.unit.place, error.kind].append(error)
    queues = []
    for key in sorted(strata):
        queues += [_by_turns(strata[key], rng)] * _TURNS.get(key[2], 1)
    rng.shuffle(queues)
    chosen: list[Error] = []
    while len(chosen) < count and any(queues):
        chosen += [queue.pop() for queue in queues if queue][: count - len(chosen)]
    return chosen


def _by_turns(errors: list[Error], rng: Random) -> list[Error]:
    """The errors in random order, such that each audience has its turn before one has a second."""
    rng.shuffle(errors)
    seen: dict[str, int] = defaultdict(int)
    ranked = []
    for error in errors:
        ranked.append((-seen[error.unit.audience], rng.random(), error))
        seen[error.unit.audience] += 1
    return [error for *_, error in sorted(ranked, key=lambda each: each[:2])]


def write(output: Path, errors: list[Error], folder: Path) -> list[Mutant]:
    """One mutated copy an error, in ``<folder>/<number>/<audience>/<locale>/``; the list of what was planted where."""
    mutants = []
    for number, error in enumerate(errors, 1):
        unit = error.unit
        name = f"{number:04d}/{unit.file}"
        target = folder / name
        target.parent.mkdir(parents=True)
        target.write_bytes(_FORMATS[target.suffix].changed((output / unit.file).read_bytes(), error))
        mutants.append(_line(name, error))
    return mutants


def _line(name: str, error: Error) -> Mutant:
    unit = error.unit
    return Mutant(name, error.kind, unit.audience, unit.tongue, unit.place, unit.number, *_context(error))


def _context(error: Error, width: int = 14) -> tuple[str, str]:
    """Before and after with some text round them, which is what a person needs to see the error."""
    text, start, end = error.unit.text, max(error.start - width, 0), error.end + width
    head, tail = text[start : error.start], text[error.end : end]
    return tuple(" ".join(f"{head}{middle}{tail}".split()) for middle in (error.before, error.after))  # type: ignore[return-value]
