"""What a chart looks like: its axes, its labels, its series' colours."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.ooxml import A, C
from briefdeck.formats.pptx.resolved.colors import Palette
from briefdeck.model.look import ChartLook

_ROUND = ("pieChart", "doughnutChart", "ofPieChart")


def chart_look(root: Element, palette: Palette) -> ChartLook:
    """The look of the chart in a chart part."""
    area = root.find(f"{{{C}}}chart/{{{C}}}plotArea")
    plots = [child for child in (area if area is not None else ()) if child.tag.endswith("Chart")]
    values = [axis for axis in (area if area is not None else ()) if axis.tag == f"{{{C}}}valAx"]
    series = [one for plot in plots for one in plot.findall(f"{{{C}}}ser")]
    shown = [axis for axis in values if not _on(axis, "delete")]
    fills = [palette.fill(one.find(f"{{{C}}}spPr")) for one in series]
    return ChartLook(
        kinds=tuple(plot.tag.rpartition("}")[2] for plot in plots),
        minimum=_scale(values, "min"),
        maximum=_scale(values, "max"),
        gridlines=any(True for axis in values for _ in axis.iter(f"{{{C}}}majorGridlines")),
        value_axis=any(_text(axis, "tickLblPos") != "none" for axis in shown),
        legend=root.find(f"{{{C}}}chart/{{{C}}}legend") is not None,
        labelled=bool(series) and all(_says(one, plot, "showVal", "showPercent") for plot in plots
                                      for one in plot.findall(f"{{{C}}}ser")),
        series_labels=any(_says(one, plot, "showSerName", "showCatName") for plot in plots
                          for one in plot.findall(f"{{{C}}}ser")),
        colors=tuple(color for fill in fills for color in fill or ()),
        solid=tuple(_solid(one, fill) for one, fill in zip(series, fills, strict=True)),
        formats=tuple(
            found.get("formatCode", "")
            for found in root.iter(f"{{{C}}}numFmt")
            if found.get("sourceLinked") not in ("1", "true")
        ),
    )  # fmt: skip


def _solid(series: Element, fill: tuple[str, ...] | None) -> bool:
    """Whether a series is told from others by its colour alone: no outline for a body, no pattern, no dashes."""
    properties = series.find(f"{{{C}}}spPr")
    if properties is None:
        return True
    dashed = properties.find(f"{{{A}}}ln/{{{A}}}prstDash")
    marked = series.find(f"{{{C}}}marker/{{{C}}}symbol")
    own_marks = marked is not None and marked.get("val") not in ("none", "auto")
    return fill is not None and properties.find(f"{{{A}}}noFill") is None and dashed is None and not own_marks


def _says(series: Element, plot: Element, *names: str) -> bool:
    """Whether the series' labels (its own, else the plot's) show one of these; single points' rich texts count."""
    for owner in (series, plot):
        labels = owner.find(f"{{{C}}}dLbls")
        if labels is None:
            continue
        points = labels.findall(f"{{{C}}}dLbl")
        return any(_on(labels, name) for name in names) or any(
            _on(label, name) or label.find(f"{{{C}}}tx") is not None for label in points for name in names
        )
    return False


def _on(parent: Element, name: str) -> bool:
    found = parent.find(f"{{{C}}}{name}")
    return found is not None and found.get("val", "1") in ("1", "true")


def _text(parent: Element, name: str) -> str:
    found = parent.find(f"{{{C}}}{name}")
    return found.get("val", "") if found is not None else ""


def _scale(axes: list[Element], name: str) -> float | None:
    for axis in axes:
        found = axis.find(f"{{{C}}}scaling/{{{C}}}{name}")
        if found is not None:
            try:
                return float(found.get("val", ""))
            except ValueError:
                return None
    return None
