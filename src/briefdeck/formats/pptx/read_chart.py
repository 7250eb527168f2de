"""Charts read back: what is drawn (the cache), what is printed (the labels), what stands in the workbook."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.ooxml import A, C, R
from briefdeck.formats.pptx.opened import Package, open_package, parse
from briefdeck.formats.pptx.workbook import S
from briefdeck.model.observed import ObservedChart

_KINDS = {"barChart": "column", "doughnutChart": "doughnut", "pieChart": "pie", "lineChart": "line"}
Cells = tuple[tuple[str, ...], ...]
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


def read_chart(package: Package, part: str) -> ObservedChart:
    """The chart in a part. Raises InputError when it, or its workbook, cannot be read."""
    book = package.first(part, "package")
    if part not in package.parts:
        package.tree(part)  # says that it is missing
    content = package.parts.get(book, b"") if book else None
    return _read(package.parts[part], content, f"{package.file}: {part}", f"{package.file}: {book}")


@lru_cache(maxsize=64)
def _read(chart: bytes, book: bytes | None, file: str, book_file: str) -> ObservedChart:
    """Remembered: most decks of a briefing show the same charts. book: None where there is none."""
    root = parse(chart, file)
    area = root.find(f"{{{C}}}chart/{{{C}}}plotArea")
    plots = [child for child in (area if area is not None else ()) if child.tag.endswith("Chart")]
    series = sorted((one for plot in plots for one in plot.iter(f"{{{C}}}ser")), key=_place)
    cells, formulas, links = _workbook(book, book_file) if book is not None else ((), 0, 0)
    return ObservedChart(
        kind="combination" if len(plots) > 1 else _kind(plots[0]) if plots else "",
        categories=_values(series[0].find(f"{{{C}}}cat")) if series else (),
        series=tuple((_name(one), _values(one.find(f"{{{C}}}val"))) for one in series),
        labels=tuple(label for one in series for label in _labels(one)),
        cells=cells,
        axis_ids=tuple(int(axis.get("val", "0")) for plot in plots for axis in plot.findall(f"{{{C}}}axId")),
        formulas=formulas,
        links=links,
        hollow=sum(_hollow(one) for one in series),
        repeated=tuple(_values(one.find(f"{{{C}}}cat")) for one in series[1:]),
        titles=tuple(filled for title in root.iter(f"{{{C}}}title") if (filled := _rich(title))),
    )


def _hollow(series: Element) -> int:
    """How many of its points are drawn as outlines: all of them, or those that say so."""
    own = {_index(point): _outlined(point) for point in series.findall(f"{{{C}}}dPt")}
    rest = len(_values(series.find(f"{{{C}}}val"))) - len(own)
    return sum(own.values()) + (rest if _outlined(series) else 0)


def _outlined(owner: Element) -> bool:
    """Whether a point or series has no fill, or dashes around a pattern."""
    look = owner.find(f"{{{C}}}spPr")
    if look is None or look.find(f"{{{A}}}noFill") is not None:
        return look is not None
    dash = look.find(f"{{{A}}}ln/{{{A}}}prstDash")
    return look.find(f"{{{A}}}pattFill") is not None and dash is not None and dash.get("val") != "solid"


def _kind(plot: Element) -> str:
    name = plot.tag.rpartition("}")[2]
    direction, grouping = plot.find(f"{{{C}}}barDir"), plot.find(f"{{{C}}}grouping")
    across = direction is not None and direction.get("val") == "bar"
    if name == "barChart" and grouping is not None and grouping.get("val", "").endswith("tacked"):
        return "stacked_bar" if across else "stacked"
    return "bar" if across else _KINDS.get(name, name)


def _place(series: Element) -> int:
    """Its place in the workbook: in a combination the plots hold the series in another order."""
    found = series.find(f"{{{C}}}order")
    return int(found.get("val", "0")) if found is not None else 0


def _name(series: Element) -> str:
    return next((value.text or "" for value in series.iterfind(f"{{{C}}}tx//{{{C}}}v")), "")


def _rich(title: Element) -> str:
    return "".join(piece.text or "" for tag in (f"{{{A}}}t", f"{{{C}}}v") for piece in title.iter(tag)).strip()


def _values(data: Element | None) -> tuple[str, ...]:
    """Cached points by index; a point left out reads as ""."""
    if data is None:
        return ()
    count = next((int(found.get("val", "0")) for found in data.iter(f"{{{C}}}ptCount")), 0)
    points = {int(point.get("idx", "0")): (point.findtext(f"{{{C}}}v") or "") for point in data.iter(f"{{{C}}}pt")}
    return tuple(points.get(at, "") for at in range(max(count, len(points))))


def _labels(series: Element) -> list[str]:
    """What is printed beside each point: its own rich text, "" where deleted, else its value."""
    labels = list(_values(series.find(f"{{{C}}}val")))
    group = series.find(f"{{{C}}}dLbls")
    if group is None or _off(group, "showVal"):
        labels = [""] * len(labels)
    for label in group.findall(f"{{{C}}}dLbl") if group is not None else ():
        at = _index(label)
        if at >= len(labels):
            continue
        rich = label.find(f"{{{C}}}tx/{{{C}}}rich")
        deleted = label.find(f"{{{C}}}delete")
        if deleted is not None and deleted.get("val", "1") in ("1", "true"):
            labels[at] = ""
        elif rich is not None:
            labels[at] = "".join(run.text or "" for run in rich.iter(f"{{{A}}}t"))
    return labels


def _index(label: Element) -> int:
    found = label.find(f"{{{C}}}idx")
    return int(found.get("val", "0")) if found is not None else 0


def _off(parent: Element, name: str) -> bool:
    found = parent.find(f"{{{C}}}{name}")
    return found is None or found.get("val", "1") in ("0", "false")


def _workbook(data: bytes, file: str) -> tuple[Cells, int, int]:
    """Rows of the first sheet as text, and the counts of formulas and links in the whole workbook."""
    book = open_package(data, file)
    formulas = links = 0
    for name in book.parts:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            formulas += sum(1 for _ in book.tree(name).iter(f"{{{S}}}f"))
            links += sum(1 for _ in book.tree(name).iter(f"{{{S}}}hyperlink"))
        elif name.endswith(".rels"):
            links += sum(entry.get("TargetMode") == "External" for entry in book.tree(name))
    main = book.first("", "officeDocument")
    sheet = next((entry.get(f"{{{R}}}id", "") for entry in book.tree(main).iter(f"{{{S}}}sheet")), "")
    relation = book.relations(main).get(sheet)
    return (_rows(book, main, relation.target) if relation else ()), formulas, links


def _rows(book: Package, main: str, sheet: str) -> Cells:
    shared = book.first(main, "sharedStrings")
    strings = [_text(entry) for entry in book.tree(shared).iter(f"{{{S}}}si")] if shared else []
    rows: list[dict[int, str]] = []
    for row in book.tree(sheet).iter(f"{{{S}}}row"):
        cells: dict[int, str] = {}
        for cell in row.iter(f"{{{S}}}c"):
            match = _REFERENCE.fullmatch(cell.get("r", ""))
            place = _column(match[1]) if match else len(cells) + 1
            kind, value = cell.get("t", "n"), cell.findtext(f"{{{S}}}v") or ""
            if kind == "inlineStr":
                value = _text(cell)
            elif kind == "s" and value.isdecimal() and int(value) < len(strings):
                value = strings[int(value)]
            cells[place] = value
        rows.append(cells)
    width = max((max(cells, default=0) for cells in rows), default=0)
    return tuple(tuple(cells.get(at, "") for at in range(1, width + 1)) for cells in rows)


def _text(entry: Element) -> str:
    return "".join(piece.text or "" for piece in entry.iter(f"{{{S}}}t"))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
