"""Edits of the small workspace, and which files each makes anew. Used by tests/build/test_rebuild.py."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from briefdeck.workspace import shipped

BRIEFING, AUDIENCES = "briefing/briefing.yaml", "briefing/audiences.yaml"
CATALOG = "locales/zh_Hans/LC_MESSAGES/briefing.po"
ALL = ("*",)


@dataclass(frozen=True)
class Edit:
    """made: patterns of the paths that are made anew, no more and no less. why: a reason that --explain gives."""

    name: str
    do: Callable[[Path], None]
    made: tuple[str, ...]
    why: str = ""

    def makes(self, path: str) -> bool:
        return any(fnmatch(path, pattern) for pattern in self.made)


def change(file: str, *pairs: tuple[str, str]) -> Callable[[Path], None]:
    """Put one text in another's place, in a file; every pair has to be found."""

    def do(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        (root / file).write_text(text, encoding="utf-8")

    return do


def overlay(file: str, *pairs: tuple[str, str]) -> Callable[[Path], None]:
    """The program's own file, changed, in the workspace."""

    def do(root: Path) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(shipped(file).read_bytes())
        change(file, *pairs)(root)

    return do


def add(file: str, text: str) -> Callable[[Path], None]:
    def do(root: Path) -> None:
        before = (root / file).read_text(encoding="utf-8") if (root / file).exists() else ""
        (root / file).write_text(before + text, encoding="utf-8")

    return do


def translation(unit: str, new: str) -> Callable[[Path], None]:
    def do(root: Path) -> None:
        text = (root / CATALOG).read_text(encoding="utf-8")
        text, count = re.subn(
            rf'(msgctxt "{re.escape(unit)}"\nmsgid (?:"[^\n]*\n)+msgstr )(?:"[^\n]*\n)+', rf'\1"{new}"\n', text
        )
        assert count == 1, unit
        (root / CATALOG).write_text(text, encoding="utf-8")

    return do


def told_of_a_doubt(root: Path) -> None:
    told = "label: river-sea routes\n    doubt: {text: The map shows fewer., told: The map shows fewer.}\n"
    change(BRIEFING, ("label: river-sea routes\n", told))(root)
    add(CATALOG, '\nmsgctxt "doubt.routes"\nmsgid "The map shows fewer."\nmsgstr "地图所示较少。"\n')(root)


def reviewed(root: Path) -> None:
    from datetime import date

    from briefdeck.build.catalogs import review_catalog
    from briefdeck.workspace import Workspace

    assert review_catalog(Workspace.open(root), "zh_Hans", "Li Min", date(2026, 1, 5)).marked


def another_audience(root: Path) -> None:
    path = root / AUDIENCES
    text = path.read_text(encoding="utf-8")
    block = text[text.index("  city_partners:") :]
    path.write_text(text.rstrip() + "\n" + block.replace("city_partners:", "sister_ports:"), encoding="utf-8")
    catalog = (root / CATALOG).read_text(encoding="utf-8")
    entries = re.findall(r'\n\n((?:#[^\n]*\n)*msgctxt "audience\.city_partners\..*?)(?=\n\n|\Z)', catalog, re.DOTALL)
    copied = "\n\n".join(entry.replace("city_partners", "sister_ports") for entry in entries)
    (root / CATALOG).write_text(f"{catalog.rstrip()}\n\n{copied}\n", encoding="utf-8")


INVESTORS, PARTNERS = ("investors/*",), ("city_partners/*",)

EDITS = (
    Edit("a comment", change(BRIEFING, ("facts:\n", "# figures\n\nfacts:\n")), ()),
    Edit("a comment in every file", lambda root: (
        change(AUDIENCES, ("  investors:\n", "  # first\n  investors:\n"))(root),
        change(CATALOG, ('msgctxt "port.title"', '# who wrote this?\nmsgctxt "port.title"'))(root),
    )[0], ()),
    Edit("other quotes and indents", change(BRIEFING, (
        "    publisher: Lanhe Daily\n    title: Lanhe Port reports on its year\n",
        "    title:    'Lanhe Port reports on its year'\n    publisher: \"Lanhe Daily\"\n",
    )), ()),
    Edit("a fact", change(BRIEFING, ("value: 36", "value: 37"), ("quote: 36 river", "quote: 37 river")), INVESTORS,
         "fact routes changed"),
    Edit("the quote of a fact", change(BRIEFING, ("over the next five years trade is", "in five years trade is")), ALL,
         "fact trade_goal changed"),
    Edit("the label of a fact", change(BRIEFING, ("label: river-sea routes", "label: routes of all kinds")), INVESTORS),
    Edit("a translation", translation("audience.investors.meaning.points.operate", "以长期特许经营方式运营新泊位吧。"),
         ("investors/zh_Hans/*",), "translation of audience.investors.meaning.points.operate changed"),
    Edit("the state of translations", reviewed, ()),
    Edit("the form of a name in one language", change(BRIEFING, ("zh_Hans: 蓝河港}", "zh_Hans: 蓝河口港}")),
         ("*/zh_Hans/*",), "name port changed"),
    Edit("the clearance of a fact",
         change(BRIEFING, ("  services:\n    kind", "  services:\n    clearance: partner\n    kind")),
         ALL, "clearance, doubts or existence of facts changed"),
    Edit("a doubt that guests are told of", told_of_a_doubt, INVESTORS),
    Edit("a doubt", change(BRIEFING, ("    label: river-sea routes\n",
         "    label: river-sea routes\n    doubt: {text: The map shows fewer.}\n")), INVESTORS),
    Edit("a fact that nobody shows yet", change(BRIEFING, ("\nclaims:\n", """
  berths:
    kind: share
    value: 12
    label: free berths
    source: lanhe_daily
    quote: 12 percent of the berths are free

claims:
""")), ALL, "clearance, doubts or existence of facts changed"),
    Edit("a text of the briefing",
         change(BRIEFING, ("departing from Lanhe all year", "leaving Lanhe all year")), INVESTORS,
         "topic port changed"),
    Edit("a title that one audience words otherwise",
         change(BRIEFING, ("was a start: the goal is", "was a beginning: the goal is")),
         INVESTORS, "topic growth changed"),
    Edit("a chapter's title", change(BRIEFING, ("title: Five-year goals", "title: The goals")), ALL,
         "section goals changed"),
    Edit("a source", change(BRIEFING, ("publisher: Lanhe Daily", "publisher: The Lanhe Daily")), ALL),
    Edit("a counted noun",
         change(BRIEFING, ('other: "{n} river-sea routes"', 'other: "{n} routes to the sea"')), INVESTORS,
         "noun routes changed"),
    Edit("a claim", change(BRIEFING, ("Ships call at a single", "Ships now call at a single")), INVESTORS,
         "claim single_counter changed"),
    Edit("the story's order", change(AUDIENCES, ("      - green\n      - {topic: growth, title",
         "      - {topic: growth, title"), ("trade of {trade_goal}\"}\n", "trade of {trade_goal}\"}\n      - green\n")),
         PARTNERS, "the story changed"),
    Edit("a topic less", change(AUDIENCES, ("      - glance\n", "")), INVESTORS, "topic glance is used no longer"),
    Edit("a host", change(AUDIENCES, ("title: Managing Director", "title: Director")), INVESTORS,
         "the audience's record changed"),
    Edit("a date", change(AUDIENCES, ("date: 2026-02-10", "date: 2026-02-11")), PARTNERS, "the date changed"),
    Edit("less provenance",
         change(AUDIENCES, ("slides: {min: 4, max: 6}", "slides: {min: 4, max: 6}\n    provenance: ids")),
         PARTNERS),
    Edit("another audience", another_audience, ("sister_ports/*",), "built for the first time"),
    Edit("a brand's colour", overlay("templates/jialing/_brand.yml", ("0B3B47", "0B3B57")), ("*/deck.pptx",),
         "the brand changed"),
    Edit("a brand's comment", overlay("templates/jialing/_brand.yml", ("color:\n", "# colours\n\ncolor:\n")), ()),
    Edit("the summaries' template", overlay("templates/jialing/summary.md.j2", ("# ", "#  ")), ("*/summary.md",),
         "the summary's template changed"),
    Edit("a language's style", overlay("locales/zh_Hans/style.toml", ("亿", "萬萬")), ("*/zh_Hans/*",)),
    Edit("a style's comment", overlay("locales/zh_Hans/style.toml", ("\n[", "\n# more\n[")), ()),
    Edit("a word of the program",
         overlay("locales/en/LC_MESSAGES/briefdeck.po", ('msgstr "Agenda"', 'msgstr "Programme"')),
         ("*/en/*",)),
    Edit("a glossary", add("briefing/glossary.tsv",
         "source term\tzh_Hans\tforbidden variants\nberth\t泊位\t码头位\n"), ("*/zh_Hans/*",), "the glossary changed"),
    Edit("a picture beside the briefing", add("briefing/port.svg", "<svg/>"), ALL, "another file in briefing/ changed"),
)  # fmt: skip
QUICK = ("a comment in every file", "a fact", "a translation", "the clearance of a fact", "another audience",
         "a brand's colour", "the summaries' template", "a title that one audience words otherwise")  # fmt: skip
