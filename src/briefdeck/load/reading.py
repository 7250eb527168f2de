"""One reading of a workspace: what was found wrong, which ids there are, what refers to them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefdeck.load import codes
from briefdeck.load.nodes import Placed, Scalar
from briefdeck.model.finding import Finding, InputError, Location, Severity, in_order
from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of an id. kind: of what (fact, source …)."""

    kind: str
    id: Placed
    subject: str


@dataclass(frozen=True, slots=True)
class Writing:
    """A text with placeholders, as it stood. counted: a noun's, whose only placeholder is ``{n}``."""

    scalar: Scalar
    subject: str
    counted: bool = False


class Reading:
    """Gathers while the shapes read; nothing here raises until ``finish``.

    key, subject: what is being read at the moment, for messages.
    ids: kind → id → where declared. A kind that is absent could not be read, and nothing is said about its ids.
    """

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.ids: dict[str, dict[str, Location]] = {}
        self.references: list[Reference] = []
        self.writings: list[Writing] = []
        self.texts: dict[str, str] = {}
        self.key = ""
        self.subject = ""

    def error(self, code: str, at: Location, message: str, hint: str = "", subject: str | None = None) -> None:
        about = self.subject if subject is None else subject
        self.findings.append(Finding(code, Severity.ERROR, message, at, hint, about))

    def declare(self, kind: str, declared: Placed) -> None:
        """Note an id. Twice the same, in whatever files, is a finding at the second."""
        known = self.ids.setdefault(kind, {})
        first = known.setdefault(str(declared), declared.location)
        if first != declared.location:
            message = f'the {kind} "{declared}" is declared twice'
            self.error(codes.DUPLICATE_ID, declared.location, message, f"first at {first}", str(declared))

    def refer(self, kind: str, named: Placed) -> None:
        self.references.append(Reference(kind, named, self.subject))

    def write(self, scalar: Scalar, *, counted: bool = False) -> None:
        self.writings.append(Writing(scalar, self.subject, counted))

    @contextmanager
    def about(self, subject: str) -> Iterator[None]:
        """While in it, findings are about subject."""
        before, self.subject = self.subject, subject
        try:
            yield
        finally:
            self.subject = before

    def finish(self) -> None:
        """Raises InputError with every finding, in the order of the files."""
        if self.findings:
            raise InputError(*in_order(self.findings))
