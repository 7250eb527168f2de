"""``make bench``: every bar of speed, measured in one interleaved run; the last lines are the verdict.

``--readme`` writes them into the README too.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import tempfile
from importlib.metadata import version
from pathlib import Path

from bench.speed import batch, one_deck
from bench.speed.bars import write_table
from bench.speed.incremental import DECKS, incremental
from bench.speed.sample import ROOT, sample


def main() -> int:
    """Exit 0 when every bar holds, else 1."""
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("--rounds", type=int, default=15, help="turns of each contender (default 15)")
    asked.add_argument(
        "--only", choices=("warm", "growth", "cold", "batch", "incremental"), action="append", help="only this group"
    )
    asked.add_argument("--decks", type=int, default=DECKS, help=f"of the second builds (default {DECKS})")
    asked.add_argument("--readme", action="store_true", help="write the table into README.md; every group is measured")
    asked.add_argument("--quick", action="store_true", help="200 decks instead of 1,000, and 500 instead of 5,000")
    chosen = asked.parse_args()
    if chosen.readme and (chosen.only or chosen.quick or chosen.decks != DECKS):
        asked.error("--readme is for the whole measurement, without --only, --quick and --decks")
    print(machine())
    subject = sample()
    print(f"deck: {subject.job.folder}, {len(subject.deck.slides)} slides")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        groups = {
            "warm": lambda: one_deck.warm(subject, folder, chosen.rounds),
            "growth": lambda: one_deck.growth(subject, max(3, chosen.rounds // 5)),
            "incremental": lambda: incremental(folder, decks=200 if chosen.quick else chosen.decks),
            "cold": lambda: one_deck.starting(subject, folder, max(5, chosen.rounds // 2)),
            "batch": lambda: batch.bars(folder, *((200, 500) if chosen.quick else (1_000, 5_000))),
        }
        bars = [bar for name, group in groups.items() if not chosen.only or name in chosen.only for bar in group()]
    if chosen.readme:
        write_table(ROOT / "README.md", bars, machine())
    for bar in bars:
        print(bar.line())
    return 0 if all(bar.held for bar in bars) else 1


def machine() -> str:
    """One line: what it ran on, and beside what."""
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout.strip()
    others = ", ".join(f"{name} {version(name)}" for name in ("python-pptx", "babel", "lxml"))
    here = f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    return f"{here}, briefdeck {version('briefdeck')}, {others}, node {node}"


if __name__ == "__main__":
    raise SystemExit(main())
