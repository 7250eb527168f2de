"""Where the sample is, and what a build of it made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefdeck.build.result import Result

ROOT = Path(__file__).resolve().parents[1]
GOLDENS = Path(__file__).parent / "goldens"


@dataclass(frozen=True)
class SampleBuild:
    """The sample's products. decks, summaries: (audience, locale) → path; result: what the build reported."""

    root: Path
    decks: dict[tuple[str, str], Path]
    summaries: dict[tuple[str, str], Path]
    result: Result
