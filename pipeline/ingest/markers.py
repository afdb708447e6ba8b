"""What a line begins with and ends with: list markers, labels, sentence ends. Shared by the cleaning steps."""

import re
from functools import lru_cache

_KEPT = 4096  # texts whose answers are remembered: the steps of cleaning ask the same of every line

# "M. Hale stated that …": a person's initial, no letter of a list
_INITIAL = re.compile(
    r"[A-Z]\.\s[A-Z][\w’'-]+\s(?:(?:then|also)\s)?(?:said|stated|replied|responded|answered|advised|explained|informed|reported|confirmed|asked"
    r"|outlined|thanked|welcomed|agreed|proposed|seconded|moved|referred|queried|enquired|added|suggested|gave|read|told|spoke|felt|thought)\b"
)
# Among them what scanning makes of a round bullet: ¢ © ° and a lone e.
BULLET = re.compile(
    r"[•·▪■●○◦‣⁃∙*»➢➤►✓√§Øü\uf0b7](?=\s|$|[A-Z])|[¢©®°¤](?=\s)|[oe](?=\s+[A-Z])|[-–—](?=\s|$)"
    r"|\+(?=\s+(?:\d{1,3}[.)]\s|[A-Z][a-z]))"  # "+ VAT" goes on
)
NUMBER = re.compile(
    r"""
    \(?(?:\d{1,3}|[a-z]|[A-Z]|[ivxl]{1,6}|[IVXL]{1,6})\)(?!,)   # (1) 1) (a) a) (iv), but not the initial behind a surname: "(J), it was"
    | (?:\d{1,3}|[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6})\.(?!\w)      # 1. a. iv.
    | \d{1,3}(?:\.\d{1,3})*\.?[ivxl]{1,6}\)                     # 5vii) 4.5iv)
    | \d{1,4}(?:\.\d{1,3}){1,4}[a-z]?[.)]?(?=\s|$)              # 4.1  22.7.3
    """,
    re.VERBOSE,
)
# Codes that number items in running series: 24/071, AG/19, HC/041/21, R2023-093, C048/23, FP/ 02/11/24
CODE = re.compile(
    r"\*?(?:[A-Z][A-Za-z&]{0,7}(?:[ :-]|/\s?)?)?\d{1,4}(?:[/-][A-Z]{0,5}\d{1,4}){1,2}[a-z]?[.:]?(?=\s|$)"
    r"|\*?[A-Z]{1,6}/\d{1,4}(?:/\d{1,4})?[.:]?(?=\s|$)"
    r"|(?:(?:AGENDA|Agenda)\s)?(?:ITEM|Item)\s(?:(?:No|NO)\.?\s?)?\d{1,2}(?::|\s[–—-])(?=\s+[A-Z])"  # "Item 4 – Dogs in the Park."
)
LABEL = re.compile(r"[A-Z][\w’'&/().-]*(?: [\w’'&/().-]+){0,4}\s?:(?=\s|$)")
_PAUSE = re.compile(r"[:;][\"'’”)\]]*$")
_TERMINAL = re.compile(r"[.!?][\"'’”)\]]*$|\[\d\d?:\d\d:\d\d\]$")  # the time of the recording stands behind a title: "[01:23:07]"
_LOW = re.compile(r"[\"'‘’“(\[]?[a-zà-öø-ÿ]")


_SHORT = re.compile(
    r"\b(?:Cllrs?|Clrs?|Cmhlr|Crs?|Mr|Mrs|Ms|Messrs|Dr|Nos?|St|Rev|Prof|Hon|Sgt|Supt|Insp|Capt|Col|Lt|Fr|paras?|approx|e\.g|i\.e|viz|[A-Z])\.$"
)
_HANGING = re.compile(
    r"(?:,|\b(?:the|a|an|of|in|on|at|by|for|to|from|with|that|which|held|mr|mrs|ms|dr|cllr|councillors?)|(?<!/)&)$"  # in small letters
)


@lru_cache(_KEPT)
def marker(text: str) -> str:
    """The list marker, paragraph number or item code that ``text`` begins with, or nothing."""
    if _INITIAL.match(text):
        return ""
    for pattern in (BULLET, NUMBER, CODE):
        found = pattern.match(text)
        if found:
            return found.group()
    return ""


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends as a sentence or clause does."""
    tail = text[-16:]
    return bool(_TERMINAL.search(tail)) and not _SHORT.search(tail) and text.count("(") <= text.count(")") + (text[-1:] in "?!")


@lru_cache(_KEPT)
def stops(text: str) -> bool:
    """Whether ``text`` ends with punctuation after which a new line is expected."""
    return ends_sentence(text) or bool(_PAUSE.search(text[-6:]))


@lru_cache(_KEPT)
def starts_low(text: str) -> bool:
    """Whether ``text`` begins in the middle of a sentence: with a lower-case word or closing punctuation."""
    return bool(_LOW.match(text)) or text[:1] in ",;)"


@lru_cache(_KEPT)
def hangs(text: str) -> bool:
    """Whether ``text`` ends where no sentence can: on an article, a preposition, a comma or inside brackets."""
    return bool(_HANGING.search(text[-16:].lower())) or text.count("(") > text.count(")")


@lru_cache(_KEPT)
def is_caps(text: str) -> bool:
    """Whether all letters of ``text`` are capitals, and there are some."""
    return text.isupper() and sum(c.isalpha() for c in text) > 1
