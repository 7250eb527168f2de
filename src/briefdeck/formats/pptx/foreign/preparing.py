"""A template prepared: the Theme a planner works on, and the parts a writer copies."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.formats.pptx.brand import Brand
from briefdeck.formats.pptx.contrast import luminance, ratio
from briefdeck.formats.pptx.foreign.choosing import Choice, choose
from briefdeck.formats.pptx.foreign.colors import IDENTITY, Hue
from briefdeck.formats.pptx.foreign.cover import cover, text_look
from briefdeck.formats.pptx.foreign.faces import SCRIPTS, WRITING, faces_of, with_faces
from briefdeck.formats.pptx.foreign.keeping import Kept, keep
from briefdeck.formats.pptx.foreign.looks import Look
from briefdeck.formats.pptx.foreign.mapping import Mapped
from briefdeck.formats.pptx.foreign.notes_page import own_notes
from briefdeck.formats.pptx.foreign.opening import open_template, recoded
from briefdeck.formats.pptx.foreign.pages import Page
from briefdeck.formats.pptx.foreign.palette import READABLE, Palette, palette
from briefdeck.formats.pptx.foreign.presentation import font_parts, main_of, table_styles_of, text_style
from briefdeck.formats.pptx.foreign.reading import Contents, read_template
from briefdeck.formats.pptx.foreign.room import scale_of, statement_body
from briefdeck.formats.pptx.foreign.scales import cover_size, scale, title_sizes, wanted_title
from briefdeck.formats.pptx.foreign.settings import Settings, read_settings, wished_layouts
from briefdeck.formats.pptx.foreign.statement import Placed, statement, title_height
from briefdeck.formats.pptx.foreign.under import art_color, grounds, readable, under
from briefdeck.formats.pptx.layouts import Design
from briefdeck.formats.pptx.master import Dress, default_text_style, notes_master_xml
from briefdeck.formats.pptx.ooxml import DECLARATION, NAMESPACES, relationships
from briefdeck.formats.pptx.opened import UNREADABLE, refusal
from briefdeck.formats.pptx.package import Part, PreparedBrand, make_part
from briefdeck.formats.pptx.pages import WIDE
from briefdeck.formats.pptx.skeleton import PML, view_properties
from briefdeck.formats.pptx.theme_xml import theme_xml
from briefdeck.model.finding import InputError
from briefdeck.model.theme import Frame, Layout, Slot, Theme

_PLAIN_LOOK = Look(28.0, False, False, "l", False, None, True, "", (0, 0, 0, 0), "t")
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_OUR_NOTES_RELS = "ppt/notesMasters/_rels/notesMaster1.xml.rels"
_OUR_NOTES, _OUR_NOTES_THEME = "ppt/notesMasters/notesMaster1.xml", "ppt/theme/themeOfNotes.xml"
_MIDDLE = 0.18  # luminance from which a colour is light


def prepare_template(name: str, brand_yml: bytes, template: bytes, file: str) -> Mapped:
    """Read a template and make its package ready. Raises InputError with what is wrong with it.

    brand_yml: b"" where there is none. file: as findings name the template.
    """
    settings = read_settings(name, brand_yml, template)
    try:
        contents = read_template(open_template(template, file))
        wished = wished_layouts(settings, contents)
        return _Preparing(settings, contents, choose(contents, wished)).mapped()
    except InputError as failure:
        if all(finding.code != UNREADABLE for finding in failure.findings):
            raise
        raise recoded(failure) from failure
    except (ValueError, LookupError, RecursionError) as problem:
        message = f"the template does not keep to its format: {problem}"
        raise recoded(refusal(UNREADABLE, message, file)) from problem


class _Preparing:
    def __init__(self, settings: Settings, contents: Contents, choices: dict[str, Choice]) -> None:
        self.settings, self.contents, self.choices = settings, contents, choices
        self.factor = scale_of(contents.page)
        master = contents.master(choices["statement"].page)
        theme = contents.template.package.tree(master.theme)
        self.faces = faces_of(theme, settings.fonts)
        first = choices["statement"].page
        ground = under(first, statement_body(contents, first)) or first.ground.hue
        self.art = art_color([choices[role].page for role in ("statement", "cover")], contents.page, ground.hex)
        self.kept = self._keep()
        self.lacks: list[str] = list(dict.fromkeys(self.kept.lost))
        self.notes: list[str] = [
            f"the template names no font for {WRITING[script]}: {self.faces.scripts[script][1]} is set"
            for script in self.faces.set
        ]

    def mapped(self) -> Mapped:
        looks = {role: self._title_look(choice) for role, choice in self.choices.items()}
        first = self.choices["statement"].page
        spot = first.find("title", "ctrTitle")
        height = 100.0
        if spot is not None:
            wanted = wanted_title(looks["statement"].size, self.factor)
            height = title_height(spot, looks["statement"], first, self.contents.page, wanted)
        sizes = title_sizes(looks["statement"], self.factor, height)
        size = sizes["latin"]
        large = cover_size(looks["cover"], self.factor)
        steps = scale(self.factor, looks["statement"], sizes, looks["cover"], large)
        placed = {
            "cover": cover(self.contents, self.choices["cover"].page, self.factor, large),
            "statement": statement(self.contents, first, self.factor, size, self.settings.body),
        }
        placed["closing"] = placed["statement"]
        if self.choices["closing"].page is not first:
            placed["closing"] = statement(self.contents, self.choices["closing"].page, self.factor, size, None)
        base = self._palette(self.choices["statement"], placed["statement"].body)
        layouts = {role: self._layout(role, placed[role], base) for role in self.choices}
        for role in ("cover", "statement"):
            self.lacks += placed[role].lacks
            self.notes += placed[role].notes
        heading = looks["statement"].face or self.faces.scripts["Latn"][not looks["statement"].heading]
        theme = Theme(
            name=self.settings.name,
            digest=self.settings.digest,
            page=self.contents.page,
            layouts=layouts,
            colors=base.colors,
            scheme=base.scheme,
            scale=steps,
            fonts={
                "latin": (heading, self.faces.scripts["Latn"][1]),
                "han": self.faces.scripts["Hans"],
                "arab": self.faces.scripts["Arab"],
            },
            lacks=tuple(dict.fromkeys(self.lacks)),
        )
        notes = tuple(dict.fromkeys(self.notes))
        return Mapped(theme, self._prepared(), self.contents, self.choices, self.faces, notes)

    # --- colours --------------------------------------------------------------------------------------

    def _palette(self, choice: Choice, place: Frame) -> Palette:
        page = choice.page
        return palette(self._ground(page, place, None), page.scheme, self.settings.colors, self.art)

    def _ground(self, page: Page, place: Frame, voice: Hue | None) -> Hue:
        """The colour under a place. voice: the brand's own text there, which was chosen to be read on it."""
        found = grounds(page, place)
        known = [hue for hue in found if hue is not None]
        if len(known) == len(found) == 1:
            if not page.ground.plain and not known[0].spec:
                self.notes.append(
                    f"layout “{page.name}” has no plain background: contrast is reckoned with its mean colour"
                )
            return known[0]
        if voice is not None and known:
            return max(known, key=lambda hue: ratio(hue.hex, voice.hex))
        if None in found:
            self.lacks.append(f"the text of layout “{page.name}” lies on a picture: look whether it can be read")
        if voice is not None:  # the brand's own text shows whether the picture is dark
            return Hue("202020" if luminance(voice.hex) > _MIDDLE else "F0F0F0")
        return known[-1] if known else page.ground.hue

    def _layout(self, role: str, placed: Placed, base: Palette) -> Layout:
        choice = self.choices[role]
        page = choice.page
        colors: dict[str, str] = {}
        scheme: dict[str, str] = {}
        here = base
        if role != "statement":
            here = self._spoken_on_dark(role, choice, placed, colors, scheme)
        slots = dict(placed.slots)
        for name, slot in placed.slots.items():
            color = self._color_of(name, slot, choice, here)
            if color is not None:
                key = f"{role}_{name}_ink"
                colors[key], scheme[key] = color
                slots[name] = replace(slot, color=key)
        part = self.kept.names[page.part]
        ground = here.colors["ground"]
        return Layout(role, page.name, part, slots, placed.body, ground, own=False, colors=colors, scheme=scheme)

    def _spoken_on_dark(
        self, role: str, choice: Choice, placed: Placed, colors: dict[str, str], scheme: dict[str, str]
    ) -> Palette:
        """A cover's text is planned for a dark ground: here its roles become what can be read on this one."""
        page = choice.page
        spoken = ("people", "date", "subtitle", "title")
        place = next(placed.slots[name].frame for name in spoken if name in placed.slots)
        if role != "cover":
            place = placed.body
        look = text_look(self.contents, page) if role == "cover" else None
        voice = self._title_look(choice).hue if role == "cover" else None
        ground = self._ground(page, place, voice)
        here = palette(ground, page.scheme, self.settings.colors, self.art)
        taken = {"on_dark": "ink", "on_dark_muted": "muted", "gold": "primary"}
        for name in here.colors:
            source = taken.get(name, name)
            colors[name], scheme[name] = here.colors[source], here.scheme[source]
        if look is not None and look.hue is not None and look.hue.spec and readable(look.hue, ground, 4.5):
            colors["on_dark"], scheme["on_dark"] = look.hue.hex, look.hue.spec
        return here

    def _color_of(self, name: str, slot: Slot, choice: Choice, here: Palette) -> tuple[str, str] | None:
        """A colour that a slot needs for itself: its ground is another one, or the brand's cannot be read on it."""
        page = choice.page
        ground = under(page, slot.frame, sure=True)
        if slot.role in {"source", "number", "footer", "dateline"}:
            return None  # looked at where they were placed
        if slot.type and slot.inherited:
            spot = page.find(slot.type)
            look = self.contents.look(page, spot) if spot else None
            hue = look.hue if look else None
            shown = hue or Hue(page.scheme.hex("tx1"), "tx1")
            if hue is None:  # nobody chose this colour to be read on what lies here
                ground = under(page, slot.frame)
            least = 3.0 if slot.role in {"title", "subtitle"} else 2.0
            if ground is None or readable(shown, ground, least):
                return None
            if hue is not None:
                self.notes.append(
                    f"the template's colour of the {name} cannot be read on its background: another one is taken"
                )
        elif slot.type or ground is None or ratio(here.colors["muted"], ground.hex) >= READABLE:
            return None
        local = palette(ground, page.scheme)
        return local.colors["ink"], local.scheme["ink"]

    # --- parts ----------------------------------------------------------------------------------------

    def _title_look(self, choice: Choice) -> Look:
        spot = (
            choice.page.find("ctrTitle", "title") if choice.role == "cover" else choice.page.find("title", "ctrTitle")
        )
        return self.contents.look(choice.page, spot) if spot else _PLAIN_LOOK

    def _keep(self) -> Kept:
        contents = self.contents
        roots = {master.part: "slideMaster" for master in contents.masters}
        roots |= {page.part: "slideLayout" for page in contents.pages}
        notes = own_notes(contents.template)
        if notes is not None:
            roots[notes[0]] = "notesMaster"
        return keep(contents.template, roots | font_parts(contents.template))

    def _prepared(self) -> PreparedBrand:
        contents, kept = self.contents, self.kept
        notes = own_notes(contents.template)
        notes_part = kept.names[notes[0]] if notes else _OUR_NOTES
        themes = {name for name, (_, kind) in kept.parts.items() if kind == _THEME}
        shared = [make_part(name, *content) for name, content in kept.parts.items() if name not in themes]
        shared += [
            make_part("ppt/presProps.xml", f"{DECLARATION}<p:presentationPr {NAMESPACES}/>", f"{PML}.presProps+xml"),
            make_part("ppt/viewProps.xml", view_properties(), f"{PML}.viewProps+xml"),
            make_part("ppt/tableStyles.xml", table_styles_of(contents.template), f"{PML}.tableStyles+xml"),
        ]
        variants: dict[str, tuple[Part, ...]] = {}
        styles: dict[str, str] = {}
        main = main_of(contents, kept, notes_part)
        known: dict[tuple[str, bytes], Part] = {}
        ours = self._as_ours()
        for script in SCRIPTS:
            parts = list(shared)
            for name in sorted(themes):
                content = with_faces(kept.parts[name][0], self.faces, script, self.settings.fonts)
                parts.append(known.setdefault((name, content), make_part(name, content, _THEME)))
            dress = Dress(ours, script, WIDE)
            if notes is None:
                parts += [
                    make_part(_OUR_NOTES, notes_master_xml(dress), f"{PML}.notesMaster+xml"),
                    make_part(_OUR_NOTES_RELS, relationships([("theme", _OUR_NOTES_THEME.replace("ppt/", "../"))])),
                    make_part(_OUR_NOTES_THEME, theme_xml(ours, script), _THEME),
                ]
            variants[script] = tuple(parts)
            styles[script] = text_style(contents, script, default_text_style(dress))
        maps = {kept.names[page.part]: page.color_map for page in contents.pages if page.color_map}
        names = tuple(kept.names[page.part] for page in contents.pages)
        idx = notes[1] if notes else (2, 3)
        return PreparedBrand(self.settings.name, self.settings.digest, variants, styles, names, main, maps, idx)

    def _as_ours(self) -> Brand:
        """The brand as our own parts need it: on the notes page, which is white under any master."""
        scheme = self.contents.master(self.choices["statement"].page).scheme.mapped(IDENTITY)
        light = palette(Hue(scheme.hex("bg1"), "bg1"), scheme)
        settings = self.settings
        steps = scale(1.0, _PLAIN_LOOK, {"latin": 28.0, "han": 26.0}, _PLAIN_LOOK, 40.0)
        return Brand(
            settings.name,
            settings.title,
            settings.digest,
            light.colors,
            scheme.slots,
            light.scheme,
            self.faces.scripts,
            steps,
            Design(),
        )
