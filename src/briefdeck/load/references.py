"""References: every id that is mentioned must be declared somewhere."""

from __future__ import annotations

from briefdeck.load import codes
from briefdeck.load.reading import Reading
from briefdeck.model import near


def check_references(reading: Reading) -> None:
    """Look up everything that was mentioned. Kinds that could not be read are passed over: their fault is told."""
    for reference in reading.references:
        known = reading.ids.get(reference.kind)
        if known is None or reference.id in known:
            continue
        with reading.about(reference.subject):
            place = reference.id.location
            if reference.kind == "locale":
                hint = near.hint(reference.id, known)
                if not hint.startswith("did"):
                    hint = f"write locales/{reference.id}/style.toml; {hint}"
                message = f'no language "{reference.id}" is installed'
                reading.error(codes.UNKNOWN_LOCALE, place, message, hint)
                continue
            hint = near.hint(reference.id, known, none=f"no {reference.kind} is declared")
            message = f'there is no {reference.kind} "{reference.id}"'
            reading.error(codes.UNKNOWN_REFERENCE, place, message, hint)
