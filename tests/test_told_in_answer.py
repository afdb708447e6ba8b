"""What is promised in an answer without a paper's usual name: given to members, put right, shown from now on; all names are invented."""

import pytest

from pipeline import api

HEAD = """MARLBY WORKS PANEL

Minutes of the meeting held on Thursday 6 March 2025

Present:
Councillor Ian Rush (Chair)
Councillor Don Sykes

Officers:
Ann Bell, Waste Services Manager (AB)

1. Apologies

There were none.

2. Street lighting

The report was introduced. Councillor Sykes asked how old the lamps were. Ann Bell replied that most of them were thirty years old. """
END = "\n\n3. Close\n\nThe meeting ended at 9 pm.\n"


@pytest.mark.parametrize(
    "said",
    [
        "The findings would be shared with the Panel once they were available.",
        "The ages of the oldest hundred would be provided outside the meeting.",
        "It would be added to the report on a quarterly basis.",
        "This would be included in the next report.",
        "The cost per lamp would be worked out and sent to members.",
        "The reasons would be looked into and reported to the Panel.",
        "The costings would be sent to Members.",
        "The ages would be provided in writing.",
        "Ward totals would be circulated after the meeting.",
        "The outcome would be shared with members when known.",
        "A split by ward would be supplied.",
        "The exact cost would be confirmed after the meeting.",
        "These would be sent on.",
        "That would be sent to him.",
        "The locations would be passed to Councillor Sykes.",
        "The totals would be added to future reports.",
        "The trend would be shown in the next report.",
        "A column would be added to the dashboard.",
        "The reasons would be set out in a note to members.",
        "The number would be checked and sent to the Panel.",
        "The names would be emailed to the Clerk.",
        "An explanation would be given in writing.",
        "The evaluation would come to the Panel in June.",
        "The results would come back to the Committee.",
        "The comparison would follow.",
        "The answer would follow in writing.",
        "This would be rectified in the next report.",
        "He would include the trend in future reports.",
        "She would add the figures to the next report.",
        "He would have the lamps inspected.",
        "She undertook to have the lamp inspected on Monday.",
        "She would get him that number.",
        "He would get the list to members.",
        "She would double check.",
        "She would find out and let members know.",
        "They would amend the section to include it.",
        "They would amend the table.",
        "There was data that she would share.",
        "There were photographs which she would circulate.",
    ],
)
def test_what_is_owed_to_the_meeting_is_an_action(said: str) -> None:
    found = api.read_text(HEAD + said + END).actions

    assert [action.owners for action in found] == [("Ann Bell",)]
    assert found[0].text in said and len(found[0].text) > 0.7 * len(said)


@pytest.mark.parametrize(
    "said",
    [
        "The lamps would be sent to the depot.",
        "New lamps would be provided in May.",
        "The findings would be shared with the contractor.",
        "The work would be worked out by the firm.",
        "It would be added to the bill.",
        "The cost would be met from reserves.",
        "The poles would be included in the contract.",
        "Leaflets would be sent to residents in June.",
        "The fund would be shared by both towns.",
        "The scheme would be reported in the press.",
        "The ages would be taken into account.",
        "Help would be provided outside school hours.",
        "The lamps would be given to a charity.",
        "The results would come in time.",
        "The rest would follow the same route.",
        "It would be included in the price.",
        "The trend would be shown by the chart.",
        "They would amend the law.",
        "He would add that the lamps were old.",
        "The ages had been sent to Members.",
        "New books would be supplied.",
        "It would be open all night and soup would be provided.",
    ],
)
def test_what_a_service_does_is_none(said: str) -> None:
    assert not api.read_text(HEAD + said + END).actions


def test_outside_an_answer_a_person_is_needed() -> None:
    told = "The lamps were old.\n\nCouncillor Sykes stated that he believed so but he would double check."

    assert [a.owners for a in api.read_text(HEAD.partition("Councillor Sykes asked")[0] + told + END).actions] == [("Councillor Sykes",)]
