"""``python -m briefdeck.preview.gallery OUTPUT FOLDER``: every deck of an output folder, drawn, with contact sheets.

Besides a sheet for each audience and language there is one for each audience with two of its languages side by side.
``--variants DIR`` draws the decks in DIR/<brand>/<page>/ too, each brand and page on a sheet of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefdeck.model.finding import BriefdeckError
from briefdeck.preview.contact_sheet import contact_sheet, side_by_side
from briefdeck.preview.render import render_all

BESIDE = ("en", "zh_Hans")  # the two languages that are laid side by side, where an audience has both


def gallery(output: Path, folder: Path) -> list[Path]:
    """Draw all ``output/<audience>/<locale>/deck.pptx`` to ``folder/<audience>/<locale>/slide-01.png`` ….

    Returns the contact sheets, ``folder/<audience>-<locale>.png`` and ``folder/<audience>-side-by-side.png``.
    Raises as render.to_pdf.
    """
    drawn = _drawn(output, folder)
    sheets = []
    for (audience, locale), slides in drawn.items():
        sheets.append(folder / f"{audience}-{locale}.png")
        contact_sheet(slides, sheets[-1])
    for audience in dict.fromkeys(audience for audience, _ in drawn):
        sheets += _beside(drawn, audience, folder / f"{audience}-side-by-side.png")
    return sheets


def variants(decks: Path, folder: Path) -> list[Path]:
    """Draw all ``decks/<brand>/<page>/<audience>/<locale>/deck.pptx``.

    Returns the contact sheets, ``folder/brand-<brand>-<page>.png``: a brand's first audience in two languages.
    """
    sheets = []
    for output in sorted(each for each in decks.glob("*/*") if each.is_dir()):
        name = f"brand-{output.parent.name}-{output.name}"
        drawn = _drawn(output, folder / name)
        for audience in list(dict.fromkeys(audience for audience, _ in drawn))[:1]:
            sheets += _beside(drawn, audience, folder / f"{name}.png")
    return sheets


def _drawn(output: Path, folder: Path) -> dict[tuple[str, str], list[Path]]:
    """(audience, locale) → pictures of all decks in an output folder, drawn in one go."""
    decks = sorted(output.glob("*/*/deck.pptx"))
    names = [(deck.parent.parent.name, deck.parent.name) for deck in decks]
    pictures = render_all(decks, [folder / audience / locale for audience, locale in names])
    return dict(zip(names, pictures, strict=True))


def _beside(drawn: Mapping[tuple[str, str], Sequence[Path]], audience: str, sheet: Path) -> list[Path]:
    left, right = (drawn.get((audience, locale)) for locale in BESIDE)
    if not left or not right:
        return []
    side_by_side(left, right, sheet)
    return [sheet]


def main() -> int:
    """Draw the folder named first into the one named second."""
    parser = argparse.ArgumentParser(prog="python -m briefdeck.preview.gallery", description=main.__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("folder", type=Path, help="where pictures and sheets go")
    parser.add_argument("--variants", type=Path, help="folder of decks in other brands and on other pages")
    options = parser.parse_args()
    try:
        sheets = gallery(options.output, options.folder)
        if options.variants:
            sheets += variants(options.variants, options.folder)
    except BriefdeckError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    sys.stdout.writelines(f"{sheet}\n" for sheet in sheets)
    return 0


if __name__ == "__main__":
    sys.exit(main())
