"""The benchmark from build to result: built, re-saved, planted or taken from a folder, checked, counted."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from bench.figures import checking, listing, planting, pofilter, resaved
from bench.figures.report import Outcome, Result
from bench.figures.units import CLEAN, Mutant

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Order:
    """What to run. given: mutants from elsewhere, instead of our own. keep: where to leave what was checked.

    resave: have LibreOffice save the decks again, to be checked as clean files. into_resaved: plant the errors in those
    copies instead of the build's own files.
    """

    seed: int = 1
    count: int = 640
    given: Path | None = None
    keep: Path | None = None
    workspace: Path = ROOT
    resave: bool = True
    into_resaved: bool = False


def run(order: Order, say: Callable[[str], None]) -> Result:
    """say: told of each step. Raises listing.BadList for a folder that cannot be used."""
    started = time.monotonic()
    if order.given:
        listing.read(order.given, (), ())  # before minutes are spent on the rest
    with tempfile.TemporaryDirectory(prefix="briefdeck-bench-") as scratch:
        output, stage = Path(scratch, "output"), Path(scratch, "stage")
        say("building the decks and summaries")
        checking.build(order.workspace, output)
        clean = _clean(order, output, stage, say)
        origin = stage / ("resaved" if order.into_resaved else "built")
        mutants = _given(order.given, output, stage) if order.given else _planted(order, origin, stage)
        mutants += clean
        say(f"checking {len(mutants)} files")
        found = checking.alarms(order.workspace, [stage / mutant.file for mutant in mutants])
        alarms = {mutant.file: found[stage / mutant.file] for mutant in mutants}
        outcomes = tuple(_outcome(mutant, alarms, origin.name) for mutant in mutants if not mutant.clean)
        false = tuple((mutant.name, alarm) for mutant in mutants if mutant.clean for alarm in alarms[mutant.file])
        seconds = time.monotonic() - started
        pairs = [(each.file, stage / each.file, each.file.split("/", 1)[1]) for each in mutants if not each.clean]
        files = planting.products(origin)
        beside = pofilter.judge(origin, [pair for pair in pairs if pair[2] in files])
        if order.keep:
            _keep(stage, order.keep, mutants)
    return Result(outcomes, false, sum(mutant.clean for mutant in mutants), beside, seconds)


def _planted(order: Order, origin: Path, stage: Path) -> list[Mutant]:
    errors = planting.possible(planting.units(origin, planting.products(origin)), order.seed)
    return planting.write(origin, planting.drawn(errors, order.count, order.seed), stage)


def _given(folder: Path, output: Path, stage: Path) -> list[Mutant]:
    """The files of the folder, laid out as a build does, so that each path says whose deck it is."""
    products = [file.split("/") for file in planting.products(output)]
    audiences, locales = {each[0] for each in products}, {each[1] for each in products}
    root, listed = listing.read(folder, audiences, locales)
    mutants = []
    for number, mutant in enumerate(listed, 1):
        path = root / mutant.file
        name = {".pptx": "deck.pptx", ".md": "summary.md"}.get(path.suffix.lower(), path.name)
        whose = f"{mutant.audience}/{mutant.locale}/" if mutant.audience and mutant.locale else ""
        file = f"{number:04d}/{whose}{name if whose else path.name}"
        (stage / file).parent.mkdir(parents=True)
        shutil.copyfile(path, stage / file)
        mutants.append(replace(mutant, file=file, given=mutant.file))
    return mutants


def _clean(order: Order, output: Path, stage: Path, say: Callable[[str], None]) -> list[Mutant]:
    """The build itself, and its decks as LibreOffice saves them."""
    files = planting.products(output)
    shutil.copytree(output, stage / "built", ignore=shutil.ignore_patterns(".*"))
    mutants = [_clean_line("built", file) for file in files]
    decks = [file for file in files if file.endswith(".pptx")]
    if order.resave and resaved.available():
        say(f"saving {len(decks)} decks again with LibreOffice")
        mutants += [_clean_line("resaved", deck) for deck in resaved.resave(output, decks, stage / "resaved")]
    elif order.resave:
        say("LibreOffice is not installed: no deck is saved again, and fewer clean files are checked")
    return mutants


def _clean_line(folder: str, file: str) -> Mutant:
    audience, locale, _ = file.split("/")
    return Mutant(f"{folder}/{file}", CLEAN, audience, locale)


def _outcome(mutant: Mutant, alarms: dict[str, list[checking.Alarm]], origin: str) -> Outcome:
    """What is reported for the mutant and not for the file it was made from. origin: the folder of that one."""
    before = {(alarm.code, alarm.message) for alarm in alarms.get(f"{origin}/{mutant.file.split('/', 1)[1]}", [])}
    return Outcome(mutant, tuple(each for each in alarms[mutant.file] if (each.code, each.message) not in before))


def _keep(stage: Path, folder: Path, mutants: Iterable[Mutant]) -> None:
    shutil.copytree(stage, folder, dirs_exist_ok=True)
    listing.write(folder, mutants)
