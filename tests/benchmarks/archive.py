"""Makes an archive of any size: documents with invented names, and words that are as common as words are.

python -m tests.benchmarks.archive /tmp/million --records 1000000
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import click

from pipeline.records import (
    ACTION_KINDS,
    OUTCOMES,
    Action,
    AgendaItem,
    Document,
    DocumentRecords,
    Indicator,
    IndicatorLink,
    Question,
    Resolution,
    Response,
    document_id,
    record_id,
)
from pipeline.store import Place, Store

SUBJECTS = [
    "complaints",
    "recycling",
    "housing",
    "budget",
    "safeguarding",
    "potholes",
    "libraries",
    "attendance",
    "planning",
    "parking",
    "waste",
    "debt",
    "homes",
    "carers",
    "trees",
]
PLACES = [
    "Alder",
    "Birch",
    "Cedar",
    "Dunmere",
    "Elm",
    "Fernvale",
    "Gorse",
    "Harrow",
    "Ivy",
    "Juniper",
    "Kestrel",
    "Larch",
    "Maple",
    "Netherby",
    "Oak",
    "Pine",
    "Quarry",
    "Rowan",
    "Sedge",
    "Thorn",
]
BODIES = ["Audit", "Scrutiny", "Planning", "Licensing", "Cabinet", "Pensions", "Standards", "Housing", "Health", "Transport"]
POSTS = ["Finance", "Housing", "Waste", "Highways", "Planning", "Education", "Libraries", "Revenues", "Leisure", "Legal"]
COMMON = ["the", "of", "to", "and", "in", "that", "a", "for", "was", "be", "on", "by", "members", "report", "committee", "council"]
INDICATORS = tuple(Indicator(indicator_id=f"B{n:03}", name=f"{subject.title()} measure {n}") for n, subject in enumerate(SUBJECTS * 10))
WORDS = 60_000  # in the vocabulary besides the common ones
WORDS_OF_RECORD, ITEMS, RECORDS_OF_ITEM = 24, 10, 9
CONFIDENCES = (0.97, 0.93, 0.88, 0.8, 0.7, 0.55, 0.42)


class Maker:
    """Makes documents one after the other; the same seed gives the same documents."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        syllables = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er", "il", "om", "ust")]
        made: dict[str, None] = dict.fromkeys([*COMMON, *SUBJECTS])
        while len(made) < WORDS:
            made["".join(self._random.choices(syllables, k=self._random.randint(2, 4)))] = None
        self.vocabulary = list(made)
        # After Zipf: the n-th word stands in the text 1/n times as often as the first.
        self._weights = list(accumulate(1 / (n + 3) for n in range(len(self.vocabulary))))
        self._people = [f"Councillor {self._random.choice(PLACES)[0]} {word.title()}" for word in self.vocabulary[1000:6000]]

    def documents(self, count: int) -> Iterator[DocumentRecords]:
        """That many documents of ``ITEMS`` x (1 + ``RECORDS_OF_ITEM``) records."""
        for number in range(count):
            yield self._document(number)

    def _sentence(self) -> str:
        words = self._random.choices(self.vocabulary, cum_weights=self._weights, k=WORDS_OF_RECORD)
        return f"{' '.join(words)}.".capitalize()

    def _document(self, number: int) -> DocumentRecords:
        key = document_id(f"{number:016x}".rjust(64, "0")[::-1])
        day = date(2005, 1, 1) + timedelta(days=self._random.randrange(7500))
        council = f"{PLACES[number % 20]} {('Borough', 'District', 'County', 'City')[number % 4]} Council"
        committee = f"{self._random.choice(BODIES)} {('Committee', 'Panel', 'Board')[self._random.randrange(3)]}"
        head = {"document_id": key, "council": council, "committee": committee, "meeting_date": day.isoformat()}
        made: dict[str, list] = {
            "agenda_items": [],
            "questions": [],
            "responses": [],
            "resolutions": [],
            "actions": [],
            "indicator_links": [],
        }
        texts: list[str] = []
        for n in range(ITEMS):
            self._item(n, head, day, made, texts)
        text = "\n".join(texts)
        document = Document(**head, path=f"minutes/{number:06}.txt", sha256=f"{number:064x}", media_type="text/plain", characters=len(text))
        return DocumentRecords(document, text, **{name: tuple(rows) for name, rows in made.items()})

    def _item(self, n: int, head: dict[str, str], day: date, made: dict[str, list], texts: list[str]) -> None:
        one = self._random
        key = head["document_id"]
        start = sum(map(len, texts)) + len(texts)
        title = f"{one.choice(SUBJECTS).title()} {one.choice(self.vocabulary[40:3000])}"
        item = record_id("item", key, start, start + 1)
        made["agenda_items"].append(
            AgendaItem(item_id=item, **head, position=n + 1, number=str(n + 1), title=title, start=start, end=start + 1)
        )
        texts.append(title)
        inside = {**head, "item_id": item, "item_number": str(n + 1), "item_title": title}
        question = ""
        for kind in ("question", "response", "question", "response", "question", "resolution", "resolution", "action", "action"):
            words = self._sentence()
            begin = sum(map(len, texts)) + len(texts)
            texts.append(words)
            row = record_id(kind, key, begin, begin + len(words))
            found = {"text": words, "start": begin, "end": begin + len(words), "rule": "made", "confidence": one.choice(CONFIDENCES)}
            common = {**inside, **found, f"{kind}_id": row}
            if kind == "question":
                question = row
                made["questions"].append(Question(**common, speaker=one.choice(self._people), speaker_role="member"))
            elif kind == "response":
                who = f"The Head of {one.choice(POSTS)}"
                made["responses"].append(Response(**common, speaker=who, speaker_role="officer", question_ids=(question,)))
            elif kind == "resolution":
                made["resolutions"].append(Resolution(**common, outcome=one.choice(OUTCOMES), mover=one.choice(self._people)))
            else:
                due = (day + timedelta(days=one.randrange(10, 200))).isoformat() if one.random() < 0.6 else ""
                owners = (f"{one.choice(('Head', 'Director', 'Manager'))} of {one.choice(POSTS)}",)
                made["actions"].append(Action(**common, owners=owners, due_date=due, due=due, kind=one.choice(ACTION_KINDS), status="open"))
            if one.random() < 0.1:
                measure = one.choice(INDICATORS)
                link = {"record_type": kind, "record_id": row, "indicator_id": measure.indicator_id, "indicator_name": measure.name}
                made["indicator_links"].append(IndicatorLink(**inside, **link, matched_text=words[:8], score=90.0))


def build(path: Path, records: int) -> None:
    """Make the archive ``path`` of about that many records, document by document as a run does."""
    maker = Maker()
    with Store(path) as store:
        store.set_register(INDICATORS, "benchmark", ())
        for document in maker.documents(records // (ITEMS * (1 + RECORDS_OF_ITEM))):
            store.save(document, Place(document.document.path, 1, 1), made_by="benchmark")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--records", default=1_000_000, show_default=True)
def main(folder: Path, records: int) -> None:
    """Make the archive FOLDER/minutes.db."""
    build(folder / "minutes.db", records)


if __name__ == "__main__":
    main()
