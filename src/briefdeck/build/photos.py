"""The pictures of a workspace, each read and judged once, and only where a story shows it."""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck import pictures
from briefdeck.model.audience import Selection
from briefdeck.model.briefing import Illustration
from briefdeck.model.finding import Finding, InputError, Severity
from briefdeck.model.photo import Photo
from briefdeck.model.text import Message
from briefdeck.workspace import PICTURES, Workspace

UNUSABLE, LACKING = "B027", "B028"


class Photos:
    """Reads what stories show. A workspace without pictures never asks for Pillow."""

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._known: dict[str, Photo | Finding] = {}

    def shown(self, selection: Selection) -> tuple[dict[str, Photo], tuple[Finding, ...]]:
        """Photos of a story by file name, and a finding for each that cannot be shown."""
        photos: dict[str, Photo] = {}
        findings: list[Finding] = []
        for topic in selection.topics:
            if topic.picture is None:
                continue
            found = self._open(topic.picture)
            if isinstance(found, Photo):
                photos[topic.picture.file] = found
            else:
                findings.append(found)
        return photos, tuple(findings)

    def digests(self, photos: Mapping[str, Photo]) -> dict[str, str]:
        """Path → SHA-256 of the files behind these photos."""
        return {f"{PICTURES}/{name}": photo.digest for name, photo in photos.items()}

    def _open(self, picture: Illustration[Message]) -> Photo | Finding:
        if picture.file not in self._known:
            self._known[picture.file] = self._judged(picture)
        return self._known[picture.file]

    def _judged(self, picture: Illustration[Message]) -> Photo | Finding:
        try:
            return pictures.open_photo(self._ws.read_within(PICTURES, picture.file, pictures.MOST_BYTES))
        except pictures.UnusablePicture as problem:
            return self._finding(UNUSABLE, picture, problem.why, problem.hint)
        except pictures.PictureLibraryMissing:
            return self._finding(LACKING, picture, "pictures need Pillow", "pip install 'briefdeck[pictures]'")
        except InputError as problem:
            return self._finding(UNUSABLE, picture, problem.findings[0].message, f"put it into {PICTURES}")

    def _finding(self, code: str, picture: Illustration[Message], why: str, hint: str) -> Finding:
        return Finding(code, Severity.ERROR, f'picture "{picture.file}": {why}', picture.location, hint, picture.file)
