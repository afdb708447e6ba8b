"""Who gives an answer that a name opens without a verb: "Were fewer missed? Cllr Hale: yes, since May.", "(Ann Bell) Since May."."""

import re

from pipeline.extract.clause import Clause
from pipeline.extract.exchange import Exchange
from pipeline.extract.label_words import SURNAME_LABEL
from pipeline.extract.speakers import BODY, UNKNOWN, Speaker, same

_COLON = re.compile(r"(?:,\s[a-z]+)?:\s")  # "Brandt, engineer: …"
_LETTERS = re.compile(r"((?!NB|PS|RE|NOTE|ACTN|TBC|ETA|FYI|AOB|DNA|COST|ANS|Q)[A-Z]{2,3}):\s+(?=[A-Z\d£“\"a-z])")
_OPENS = re.compile(r"[(\[](?=[A-Zt])")
_CLOSES = re.compile(r"(?:,\s[^()\[\]]{2,60})?[)\]]\s*(?:[–—:-]\s+)?(?=[A-Z\d£“\"])")


def signed(state: Exchange, clause: Clause) -> Speaker | None:
    """Who gives the answer that ``clause`` opens behind a name and a colon or behind a name in brackets."""
    who = _in_brackets(state, clause)
    if who is None:
        who = _by_surname(state, clause) or _by_letters(state, clause) or state.cast.at(state.text, clause.start, clause.end)
        if who is None or not _COLON.match(state.text, who.end):
            return None
    return None if who.role == BODY or who.pronoun or same(who, state.asked_by()) else who


def _in_brackets(state: Exchange, clause: Clause) -> Speaker | None:
    """The speaker whose name or post in brackets opens a sentence: "(Ann Bell) It was mainly fuel."."""
    opened = _OPENS.match(state.text, clause.start, clause.end)
    who = state.cast.at(state.text, opened.end(), clause.end) if opened else None
    return who if who is not None and _CLOSES.match(state.text, who.end, clause.end) else None


def _by_letters(state: Exchange, clause: Clause) -> Speaker | None:
    """Letters that the attendance need not have, right behind a question in its paragraph: "… in poor condition. AP: 17.2%."."""
    label = _LETTERS.match(state.text, clause.start, clause.end) if clause.line == state.asked_line else None
    if label is None or state.cast.at(state.text, clause.start, clause.end) is not None:
        return None
    return Speaker(label.start(1), label.end(1), label[1], UNKNOWN, key=label[1].lower())


def _by_surname(state: Exchange, clause: Clause) -> Speaker | None:
    """A name that the attendance need not hold, "Brandt: it is on a timer.", on a line of its own below a question printed so."""
    text = state.text
    begin = text.rfind("\n", 0, clause.start) + 1 if clause.headed else clause.start  # the name may pass for a heading
    label = SURNAME_LABEL.match(text, begin, clause.end) if clause.first else None
    asked = state.last_question
    if label is None or not (asked.direct(text) and SURNAME_LABEL.match(text, asked.start, asked.end)):
        return None
    return Speaker(label.start("who"), label.end("who"), label["who"], UNKNOWN, key=label["who"].lower())
