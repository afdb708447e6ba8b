"""spaCy's English tokenizer, mended for minutes and kept warm.

Out of the box it reads ``(8)`` as an emoticon, splits ``Cllr.`` from its stop and stops filling its cache at the first newline.
"""

import re
from typing import Any

from spacy.attrs import IS_ALPHA, IS_PUNCT, IS_SPACE, LOWER, NORM, PREFIX, SUFFIX  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.vocab import words

_CHUNK = re.compile(r"\S+")
_EMOTICON = re.compile(r"[^A-Za-z\s]+|\(?[a-zA-Z0-9]\)|[:;8=xX]\S*")
_SIMPLE = re.compile(r"([A-Za-z]+)[.,;:?!]?")
_CACHE = 200_000
# What our rules and the tokenizer ask of a word. spaCy works out three times as much (its shape, whether it is like a URL) for every word
# that is new to it, which takes a sixth of the time of tokenizing. A rule that asks for more needs it named here: its examples tell.
_ATTRIBUTES = frozenset((LOWER, NORM, PREFIX, SUFFIX, IS_ALPHA, IS_PUNCT, IS_SPACE))


def mend(nlp: Language) -> None:
    """Change the tokenizer of ``nlp`` in place."""
    tokenizer: Any = nlp.tokenizer
    rules = {text: tokens for text, tokens in tokenizer.rules.items() if not _EMOTICON.fullmatch(text)}
    tokenizer.rules = rules
    for word in words("abbreviations"):
        for form in {word, word.capitalize(), word.upper()}:
            tokenizer.add_special_case(form + ".", [{"ORTH": form + "."}])
    tokenizer.max_cache_size = _CACHE
    getters: dict[int, Any] = getattr(nlp.vocab, "lex_attr_getters", {})
    for attribute in getters.keys() - _ATTRIBUTES:
        del getters[attribute]


def make_doc(nlp: Language, text: str, primed: set[str]) -> Doc:
    """Tokenize ``text``; the chunks that are new to ``primed`` pass first: a text with line breaks fills no cache.

    Words without a special case fill it together; any other chunk must pass alone, as nothing after a special case is kept.
    """
    new = sorted(set(_CHUNK.findall(text)) - primed)
    tokenizer: Any = nlp.tokenizer
    rules = tokenizer.rules
    simple = [chunk for chunk in new if (word := _SIMPLE.fullmatch(chunk)) and word[1] not in rules and chunk not in rules]
    nlp.make_doc(" ".join(simple))
    for chunk in set(new).difference(simple):
        nlp.make_doc(chunk)
    primed.update(new[: max(0, _CACHE - len(primed))])
    return nlp.make_doc(text)
