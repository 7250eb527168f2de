"""The decks as LibreOffice saves them: same figures, other XML; names, notes and charts lie elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

_SECONDS_A_DECK = 60


def available() -> bool:
    return _soffice() is not None


def resave(output: Path, decks: Sequence[str], folder: Path) -> list[str]:
    """Every deck of ``output``, opened and saved by LibreOffice in one call, below ``folder`` by the same name."""
    with tempfile.TemporaryDirectory(prefix="briefdeck-bench-") as scratch:
        staged, saved = Path(scratch, "in"), Path(scratch, "out")
        staged.mkdir()
        copies = [staged / f"{number:04d}.pptx" for number in range(len(decks))]
        for deck, copy in zip(decks, copies, strict=True):
            shutil.copyfile(output / deck, copy)
        command = [
            *(_soffice() or "soffice", f"-env:UserInstallation={Path(scratch, 'profile').as_uri()}"),
            *("--headless", "--norestore", "--convert-to", "pptx:Impress MS PowerPoint 2007 XML"),
            *("--outdir", str(saved), *map(str, copies)),
        ]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_SECONDS_A_DECK * len(decks)
        )
        # LibreOffice answers 0 when it could not load a file: what counts is what came out.
        if lost := [deck for deck, copy in zip(decks, copies, strict=True) if not (saved / copy.name).is_file()]:
            raise RuntimeError(f"LibreOffice did not save {', '.join(lost)}: {done.stderr}")
        for deck, copy in zip(decks, copies, strict=True):
            (folder / deck).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(saved / copy.name, folder / deck)
    return list(decks)


def _soffice() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")
