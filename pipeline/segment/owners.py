"""Titles that carry the column of owners: ``Apologies AH``, ``Past events All`` where the page set who leads the item at its right edge."""

import re
from dataclasses import replace

from pipeline.records import Item, Person

_OWNED = re.compile(r"(?<=[\w)])\s+(?P<who>[A-Z]{2,3}(?:\s?[/,&]\s?[A-Z]{2,3})*|All)$")


def without_owners(items: tuple[Item, ...], people: list[Person]) -> tuple[Item, ...]:
    """``items`` with the initials of those present cut from the end of their titles, where at least two titles end so."""
    initials = {person.initials for person in people if person.initials}
    owned = {n: found for n, item in enumerate(items) if (found := _owner(item.title, initials))}
    named = sum(found["who"] != "All" for found in owned.values())
    if len(owned) < 2 or not named:
        return items
    return tuple(
        replace(item, title=item.title[: owned[n].start()], title_end=item.title_start + owned[n].start()) if n in owned else item
        for n, item in enumerate(items)
    )


def _owner(title: str, initials: set[str]) -> re.Match[str] | None:
    found = _OWNED.search(title)
    if not found or title.isupper():
        return None
    return found if found["who"] == "All" or all(who in initials for who in re.findall(r"[A-Z]+", found["who"])) else None
