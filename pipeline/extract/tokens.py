"""spaCy's English tokenizer, mended for minutes and kept warm.

Out of the box it reads ``(8)`` as an emoticon, splits ``Cllr.`` from its stop and stops filling its cache at the first newline.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from spacy import util
from spacy.attrs import IS_ALPHA, IS_PUNCT, IS_SPACE, LOWER, NORM, PREFIX, SUFFIX  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.vocab import create_vocab

from pipeline.vocab import words

_EMOTICON = re.compile(r"[^A-Za-z\s]+|\(?[a-zA-Z0-9]\)|[:;8=xX]\S*")
_SIMPLE = re.compile(r"([A-Za-z]+)[.,;:?!]?")
_CACHE = 200_000
# What our rules and the tokenizer ask of a word. spaCy works out three times as much (its shape, whether it is like a URL) for every word
# that is new to it, which takes a sixth of the time of tokenizing. A rule that asks for more needs it named here: its examples tell.
_ATTRIBUTES = frozenset((LOWER, NORM, PREFIX, SUFFIX, IS_ALPHA, IS_PUNCT, IS_SPACE))


@dataclass(frozen=True, slots=True)
class _Signs:
    """An expression of the tokenizer that needs a figure or a sign, ``sign`` where it is given: words of plain letters are passed over.

    A method of it stands for the bound method of a pattern, of which spaCy asks the ``pattern`` when it saves the tokenizer.
    """

    compiled: "re.Pattern[str]"
    sign: str = ""

    @property
    def pattern(self) -> str:
        return self.compiled.pattern

    def _is_bare(self, text: str) -> bool:
        return (text.isalpha() and text.isascii()) or self.sign not in text

    def search(self, text: str) -> "re.Match[str] | None":
        return None if self._is_bare(text) else self.compiled.search(text)

    def match(self, text: str) -> "re.Match[str] | None":
        return None if self._is_bare(text) else self.compiled.match(text)

    def finditer(self, text: str) -> "Iterator[re.Match[str]]":
        return iter(()) if self._is_bare(text) else self.compiled.finditer(text)


def english() -> Language:
    """spaCy's blank English, made with the mended tokenizer and with no attribute that nobody asks for.

    ``spacy.blank`` would take up its 1,400 special cases first, and each of them again with every change.
    """
    from spacy.lang.en import English

    vocab: Any = create_vocab(English.lang, English.Defaults)
    for attribute in vocab.lex_attr_getters.keys() - _ATTRIBUTES:
        del vocab.lex_attr_getters[attribute]
    nlp = English(vocab, create_tokenizer=_tokenizer)
    nlp.vocab["&"].lower = nlp.vocab.strings.add("and")  # to every rule "approved & signed" is "approved and signed"
    return nlp


def _tokenizer(nlp: Language) -> Tokenizer:
    defaults: Any = nlp.Defaults
    rules = {text: tokens for text, tokens in defaults.tokenizer_exceptions.items() if not _EMOTICON.fullmatch(text)}
    for word in words("abbreviations"):
        rules |= {form + ".": [{"ORTH": form + "."}] for form in (word, word.capitalize(), word.upper())}
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=_Signs(util.compile_prefix_regex(defaults.prefixes)).match,  # it is anchored: no other place need be tried
        suffix_search=_Signs(util.compile_suffix_regex(defaults.suffixes)).search,
        infix_finditer=_Signs(util.compile_infix_regex(defaults.infixes)).finditer,
        token_match=defaults.token_match,
        url_match=_Signs(defaults.url_match.__self__, ".").match,
        max_cache_size=_CACHE,
    )


def make_doc(nlp: Language, text: str, primed: set[str]) -> Doc:
    """Tokenize ``text``; the chunks that are new to ``primed`` pass first: a text with line breaks fills no cache.

    Words without a special case fill it together; any other chunk must pass alone, as nothing after a special case is kept.
    """
    new = sorted(set(text.split()) - primed)
    tokenizer: Any = nlp.tokenizer
    rules = tokenizer.rules
    simple = [chunk for chunk in new if (word := _SIMPLE.fullmatch(chunk)) and word[1] not in rules and chunk not in rules]
    nlp.make_doc(" ".join(simple))
    for chunk in set(new).difference(simple):
        nlp.make_doc(chunk)
    primed.update(new[: max(0, _CACHE - len(primed))])
    return nlp.make_doc(text)
