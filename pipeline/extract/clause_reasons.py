"""Clauses that lead to the reasons for them, which are listed below and are no clauses of their own."""

import re

# "… be refused for the following reasons:" over a list of them
_REASONS = re.compile(
    r"(?i:\b(?:be|to|is|was)\s+(?:\w+ly\s+)?(?:refuse|grant|approve|reject|allow|permit|dismiss|suspend|revoke)\w*\b|^\W*(?:refuse|grant|approve|permit)\w*\b)"
    r"[^.;:]{0,300}\b(?i:for\s+(?:the\s+)?(?:following\s+)?(?:planning\s+)?reasons?(?:\(s\))?(?:\s+(?:that|(?:set\s+out\s+|listed\s+|given\s+)?below))?"
    r"|(?:subject\s+to|on|with)\b[^.;:]{0,200}\bfollowing\s+(?:\w+\s+){0,2}conditions?|on\s+(?:the\s+)?(?:following\s+)?grounds(?:\s+(?:that|below))?)\s*:[\s–-]*$"
)


def ends_in_reasons(clause: str) -> bool:
    """Whether a clause leads to its reasons, listed below it."""
    return _REASONS.search(clause) is not None


_REFUSES = re.compile(r"(?i)\b(?:refus|reject|dismiss)\w*\b")
_REASON = re.compile(
    r"(?:The|In|By|On|It|Insufficient|Due|Because|Without|Having)\s"
    r"(?!.{0,60}\b(?:asked|requested|said|left|returned|thanked|abstained)\b).{40,}[.;]\s*"
)


def refuses(clause: str) -> bool:
    """Whether a clause that leads to its reasons refuses what was asked for: then the reasons are part of it."""
    return _REFUSES.search(clause) is not None


def is_reason(line: str) -> bool:
    """Whether a line reads as the reason for a refusal, printed alone below it."""
    return _REASON.fullmatch(line) is not None
