"""Provenance in a summary: pure CommonMark that shows nothing, read back exactly, refused when it is damaged."""

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from briefdeck.formats.markdown import trace as carried
from briefdeck.model.audience import Provenance
from briefdeck.model.finding import CheckFailed
from briefdeck.model.trace import NAMESPACE, with_rows
from formats.traces import deck_trace, text_trace

BODY = "# Title\n\nUSD 92 billion (about CHF 74 billion)\n\none\n\n下降3.5%\n"
TEXT = BODY + carried.trace_definitions(text_trace())


def parsed(text):
    env = {}
    return MarkdownIt("commonmark").parse(text, env), env.get("references", {})


def test_what_is_read_is_what_was_written():
    assert carried.read(TEXT.encode()) == text_trace()


def test_a_reader_is_shown_nothing_of_it():
    shown = MarkdownIt("commonmark").render
    assert shown(TEXT) == shown(BODY)
    assert len(parsed(TEXT)[0]) == len(parsed(BODY)[0])


def test_commonmark_reads_the_very_words():
    # given the definitions as a CommonMark parser understands them
    _, references = parsed(TEXT)
    # then each of ours is one of them, and its title is our JSON with nothing lost
    assert len(references) == TEXT.count("\n[briefdeck")
    for label, one in references.items():
        assert label.startswith("BRIEFDECK")
        plain = one["title"].replace("\\", "\\\\").replace("'", "\\'")
        again = f"{BODY}\n[briefdeck]: <{NAMESPACE}> '{plain}'\n" if label == "BRIEFDECK" else ""
        assert not again or carried.read(again.encode()).briefing == "lanhe"
    quote = references["BRIEFDECK FACT DEALS"]["title"]
    assert "“92” & <more> 'so' \\\\ [x]" in quote


def test_a_text_without_definitions_carries_none():
    assert carried.read(BODY.encode()) is None
    assert carried.read(b"") is None


@pytest.mark.parametrize("spoil", [
    lambda text: re.sub(r"line 7\]: <> '(.*)'", lambda found: f'line 7]: <> "{found[1]}"'.replace('"', '\\"'), text)
    .replace('<> \\"', '<> "').replace(']]\\"', ']]"'),
    lambda text: text.replace("[briefdeck line", "   [briefdeck line"),
    lambda text: text + "\nmore text, added by hand\n",
    lambda text: text.replace("\n", "\r\n"),
], ids=["other quotation marks", "indented", "text after it", "other line ends"])  # fmt: skip
def test_what_an_editor_may_do_does_no_harm(spoil):
    rows = [row for row in carried.read(TEXT.encode()).rows if row.place.index == (7,)]
    read = carried.read(spoil(carried_lines(7)).encode())
    assert [row for row in read.rows if row.place.index == (7,)] == rows


def carried_lines(number):
    """The text with the definitions of one line only."""
    lines = TEXT.splitlines(keepends=True)
    return "".join(one for one in lines if "[briefdeck line" not in one or f"line {number}]" in one)


DAMAGED = {
    "no head": TEXT.replace("[briefdeck]:", "[other]:"),
    "another version": TEXT.replace("trace:1>", "trace:9>"),
    "cut short": TEXT[:-6],
    "no json": TEXT.replace('\'{"kind":"amount"', '\'{kind":"amount"'),
    "a list for a fact": re.sub(r"fact deals\]: <> '.*'", "fact deals]: <> '[1,2]'", TEXT),
    "a number for a quote": TEXT.replace('"quote":"下降3.5%"', '"quote":7'),
    "an amount that is none": TEXT.replace('"low":"92000000000"', '"low":"many"'),
    "an amount as a number": TEXT.replace('"low":"92000000000"', '"low":92000000000'),
    "a line of no number": TEXT.replace("[briefdeck line 7]", "[briefdeck line seven]"),
    "a line twice": TEXT.replace("[briefdeck line 7]", "[briefdeck line 5]"),
    "a figure of one piece": re.sub(r"line 7\]: <> '.*'", "line 7]: <> '[[1]]'", TEXT),
    "a steering character": TEXT.replace('"briefing":"lanhe"', '"briefing":"\\\\u001b[2J"'),
    "deep nesting": re.sub(r"line 7\]: <> '.*'", "line 7]: <> '" + "[" * 100_000 + "'", TEXT),
    "too many figures": re.sub(r"line 7\]: <> '.*'", "line 7]: <> '[" + '["a","long","1"],' * 20_001 + "[]]'", TEXT),
    "locales that are none": TEXT.replace('"locales":["en","zh_Hans"]', '"locales":[1,2]'),
    "too large": re.sub(r"line 7\]: <> '.*'", f"line 7]: <> '{'x' * 8_000_001}'", TEXT),
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED)
def test_damaged_definitions_are_one_finding(text):
    assert text != TEXT
    with pytest.raises(CheckFailed) as failure:
        carried.read(text.encode(), "summary.md")
    assert [finding.code for finding in failure.value.findings] == ["B441"]
    assert "\x1b" not in str(failure.value)


def test_what_is_no_text_is_one_finding():
    with pytest.raises(CheckFailed, match="UTF-8"):
        carried.read(b"\xff\xfe[briefdeck]")


def test_ids_alone_hold_no_value_source_or_quote():
    given = replace(text_trace(), provenance=Provenance.IDS, facts={}, sources={})
    text = carried.trace_definitions(with_rows(given, given.rows))
    assert {line.split("]")[0].rpartition(" ")[0] for line in text.split("\n") if line} == {"", "[briefdeck line"}


def test_lines_of_the_text_keep_their_numbers_without_the_definitions():
    assert carried.text_lines(TEXT.encode())[: BODY.count("\n")] == BODY.split("\n")[:-1]
    assert not "".join(carried.text_lines(TEXT.encode())[BODY.count("\n") :])


def test_a_deck_and_a_summary_tell_the_same_of_a_fact():
    assert carried.read(TEXT.encode()).facts == deck_trace().facts
