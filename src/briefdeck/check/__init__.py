"""The checks: what an editor has to be told about a briefing, an edition and a finished file.

One check a module; two lists name them. ``run`` and ``explain`` are the two doors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefdeck.check.views import View
    from briefdeck.model.finding import Finding

# What a build asks of its input, its editions and the decks it has made.
OF_BUILDS: tuple[str, ...] = (
    "fact_source",
    "claim_carried",
    "open_doubt",
    "disputed_shown",
    "figure_in_quote",
    "nothing_lost",
    "bound_in_quote",
    "shown_in_spite",
    "quote_gives_away",
    "bare_figure",
    "slide_title",
    "alt_text",
    "run_language",
    "figures_in_file",
    "chart_workbook",
    "speaker_notes",
    "small_text",
    "off_the_page",
    "foreign_traces",
    "loose_connector",
    "text_on_text",
    "doubt_unmarked",
    "forbidden_word",
    "forbidden_in_file",
    "table_header",
    "merged_cells",
    "document_title",
    "chart_digits",
    "goal_outlined",
    "group_names",
)
OF_SUMMARIES = ("figures_in_summary",)
# What is said of figures and words that differ from the plan's. In a build none does, and none of these is loaded.
OF_DIFFERENCES = (
    "unknown_figure",
    "wrong_scale",
    "wrong_amount",
    "wrong_unit",
    "wrong_bound",
    "wrong_period",
    "percent_or_points",
    "figure_missing",
    "altered_name",
    "words_in_file",
)
IN_BUILDS = (*OF_BUILDS, *OF_SUMMARIES, *OF_DIFFERENCES)
# What is asked besides of a finished deck by itself, whoever made it: its craft, its parts, its drawing. These are as
# many again, and no build has to load them.
OF_FINISHED_DECKS: tuple[str, ...] = (
    "text_fits",
    "title_lines",
    "title_statement",
    "split_figure",
    "orphan",
    "margins",
    "near_miss",
    "fill",
    "contrast",
    "graphic_contrast",
    "color_alone",
    "one_accent",
    "reading_order",
    "zero_base",
    "chart_furniture",
    "chart_legend",
    "same_scale",
    "source_line",
    "picture_of_slide",
    "fixed_looks",
    "package_members",
    "content_types",
    "relationships",
    "slide_list",
    "families",
    "shape_ids",
    "geometry_values",
    "text_bodies",
    "table_grid",
    "timing",
    "chart_parts",
    "visible_escapes",
    "media_bytes",
    "inner_links",
    "drawn_outside",
    "drawn_off_page",
    "drawn_overlap",
    "drawn_contrast",
    "drawn_fonts",
)
CHECKS = (*IN_BUILDS, *OF_FINISHED_DECKS)


def run(view: View) -> tuple[Finding, ...]:
    """Findings of all checks that look at this view (see ``views``), sorted by place."""
    from briefdeck.check import frame

    return frame.run(view)


def codes() -> tuple[str, ...]:
    """Every code that ``explain`` answers for."""
    from briefdeck.check import frame

    return frame.codes()


def explain(code: str) -> str:
    """The manual page of a finding's code. Raises KeyError for a code that no finding has."""
    from briefdeck.check import frame

    return frame.explain(code)
