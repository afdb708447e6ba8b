"""spaCy's English tokenizer, mended for minutes and kept warm.

Out of the box it reads ``(8)`` as an emoticon, splits ``Cllr.`` from its stop and stops filling its cache at the first newline.
"""

import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.vocab import words

_CHUNK = re.compile(r"\S+")
_EMOTICON = re.compile(r"[^A-Za-z\s]+|\(?[a-zA-Z0-9]\)|[:;8=xX]\S*")
_CACHE = 200_000


def mend(nlp: Language) -> None:
    """Change the tokenizer of ``nlp`` in place."""
    tokenizer: Any = nlp.tokenizer
    rules = {text: tokens for text, tokens in tokenizer.rules.items() if not _EMOTICON.fullmatch(text)}
    tokenizer.rules = rules
    for word in words("abbreviations"):
        for form in {word, word.capitalize(), word.upper()}:
            tokenizer.add_special_case(form + ".", [{"ORTH": form + "."}])
    tokenizer.max_cache_size = _CACHE


def make_doc(nlp: Language, text: str, primed: set[str]) -> Doc:
    """Tokenize ``text``; each chunk that is new to ``primed`` passes first alone: a text with line breaks fills no cache."""
    for chunk in set(_CHUNK.findall(text)) - primed:
        nlp.make_doc(chunk)
        if len(primed) < _CACHE:
            primed.add(chunk)
    return nlp.make_doc(text)
