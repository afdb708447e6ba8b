"""Of whom a word tells that by itself is said for a measure of anybody: turnover, where social workers are spoken of, is theirs."""

from collections.abc import Collection

from pipeline.link.index import Index, Wording


def narrower(wording: Wording, named: Collection[str], index: Index) -> str:
    """The measure of another field that has the one word of ``wording`` and a word of a measure of that field, named before.

    Empty where none has, or several do.
    """
    if len(wording.main) != 1 or not wording.spoken:
        return ""
    (key,) = wording.main
    field = index.theme_of(wording.ids[0])
    around = {(index.theme_of(name), word) for name in named for one in index.named(name) for word in one.main}
    found = set()
    for other in index.under(key):
        name, rest = other.ids[0], other.main - {key}
        if key in other.main and len(rest) == 1 and index.theme_of(name) != field and (index.theme_of(name), *rest) in around:
            found.add(name)
    return found.pop() if len(found) == 1 else ""
