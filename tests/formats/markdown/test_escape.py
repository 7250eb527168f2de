import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefdeck.formats.markdown.escape import escape, link, yaml_text

STRICT = MarkdownIt("commonmark")
WITH_TABLES = MarkdownIt("commonmark").enable(["table", "strikethrough"])

any_text = st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=40)
spiteful = st.text(st.sampled_from("*_`[]()<>#+-=!|&;~\\.:1a 药。“”/@\n\u00a0"), max_size=24)


def plain(tokens):
    """Text that a reader sees, and the types of everything else."""
    texts, others = [], []
    for token in tokens:
        for part in token.children or [token]:
            if part.type in {"text", "text_special"}:
                texts.append(part.content)
            elif part.type not in {"paragraph_open", "paragraph_close", "inline"}:
                others.append(part.type)
    return "".join(texts), others


def flat(text):
    """As a reader sees it: runs of white space are one space, none at the ends."""
    import re

    return re.sub(r"[^\S\u00a0\u3000]+", " ", text).strip()


@pytest.mark.parametrize("parser", [STRICT, WITH_TABLES])
@given(text=any_text | spiteful)
def test_escaped_text_reads_back_as_itself_and_as_nothing_else(parser, text):
    assert plain(parser.parse(escape(text))) == (flat(text), [])


@given(head=spiteful, text=spiteful)
def test_escaped_text_reads_back_inside_a_bullet_and_a_cell(head, text):
    # given two texts as the summary sets them
    rendered = f"- {escape(head)}: {escape(text)}\n\n| {escape(head)} | x |\n| --- | --- |\n| {escape(text)} | y |\n"
    # when
    tokens = WITH_TABLES.parse(rendered)
    # then there is one item and a table of two cells, with those words and no HTML
    cells = [plain(token.children)[0] for token in tokens if token.type == "inline"]
    assert cells[1:] == [flat(head), "x", flat(text), "y"]
    assert cells[0] == f"{flat(head)}: {flat(text)}".strip()
    assert not any("html" in token.type for token in tokens)


@given(any_text | spiteful)
def test_front_matter_reads_back(text):
    import yaml

    assert yaml.safe_load(yaml_text(text)) == flat(text)


def test_only_web_addresses_become_links():
    assert link("https://example.org/a?b=1&c=2") == "<https://example.org/a?b=1&c=2>"
    assert link("javascript:alert(1)") == ""
    assert link("https://example.org/><b>") == ""
    assert link("") == ""


def test_ordinary_words_are_left_alone():
    for text in ("R&D", "7.12亿美元", "about 40%", "“33618” framework", "first-in-class (phase II)", "-5"):
        assert escape(text) == text
