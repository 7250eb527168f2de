"""The keys of editions: one digest over everything that their files are made from.

What a file is made from and what its plan's findings come from is not the same: a summary knows no brand, yet the
findings that say what does not fit come from it. So an edition has a key for its plan, and one for each of its files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from briefdeck.build.content import digest_of
from briefdeck.build.jobs import Job
from briefdeck.build.plan import Planner
from briefdeck.build.program import program_digest
from briefdeck.build.slices import SHORT, Slices, Used
from briefdeck.model.record import dataclass
from briefdeck.workspace import PICTURES, source_date

_READ_AS_SLICES = {".yaml", ".yml", ".tsv", ".csv", ".xlsx"}

WORDS = {
    "program": "the program changed",
    "audience": "the audience's record changed",
    "date": "the date changed",
    "brand": "the brand changed",
    "template": "the summary's template changed",
    "epoch": "SOURCE_DATE_EPOCH changed",
    "others": "another file in briefing/ changed",
    "briefing": "the briefing's title, id or language changed",
    "language": "the language's style or the program's words in it changed",
    "glossary": "the glossary changed",
    "clearance": "clearance, doubts or existence of facts changed",
    "telling": "what may be told of the facts' origin changed",
    "story": "the story changed",
    "equivalent": "the currency equivalents changed",
}
_NOT_IN = {"pptx": {"template"}, "markdown": {"brand", "epoch"}}


@dataclass(frozen=True, slots=True)
class Key:
    """plan: of the plan. files: by format. used: slices. marks: short digests of what is no slice, by name."""

    plan: str
    files: Mapping[str, str]
    used: Used
    marks: Mapping[str, str]


class Keys:
    """The keys of one workspace's editions. inputs: file → digest, of all its files."""

    def __init__(self, planner: Planner, inputs: Mapping[str, str]) -> None:
        self.slices = Slices(planner.loaded, planner.language, inputs)
        self._planner = planner
        self._epoch = digest_of(str(source_date()))
        self._others = digest_of([pair for pair in inputs.items() if _is_other(pair[0])])

    def of(self, job: Job) -> Key:
        audience = job.audience
        used = self.slices.used(audience, job.locale)
        marks = {
            "program": program_digest(),
            "audience": self.slices.own(audience),
            "date": audience.cover.date.isoformat(),
            "brand": self._planner.brand_digest(audience),
            "template": self._planner.template_digest(audience.brand),
            "epoch": self._epoch,
            "others": self._others,
        }
        files = {
            format_: digest_of(used.whole, [told for name, told in marks.items() if name not in left_out])
            for format_, left_out in _NOT_IN.items()
        }
        return Key(files["pptx"], files, used, {name: told[:SHORT] for name, told in marks.items()})


def changes(key: Key, format_: str, marks: Mapping[str, str], uses: Mapping[str, str]) -> Iterator[str]:
    """What has changed for a file since it was made, in words. marks, uses: as they were then."""
    for name, now in key.marks.items():
        if name not in _NOT_IN[format_] and marks.get(name) != now:
            yield WORDS[name]
    now_used = key.used.short
    for slice_, now in now_used.items():
        if slice_ not in uses:
            yield f"{_named(slice_)} is used now"
        elif uses[slice_] != now:
            yield WORDS.get(slice_) or f"{_named(slice_)} changed"
    yield from (f"{_named(slice_)} is used no longer" for slice_ in uses if slice_ not in now_used)


def _named(slice_: str) -> str:
    kind, _, id_ = slice_.partition(" ")
    return f"translation of {id_}" if kind == "translation" else slice_


def _is_other(file: str) -> bool:
    """Whether a file stands beside the briefing that no slice is known to be of."""
    path = PurePosixPath(file)
    return (
        not file.startswith(f"{PICTURES}/")
        and path.parts[0] == "briefing"
        and path.suffix.lower() not in _READ_AS_SLICES
    )
