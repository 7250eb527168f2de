from __future__ import annotations

from pathlib import Path

import pytest

from briefdeck.load.glossary import PATH, glossary
from briefdeck.load.reading import Reading
from briefdeck.workspace import Workspace

LOCALES = ("en", "zh_Hans", "de")


def read(root: Path, data: str | bytes | None) -> tuple[list[tuple[str, ...]], list[tuple[str, int]]]:
    """(source term, then words and forbidden ones by language), and (code, line) of the findings."""
    (root / "briefing").mkdir()
    (root / "briefing/briefing.yaml").write_text("x: 1\n", encoding="utf-8")
    if data is not None:
        (root / PATH).write_bytes(data.encode() if isinstance(data, str) else data)
    reading = Reading()
    terms = glossary(Workspace.open(root), LOCALES, reading).terms
    told = [
        (
            term.source,
            *(f"{tag}={'|'.join(words)}" for side in (term.forms, term.forbidden) for tag, words in side.items()),
        )
        for term in terms
    ]
    return told, [(each.code, each.location.line) for each in reading.findings if each.location]


HEAD = "source term\tzh-Hans\tforbidden variants\tde\tforbidden variants\tnote\n"


def test_a_workspace_needs_none(tmp_path: Path) -> None:
    assert read(tmp_path, None) == ([], [])


def test_forbidden_variants_belong_to_the_language_before_them(tmp_path: Path) -> None:
    told, findings = read(tmp_path, HEAD + "drug\t药\t药品 | 药物\tArznei\tDroge\tsay so\nfirm\t企业\n\n")
    assert told == [
        ("drug", "zh_Hans=药", "de=Arznei", "zh_Hans=药品|药物", "de=Droge"), ("firm", "zh_Hans=企业"),
    ]  # fmt: skip
    assert findings == []


def test_what_a_spreadsheet_writes_is_read(tmp_path: Path) -> None:
    told, findings = read(tmp_path, ("\ufeff" + HEAD + '"a ""quoted"" term"\t药\r\n').encode())
    assert (told, findings) == ([('a "quoted" term', "zh_Hans=药")], [])


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"source term\tde\n\xff\tA\n", "B002", 2),
        ("term\tde\na\tA\n", "B013", 1),
        ("", "B013", 1),
        ("source term\tdee\na\tA\n", "B012", 1),
        ("source term\tde\na\tA\nb\tB\na\tC\n", "B011", 4),
        ("source term\tde\na\tA\n\tB\n", "B014", 3),
        ("source term\tde\na\tA\tB\n", "B014", 2),
        ("source term\tde\na\tA\x08\n", "B006", 2),
    ],
)
def test_what_is_wrong_has_its_line(tmp_path: Path, data: str | bytes, code: str, line: int) -> None:
    assert read(tmp_path, data)[1] == [(code, line)]
