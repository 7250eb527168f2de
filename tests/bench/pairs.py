"""``make bench-pairs FILE=pairs.tsv``: what `figures compare --pairs` finds in public pairs, into docs/comparing.md.

FILE: id, source, target, label, … separated by tabs, with a head; label "slip" marks those a person judged wrong.
Beside it stands what pofilter's check ``numbers`` (translate-toolkit) says of the same pairs. Single slips are planted
by seed, one of each kind in a pair; a slip counts as found where the pair is flagged with it and was not without it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from mutations_of_pairs import planted

PAGE = Path(__file__).parents[2] / "docs/comparing.md"
START, END = "<!-- pairs: make bench-pairs -->", "<!-- /pairs -->"
KINDS = {"x10": "×10", "/10": "÷10", "万-亿": "万 ↔ 亿", "million-billion": "million ↔ billion"}
FLAWS = {
    "scale_slip": "scale slip",
    "unit": "other unit or currency",
    "value": "other number",
    "date": "other year",
    "bound": "other bound",
}
Pair = tuple[str, str]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--locales", default="zh_Hans,en")
    arguments.add_argument("--seed", type=int, default=1)
    told = arguments.parse_args()
    pairs, labels = read(told.file)
    table = measured(pairs, labels, told.locales, told.seed)
    text = PAGE.read_text(encoding="utf-8")
    done = re.sub(rf"{START}.*?{END}", lambda _: f"{START}\n\n{table}\n{END}", text, flags=re.DOTALL)
    PAGE.write_text(done, encoding="utf-8")
    sys.stdout.write(table)


def read(file: Path) -> tuple[list[Pair], list[str]]:
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:] if line]
    return [(row[1], row[2]) for row in rows], [row[3] if len(row) > 3 else "" for row in rows]


def measured(pairs: list[Pair], labels: list[str], locales: str, seed: int) -> str:
    mutants = slips(pairs, seed)
    everything = [*pairs, *(pair for _, _, pair in mutants)]
    ours = findings(everything, locales)
    theirs = [pofilter(*pair) for pair in everything]
    flagged = [bool(found) for found in ours]
    kinds = Counter(kind for found in ours[: len(pairs)] for kind in dict.fromkeys(found))
    right = [place for place, label in enumerate(labels) if label != "slip"]
    rows = [
        ("pairs flagged", len(pairs), sum(flagged[: len(pairs)]), sum(theirs[: len(pairs)])),
        ("of those judged right", len(right), sum(flagged[at] for at in right), sum(theirs[at] for at in right)),
    ]
    rows += [(f"flagged as {name}", len(pairs), kinds[flaw], None) for flaw, name in FLAWS.items() if kinds[flaw]]
    for kind, name in KINDS.items():
        places = [(len(pairs) + at, of) for at, (of, one, _) in enumerate(mutants) if one == kind]
        found = sum("scale_slip" in ours[at] and "scale_slip" not in ours[of] for at, of in places)
        rows.append(
            (f"planted {name}, found", len(places), found, sum(theirs[at] and not theirs[of] for at, of in places))
        )
    lines = ["| | of | briefdeck | pofilter `numbers` |", "|---|---:|---:|---:|"]
    lines += [f"| {name} | {of} | {our} | {'' if their is None else their} |" for name, of, our, their in rows]
    return "\n".join(lines) + "\n"


def slips(pairs: list[Pair], seed: int) -> list[tuple[int, str, Pair]]:
    """(place of the pair, kind, pair with one slip), at most one of each kind in a pair."""
    chosen = random.Random(seed)
    found = []
    for place, (zh, en) in enumerate(pairs):
        options: dict[str, list[Pair]] = {}
        tight = re.sub(r"(?<=\d) (?=[年月日])", "", zh)  # so that the planter sees that a date is one
        for kind, source, target in planted(tight, en.replace("\u2013", "-")):
            options.setdefault(kind, []).append((source, target))
        found += [(place, kind, chosen.choice(options[kind])) for kind in KINDS if kind in options]
    return found


def findings(pairs: list[Pair], locales: str) -> list[list[str]]:
    """Kinds of what each pair is flagged with, as the command answers."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "pairs.tsv"
        lines = [f"{place}\t{source}\t{target}" for place, (source, target) in enumerate(pairs)]
        table.write_text("id\tsource\ttarget\n" + "\n".join(lines) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "briefdeck", "figures", "compare", "--pairs", str(table), "--locales", locales]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(pairs):
        sys.exit(done.stderr)
    return [[found["kind"] for found in answer["findings"]] for answer in answers]


def pofilter(source: str, target: str) -> bool:
    """Whether pofilter's check of numbers would flag the pair."""
    from translate.filters.checks import FilterFailure, StandardChecker

    try:
        return not StandardChecker().numbers(source, target)
    except FilterFailure:
        return True


if __name__ == "__main__":
    main()
