"""The program's own words: every id with its English text and, where needed, a note to the translator.

This is the one list. ``locales/<tag>/LC_MESSAGES/briefdeck.po`` translates it; ``Edition.words`` carries it to the
slide kinds and the summary. Fields in braces are filled in by whoever looks the word up.
"""

from __future__ import annotations

from briefdeck.model.finding import Location
from briefdeck.model.text import Message

_HERE = Location("briefdeck/localize/program_words.py")

# id: text, or (text, note to the translator)
_WORDS: dict[str, str | tuple[str, str]] = {
    # Covers, agenda, way-finding
    "agenda": "Agenda",
    "agenda_title": ("What this briefing covers", "title of the agenda slide"),
    "contents": "Contents",
    "prepared_for": "Prepared for: {delegation}",
    "hosts": ("Hosts", "heading over the people who receive"),
    "guests": ("Guests", "heading over the people who are received"),
    "person_role": ("{title}, {organisation}", "under a person's name: position and organisation"),
    "delegation": "Delegation",
    "place": "Place",
    "date": "Date",
    "page": "Page",
    "page_of": "{page} of {pages}",
    "continued": (" ({page}/{pages})", "added to the title of a slide that runs on to another"),
    "thank_you": "Thank you",
    # Case, deal, goals, diagrams
    "situation": "Situation",
    "action": "Action",
    "result": "Result",
    "goal": "Goal",
    "goals": "Goals",
    "actual": ("Reached", "what has been reached, beside a goal"),
    "expected": "Expected",
    "next_step": "Next step",
    "meaning": ("What it means for you", "heading of the office's own reading for its guests"),
    "interpretation": "Our reading",
    "question": ("Questions", "heading of a row: what guests may ask about each stage, as the hosts suggest"),
    "interpretation_note": "The office’s own reading, not a statement of the source",
    "dashed_is_bound": ("Dashed outline: a bound, not an exact value", "note under a chart"),
    "outlined_is_goal": ("Outlined: a goal", "note under a chart"),
    "hatched_is_forecast": ("Hatched: expected, not yet reached", "note under a chart"),
    "diamond_is_forecast": ("Diamond: expected, not yet reached", "note under a line chart"),
    "square_is_goal": ("Square point: a goal", "note under a line chart"),
    "before": ("Before", "heading of what was, beside what is"),
    "after": ("After", "heading of what is, beside what was"),
    "picture_credit": ("Picture: {credit}", "line under a picture: who made it and by what right it is shown"),
    "key_figures": "Key figures",
    "at_a_glance": "At a glance",
    "summary": "Summary",
    # Tables of facts
    "figure": "Figure",
    "figures": "Figures",
    "what": ("What it measures", "heading of a table column"),
    "note": "Note",
    "quote": "Quote",
    "goes_on": ("{text} (continued)", "heading of a group of rows that goes on in the next table"),
    "period": "Period",
    "status": "Status",
    "reported": ("Reported", "status of a figure: stated by the source"),
    "as_reported_short": ("As reported", "status of a figure that the office has not confirmed"),
    "fact": "Fact",
    "value": "Value",
    "number": "Number",
    "unit": "Unit",
    "total": "Total",
    "share": "Share",
    "rank": "Rank",
    "item": "Item",
    "stage": "Stage",
    "name": "Name",
    "title": ("Position", "a person's office or rank"),
    "organisation": "Organization",
    # Sources and doubts
    "source": "Source",
    "sources": "Sources",
    "sources_title": ("Every figure in this briefing, with its source", "title of the sources slide"),
    "sources_title_one": (
        "Every figure has a source; one point needs care before quoting",
        "title of the sources slide, where one point has to be checked",
    ),
    "sources_title_more": (
        "Every figure has a source; {n} points need care before quoting",
        "the same of several points; n: a number from two on, in words or digits; choose words that suit any",
    ),
    "check_before_quoting": ("Check before quoting", "heading over what is in doubt, for guests"),
    "left_out": ("Left out", "heading of a statement of the source that the deck does not repeat"),
    "no_period": ("No date given", "heading over figures for which the source gives no period or day"),
    "source_prefix": (
        "Source: ",
        "before the source in a slide's source line; ends with a space where the language has one",
    ),
    "source_line": "{publisher}, {date}",
    "source_full": "{publisher}: “{title}”, {date}",
    "source_full_event": (
        "{publisher}, {date}: “{title}” ({event})",
        "the date is the day of publication, beside the publisher; the event may carry a day of its own",
    ),
    "event_held": ("{event}, {date}", "an event with the day on which it was held"),
    "published": "Published",
    "publisher": "Publisher",
    "language": "Language",
    "link": "Link",
    "as_of": "As of {date}",
    "source_as_of": (
        "{source} (as of {date})",
        "a source in a slide's source line, where figures stand at different days",
    ),
    "as_reported": "as reported by {publisher}",
    "attribution": ("{items}: as reported by {publisher}", "items: figures or names the office has not confirmed"),
    "attribution_bare": "As reported by {publisher}",
    # Currency equivalents
    "equivalent": ("({equivalent})", "round a currency equivalent after the amount"),
    "equivalent_heading": "Equivalent",
    "equivalent_rate": "{rate} per {unit}",
    "equivalent_note": "{currency} at {rates}; {source}, {date}; not an official rate",
    "equivalent_note_official": "{currency} at {rates}; {source}, {date}",
    "not_official": "not an official rate",
    # Alt text
    "alt_chart": "Chart: {title}. {data}",
    "alt_table": "Table: {title}. {data}",
    "alt_diagram": "Diagram: {title}. {data}",
    "alt_picture": "Picture: {title}",
    "chart_label": ("{label} {value}", "label of a column in a chart: series and value"),
    "pair": ("{label}: {value}", "one thing and its figure, in a list of them"),
    # Punctuation between texts that the program joins
    "list_separator": ("; ", "between texts of a list on one line"),
    "sentence_space": (". ", "between two statements on one line that have no full stop of their own"),
    "place_date_separator": (", ", "between place and date on the cover"),
    "heading_separator": (": ", "between a short head and its text"),
    "full_stop": ".",
    "quoted": "“{text}”",
    "bracketed": " ({text})",
    # Summary
    "summary_title": "{title}: summary for {audience}",
    "summary_for": "Summary for {audience}",
    "audience": "Audience",
    "section": "Section",
    "topics": "Topics",
    "quotes": "In the source’s own words",
    "sources_and_quotes": "Sources and quotes",
    "speaker_notes": "Speaker notes",
}


def program_units() -> tuple[Message, ...]:
    """The words as translation units, in the order of the list."""
    units = []
    for key, word in _WORDS.items():
        text, comment = (word, "") if isinstance(word, str) else word
        units.append(Message(key, text, _HERE, comment=comment))
    return tuple(units)
