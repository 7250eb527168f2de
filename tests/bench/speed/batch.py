"""Many decks: what workers cost beside one process, and whether a worker's memory stays where it was.

CPU time and not wall time: on two shared cores the second measures the neighbours. Each contender is a process of its
own, as a user starts it.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

from bench.speed.bars import Bar
from bench.speed.many import STARTER, workspace
from bench.speed.sample import ROOT

_BASE, _EACH_LOCALE = 80.0, 1.0  # MB
_LOCALES = 2


def bars(folder: Path, decks: int, long_run: int) -> list[Bar]:
    """decks: of the sample, for the CPU; long_run: small ones that one worker makes, for its memory."""
    return [cpu(folder, decks), *memory(folder, long_run)]


def cpu(folder: Path, decks: int) -> Bar:
    """CPU seconds of two workers and their parent to those of one process, over the same decks, one after the other."""
    root = workspace(folder / "cpu", decks)
    spent = {}
    for jobs in (1, 2):
        output = folder / f"out{jobs}"
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "briefdeck", "build", str(root), "-o", str(output), "-j", str(jobs)]
        more = ["--limit", str(decks), "--progress", "none"]
        subprocess.run([*command, *more], check=True, capture_output=True, cwd=ROOT)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent[jobs] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"{decks} decks, -j {jobs}: {spent[jobs]:.1f} s of CPU, {spent[jobs] / decks * 1_000:.1f} ms a deck")
        shutil.rmtree(output)
    return Bar("batch_cpu", f"CPU of two workers to one process, {decks:,} decks", spent[2] / spent[1], 1.15)


def memory(folder: Path, decks: int) -> list[Bar]:
    """Resident memory of one worker at deck 100 and at the last; the worker is the very one of a build, in its loop."""
    root = workspace(folder / "memory", decks, STARTER, ("investors",))
    told = subprocess.run(
        [sys.executable, "-m", "bench.speed.worker", str(root)], check=True, capture_output=True, text=True, cwd=ROOT
    )
    sampled = {int(deck): float(size) for deck, size in (line.split() for line in told.stdout.splitlines())}
    print("worker's memory, MB at deck:", ", ".join(f"{deck}: {size:.1f}" for deck, size in sampled.items()))
    early, late = sampled[100], sampled[max(sampled)]
    limit = _BASE + _EACH_LOCALE * _LOCALES
    return [
        Bar("worker_memory", f"memory of a worker, {_LOCALES} languages", max(sampled.values()), limit, "MB"),
        Bar("worker_growth", f"memory at deck {max(sampled):,} less that at deck 100", late - early, 2.0, "MB"),
    ]


def resident() -> float:
    """Resident memory of this process, MB. Linux tells the present; elsewhere only the peak is known."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10
