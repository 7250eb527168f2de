"""A small workspace in memory-sized files, for tests of languages."""

from __future__ import annotations

from pathlib import Path

from briefdeck.load import Loaded, load
from briefdeck.localize import Language, read_language, units
from briefdeck.localize.update_po import update_po
from briefdeck.model.text import Message
from briefdeck.workspace import Workspace

PO = "locales/zh_Hans/LC_MESSAGES/briefing.po"

BRIEFING = """\
briefing: harbour
source_locale: en
title: "The harbour city"
sources:
  daily:
    publisher: Harbour Daily
    title: "Harbour opens 3 quays"
    event: "opening at {@harbour}"
    held: 2025-12-15
    published: 2025-12-16
    language: en
nouns:
  drugs: {one: "{n} new drug", other: "{n} new drugs"}
  stages: {one: "{n} stage", other: "{n} stages"}
names:
  harbour:
    forms: {en: the Harbour, zh_Hans: 港口}
    short: {en: the Port, zh_Hans: 港}
    neutral: "the site"
    source: daily
    quote: "the Harbour"
    doubt: {text: "Spelling differs.", status: open}
  firm:
    forms: {en: iFirm}
    source: daily
    quote: "iFirm"
facts:
  deals:
    kind: amount
    value: 712 million
    unit: USD
    period: 2025-Q1/2025-Q3
    label: "Deals"
    source: daily
    quote: "USD 712 million"
    doubt: {text: "An upper limit.", status: open}
  drugs:
    kind: count
    more_than: 100
    noun: drugs
    as_of: 2025-12-16
    label: {text: "Drugs under development", short: "Drugs"}
    source: daily
    quote: "more than 100 drugs"
  trials: {kind: count, value: 42, noun: drugs, label: "In trials", source: daily, quote: "42 drugs"}
  goal: {kind: amount, more_than: 150 billion, unit: CNY, target: true, horizon: 5 years, label: "Goal", source: daily,
         quote: "more than RMB 150 billion"}
  stages:
    kind: list
    noun: stages
    items: {research: "basic research", trials: "clinical trials"}
    label: "Stages"
    source: daily
    quote: "research and trials"
claims:
  half:
    text: "More than half of the drugs are in trials."
    asserts: [{part: trials, whole: drugs, more_than: 0.5}]
    status: disputed
    source: daily
    quote: "more than half"
sections:
  only:
    title: "Overview"
    topics:
      market:
        kind: hero
        title: {text: "Deals reached {deals} in {deals:period}", short: "Deals of {deals}", comment: "Keep it crisp"}
        lead: "{drugs} wait at {@harbour}. {@harbour:short} is busy. {@firm} leads."
        figures: {deals: {}, goal: {text: "{goal:source}"}}
        points:
          chain: {head: "Chain", text: "It spans {stages}: {stages:items}."}
          share: "There are {trials:n} of {drugs:n} in trials."
        notes: "{goal} is the goal over {goal:period}."
"""

AUDIENCES = """\
audiences:
  guests:
    name: "Guests"
    locales: [en, zh_Hans]
    brand: jialing
    on_doubt: mark
    slides: {min: 1, max: 16}
    equivalent: {currency: CHF, rates: {USD: 0.80}, on: 2025-12-01, source: "planning assumption of the office",
                 official: false, digits: 2, facts: [deals]}
    cover:
      title: "Welcome"
      subtitle: "To the harbour"
      delegation: "Delegation"
      place: "The city"
      date: 2026-01-15
      hosts:
        - {id: host_li, name: {en: Ms Li, zh_Hans: 李女士}, title: "Director", organisation: "Office"}
      guests:
        - {id: guest_keller, name: {en: Dr Keller, zh_Hans: 凯勒博士}, title: "Partner", organisation: "Capital"}
    topics:
      meaning: {kind: meaning, interpretation: true, title: "What it means", points: {go: {head: "Go", text: "Come."}}}
    story: [cover, market, meaning, sources]
  quiet:
    name: "Quiet guests"
    locales: [en]
    brand: jialing
    on_doubt: withhold
    slides: {min: 1, max: 16}
    cover: {title: Hello, subtitle: There, delegation: All, place: Here, date: 2026-01-15, hosts: [], guests: []}
    topics: {}
    story: [cover, {topic: market, title: "The market", notes: "None."}, sources]
"""

CHINESE = {
    "briefing.title": "港口城市",
    "source.daily.publisher": "港口日报",
    "source.daily.title": "港口启用三座码头",
    "source.daily.event": "{@harbour}启用仪式",
    "noun.drugs": "{n}款新药",
    "noun.stages": "{n}个环节",
    "name.harbour.neutral": "该园区",
    "name.firm": "爱企",
    "fact.deals.label": "交易额",
    "fact.drugs.label": "在研药物",
    "fact.drugs.label.short": "药物",
    "fact.trials.label": "临床阶段",
    "fact.goal.label": "目标",
    "fact.stages.label": "环节",
    "fact.stages.research": "基础研究",
    "fact.stages.trials": "临床试验",
    "claim.half": "半数以上药物处于临床阶段。",
    "section.only.title": "概览",
    "market.title": "{deals:period}交易额达{deals}",
    "market.title.short": "交易额{deals}",
    "market.lead": "{@harbour}有{drugs}。{@harbour:short}繁忙。{@firm}领先。",
    "market.figures.goal.text": "{goal:source}",
    "market.points.chain.head": "链条",
    "market.points.chain": "覆盖{stages}：{stages:items}。",
    "market.points.share": "{drugs:n}款中{trials:n}款进入临床。",
    "market.notes": "{goal:period}的目标是{goal}。",
    "audience.guests.name": "来宾",
    "audience.guests.cover.title": "欢迎",
    "audience.guests.cover.subtitle": "来到港口",
    "audience.guests.cover.delegation": "代表团",
    "audience.guests.cover.place": "本市",
    "audience.guests.cover.host_li.title": "主任",
    "audience.guests.cover.host_li.organisation": "办公室",
    "audience.guests.cover.guest_keller.title": "合伙人",
    "audience.guests.cover.guest_keller.organisation": "资本公司",
    "audience.guests.equivalent.source": "本办测算用汇率",
    "audience.guests.meaning.title": "合作契机",
    "audience.guests.meaning.points.go.head": "来",
    "audience.guests.meaning.points.go": "欢迎。",
}


def workspace(root: Path, po: bytes | None = None) -> Workspace:
    (root / "briefing").mkdir(parents=True, exist_ok=True)
    (root / "briefing/briefing.yaml").write_text(BRIEFING, encoding="utf-8")
    (root / "briefing/audiences.yaml").write_text(AUDIENCES, encoding="utf-8")
    if po is not None:
        (root / PO).parent.mkdir(parents=True, exist_ok=True)
        (root / PO).write_bytes(po)
    return Workspace.open(root)


def chinese_units(loaded: Loaded) -> tuple[Message, ...]:
    return units(loaded.briefing, loaded.audiences.values(), "zh_Hans")


def chinese_po(loaded: Loaded, **changes: str) -> bytes:
    """The complete Chinese catalogue, with some entries (``_`` for ``.``) changed."""
    return update_po(None, chinese_units(loaded), "zh_Hans", CHINESE | changes)


def opened(root: Path) -> tuple[Loaded, dict[str, Language]]:
    """The small workspace, loaded, with its complete Chinese and its English."""
    loaded = load(workspace(root))
    ws = workspace(root, chinese_po(loaded))
    return loaded, {tag: read_language(ws, tag, loaded.briefing)[0] for tag in ("en", "zh_Hans")}
