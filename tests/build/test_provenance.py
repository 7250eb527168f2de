"""What a file tells of the origin of its figures: what its audience is handed, and nothing that it must not see."""

import io
import re
import zipfile

import pytest

from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.formats.markdown import trace as in_text
from briefdeck.formats.pptx import trace as in_deck
from briefdeck.workspace import Workspace

BRIEFING, AUDIENCES = "briefing/briefing.yaml", "briefing/audiences.yaml"


def edit(path, old, new, count=1):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def handed(workspace, provenance):
    edit(workspace / AUDIENCES, "    brand: jialing\n", f"    brand: jialing\n    provenance: {provenance}\n")


def built(workspace, *, errors=False):
    """The investors' English deck and summary."""
    result = run(Workspace.open(workspace), Choice(("investors",), ("en",)), workspace / "output")
    assert result.exit_code == int(errors), result.findings
    folder = workspace / "output/investors/en"
    return (folder / "deck.pptx").read_bytes(), (folder / "summary.md").read_bytes()


def carried(deck, summary):
    """Everything the two tell of origins, as text."""
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name.startswith("customXml/")]
    lines = [line for line in summary.decode().splitlines() if line.startswith("[briefdeck")]
    return "\n".join([*parts, *lines])


def everything(data):
    """All bytes of a package, unpacked, packages inside it too."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            content = package.read(name)
            yield name.encode()
            yield content
            if content.startswith(b"PK\3\4"):
                yield from everything(content)


def test_full_is_what_is_handed_unless_said_otherwise(workspace):
    deck, summary = built(workspace)
    for trace in (in_deck.read(deck), in_text.read(summary)):
        assert trace.facts["trade"].quote == "goods worth RMB 48 billion passed through the port in 2025"
        assert trace.sources["lanhe_daily"].line


def test_ids_are_ids_and_printed_figures(workspace):
    handed(workspace, "ids")
    deck, summary = built(workspace)
    for trace in (in_deck.read(deck), in_text.read(summary)):
        assert {row.facts for row in trace.rows} >= {("trade",), ("routes",)}
        assert (dict(trace.facts), dict(trace.sources), trace.conversion) == ({}, {}, None)
    told = carried(deck, summary)
    for word in ("48000000000", "goods worth", "lanhe_daily", "as_of", "drawn="):
        assert word not in told, word


def test_none_is_nothing(workspace):
    handed(workspace, "none")
    deck, summary = built(workspace)
    assert carried(deck, summary) == ""
    assert (in_deck.read(deck), in_text.read(summary)) == (None, None)


def test_a_deck_of_an_audience_that_is_handed_none_may_not_hold_any(workspace):
    from briefdeck.build.jobs import choose
    from briefdeck.build.plan import Planner
    from briefdeck.check import foreign_traces
    from briefdeck.check.views import FileView
    from briefdeck.formats import pptx
    from briefdeck.load import load

    ws = Workspace.open(workspace)
    loaded = load(ws)
    planner = Planner(ws, loaded)
    one = planner.plan(choose(loaded.audiences, Choice(("investors",), ("en",)))[0]).planned
    observed = pptx.read(pptx.write(one.deck, one.theme, one.prepared, one.trace))
    found = {
        traced: [f.message for f in foreign_traces.check(FileView(observed, "x", one.edition, one.deck, traced=traced))]
        for traced in (True, False)
    }
    assert found[True] == []
    assert len(found[False]) == 3
    assert all("customXml/" in message for message in found[False])


def test_two_builds_carry_the_same(workspace):
    assert built(workspace) == built(workspace)


CANARY = "zyxcanary"


def test_nothing_withheld_is_in_the_files(workspace):
    # given an internal fact, and a fact that nobody tells, each with a canary in every field that a file could hold
    edit(
        workspace / BRIEFING,
        "facts:\n",
        f"facts:\n  {CANARY}_id:\n    kind: count\n    value: 7913\n    noun: routes\n    clearance: internal\n"
        f"    label: {CANARY} label\n    source: lanhe_daily\n    quote: {CANARY} 7913 quote\n"
        f"    doubt: {{text: {CANARY} doubt, evidence: {CANARY} evidence, status: open}}\n"
        f"  {CANARY}_idle:\n    kind: count\n    value: 7917\n    noun: routes\n    label: {CANARY} idle\n"
        f"    source: lanhe_daily\n    quote: {CANARY} 7917\n",
    )
    # and a shown fact whose quote says the quote of the internal one
    edit(workspace / BRIEFING, "quote: 36 river-sea routes now", f"quote: {CANARY} 7913 quote; 36 river-sea routes now")
    result = run(Workspace.open(workspace), Choice(("investors",), ("en",)), None)
    # then the build says so, and what the deck would have carried does not
    assert "B109" in {finding.code for finding in result.findings}
    assert CANARY not in planned_trace(workspace)


def planned_trace(workspace):
    from briefdeck.build.jobs import choose
    from briefdeck.build.plan import Planner
    from briefdeck.load import load

    ws = Workspace.open(workspace)
    loaded = load(ws)
    planner = Planner(ws, loaded)
    one = planner.plan(choose(loaded.audiences, Choice(("investors",), ("en",)))[0]).planned
    definitions = [line for line in one.summary.decode().splitlines() if line.startswith("[briefdeck")]
    assert len(definitions) > 5
    return in_deck.trace_xml(one.trace) + "\n".join(definitions)


@pytest.fixture
def doubted(workspace):
    """The name of a company is in doubt, and these guests are not told doubted names."""
    edit(
        workspace / BRIEFING,
        "names:\n",
        "names:\n  orrin:\n    forms: {en: Orrin Zyx, zh_Hans: 奥林}\n    short: {en: Orrin}\n"
        "    neutral: a shipping line\n    source: lanhe_daily\n    quote: Orrin Zyx\n"
        "    doubt: {text: spelled otherwise elsewhere, evidence: portal, status: open}\n",
    )
    edit(workspace / AUDIENCES, "    brand: jialing\n", "    brand: jialing\n    on_doubt: withhold\n")
    return workspace


@pytest.mark.parametrize("quote", ["36 routes of Orrin Zyx", "ORRIN ZYX runs 36 routes", "Orrin runs 36 routes"])
def test_a_quote_with_a_withheld_name_is_left_out_and_its_fact_stays(doubted, quote):
    edit(doubted / BRIEFING, "quote: 36 river-sea routes now start from Lanhe", f"quote: {quote}")
    told = planned_trace(doubted)
    assert "orrin" not in told.casefold()
    assert re.search(r'<fact id="routes"[^>]*></fact>', told)


@pytest.mark.parametrize("provenance", ["full", "ids"])
def test_an_id_or_address_that_spells_a_withheld_name_gives_way(doubted, provenance):
    handed(doubted, provenance)
    for path in (BRIEFING, AUDIENCES):
        text = (doubted / path).read_text(encoding="utf-8")
        text = re.sub(r"\{routes([:}])", r"{orrin_routes\1", text)
        text = re.sub(r"^( +)routes:( \{text|\n    kind)", r"\1orrin_routes:\2", text, flags=re.MULTILINE)
        (doubted / path).write_text(text.replace("routes]", "orrin_routes]"), encoding="utf-8")
    edit(doubted / BRIEFING, "    language: en\n", "    language: en\n    url: https://example.org/orrin-zyx/36\n")
    told = planned_trace(doubted)
    assert "orrin" not in told.casefold()
    assert re.search(r'of="x[0-9a-f]{12}"', told)


def test_no_doubt_clearance_or_hint_of_the_editor_is_in_the_sample(sample_build):
    from briefdeck.load import load
    from sample import ROOT

    briefing = load(Workspace.open(ROOT)).briefing
    for (audience, locale), deck in sample_build.decks.items():
        data = deck.read_bytes()
        summary = sample_build.summaries[audience, locale].read_bytes()
        told = carried(data, summary)
        shown = in_deck.read(data).facts.keys() | in_text.read(summary).facts.keys()
        assert not re.search(r"clearance|doubt|evidence|internal|embargo", told), (audience, locale)
        for fact in briefing.facts.values():
            if fact.id not in shown:
                assert f'"{fact.id}"' not in told, (audience, locale, fact.id)
            if fact.doubt is not None:
                assert fact.doubt.text not in told
    # and the mayor, from whom doubted names are withheld, finds none of them in any byte
    names = [name for name in briefing.names.values() if name.doubt is not None]
    assert names
    for (audience, locale), deck in sample_build.decks.items():
        if audience == "mayor":
            held = b"\n".join(everything(deck.read_bytes()))
            for name in names:
                assert not [form for form in name.forms.values() if form.encode() in held], (locale, name.id)
