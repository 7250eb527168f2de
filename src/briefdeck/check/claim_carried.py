"""Claim not carried by its figures

**What.** A claim asserts that one fact is more than a given part of another (`asserts:`). The figures are compared
with their bounds, as intervals: "more than 100" is every number above 100.

**Why.** A sentence such as "more than half of the city's total" is read out loud in front of people who can divide.
The figures stand beside it.

**Example.** `part: clinical_park (20)`, `whole: clinical_city (42)`, `more_than: 0.5`: 20 of 42 is 47.6%, not more
than 50%. With 56 of "more than 100" the answer is not known: it is less than 56%, and under half from 113 on.

**Severity.** An error when a claim that stands is contradicted; a warning when it cannot be proven, and when the
claim is already `disputed` (it is then shown nowhere and kept for the record).

**How to fix.** Correct the figures, soften the claim, or set `status: disputed` and let the figures speak side by
side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefdeck.check.arithmetic import Verdict, account, comparable, exceeds
from briefdeck.check.views import BriefingView
from briefdeck.model.briefing import Assertion, Claim, ClaimStatus, Fact
from briefdeck.model.finding import Finding, Severity

CODE = "B102"
SEVERITY = Severity.ERROR
LOOKS_AT = BriefingView


def check(view: BriefingView) -> Iterator[Finding]:
    """One finding a claim, with the whole arithmetic of all its assertions that do not hold."""
    for claim in view.briefing.claims.values():
        judged = [_judge(assertion, view.briefing.facts) for assertion in claim.asserts]
        open_or_wrong = [words for verdict, words in judged if verdict is not Verdict.PROVEN]
        if not open_or_wrong:
            continue
        contradicted = any(verdict is Verdict.CONTRADICTED for verdict, _ in judged)
        yield Finding(
            CODE,
            _severity(claim, contradicted=contradicted),
            f"claim {claim.id} is not carried by its figures: {'; '.join(open_or_wrong)}",
            claim.location,
            _hint(claim),
            claim.id,
        )


def _judge(assertion: Assertion, facts: Mapping[str, Fact]) -> tuple[Verdict, str]:
    """The verdict with its arithmetic. Facts that do not exist are the reader's finding, not this check's."""
    part, whole = facts.get(assertion.part), facts.get(assertion.whole)
    if part is None or whole is None:
        return Verdict.UNPROVEN, f"{assertion.part} and {assertion.whole} are not both facts: not proven"
    names = f"{assertion.part} in {assertion.whole}"
    if not comparable(part.quantity, whole.quantity):
        return Verdict.UNPROVEN, f"{names}: their units differ, so they cannot be compared: not proven"
    verdict = exceeds(part.quantity, whole.quantity, assertion.more_than)
    return verdict, f"{names}: {account(part.quantity, whole.quantity, assertion.more_than)}"


def _severity(claim: Claim, *, contradicted: bool) -> Severity:
    stands = claim.status is ClaimStatus.STANDS
    return Severity.ERROR if stands and contradicted else Severity.WARNING


def _hint(claim: Claim) -> str:
    if claim.status is ClaimStatus.DISPUTED:
        return "the claim is disputed and shown nowhere; its figures are"
    return "correct the figures or the claim, or set status: disputed"
