"""Make ``advances.json`` from installed fonts: ``python -m briefdeck.typeset.make_advances [FOLDER]``.

A tool for maintainers, not part of the program: it needs fontTools and the metric-compatible open fonts
(Debian: fonts-liberation2, fonts-crosextra-carlito, fonts-crosextra-caladea). Only advance widths are taken,
and only for the characters a briefing prints.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

# Recipient's face → (file of the open font with the same advances, regular and bold).
FONTS = {
    "Arial": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "Times New Roman": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "Calibri": ("Carlito-Regular.ttf", "Carlito-Bold.ttf"),
    "Cambria": ("Caladea-Regular.ttf", "Caladea-Bold.ttf"),
}
# Basic Latin; Latin-1, Extended-A; Greek; Cyrillic; Vietnamese; punctuation; currency, marks, arrows, operators.
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x386, 0x3CE),
    (0x401, 0x45F),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2027),
    (0x2030, 0x203A),
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2190, 0x2195),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2265),
)


def table(path: Path) -> dict[str, object]:
    """Advances of one font file: ``em`` units an em, and ``from`` code point (hex) → advances, 0 where it has none."""
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    glyphs, metrics = font.getBestCmap(), font["hmtx"]
    advances = {
        f"{first:x}": [metrics[glyphs[code]][0] if code in glyphs else 0 for code in range(first, last + 1)]
        for first, last in RANGES
    }
    return {"em": font["head"].unitsPerEm, "from": advances}


def main(folder: Path) -> None:
    """Write the table beside this file. Raises StopIteration when a font is not under ``folder``."""
    faces = {face: [table(next(folder.rglob(name))) for name in names] for face, names in FONTS.items()}
    target = Path(__file__).with_name("advances.json")
    target.write_text(json.dumps(faces, separators=(",", ":")).replace('"em"', '\n"em"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts"))
