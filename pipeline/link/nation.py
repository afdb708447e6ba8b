"""Of which nation a body is, by the words of its minutes: a measure that one nation collects is hardly meant by a body of another."""

import re
from collections import Counter
from functools import cache
from itertools import groupby

from pipeline.link.words import lines

ENOUGH = 2  # words of a nation, at least, of which no other nation has as many
IDLE = "-"  # whose words show nothing


@cache
def _nations() -> tuple[dict[str, str], re.Pattern[str]]:
    """The nation that each word shows, and what finds the words, the longest first."""
    of = {}
    for line in lines("nations"):
        nation, _, words = line.partition(" = ")
        of.update(dict.fromkeys(words.split(", "), nation))
    by_letter = groupby(sorted(of, key=lambda words: (words[0], -len(words))), key=lambda words: words[0])
    found = [f"{re.escape(letter)}(?:{'|'.join(re.escape(words[1:]) for words in all_words)})" for letter, all_words in by_letter]
    return of, re.compile(rf"\b(?:{'|'.join(found)})\b")  # of each place one letter is looked at before any words


def nations() -> frozenset[str]:
    """The nations that are known by their words."""
    return frozenset(_nations()[0].values()) - {IDLE}


def nation_of(text: str) -> str:
    """The nation of the body whose minutes ``text`` are; empty where they do not show it."""
    of, word = _nations()
    shown = Counter(of[found] for found in word.findall(text.lower()))
    del shown[IDLE]
    (nation, most), (_, next_most) = (*shown.most_common(2), ("", 0), ("", 0))[:2]
    return nation if most >= ENOUGH and most > next_most else ""
