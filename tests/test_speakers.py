"""Who a speaker phrase is: its extent, its role, and the one person of the attendance list whom it can mean."""

import pytest

from pipeline.extract.speakers import BODY, MEMBER, OFFICER, PUBLIC, cast_of, same
from pipeline.records import Person

CAST = cast_of(
    [
        Person("Councillor Tamsin Orrell", "member", "Chair"),
        Person("Councillor B Quenby", "member"),
        Person("Mrs Una Dray", "member", initials="UD"),
        Person("Piers Lomax", "officer", "Head of Housing", initials="PL"),
        Person("Una Pell", "officer", "Clerk"),
        Person("Councillor Gone Awol", "apologies"),
    ]
)


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("Councillor Hale", MEMBER),
        ("Councillor A. B. Hale", MEMBER),
        ("Councillor Mrs Hale", MEMBER),
        ("Cllr. A Hale", MEMBER),
        ("Cllrs Hale and Poole", MEMBER),
        ("Councillors Hale, Poole and Reed", MEMBER),
        ("County Councillor Hale", MEMBER),
        ("Cr Hale", MEMBER),
        ("CC Hale", MEMBER),
        ("Alderman Hale", MEMBER),
        ("The Opposition Leader", MEMBER),
        ("The Youth Mayor", MEMBER),
        ("the Chair", MEMBER),
        ("The Vice-Chairman", MEMBER),
        ("The Convener", MEMBER),
        ("The Lord Mayor", MEMBER),
        ("The Cabinet Member for Adult Care", MEMBER),
        ("The Portfolio Holder for Finance", MEMBER),
        ("The Head of Education", OFFICER),
        ("officers", OFFICER),
        ("The 151 Officer", OFFICER),
        ("the DCS", OFFICER),
        ("A member of the public", PUBLIC),
        ("the applicant", PUBLIC),
        ("The Healthwatch representative", PUBLIC),
        ("Members", BODY),
        ("Some Members", BODY),
        ("A Member of the Committee", MEMBER),
        ("The Panel", BODY),
    ],
)
def test_the_whole_phrase_is_read_with_its_role(phrase: str, role: str) -> None:
    text = f"{phrase} asked why."
    found = CAST.at(text, 0, len(text))
    assert found is not None and (found.text, found.role) == (phrase, role)


@pytest.mark.parametrize(
    "text", ["the scheme was late", "would it open", "January was wet", "Members' views were sought", "123 homes were let", ""]
)
def test_what_names_nobody_is_no_speaker(text: str) -> None:
    assert CAST.at(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("phrase", "person"),
    [
        ("Councillor Orrell", "Councillor Tamsin Orrell"),
        ("Cllr T Orrell", "Councillor Tamsin Orrell"),
        ("the Chair", "Councillor Tamsin Orrell"),
        ("UD", "Mrs Una Dray"),
        ("The Head of Housing", "Piers Lomax"),
        ("Piers", "Piers Lomax"),
        ("Una", ""),  # two of them
        ("Councillor Awol", ""),  # sent apologies
        ("Councillor Nobody", ""),
    ],
)
def test_a_person_is_filled_only_where_one_fits(phrase: str, person: str) -> None:
    text = f"{phrase} asked why."
    found = CAST.at(text, 0, len(text))
    assert (found.person if found else "") == person


def test_forms_of_one_name_are_the_same_speaker() -> None:
    one, other, third = (CAST.at(f"{name} said so.", 0, 40) for name in ("Councillor B Quenby", "Cllr Quenby", "Councillor Orrell"))
    assert same(one, other) and not same(one, third) and not same(one, None)


@pytest.mark.parametrize("name", ["Dŵr", "Łoś", "Yılmaz", "Šimek"])
@pytest.mark.parametrize("words", ["Councillor {} asked why.", "Councillor {} asked why." + " It was said that nobody knew." * 20])
def test_letters_beyond_those_of_most_texts_are_read_in_a_name(name: str, words: str) -> None:
    text = words.replace("{}", name)
    found = CAST.at(text, 0, len(text))
    assert found is not None and found.text == f"Councillor {name}"


@pytest.mark.parametrize(
    ("position", "answers"),
    [("Leader", True), ("Cabinet Member for Roads", True), ("Leader of the Opposition", False), ("Leader of the Green Group", False)],
)
def test_who_leads_others_than_the_administration_does_not_answer_for_it(position: str, answers: bool) -> None:
    text = "Councillor Reed said that it was late."
    speaker = cast_of([Person("Councillor M Reed", "member", position)]).at(text, 0, len(text))
    assert speaker is not None and speaker.answers is answers


@pytest.mark.parametrize(
    ("phrase", "person"),
    [("U.D.", "Mrs Una Dray"), ("U. D.", "Mrs Una Dray"), ("P.L.", "Piers Lomax"), ("U.D. and P.L.", ""), ("U.D./P.L.", "")],
)
def test_initials_with_stops_are_those_of_the_attendance(phrase: str, person: str) -> None:
    text = f"{phrase} asked why."
    found = CAST.at(text, 0, len(text))
    assert found is not None and (found.text, found.person) == (phrase, person)


@pytest.mark.parametrize("text", ["X.Y. asked why.", "U.D.C. houses were let.", "U.K. firms asked why.", "U.D. Hale Ltd. was paid."])
def test_other_letters_with_stops_are_nobody(text: str) -> None:
    found = CAST.at(text, 0, len(text))
    assert found is None or not found.person
