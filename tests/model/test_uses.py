"""What a topic says, and whom it names."""

from briefdeck.model.briefing import Chart, FigureSlot, Point, Series, Topic
from briefdeck.model.finding import Location
from briefdeck.model.text import Message
from briefdeck.model.uses import Reference, facts_of, mentioned, names_of, of_topic, texts_of

AT = Location("briefing/briefing.yaml")


def message(unit, text="words", short=""):
    return Message(unit, text, AT, short)


TOPIC = Topic(
    *("a", "one", "hero", message("title", "{goal} in {@port}", "{@city}"), AT),
    figures=(FigureSlot("deals", message("label"), message("text", "of {loan:n}")),),
    points=(Point("p", message("p", "{trials}"), message("head"), "more"),),
    parts={"hub": message("hub", "{@hub:short}")},
    lists={"stages": "stages"},
    chart=Chart(message("chart"), (message("category"),), (Series("s", message("series"), ("drugs",)),)),
    notes=message("notes", "{deals} again, {n} times"),
)


def test_every_text_comes_once_in_reading_order():
    told = [text.id for text in texts_of(TOPIC)]
    assert told == ["title", "label", "text", "chart", "category", "series", "head", "p", "hub", "notes"]


def test_facts_and_names_are_told_in_order_of_first_use():
    assert facts_of(TOPIC) == ("deals", "goal", "loan", "drugs", "stages", "trials")
    assert names_of(TOPIC) == ("port", "city", "hub")
    assert Reference("claim", "more") in set(of_topic(TOPIC))


def test_the_number_of_a_counted_noun_is_no_fact():
    assert mentioned("{n} drugs of {drugs} and {drugs:n}") == (Reference("fact", "drugs"),)
