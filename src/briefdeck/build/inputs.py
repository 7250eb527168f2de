"""The files an artifact is made from."""

from __future__ import annotations

from functools import cache

from briefdeck.workspace import AUDIENCES, BRIEFING, Workspace, digest

BRAND = "templates/{brand}/_brand.yml"
STYLE = "locales/{tag}/style.toml"
WORDS = "locales/{tag}/LC_MESSAGES/briefdeck.po"
CATALOG = "locales/{tag}/LC_MESSAGES/briefing.po"
SUMMARY = ("templates/{brand}/summary.md.j2", "templates/jialing/summary.md.j2")


class Inputs:
    """A workspace's files, each read and hashed once."""

    def __init__(self, ws: Workspace) -> None:
        self.layers = cache(ws.layers)
        self._digests = cache(self._digests_of)

    def summary_template(self, brand: str) -> tuple[str, bytes]:
        """The brand's own template of the summary, else the default brand's: (name to show, bytes)."""
        own, default = (self.layers(pattern.format(brand=brand)) for pattern in SUMMARY)
        return (own or default)[-1]

    def digests(self, tag: str, brand: str, source: str, format_: str, template: str = "") -> dict[str, str]:
        """Path → SHA-256 of everything behind an edition's artifact, the program's own files as ``<briefdeck>/…``.

        template: path of the .pptx or .potx that a brand is, "" for one of ours.
        """
        return dict(self._digests(tag, brand, source, format_, template))

    def _digests_of(self, tag: str, brand: str, source: str, format_: str, template: str) -> dict[str, str]:
        paths = [BRIEFING, AUDIENCES, STYLE.format(tag=tag), WORDS.format(tag=tag)]
        if tag != source:
            paths.append(CATALOG.format(tag=tag))
        found = {}
        if format_ == "pptx":
            paths += [BRAND.format(brand=brand), *([template] if template else [])]
        else:
            shown, data = self.summary_template(brand)
            found[shown] = digest(data)
        found.update((shown, digest(data)) for path in paths for shown, data in self.layers(path))
        return dict(sorted(found.items()))
