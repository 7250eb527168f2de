"""All slides of a deck on one picture, numbered, to be looked at side by side."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

GUTTER = 16
CAPTION = 18
GROUND = (88, 92, 98)
INK = (236, 238, 240)


def contact_sheet(pictures: Sequence[Path], sheet: Path, columns: int = 4, width: int = 480) -> None:
    """Lay pictures out in rows of columns, each width pixels wide, and write them to sheet as PNG.

    Raises ValueError without pictures.
    """
    if not pictures:
        raise ValueError("a contact sheet needs at least one picture")
    _laid([(str(number), picture) for number, picture in enumerate(pictures, 1)], sheet, columns, width)


def side_by_side(left: Sequence[Path], right: Sequence[Path], sheet: Path, pairs: int = 2, width: int = 480) -> None:
    """As contact_sheet, slide for slide of two decks, ``pairs`` of them in a row; a shorter deck leaves gaps.

    Raises ValueError without pictures.
    """
    if not left and not right:
        raise ValueError("a contact sheet needs at least one picture")
    tiles: list[tuple[str, Path | None]] = []
    for number, (one, other) in enumerate(itertools.zip_longest(left, right), 1):
        tiles += [(str(number), one), (str(number), other)]
    _laid(tiles, sheet, 2 * pairs, width)


def _laid(pictures: Sequence[tuple[str, Path | None]], sheet: Path, columns: int, width: int) -> None:
    tiles: list[tuple[str, Image.Image | None]] = []
    for caption, picture in pictures:
        if picture is None:
            tiles.append((caption, None))
            continue
        with Image.open(picture) as image:
            tiles.append((caption, image.convert("RGB").resize((width, round(image.height * width / image.width)))))
    columns = min(columns, len(tiles))
    height = max(tile.height for _, tile in tiles if tile) + CAPTION
    rows = -(-len(tiles) // columns)
    size = (columns * (width + GUTTER) + GUTTER, rows * (height + GUTTER) + GUTTER)
    canvas = Image.new("RGB", size, GROUND)
    pen = ImageDraw.Draw(canvas)
    for index, (caption, tile) in enumerate(tiles):
        if tile is None:
            continue
        left = GUTTER + index % columns * (width + GUTTER)
        top = GUTTER + index // columns * (height + GUTTER)
        pen.text((left, top), caption, fill=INK)
        canvas.paste(tile, (left, top + CAPTION))
    sheet.parent.mkdir(parents=True, exist_ok=True)
    canvas.save(sheet, optimize=True)
