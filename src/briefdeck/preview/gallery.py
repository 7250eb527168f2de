"""``python -m briefdeck.preview.gallery OUTPUT FOLDER``: every deck of an output folder, drawn, with contact sheets."""

from __future__ import annotations

import sys
from pathlib import Path

from briefdeck.model.finding import BriefdeckError
from briefdeck.preview.contact_sheet import contact_sheet
from briefdeck.preview.render import render_all


def gallery(output: Path, folder: Path) -> list[Path]:
    """Draw all ``output/<audience>/<locale>/deck.pptx`` to ``folder/<audience>/<locale>/slide-01.png`` ….

    Returns the contact sheets, ``folder/<audience>-<locale>.png``. Raises as render.to_pdf.
    """
    decks = sorted(output.glob("*/*/deck.pptx"))
    names = [deck.parent.relative_to(output) for deck in decks]
    pictures = render_all(decks, [folder / name for name in names])
    sheets = []
    for name, slides in zip(names, pictures, strict=True):
        sheets.append(folder / f"{'-'.join(name.parts)}.png")
        contact_sheet(slides, sheets[-1])
    return sheets


def main() -> int:
    """Draw the folder named first into the one named second."""
    if len(sys.argv) != 3:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    try:
        sheets = gallery(Path(sys.argv[1]), Path(sys.argv[2]))
    except BriefdeckError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    sys.stdout.writelines(f"{sheet}\n" for sheet in sheets)
    return 0


if __name__ == "__main__":
    sys.exit(main())
