"""``make bench-growth``: what a whole build costs as there is more of one thing, and whether it grows in proportion.

Every build is a process of its own (``briefdeck build -j 1`` into an empty folder). An exponent is the slope of a
log-log fit: 1 is in proportion, 2 is the square. For time and manifest it is fitted to what a size costs above the
smallest one, over how much larger it is, so that what every build costs anyway flatters nobody; memory is fitted as it
is, and 0 means that it does not grow.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import linear_regression

from bench.speed.grown import Size, grow
from bench.speed.sample import ROOT

GROUPS: dict[str, tuple[tuple[int, ...], tuple[int, ...], str]] = {
    # field of Size → sizes, sizes that --full adds, heading
    "rows": ((1, 10, 100, 300, 1_000), (3_000, 10_000), "decks, from a table"),
    "audiences": ((1, 10, 100), (300, 1_000), "audiences, in audiences.yaml"),
    "facts": ((50, 500, 1_500, 5_000), (), "facts"),
    "locales": ((1, 2, 4, 8, 11), (), "languages"),
    # a story has at most 60 slides; the writer alone is measured up to 1,200 by `make bench`
    "slides": ((5, 10, 20, 40), (), "topics of a story, in 31 decks"),
}
BESIDE = {"slides": {"rows": 30}}  # a slide costs so little that one deck of them says nothing on a busy machine
NEAR = 1.15  # exponents up to here count as in proportion
# Peak memory as the kernel counts it for this program alone; what a parent had before exec is not in it.
_MEASURED = """
import json, resource, sys
from pathlib import Path
from briefdeck.cli import main
code = 0
try:
    main()
except SystemExit as left:
    code = left.code
used = resource.getrusage(resource.RUSAGE_SELF)
status = Path("/proc/self/status")
peak = used.ru_maxrss
if status.exists():
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
json.dump({"code": code, "cpu": used.ru_utime + used.ru_stime, "peak": peak / 1024}, sys.__stdout__)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """seconds, cpu: s. peak: MB. manifest: kB. files: decks and summaries that were written."""

    size: int
    seconds: float
    cpu: float
    peak: float
    manifest: float
    files: int


def build(folder: Path, size: int) -> Cost:
    """Raises RuntimeError where the build finds an error: nothing would have been measured."""
    output = folder / "out"
    command = [sys.executable, "-c", _MEASURED, "build", str(folder), "-o", str(output), "-j", "1"]
    begun = time.perf_counter()
    done = subprocess.run([*command, "--progress", "none"], capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begun
    told = json.loads(done.stdout[done.stdout.rindex("{") :] if "{" in done.stdout else '{"code": "?"}')
    if told["code"]:
        raise RuntimeError(done.stderr[-2_000:])
    manifest = (output / ".briefdeck/manifest.json").stat().st_size / 1_000
    files = sum(1 for _ in output.glob("*/*/*.*"))
    return Cost(size, seconds, told["cpu"], told["peak"], manifest, files)


def measure(name: str, sizes: Sequence[int], times: int) -> list[Cost]:
    """The cheapest of so many builds a size, since a busy machine only ever adds."""
    costs = []
    for size in sizes:
        runs = []
        for _ in range(times):
            with tempfile.TemporaryDirectory() as scratch:
                runs.append(build(grow(Path(scratch) / "grown", Size(**{name: size}, **BESIDE.get(name, {}))), size))
        costs.append(min(runs, key=lambda cost: cost.cpu))
        print(line(name, costs[-1]), flush=True)
    return costs


def above(costs: Sequence[Cost], what: str) -> float:
    """Exponent of what the sizes cost above the smallest one."""
    first = costs[0]
    points = [(cost.size - first.size, getattr(cost, what) - getattr(first, what)) for cost in costs[1:]]
    return slope([(size, value) for size, value in points if value > 0])


def slope(points: Sequence[tuple[float, float]]) -> float:
    if len(points) < 2:
        return 0.0
    return linear_regression([log(x) for x, _ in points], [log(y) for _, y in points]).slope


def line(name: str, cost: Cost) -> str:
    told = f"{cost.seconds:.1f} | {cost.cpu:.2f} | {cost.peak:.0f} | {cost.manifest:,.0f}"
    return f"| {GROUPS[name][2]} | {cost.size:,} | {cost.files:,} | {told} |"


def verdict(name: str, costs: Sequence[Cost]) -> str:
    peak = slope([(cost.size, cost.peak) for cost in costs])
    told = f"{above(costs, 'seconds'):.2f} | {above(costs, 'cpu'):.2f} | {peak:.2f} | {above(costs, 'manifest'):.2f}"
    return f"| **{GROUPS[name][2]}**: exponent | | | {told} |"


def table(measured: dict[str, list[Cost]]) -> Iterator[str]:
    yield "| more of | how many | files | time, s | CPU, s | peak memory, MB | manifest, kB |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name, costs in measured.items():
        yield from (line(name, cost) for cost in costs)
        yield verdict(name, costs)


def write_page(text: str) -> None:
    path = ROOT / "docs/growth.md"
    marked = re.compile(r"(<!-- growth: [^\n]*-->\n).*?(<!-- /growth -->)", re.DOTALL)
    path.write_text(
        marked.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", path.read_text("utf-8")), encoding="utf-8"
    )


def main() -> int:
    """Exit 0 when CPU time grows near linear with everything, else 1."""
    asked = argparse.ArgumentParser(prog="make bench-growth", description=__doc__.split("\n")[0])
    asked.add_argument("--full", action="store_true", help="the largest sizes too: 10,000 decks (some ten minutes)")
    asked.add_argument("--group", choices=tuple(GROUPS), action="append", help="only this one; may be repeated")
    asked.add_argument("--most", type=int, default=0, help="leave out builds of more decks than this")
    asked.add_argument("--times", type=int, default=1, help="builds of each size, the cheapest counts (default 1)")
    asked.add_argument("--write", action="store_true", help="write the table into docs/growth.md")
    chosen = asked.parse_args()
    machine = f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    print(machine)
    measured = {}
    for name, (sizes, more, _) in GROUPS.items():
        if chosen.group and name not in chosen.group:
            continue
        wanted = [*sizes, *(more if chosen.full else ())]
        if chosen.most and name in {"rows", "audiences"}:
            wanted = [size for size in wanted if size <= chosen.most]
        measured[name] = measure(name, wanted, chosen.times)
        print(verdict(name, measured[name]), flush=True)
    if chosen.write:
        write_page("\n".join((*table(measured), "", f"Measured on {machine}, which others shared.")))
    exponents = {name: above(costs, "cpu") for name, costs in measured.items()}
    for name, value in exponents.items():
        print(f"BAR growth-{name} {value:.3g} ≤{NEAR:g} {'ok' if value <= NEAR else 'short'}")
    return 0 if all(value <= NEAR for value in exponents.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
