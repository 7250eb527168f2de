"""Write: Edition × template → the summary's bytes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefdeck.formats.markdown.marks import taken_out
from briefdeck.formats.markdown.trace import trace_definitions
from briefdeck.formats.markdown.view import summary
from briefdeck.model.edition import Edition
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.model.trace import Trace, with_rows

if TYPE_CHECKING:
    from jinja2 import Template

_GAPS = re.compile(r"\n{3,}")


def write(edition: Edition, template_text: str, name: str = "summary.md.j2", origins: Trace | None = None) -> bytes:
    """The one-to-two-page summary, CommonMark with YAML front matter, UTF-8, one newline at its end.

    template_text: a Jinja2 template over ``formats.markdown.view.Summary`` (its fields are the variables; they
    hold Markdown, already escaped). It runs sandboxed, and a variable that does not exist is an error.
    name: what the template is called in a finding. origins: what to tell of the figures' origin, at the end, in link
    reference definitions that no reader shows; None: nothing. Raises InputError (B073) when the template is at fault.
    """
    from jinja2 import TemplateError

    view = summary(edition)
    try:
        text = _template(template_text).render({field: getattr(view, field) for field in view.__dataclass_fields__})
    except TemplateError as error:
        line = getattr(error, "lineno", None) or 1
        message = f"the template cannot be rendered: {error.message or error}"
        location = Location(name, line)
        raise InputError(Finding("B073", Severity.ERROR, message, location, "see the brand's own template")) from error
    told, rows = taken_out(_GAPS.sub("\n\n", text).strip() + "\n")
    definitions = trace_definitions(with_rows(origins, rows)) if origins is not None else ""
    return (told + definitions).encode()


@lru_cache(maxsize=16)
def _template(text: str) -> Template:
    """Compiled once a build: every edition of a brand has the same template, and compiling costs more than filling."""
    from jinja2 import StrictUndefined

    from briefdeck.formats.markdown.sandbox import Sandbox

    environment = Sandbox(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # the fields hold Markdown, not HTML, and are escaped as that
    )
    return environment.from_string(text)
