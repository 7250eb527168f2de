"""``output/.briefdeck/answers.json``: answers that outlive a process (see ``model/answers``).

They hold for one program and its language files; a file that is missing, broken, changed by somebody or of another
program is as good as none, and costs a fraction of a second.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefdeck.build.manifest import FOLDER
from briefdeck.build.program import program_and_languages
from briefdeck.model import answers
from briefdeck.workspace import write_atomic


def read(output: Path) -> None:
    """Take over what an earlier build of this output folder found out."""
    try:
        document = json.loads(_place(output).read_bytes())
        told = document["answers"]
        if document["of"] == program_and_languages() and document["sha256"] == _digest(told):
            answers.keep(told)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return


def write(output: Path) -> None:
    """Write them where there are new ones. Raises BriefdeckError (B503) where that cannot be done."""
    if answers.grown():
        told = answers.kept()
        document = {"of": program_and_languages(), "sha256": _digest(told), "answers": told}
        write_atomic(_place(output), json.dumps(document, ensure_ascii=False).encode(), within=output)


def _place(output: Path) -> Path:
    return output / FOLDER / "answers.json"


def _digest(told: Any) -> str:
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
