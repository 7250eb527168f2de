"""``python -m briefdeck.preview DECK.pptx OUTDIR``: pictures of a deck's slides, and a contact sheet."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from briefdeck.model.finding import BriefdeckError
from briefdeck.preview.render import render


def main() -> int:
    """Draw and report the number of slides; 0, or the exit code of what went wrong."""
    parser = argparse.ArgumentParser(prog="python -m briefdeck.preview", description=main.__doc__)
    parser.add_argument("deck", type=Path)
    parser.add_argument("folder", type=Path, help="where slide-01.png … go")
    parser.add_argument("--sheet", type=Path, help="also write a contact sheet here")
    parser.add_argument("--columns", type=int, default=4)
    parser.add_argument("--width", type=int, default=480, help="width of a slide on the sheet, pixels")
    parser.add_argument("--slide-width", type=int, default=1280, help="width of a slide's own picture, pixels")
    options = parser.parse_args()
    try:
        pictures = render(options.deck, options.folder, options.slide_width)
    except BriefdeckError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    if options.sheet:
        from briefdeck.preview.contact_sheet import contact_sheet

        contact_sheet(pictures, options.sheet, options.columns, options.width)
    sys.stdout.write(f"{len(pictures)} slides\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
