"""A second build: of a thousand decks with nothing to do, with one delegation changed; and their verification.

Each is a cold process, as from a terminal, and is measured by the processor time it takes, writing included; ratios are
to a full build of the same workspace in the same run, one before and one after the others.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.speed.bars import Bar
from bench.speed.many import workspace

DECKS = 1_000
_ROW = re.compile(r"Delegation 7 [^,]*")


def incremental(scratch: Path, rounds: int = 3, decks: int = DECKS) -> list[Bar]:
    """Builds so many decks (and the sample's own), and then again and again next to nothing."""
    folder = scratch / "incremental"
    folder.mkdir()
    root, output = workspace(folder, decks), folder / "output"
    build = ("build", str(root), "-o", str(output), "--progress", "none")
    full = [_spent(*build)]
    spent: dict[str, list[float]] = {"noop": [], "one": [], "comment": [], "verify": []}
    for number in range(rounds):
        spent["noop"].append(_spent(*build))
        renamed = f"Delegation 7 ({number})"
        _edit(root / "briefing/audiences.csv", lambda text, name=renamed: _ROW.sub(name, text, count=1))
        spent["one"].append(_spent(*build))
        _edit(root / "briefing/briefing.yaml", lambda text: f"# a comment\n{text}")
        spent["comment"].append(_spent(*build))
        spent["verify"].append(_spent("verify", str(output)))
    full.append(_spent(*build, "--rebuild"))
    whole = sum(full) / len(full)
    state = output / ".briefdeck"
    files = sum(len(list(folder.glob("*/*"))) for folder in output.iterdir() if not folder.name.startswith("."))
    sizes = {name: (state / name).stat().st_size / files for name in ("manifest.json", "memory.json")}
    both = " and ".join(f"{one:.1f}" for one in full)
    print(f"incremental: {files} files, a full build takes {both} s of processor time")
    print("  " + ", ".join(f"{name} {median(times):.2f} s" for name, times in spent.items()))
    print("  " + ", ".join(f"{name} {size:.0f} bytes a file" for name, size in sizes.items()))
    percent = {name: 100 * median(times) / whole for name, times in spent.items()}
    thousand = f"{decks:,} decks"
    return [
        Bar("noop", f"nothing to do for {thousand}, of a full build", percent["noop"], 2.5, "%"),
        Bar("one_changed", f"one delegation of {thousand} changed", percent["one"], 4, "%"),
        Bar("comment", f"a comment added, {thousand}", percent["comment"], 4, "%"),
        Bar("verify", f"`briefdeck verify` of {thousand}", percent["verify"], 7, "%"),
    ]


def _spent(*arguments: str) -> float:
    """Processor time of one command, in s. Raises CalledProcessError where it fails."""
    command = [sys.executable, "-m", "briefdeck", *arguments]
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _edit(path: Path, change: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8-sig")
    changed = change(text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
