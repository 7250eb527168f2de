"""PO files: read strictly, written stably; Babel is the oracle."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import pofile
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.load import load
from briefdeck.localize import read_catalog
from briefdeck.localize.po_file import read_po
from briefdeck.localize.states import reviewed, state
from briefdeck.localize.update_po import update_po
from briefdeck.model.finding import Finding, InputError, Location
from briefdeck.model.text import Message
from localize_samples import CHINESE, chinese_po, chinese_units, workspace

HEADER = (
    b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
)


def unit(key: str, text: str, plural: str = "", comment: str = "") -> Message:
    return Message(key, text, Location("briefing/briefing.yaml", 3), comment=comment, plural=plural)


def broken(data: bytes) -> Finding:
    with pytest.raises(InputError) as caught:
        read_catalog("zh_Hans", "x.po", data)
    (finding,) = caught.value.findings
    assert finding.code == "B210"
    return finding


def test_babel_reads_the_same_from_what_we_write(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path))
    data = chinese_po(loaded)
    theirs = pofile.read_po(BytesIO(data), abort_invalid=True)
    ours = {entry.context: entry for entry in read_po(data) if entry.context}
    assert len(ours) == len(theirs) == len(chinese_units(loaded))
    for message in theirs:
        if message.id:
            entry = ours[message.context]
            single = isinstance(message.id, str)
            assert (entry.msgid, entry.plural) == ((message.id, None) if single else tuple(message.id))
            assert tuple(entry.strings.values()) == ((message.string,) if single else tuple(message.string))


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]) | st.sampled_from('\n\t"\\'), min_size=1
    )
)
def test_any_text_comes_back(text: str) -> None:
    data = update_po(None, [unit("a.b", text)], "zh_Hans", {"a.b": text})
    (_, entry) = read_po(data)
    assert (entry.msgid, entry.strings[0]) == (text, text)


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path))
    first = chinese_po(loaded)
    assert update_po(first, chinese_units(loaded), "zh_Hans") == first


def test_a_changed_source_keeps_the_translation_fuzzy_with_the_old_source() -> None:
    old = update_po(None, [unit("a", "Old words")], "zh_Hans", {"a": "旧词"})
    new = update_po(old, [unit("a", "New words")], "zh_Hans")
    text = new.decode()
    assert '#, fuzzy\n#| msgid "Old words"\nmsgctxt "a"\nmsgid "New words"\nmsgstr "旧词"\n' in text
    assert update_po(new, [unit("a", "New words")], "zh_Hans") == new
    done = update_po(new, [unit("a", "New words")], "zh_Hans", {"a": "新词"}).decode()
    assert "fuzzy" not in done
    assert "#|" not in done


def test_a_unit_that_goes_is_kept_as_obsolete_and_comes_back() -> None:
    both = [unit("a", "One thing"), unit("b", "Another")]
    old = update_po(None, both, "zh_Hans", {"a": "此", "b": "彼"})
    gone = update_po(old, both[:1], "zh_Hans")
    assert '#~ msgctxt "b"\n#~ msgid "Another"\n#~ msgstr "彼"\n' in gone.decode()
    assert update_po(gone, both[:1], "zh_Hans") == gone
    assert update_po(gone, both, "zh_Hans") == old


def test_comments_and_plurals_are_written_for_the_translator() -> None:
    noun = unit("noun.drugs", "{n} drug", "{n} drugs", "official class")
    text = update_po(None, [noun], "ru", {"noun.drugs": ["{n} препарат", "{n} препарата", "{n} препаратов"]}).decode()
    assert "#. official class\n" in text
    assert 'msgid_plural "{n} drugs"\nmsgstr[0] "{n} препарат"\nmsgstr[1] "{n} препарата"' in text
    assert "nplurals=3" in text


def test_a_translators_own_comment_survives() -> None:
    data = HEADER + b'# ask Li\nmsgctxt "a"\nmsgid "A"\nmsgstr "B"\n'
    assert "# ask Li\n" in update_po(data, [unit("a", "A")], "zh_Hans").decode()


def test_bom_and_crlf_are_read() -> None:
    data = b"\xef\xbb\xbf" + (HEADER + b'msgctxt "a"\nmsgid "A"\nmsgstr ""\n"B"\n').replace(b"\n", b"\r\n")
    assert read_catalog("zh_Hans", "x.po", data).text("a") == "B"


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        (b'msgctxt "a"\nmsgid "A\nmsgstr "B"\n', 7, 7),
        (b'msgctxt "a"\nmsgid "A"\nmsgstr B\n', 8, 8),
        (b'msgctxt "a"\nmsgid "A"\n', 6, 1),
        (b'msgctxt "a"\nmsgstr "A"\n', 7, 1),
        (b'"stray"\n', 6, 1),
        (b'msgctxt "a"\nmsgid "A"\nmsgstr "B\\q"\n', 8, 10),
        (b"<<<<<<< HEAD\n", 6, 1),
        (b'msgctxt "a"\nmsgid "A"\nmsgstr "\xff"\n', 8, 1),
        (b'msgctxt "a"\nmsgid "A"\nmsgid "A"\nmsgstr "B"\n', 6, 1),
        (b'msgctxt "a"\nmsgid "A"\nmsgstr "B"\nmsgstr "C"\n', 9, 1),
    ],
)
def test_a_broken_file_is_one_finding_at_its_place(body: bytes, line: int, column: int) -> None:
    finding = broken(HEADER + body)
    assert finding.location == Location("x.po", line, column)


def test_a_plural_rule_that_makes_no_sense() -> None:
    finding = broken(b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n !! 1;\\n"\n')
    assert "Plural-Forms" in finding.message


def test_a_context_used_twice_and_none_at_all() -> None:
    body = b'msgctxt "a"\nmsgid "A"\nmsgstr "B"\n\nmsgctxt "a"\nmsgid "A"\nmsgstr "C"\n\nmsgid "A"\nmsgstr "D"\n'
    catalog = read_catalog("zh_Hans", "x.po", HEADER + body)
    assert catalog.text("a") == "B"
    assert [(finding.code, finding.location) for finding in catalog.findings] == [
        ("B209", Location("x.po", 10)),
        ("B212", Location("x.po", 14)),
    ]


def test_a_review_holds_until_anything_changes(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path))
    entry = next(entry for entry in read_po(chinese_po(loaded)) if entry.context == "market.title")
    entry.comments = list(reviewed(entry, "Li Min", date(2026, 1, 5)))
    assert (state(entry).reviewed, state(entry).by, state(entry).on) == (True, "Li_Min", "2026-01-05")
    entry.strings[0] += "！"
    assert not state(entry).reviewed


def test_a_review_survives_an_update(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path))
    found = read_po(chinese_po(loaded))
    for entry in found:
        entry.comments = list(reviewed(entry, "Li", date(2026, 1, 5))) if entry.context else []
    from briefdeck.localize.update_po import write_entries

    data = write_entries(found[0], found[1:], "zh_Hans")
    again = update_po(data, chinese_units(loaded), "zh_Hans")
    assert all(state(entry).reviewed for entry in read_po(again) if entry.context)
    assert len(CHINESE) == sum(entry.context is not None for entry in read_po(again))
