"""F and PptxGenJS and pandoc: what our time is compared with. N is ``naive``."""

from __future__ import annotations

import io
import json
import os
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

from bench.speed.content import as_json, as_markdown
from briefdeck.model.deck import Deck
from briefdeck.model.theme import Theme

PPTXGENJS = "4.0.1"
HERE = Path(__file__).resolve().parent


def zipping(deck: bytes) -> Callable[[], None]:
    """F: the parts of a deck zipped anew with the standard library at level 6. deck: the one that N made."""
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]

    def zip_again() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
            for name, data in parts:
                package.writestr(name, data)

    return zip_again


class PptxGen:
    """PptxGenJS in a node process that stays; a deck a call. npm fetches it once into the cache folder."""

    def __init__(self, deck: Deck, theme: Theme, folder: Path) -> None:
        home = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "briefdeck-bench"
        if not (home / "node_modules" / "pptxgenjs").is_dir():
            home.mkdir(parents=True, exist_ok=True)
            fetch = ["npm", "install", "--prefix", str(home), "--no-audit", "--no-fund", "--silent"]
            subprocess.run([*fetch, f"pptxgenjs@{PPTXGENJS}"], check=True)
        content = folder / "deck.json"
        content.write_text(json.dumps(as_json(deck, theme)), encoding="utf-8")
        self._node = subprocess.Popen(
            ["node", str(HERE / "pptxgen.mjs"), str(home), str(content)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __call__(self) -> float:
        """Milliseconds of one deck, as node's own clock says."""
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write("again\n")
        self._node.stdin.flush()
        return float(self._node.stdout.readline().split()[0])

    def close(self) -> None:
        self._node.communicate()


def pandoc(deck: Deck, folder: Path) -> Callable[[], None]:
    """pandoc in a cold process, as it is always called; it places nothing and checks nothing."""
    import pypandoc

    content = folder / "deck.md"
    content.write_text(as_markdown(deck), encoding="utf-8")
    command = [pypandoc.get_pandoc_path(), "-f", "markdown", "-o", str(folder / "pandoc.pptx"), str(content)]

    def run() -> None:
        subprocess.run(command, check=True)

    return run
