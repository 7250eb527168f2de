"""Every audience in every language, on every brand and page format: built and checked as users do it.

``make matrix`` (``python tests/bench/matrix.py``) takes English and simplified Chinese; ``--all`` the other languages
and the pseudo-languages too. ``--render`` has LibreOffice draw every slide, twice; ``--second-opinion`` has
betteroffice-pptx lay out what is written in Latin letters. A row a brand, page and language; the last line reads
``matrix: 72 decks, 1,014 slides, 0 errors, 31 warnings``. It fails with an error in any deck.

What the briefing itself lacks (B1xx, B2xx: open doubts, drafts of translations) is the same in every deck, is no fault
of a layout, and is left out. In a pseudo-language a text that does not fit is a warning to the user, and an error here.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for those who call the file by its path

from bench import second_opinion

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("16:9", "4:3", "A4")
PROVEN = ("en", "zh_Hans")
OTHERS = ("de", "ja", "ar", "en_XA", "zh_XB", "ar_XB")
OF_BRIEFING = ("B1", "B2")
UNFIT = ("B302", "B303", "B304")
OVER = "second opinion"


class Unit(NamedTuple):
    """What one row of the table is about."""

    brand: str
    page: str
    locale: str

    @property
    def folder(self) -> str:
        return f"{self.brand}/{self.page.replace(':', 'x')}/{self.locale}"


@dataclass(frozen=True, slots=True)
class Row:
    """findings: as the command prints them in JSON, those of severity info left out. boxes: looked at once more."""

    unit: Unit
    decks: int
    slides: int
    findings: tuple[dict[str, Any], ...]
    seconds: float
    boxes: int = 0

    def codes(self, severity: str) -> Counter[str]:
        return Counter(one["code"] for one in self.findings if one["severity"] == severity)


def measured(unit: Unit, options: argparse.Namespace, output: Path) -> Row:
    """Build a unit's decks and check the files."""
    begun = time.perf_counter()
    folder = output / unit.folder
    named = [*_each("-a", options.audience), "-l", unit.locale, "-f", "pptx", "--format", "json"]
    where = ["--brand", unit.brand, "--page", unit.page, "-o", str(folder)]
    built = _briefdeck("build", str(options.workspace), *named, *where, "--progress", "none")
    results = [built]
    decks = sorted(folder.glob("*/*/deck.pptx"))
    if decks:
        drawn = ["--render"] if options.render else []
        results.append(_briefdeck("check", str(folder), "-w", str(options.workspace), *named, *drawn))
    found = [_weighed(one) for result in results for one in result["findings"] if _counts(one)]
    boxes = 0
    if options.second_opinion and unit.locale in second_opinion.LATIN:
        for deck in decks:
            looked, over = second_opinion.overflows(deck.read_bytes())
            boxes += looked
            found += [_overflow(deck, one) for one in over]
    slides = sum(outcome["slides"] for outcome in built["outcomes"])
    return Row(unit, len(decks), slides, tuple(found), time.perf_counter() - begun, boxes)


def _counts(finding: dict[str, Any]) -> bool:
    told_of = finding["severity"] == "error" or not finding["code"].startswith(OF_BRIEFING)
    return told_of and finding["severity"] != "info"


def _weighed(finding: dict[str, Any]) -> dict[str, Any]:
    return finding | {"severity": "error"} if finding["code"] in UNFIT else finding


def _overflow(deck: Path, message: str) -> dict[str, Any]:
    return {"code": OVER, "severity": "error", "message": message, "file": str(deck), "part": ""}


def _each(option: str, values: Sequence[str]) -> list[str]:
    return [word for value in values for word in (option, value)]


def _briefdeck(*arguments: str) -> dict[str, Any]:
    """What the command says in JSON. A briefing that it cannot read stops everything."""
    done = subprocess.run([sys.executable, "-m", "briefdeck", *arguments], capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1} or not done.stdout:
        raise SystemExit(f"briefdeck {' '.join(arguments)}\n{done.stdout}{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def told(row: Row) -> str:
    """The row's line in the table."""
    errors, warnings = row.codes("error"), row.codes("warning")
    boxes = f"  {row.boxes} boxes" if row.boxes else ""
    codes = ", ".join(f"{code} × {number}" for code, number in sorted((errors + warnings).items()))
    return (
        f"{row.unit.brand:<10} {row.unit.page:<5} {row.unit.locale:<8} {row.decks:>5} {row.slides:>6} "
        f"{errors.total():>6} {warnings.total():>8} {row.seconds:>5.0f} s{boxes}  {codes}"
    )


def details(row: Row) -> Iterator[str]:
    """A line a finding, with its place."""
    for one in row.findings:
        path = Path(one["file"] or "")
        name = "/".join(path.parts[-3:-1]) if path.suffix == ".pptx" else one["file"] or ""
        yield f"    {one['severity']:<7} {one['code']} {row.unit.folder} {name} {one['part']}: {one['message']}"


def totals(rows: Sequence[Row]) -> str:
    """The last line."""
    errors = sum((row.codes("error") for row in rows), Counter[str]())
    warnings = sum((row.codes("warning") for row in rows), Counter[str]())
    decks, slides = (sum(getattr(row, name) for row in rows) for name in ("decks", "slides"))
    codes = ", ".join(f"{code} × {number}" for code, number in sorted((errors + warnings).items()))
    return (
        f"matrix: {decks} decks, {slides:,} slides, {errors.total()} errors, {warnings.total()} warnings"
        f"{f' ({codes})' if codes else ''} in {sum(row.seconds for row in rows):.0f} s"
    )


def units(options: argparse.Namespace) -> list[Unit]:
    locales = options.locale or ((*PROVEN, *OTHERS) if options.all else PROVEN)
    named = (options.brand or _brands(), options.page or PAGES, [tag.replace("-", "_") for tag in locales])
    return [Unit(*one) for one in product(*named)]


def _brands() -> list[str]:
    """The brands that are shipped."""
    return sorted(path.parent.name for path in (ROOT / "templates").glob("*/_brand.yml"))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="matrix", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("-w", "--workspace", type=Path, default=ROOT, help="the folder that holds briefing/")
    for name, letter in (("audience", "-a"), ("locale", "-l"), ("brand", "-b"), ("page", "-p")):
        parser.add_argument(letter, f"--{name}", action="append", default=[], help=f"only this {name}; repeatable")
    parser.add_argument("--all", action="store_true", help=f"also {', '.join(OTHERS)}")
    parser.add_argument("--render", action="store_true", help="have LibreOffice draw every slide")
    parser.add_argument("--second-opinion", action="store_true", help="have betteroffice-pptx lay out Latin text")
    parser.add_argument("--keep", type=Path, help="folder that the decks are left in")
    parser.add_argument("--quiet", action="store_true", help="no line for each finding")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    if options.second_opinion and (missing := second_opinion.lacking()):
        raise SystemExit(f"matrix: no second opinion: {missing}")
    rows = []
    sys.stdout.write("brand      page  language decks slides errors warnings    time  codes\n")
    with tempfile.TemporaryDirectory(prefix="briefdeck-matrix-") as scratch:
        for unit in units(options):
            rows.append(measured(unit, options, options.keep or Path(scratch)))
            sys.stdout.write(f"{told(rows[-1])}\n")
            if not options.quiet:
                sys.stdout.writelines(f"{line}\n" for line in details(rows[-1]))
            sys.stdout.flush()
    sys.stdout.write(f"{totals(rows)}\n")
    return int(not rows or not sum(row.decks for row in rows) or any(row.codes("error") for row in rows))


if __name__ == "__main__":
    sys.exit(main())
