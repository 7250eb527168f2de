"""The sample's own summaries: two pages, every fact, nothing but CommonMark."""

import re

import pytest
from markdown_it import MarkdownIt

from sample import ROOT

WITH_TABLES = MarkdownIt("commonmark").enable("table")
WORDS = 1050  # two A4 pages
CHARACTERS = 2000  # the same in Chinese, beside quotes in English


@pytest.fixture(scope="module")
def editions():
    """(audience, locale) → Edition."""
    from briefdeck.build.jobs import choose
    from briefdeck.build.plan import Planner
    from briefdeck.build.result import Choice
    from briefdeck.load import load
    from briefdeck.workspace import Workspace

    workspace = Workspace.open(ROOT)
    loaded = load(workspace)
    planner = Planner(workspace, loaded)
    jobs = choose(loaded.audiences, Choice())
    planner.open(jobs)
    return {(job.audience.id, job.locale): planner.plan(job).planned.edition for job in jobs}


def bodies(sample_build):
    for key, path in sample_build.summaries.items():
        yield key, path.read_text(encoding="utf-8").split("\n---\n", 1)[1]


def plain(body):
    """What a reader sees, a line a block."""
    tokens = WITH_TABLES.parse(body)
    return "\n".join(
        "".join(part.content if part.type in {"text", "text_special"} else "" for part in token.children)
        for token in tokens
        if token.type == "inline"
    )


def test_a_summary_has_two_pages_at_most(sample_build):
    for (audience, locale), body in bodies(sample_build):
        words = re.findall(r"[a-zA-Z0-9][\w’,.-]*", plain(body))
        han = re.findall(r"[\u4e00-\u9fff]", plain(body))
        if locale == "en":
            assert len(words) <= WORDS, audience
        else:
            assert len(han) + len(words) <= CHARACTERS, audience
            assert len(han) <= CHARACTERS * 2 // 3, audience


def test_what_to_check_before_quoting_ends_the_summary(sample_build, editions):
    for key, body in bodies(sample_build):
        edition = editions[key]
        heading = f"### {edition.word('check_before_quoting').plain}"
        assert (heading in body) == bool(edition.caveats)
        end = plain(body.partition(heading)[2])
        for caveat in edition.caveats:
            assert caveat.head.first.plain in end
            assert caveat.text.first.plain in end


def test_every_fact_of_the_edition_is_in_its_summary(sample_build, editions):
    for (audience, locale), body in bodies(sample_build):
        text = plain(body).casefold()
        missing = [
            fact.id for fact in editions[audience, locale].facts.values() if fact.long[0].text.casefold() not in text
        ]
        assert missing == [], (audience, locale)


def test_no_key_figure_of_a_glance_is_left_out(sample_build, editions):
    for (audience, locale), body in bodies(sample_build):
        glance = next(said.topic for said in editions[audience, locale].story if said.topic.kind == "glance")
        block = body.split("\n## ")[1]
        assert block.count("\n- **") >= len(glance.figures), (audience, locale)
        for slot in glance.figures:
            fact = editions[audience, locale].facts[slot.fact]
            forms = (fact.number[0].text, fact.kpi[0].text)  # 100超 alone, 100品目超 with its counter
            assert any(form.casefold() in block.casefold() for form in forms), (audience, locale, slot.fact)


def test_it_is_commonmark_without_tables_stray_marks_or_headings_without_text(sample_build):
    for key, body in bodies(sample_build):
        tokens = WITH_TABLES.parse(body)
        kinds = [token.type for token in tokens]
        assert not {kind for kind in kinds if "table" in kind or "html" in kind}, key
        assert "*" not in plain(body), key  # an emphasis that did not close, as Chinese punctuation can cause
        for index, kind in enumerate(kinds):
            assert not (kind == "heading_close" and kinds[index + 1 : index + 2] == ["heading_open"]), key


def test_what_is_in_doubt_is_attributed_once(sample_build):
    for key, body in bodies(sample_build):
        lines = [line for line in body.splitlines() if re.fullmatch(r"\*.*(?:as reported by|据).*\*", line)]
        things = [thing for line in lines for thing in re.split(r" and |、", re.split("[:：]", line.strip("*"))[0])]
        assert len(things) == len(set(things)), key


def test_the_office_s_own_reading_is_marked(sample_build, editions):
    for (audience, locale), body in bodies(sample_build):
        said = editions[audience, locale]
        marks = [said.word(key).plain for key in ("interpretation", "interpretation_note")]
        assert any(each in body for each in marks), (audience, locale)


def test_chinese_counts_have_their_measure_word(sample_build):
    for (audience, locale), body in bodies(sample_build):
        if locale == "zh_Hans":
            assert not re.findall(r"\*\*\d+\*\*", body), audience
