"""``python -m bench.figures``: run the mutation benchmark, or run it on mutants from elsewhere."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.figures import bench, listing, report, resaved

_README = bench.ROOT / "README.md"


def main() -> int:
    """Exit code: 0 when recall is at least 99 % without a false alarm, 1 when it is not, 2 for what cannot be run."""
    options = _options()
    if options.keep and options.keep.exists() and any(options.keep.iterdir()):
        return _refuse(f"{options.keep} is not empty")
    if options.resaved and (options.mutants or not resaved.available()):
        return _refuse("--resaved plants errors of our own, and needs LibreOffice")
    order = bench.Order(
        seed=options.seed,
        count=options.count,
        given=options.mutants,
        keep=options.keep,
        workspace=options.workspace,
        into_resaved=options.resaved,
    )
    try:
        result = bench.run(order, lambda step: _write(sys.stderr, step))
    except listing.BadList as error:
        return _refuse(str(error))
    if options.readme:
        report.into_readme(_README, result)
    for line in report.lines(result):
        _write(sys.stdout, line)
    return 0 if result.passed else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bench.figures",
        description="Plant single errors in finished decks and summaries, and count how many the shipped check finds.",
        epilog=f"The list of --mutants:\n\n{listing.FORMAT}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="draws other errors (default 1)")
    parser.add_argument("--count", type=int, default=640, metavar="N", help="how many are planted (default 640)")
    parser.add_argument(
        "--mutants", type=_folder, metavar="FOLDER", help="check the files of FOLDER instead of our own"
    )
    parser.add_argument("--resaved", action="store_true", help="plant in the decks as LibreOffice saves them")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave all checked files there, with their list")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    parser.add_argument("--workspace", type=_folder, default=bench.ROOT, metavar="DIR", help="default: the sample")
    return parser.parse_args()


def _folder(name: str) -> Path:
    path = Path(name).resolve()
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{name} is no folder")
    return path


def _refuse(message: str) -> int:
    _write(sys.stderr, f"bench.figures: {message}")
    return 2


def _write(stream: object, line: str) -> None:
    print(line, file=stream, flush=True)  # type: ignore[call-overload]


if __name__ == "__main__":
    sys.exit(main())
