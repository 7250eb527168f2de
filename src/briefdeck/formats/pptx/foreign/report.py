"""How a template was understood, as plain data for people and programs."""

from __future__ import annotations

from typing import Any

from briefdeck.formats.pptx.contrast import ratio
from briefdeck.formats.pptx.foreign.mapping import Mapped
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.theme import Frame


def report(mapped: Mapped) -> dict[str, Any]:
    """Page, roles, colours with their contrast, faces, sizes, layouts, notes and lacks. Lengths in inches."""
    theme, contents = mapped.theme, mapped.contents
    return {
        "brand": theme.name,
        "digest": theme.digest,
        "page": {"width": _inch(theme.page.w), "height": _inch(theme.page.h)},
        "masters": len(contents.masters),
        "layouts": len(contents.pages),
        "roles": [_role(mapped, role) for role in mapped.choices],
        "colors": [
            {
                "role": role,
                "value": color,
                "theme": theme.scheme[role],
                "on": _on(role),
                "contrast": round(ratio(color, theme.colors[_on(role)]), 2),
            }
            for role, color in theme.colors.items()
        ],
        "fonts": dict(mapped.faces.scripts),
        "sizes": {role: theme.scale["latin"][role][0].size for role in ("title", "cover", "body", "note")},
        "template": [
            {
                "number": page.number,
                "name": page.name,
                "type": page.type,
                "placeholders": [f"{spot.type} {spot.idx}" for spot in page.spots],
            }
            for page in contents.pages
        ],
        "notes": list(mapped.notes),
        "lacks": list(theme.lacks),
    }


def _on(role: str) -> str:
    """The role of the colour that this one is seen on."""
    return "primary_dark" if role in {"on_dark", "on_dark_muted", "gold"} else "ground"


def _role(mapped: Mapped, role: str) -> dict[str, Any]:
    choice, layout = mapped.choices[role], mapped.theme.layouts[role]
    return {
        "role": role,
        "layout": choice.page.name,
        "number": choice.page.number,
        "found": choice.how,
        "ground": f"#{layout.ground}",
        "body": _frame(layout.body) if role != "cover" else None,
        "slots": [
            {"role": name, "placeholder": f"{slot.type} {slot.idx}" if slot.type else "", "frame": _frame(slot.frame)}
            for name, slot in layout.slots.items()
        ],
    }


def _frame(frame: Frame) -> dict[str, float]:
    return {"x": _inch(frame.x), "y": _inch(frame.y), "width": _inch(frame.w), "height": _inch(frame.h)}


def _inch(length: int) -> float:
    return round(length / EMU_PER_INCH, 2)
