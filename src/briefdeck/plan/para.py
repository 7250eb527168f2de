"""Paragraphs before fitting: what is to be said and in which role of the type scale, size still open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto

from briefdeck.model.deck import Paragraph, Run
from briefdeck.model.record import dataclass
from briefdeck.model.text import Figure, Literal, Mark, Part, PartRole, Said, Span, Text
from briefdeck.model.theme import Theme, TypeStep
from briefdeck.plan.grid import inch

# Languages set with the Han column of the type scale; all others use the Latin one.
HAN_LANGUAGES = frozenset({"zh", "ja", "ko"})

NO_MARKS: Mapping[str, Mark] = {}
UNMARKED = frozenset({"title", "kicker", "cover", "note"})  # a title names its slide everywhere; a note is a source

Content = Said | Text | Figure | str

# Signs that are set as large as the digits they stand at: at a small size "1–3" and "100+" fall apart.
_SIGNS = frozenset("–-~+−")
# What is read in one with the digits and changes what they say: 1万, 100余, 1至3, 40%. The rest is what is counted.
_PER_CENT = frozenset("%％\N{ARABIC PERCENT SIGN}")
# Number, scale word and unit are one amount: one colour, one weight, and sizes that leave the digits the lead.
_SCALED = 0.72  # of the digits' size
_COUNTED = 0.54  # the same of a unit (美元, 款, USD), which says less than the scale
_SPELT = 0.4  # the same of a longer scale word (bn-level, مليار), which would else take their width from the digits
_BRIEF = 3  # letters of what is no longer word: 万余, bn, 亿, 美元, RMB
_DISPLAY_ROLES = ("hero", "kpi", "kpi_unit")


def script_of(locale: str) -> str:
    """Script column of the type scale for a locale tag: ``han`` or ``latin``."""
    return "han" if locale.split("_", maxsplit=1)[0] in HAN_LANGUAGES else "latin"


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph to be set.

    said: its words. role: role of ``Theme.scale``. color: role of ``Theme.colors``. before: space before, pt.
    numeral: a Figure set with large digits, a smaller scale word and a small unit (role is then that of the digits).
    down: steps below the role's largest at which this paragraph starts.
    """

    said: Content
    role: str = "body"
    color: str = "ink"
    bold: bool | None = None
    align: str = "l"
    before: float = 0.0
    bullet: str = ""
    numeral: bool = False
    unit_color: str = ""
    unit_role: str = "kpi_unit"
    heading: bool | None = None
    down: int = 0


class _Weight(Enum):
    """How a piece of a numeral is set: WORD is what is read beside the amount (over, about, a year)."""

    DIGITS = auto()
    SCALE = auto()
    UNIT = auto()
    WORD = auto()


def step(theme: Theme, locale: str, role: str, shrink: int = 0) -> TypeStep:
    """The type step of a role after ``shrink`` steps down its own scale, never under the floor."""
    steps = theme.scale[script_of(locale)][role]
    return steps[min(shrink, len(steps) - 1)]


def depth(theme: Theme, locale: str, role: str) -> int:
    """How many steps a role can go down."""
    return len(theme.scale[script_of(locale)][role]) - 1


def spans_of(content: Content, *, short: bool = False) -> tuple[Span, ...]:
    """The spans of any content, in its shorter variant where asked for and written."""
    if isinstance(content, str):
        return (Literal(content),)
    if isinstance(content, Figure):
        return (content,)
    if isinstance(content, Text):
        return content.spans
    return (content.short[0] if short and content.short else content.first).spans


def has_short(para: Para) -> bool:
    """Whether its author wrote a shorter variant of it."""
    return isinstance(para.said, Said) and bool(para.said.short)


def unit_of(content: Content) -> str:
    """Id of the translation unit behind the content, "" for the program's own words and for figures."""
    if isinstance(content, Said):
        return content.first.unit
    return content.unit if isinstance(content, Text) else ""


def compose(
    para: Para,
    theme: Theme,
    locale: str,
    *,
    shrink: int = 0,
    short: bool = False,
    marks: Mapping[str, Mark] = NO_MARKS,
) -> Paragraph:
    """Set a Para in type: sizes and exact leading from the theme's scale at this step.

    marks: fact id → the mark that stands after its figures; titles and running heads stay without.
    """
    if para.role in UNMARKED:
        marks = NO_MARKS
    chosen = step(theme, locale, para.role, shrink + para.down)
    bold = chosen.bold if para.bold is None else para.bold
    heading = chosen.heading if para.heading is None else para.heading
    if para.numeral and isinstance(para.said, Figure):
        runs = _numeral(para, theme, locale, chosen, shrink)
        if marks:
            runs = _marked_numeral(para, runs, marks)
    else:
        spans = spans_of(para.said, short=short)
        if marks:
            spans = marked(spans, marks)
        runs = (Run(spans, locale, chosen.size, para.color, bold, heading),)
    return Paragraph(
        runs,
        chosen.leading,
        para.before,
        para.align,
        para.bullet,
        indent=inch(0.16) if para.bullet else 0,
    )


def _numeral(para: Para, theme: Theme, locale: str, chosen: TypeStep, shrink: int) -> tuple[Run, ...]:
    """Digits large, scale and unit in their look but smaller, longer words small and quiet on the same baseline.

    Each run keeps its piece of the figure.
    """
    assert isinstance(para.said, Figure)
    unit = step(theme, locale, para.unit_role, shrink + para.down)
    runs: list[Run] = []
    for weight, parts in _by_weight(para.said):
        piece = Figure(para.said.fact, para.said.form, parts)
        match weight:
            case _Weight.DIGITS:
                run = Run((piece,), locale, chosen.size, para.color, chosen.bold, chosen.heading)
            case _Weight.SCALE:
                wanted = chosen.size * (_SCALED if len(piece.text.strip()) <= _BRIEF else _SPELT)
                size = max(unit.size, _display_size(theme, locale, wanted))
                run = Run((piece,), locale, size, para.color, chosen.bold, chosen.heading)
            case _Weight.UNIT:
                size = max(unit.size, _display_size(theme, locale, chosen.size * _COUNTED))
                run = Run((piece,), locale, size, para.color, chosen.bold, chosen.heading)
            case _Weight.WORD:
                run = Run((piece,), locale, unit.size, para.unit_color or para.color, unit.bold, False)
        runs.append(run)
    return tuple(runs)


def _display_size(theme: Theme, locale: str, wanted: float) -> float:
    """The size of the theme's large type that is nearest to the wanted one, pt."""
    roles = theme.scale[script_of(locale)]
    sizes = {each.size for role in _DISPLAY_ROLES for each in roles[role]}
    return min(sizes, key=lambda size: (abs(size - wanted), size))


def marked(spans: Sequence[Span], marks: Mapping[str, Mark]) -> tuple[Span, ...]:
    """The spans with a mark after each figure that says an amount; a period or a list's items need none."""
    out: list[Span] = []
    for span in spans:
        out.append(span)
        if isinstance(span, Figure) and (mark := marks.get(span.fact)) and _says_amount(span):
            out.append(mark)
    return tuple(out)


def _says_amount(figure: Figure) -> bool:
    return any(part.role is PartRole.NUMBER for part in figure.parts)


def _marked_numeral(para: Para, runs: tuple[Run, ...], marks: Mapping[str, Mark]) -> tuple[Run, ...]:
    assert isinstance(para.said, Figure)
    mark = marks.get(para.said.fact)
    if mark is None or not _says_amount(para.said):
        return runs
    soft = "on_dark_muted" if para.unit_color == "on_dark" else "muted"
    return (*runs, replace(runs[-1], spans=(mark,), color=soft, bold=False, heading=False))


def _by_weight(figure: Figure) -> list[tuple[_Weight, tuple[Part, ...]]]:
    """The figure's parts in stretches of one weight, in reading order."""
    groups: list[tuple[_Weight, list[Part]]] = []
    for part in figure.parts:
        weight = _weight(part, groups[-1][0] if groups else _Weight.WORD)
        if groups and groups[-1][0] is weight:
            groups[-1][1].append(part)
        else:
            groups.append((weight, [part]))
    return [(weight, tuple(parts)) for weight, parts in groups]


def _weight(part: Part, before: _Weight) -> _Weight:
    """A scale word belongs to the digits, and so does a bound or the joint of a range that follows them at once."""
    if part.role is PartRole.NUMBER or part.text in _SIGNS:
        return _Weight.DIGITS
    if part.role is PartRole.SCALE or part.text.strip() in _PER_CENT:
        return _Weight.SCALE
    if before in {_Weight.DIGITS, _Weight.SCALE} and part.role in {PartRole.BOUND, PartRole.GLUE}:
        return _Weight.SCALE
    if not part.text.strip():
        return before
    return _Weight.UNIT if len(part.text.strip()) <= _BRIEF else _Weight.WORD
