"""The shipped command, asked about files: what it reports as wrong about their figures, file by file."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figures.units import Mutant

# A lost figure, a chart unlike its workbook, a doubt without attribution, and the comparison with the briefing. The
# other findings are of craft: LibreOffice does drop alternative texts, and B402 says so, but no figure is wrong.
_ABOUT_FIGURES = re.compile(r"B400|B404|B405|B413|B42\d|B439")
_SLIDE = re.compile(r"\bslide\s?(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Alarm:
    """An error finding about one file. slide and line are 0 where the finding names none."""

    code: str
    message: str
    slide: int
    line: int

    def hits(self, mutant: Mutant) -> bool:
        """Whether it is about the place where the error was planted: its slide, or its line of the summary."""
        return mutant.number != 0 and mutant.number == (self.line if mutant.file.endswith(".md") else self.slide)


def build(workspace: Path, output: Path) -> None:
    """All decks and summaries of the workspace, by ``briefdeck build``."""
    done = _briefdeck(["build", str(workspace), "-o", str(output)], workspace)
    if done.returncode:
        raise RuntimeError(f"the workspace does not build:\n{done.stderr}")


def alarms(workspace: Path, files: Sequence[Path]) -> dict[Path, list[Alarm]]:
    """Errors about figures of ``briefdeck check FILE…``, by file; what concerns none of the files is left out."""
    share = -(-len(files) // (os.cpu_count() or 1)) or 1
    batches = [files[start : start + share] for start in range(0, len(files), share)]
    found: dict[Path, list[Alarm]] = defaultdict(list)
    with ThreadPoolExecutor() as pool:
        for findings in pool.map(lambda batch: _check(workspace, batch), batches):
            for finding in findings:
                if finding["severity"] == "error" and finding["file"] and _ABOUT_FIGURES.fullmatch(finding["code"]):
                    found[(workspace / finding["file"]).resolve()].append(_alarm(finding))
    return {file: found.get(file.resolve(), []) for file in files}


def _alarm(finding: dict[str, Any]) -> Alarm:
    words = f"{finding.get('part') or ''} {finding['message']}"
    slide = _SLIDE.search(words)
    return Alarm(finding["code"], finding["message"], int(slide[1]) if slide else 0, finding.get("line") or 0)


def _check(workspace: Path, files: Iterable[Path]) -> list[dict[str, Any]]:
    done = _briefdeck(["check", "--format", "json", *map(str, files)], workspace)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"briefdeck check ended with {done.returncode}:\n{done.stderr[-2000:]}{done.stdout[-2000:]}")
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return findings


def _briefdeck(arguments: list[str], workspace: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "briefdeck", *arguments], cwd=workspace, capture_output=True, text=True, check=False
    )
