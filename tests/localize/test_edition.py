from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from briefdeck.load import load
from briefdeck.localize import localize, program_units, read_language
from briefdeck.model.edition import Edition
from briefdeck.model.finding import InputError, Severity
from briefdeck.model.text import Figure, Form, Literal, NameSpan
from briefdeck.select import select
from localize_samples import chinese_po, opened, workspace


def edition(root: Path, *tags: str, audience: str = "guests") -> Edition:
    loaded, languages = opened(root)
    selection, findings = select(loaded.briefing, loaded.audiences[audience])
    assert [finding for finding in findings if finding.severity == "error"] == []
    return localize(selection, loaded.briefing, [languages[tag] for tag in tags])


def test_spans_know_where_they_came_from(tmp_path: Path) -> None:
    title = edition(tmp_path, "en").story[0].topic.title.first
    assert title.plain == "Deals reached USD 712 million in the first three quarters of 2025"
    assert [type(span) for span in title.spans] == [Literal, Figure, Literal, Figure]
    assert title.facts == ("deals", "deals")
    assert (title.locale, title.unit) == ("en", "market.title")


def test_chinese_is_said_in_chinese(tmp_path: Path) -> None:
    topic = edition(tmp_path, "zh_Hans").story[0].topic
    assert topic.title.first.plain == "2025年前三季度交易额达7.12亿美元"
    assert topic.title.short[0].plain == "交易额7.12亿美元"
    assert topic.lead is not None
    assert topic.lead.first.plain == "港口有100余款新药。港繁忙。爱企领先。"
    assert topic.points[0].text.first.plain == "覆盖两个环节：基础研究、临床试验。"
    assert topic.points[1].text.first.plain == "100余款中42款进入临床。"
    assert topic.notes is not None
    assert topic.notes.first.plain == "未来五年的目标是超1500亿元。"


def test_what_opens_a_sentence_gets_a_capital_and_a_brand_keeps_its_own(tmp_path: Path) -> None:
    lead = edition(tmp_path, "en").story[0].topic.lead
    assert lead is not None
    assert lead.first.plain == "More than 100 new drugs wait at the Harbour. The Port is busy. iFirm leads."
    assert [span.name for span in lead.first.spans if isinstance(span, NameSpan)] == ["harbour", "harbour", "firm"]


def test_two_languages_on_one_slide(tmp_path: Path) -> None:
    both = edition(tmp_path, "zh_Hans", "en")
    assert both.locales == ("zh_Hans", "en")
    assert [text.locale for text in both.story[0].topic.title.texts] == ["zh_Hans", "en"]
    assert [figure.text for figure in both.facts["drugs"].long] == ["100余款新药", "more than 100 new drugs"]
    assert both.facts["deals"].plot == (Decimal("7.12"), Decimal("712"))


def test_facts_carry_every_form(tmp_path: Path) -> None:
    facts = edition(tmp_path, "en").facts
    drugs = facts["drugs"]
    assert (drugs.long[0].text, drugs.short[0].text, drugs.number[0].text, drugs.kpi[0].text) == (
        "more than 100 new drugs",
        "100+",
        "more than 100",
        "100+",
    )
    assert drugs.label.short[0].plain == "Drugs"
    assert drugs.as_of == date(2025, 12, 16)
    assert drugs.period is None
    deals = facts["deals"]
    assert deals.marked
    assert not drugs.marked
    assert deals.period is not None
    assert deals.period.first.plain == "The first three quarters of 2025"
    assert [item.first.plain for item in facts["stages"].items] == ["Basic research", "Clinical trials"]


def test_an_equivalent_is_rounded_said_to_be_about_and_explained(tmp_path: Path) -> None:
    english = edition(tmp_path, "en")
    equivalent = english.facts["deals"].equivalent
    assert equivalent is not None
    assert equivalent.first.plain == "about CHF 570 million"
    (figure,) = equivalent.first.spans
    assert isinstance(figure, Figure)
    assert (figure.fact, figure.form) == ("deals", Form.EQUIVALENT)
    assert english.facts["goal"].equivalent is None
    assert english.equivalent_note is not None
    assert english.equivalent_note.first.plain == (
        "CHF at 0.80 per USD; planning assumption of the office, "
        "1\N{NO-BREAK SPACE}December\N{NO-BREAK SPACE}2025; not an official rate"
    )
    chinese = edition(tmp_path, "zh_Hans")
    assert chinese.equivalent_note is not None
    assert chinese.equivalent_note.first.plain == (
        "瑞士法郎折算汇率：1美元兑0.80（本办测算用汇率，2025年12月1日，非官方汇率）"
    )


def test_doubts_are_attributed(tmp_path: Path) -> None:
    english, chinese = edition(tmp_path, "en").story[0], edition(tmp_path, "zh_Hans").story[0]
    assert english.attribution is not None
    assert english.attribution.first.plain == "USD 712 million and the Harbour: as reported by Harbour Daily"
    assert english.attribution.first.facts == ("deals",)
    assert chinese.attribution is not None
    assert chinese.attribution.first.plain == "7.12亿美元、港口：据港口日报报道"
    assert edition(tmp_path, "en").story[1].attribution is None


def test_an_audience_that_withholds_reads_the_neutral_name(tmp_path: Path) -> None:
    quiet = edition(tmp_path, "en", audience="quiet")
    assert "deals" not in quiet.facts
    lead = quiet.story[0].topic.lead
    assert lead is not None
    assert lead.first.plain == "More than 100 new drugs wait at the site. The site is busy. iFirm leads."
    assert quiet.story[0].attribution is None
    assert quiet.equivalent_note is None


def test_sources_as_guests_read_them(tmp_path: Path) -> None:
    source = edition(tmp_path, "en").sources["daily"]
    assert source.line.first.plain == "Harbour Daily, 16 December 2025"
    assert source.full.first.plain == (
        "Harbour Daily, 16 December 2025: “Harbour opens 3 quays” (opening at the Harbour, 15 December 2025)"
    )
    assert edition(tmp_path, "zh_Hans").sources["daily"].full.first.plain == (
        "港口日报，2025年12月16日：《港口启用三座码头》（2025年12月15日港口启用仪式）"
    )


def test_topics_know_their_facts_sources_and_day(tmp_path: Path) -> None:
    topic = edition(tmp_path, "en").story[0]
    assert topic.facts == ("deals", "goal", "drugs", "stages", "trials")
    assert topic.sources == ("daily",)
    assert topic.as_of is not None
    assert topic.as_of.first.plain == "As of 16 December 2025"


def test_the_cover_keeps_protocol_order_and_names(tmp_path: Path) -> None:
    cover = edition(tmp_path, "zh_Hans").cover
    assert (cover.hosts[0].name.first.plain, cover.hosts[0].title.first.plain) == ("李女士", "主任")
    assert cover.date.first.plain == "2026年1月15日"


def test_interpretation_is_marked(tmp_path: Path) -> None:
    meaning = edition(tmp_path, "en").story[1].topic
    assert meaning.points[0].text.interpretation


def test_what_lacks_a_translation_is_said_in_the_sources_words(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path))
    ws = workspace(tmp_path, chinese_po(loaded, **{"market.title": "", "market.title.short": "", "noun.drugs": ""}))
    language, _ = read_language(ws, "zh_Hans", loaded.briefing)
    selection, _ = select(loaded.briefing, loaded.audiences["guests"])
    said = localize(selection, loaded.briefing, [language])
    title = said.story[0].topic.title
    assert title.first.plain == "Deals reached 7.12亿美元 in 2025年前三季度"
    assert title.short[0].plain == title.first.plain
    assert said.facts["drugs"].long[0].text == "100余 new drugs"


def test_every_word_of_the_program_is_there(tmp_path: Path) -> None:
    said = edition(tmp_path, "zh_Hans")
    assert set(said.words) == {unit.id for unit in program_units()}
    assert said.word("agenda").plain == "目录"


@pytest.mark.parametrize("tag", ["en", "zh_Hans"])
def test_the_programs_words_are_translated(tmp_path: Path, tag: str) -> None:
    loaded = load(workspace(tmp_path))
    language, findings = read_language(workspace(tmp_path), tag, loaded.briefing)
    assert findings == ()
    if tag == "en":
        assert language.words == {unit.id: unit.text for unit in program_units()}
    else:
        assert all(language.words[unit.id] != unit.text or "{" in unit.text for unit in program_units())


def test_a_workspaces_own_words_lie_over_the_programs(tmp_path: Path) -> None:
    ws = workspace(tmp_path)
    own = tmp_path / "locales/en/LC_MESSAGES/briefdeck.po"
    own.parent.mkdir(parents=True)
    own.write_text('msgctxt "agenda"\nmsgid "Agenda"\nmsgstr "Programme"\n\nmsgctxt "agende"\nmsgid "x"\nmsgstr "y"\n')
    language, findings = read_language(ws, "en", load(ws).briefing)
    assert language.words["agenda"] == "Programme"
    assert language.words["sources"] == "Sources"
    assert [(finding.code, finding.hint) for finding in findings] == [("B211", "did you mean 'agenda'?")]


def test_a_language_nobody_has_written(tmp_path: Path) -> None:
    ws = workspace(tmp_path)
    with pytest.raises(InputError) as caught:
        read_language(ws, "zh_Hanss", load(ws).briefing)
    (finding,) = caught.value.findings
    assert (finding.code, finding.hint) == ("B220", "did you mean zh_Hans?")


def test_everything_unreadable_of_a_language_comes_at_once(tmp_path: Path) -> None:
    ws = workspace(tmp_path, b'msgid "x\n')
    style = tmp_path / "locales/zh_Hans/style.toml"
    style.write_text("= 1\n")
    with pytest.raises(InputError) as caught:
        read_language(ws, "zh_Hans", load(ws).briefing)
    assert sorted(finding.code for finding in caught.value.findings) == ["B210", "B220"]


def test_a_draft_language_says_so_once(tmp_path: Path) -> None:
    ws = workspace(tmp_path)
    _, findings = read_language(ws, "ko", load(ws).briefing)
    (finding,) = findings
    assert (finding.code, finding.severity, finding.subject) == ("B222", Severity.INFO, "ko")


def test_a_workspace_may_call_a_language_proven(tmp_path: Path) -> None:
    own = tmp_path / "locales/ko/style.toml"
    own.parent.mkdir(parents=True)
    own.write_text('status = "proven"\n')
    ws = workspace(tmp_path)
    assert read_language(ws, "ko", load(ws).briefing)[1] == ()
