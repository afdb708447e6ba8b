"""Who is the subject of each clause of a sentence, and where the clause begins."""

import re
from dataclasses import replace

from pipeline.extract.attributed import HE_SAID, attributed
from pipeline.extract.clause import Start
from pipeline.extract.handed import WAS_GIVEN, is_figure, is_given, tells_apart
from pipeline.extract.speakers import BODY, OFFICER, UNKNOWN, Cast, Speaker
from pipeline.extract.spliced import ADMITS, ADVISING, IS_WILLING, IT_HAD, first_name, informs, lost_stop, of_him, said_as_noted, said_last
from pipeline.form import Form
from pipeline.patterns import GENITIVE

# What can stand between the subject and its verb: an apposition, a reason, an adverb.
_INSERT = (
    r"(?:\s*\((?!Action)[^()]{0,80}\))?(?:,?\s(?:[A-Z]\.){2,5}(?=,?\s))?"  # "Ann Bell, S.E.E. told …": a post in letters
    r"(?:,\s(?!and\b|to\swhich|but\b)(?:[^.;:?]|(?<=\d)[.:](?=\d)|\.(?=,)){1,160}?,(?=\s)|\s[–-]\s[^.;:?–]{1,60}\s[–-](?=\s))?"
)
ADVERBS = (
    r"(?:\s+(?:also|so|then|further|therefore|again|now|both|all|each|next|subsequently|accordingly|additionally"
    r"|briefly|initially|finally|himself|herself|in\s+(?:reply|response|answer)(?:\s+to\s+(?:this|that|him|her|them))?|for\s+(?:his|her|their|its)\s+(?:own\s+)?part|\w+ly))*"
)
_VERB = (
    r"(?:[a-z]+ed|was|were|is|are|had|has|have|did|does|do|would|could|will|can|should|may|might|must|said|says|told"
    r"|gave|gives|dealt|deals|took|takes|spoke|speaks|sought|seeks|made|makes"
    r"|put|puts|drew|draws|went|goes|knew|found|left|felt|feels|thought|thinks|understood|read|set|got|came|held|led"
    r"|ran|saw|heard|met|brought|wrote|rose|stood|began|sent|paid|kept|meant"
    r"|lost|won|wore|chose|withdrew|forecast|laid|bore|shook|threw|let|foresaw|forgot|undertook|reminds|advis(?:es|e)|asks|notes|states|confirms|explains|reports"
    r"|queries|questions|wonders|adds|responds|replies|comments|suggests|agrees"
    r"|highlights|introduces|presents|outlines|enquires|inquires|requests|raises|wishes|wants|welcomes|thanks"
    r"|(?:ask|query|wonder|enquire|question)(?=\s+(?:how|why|what|whether|if|when|where|who|which|about|the)\b)|(?:want|wish|seek)(?=\s+to\b)"
    r"|admits|tells|offers|promises|points|describes|believes|hopes|mentions|shares|gets|knows"
    r"|reads|doubts|assumes|expects|assures|reassures|insists|apologises|regrets|declines|refers|accepts|concedes|understands|recalls|reckons"
    r"|estimates|prefers|undertakes|quotes|cites|sees|needs|acknowledges|indicates|warns"
    r"|presses|challenges|pushes|quizzes|grills|tackles|moves|seconds|proposes|supports|opposes|objects|protests|complains|considers|speaks|calls|turns|hears|learns|praises"
    r"|congratulates|sends|comes|looks|pays|draws|feels|joins|leaves|supposes|suspects|remembers|worries|fears|regards|confesses|guesses|laments|concludes|continues"
    r"|informs|updates|clarifies|stresses|emphasises|reiterates|anticipates|argues|maintains|repeats|observes|remarks|RESOLVED|AGREED|NOTED|MOVED|SECONDED|PROPOSED|not\s+(?:aware|sure)|unaware|unsure"
    r"|likes|loves|appreciates|echoes|talks|testifies|verifies|announces|encourages|recommends|cautions|proceeds|motions"
    r"|(?:was|were|did|had|has|could|would|is|are|does|do)n[’']t)\b"
)
_PREDICATE = re.compile(rf"(?P<insert>{_INSERT}{ADVERBS})\s+(?P<verb>{_VERB})")
_SAID_BEHIND_COMMA = re.compile(
    r",\s+(?:replied|responded|answered|advised|stated|explained|clarified|confirmed|reported|said)\s+(?:that|as|to|the|how|why|with\s+regard|in\s+relation|it|there|this)\b"
)
# "The Clerk's advice was that …"
_HELD = re.compile(
    r"(?P<who>(?:The\s+|the\s+)?[A-Z][^,.;:?]{1,60}?)['’]s?\s+(?:\w+\s+)?"
    r"(?:(?:advice|view|opinion|understanding|explanation|estimate|belief|recollection)\s+(?=(?:was|is)\s+(?:that|to|yes|no)\b)"
    r"|(?:answer|reply|response)(?:\s+to\s+(?:this|that|which|the\s+question))?\s+)(?P<verb>was|is)\b"
)
_DOES_MORE = re.compile(r"\b(?:and|but|[a-z]+ed)\b")  # "Mr Bell queried the fee and Ms Fee’s reply was that …"
# "the Cabinet Member with the permission of the Chair stated": an insertion without commas, before a verb of speech only
_ASIDE = re.compile(
    r"\s+(?:[a-z]+ing\s[^.;:?]{2,80}?,|in\s+an?\s+(?:[\w-]+\s+){0,2}(?:question|query|[ei]nquiry|point|contribution)|in\s+(?:proposing|seconding|moving|supporting|response|reply)\s[^.;:?,]{2,80}?,|(?:in\s+(?:referring|relation|regard|respect|turning|noting|welcoming|discussing)|with|on\s+behalf\s+of|in\s+(?:his|her|their)\s+(?:capacity|absence)|as|from|for"
    r"|at|of(?=\s+(?:the\s+)?[A-Z]))\s[^,.;:?]{1,70}?)\s(?P<verb>(?:asked|queried|[ei]nquired|questioned|wondered|stated|advised|explained"
    r"|responded|replied"
    r"|answered|confirmed|said|reported|clarified|informed|sought|noted|commented|added)\b)"
    r"|\s+(?:of|from)\s(?:the\s)?(?:[A-Z][\w’'-]*[\s,]+){1,4}(?P<verb_>(?:thanked|spoke|complained|raised|expressed|welcomed|referred|suggested"
    r"|described|mentioned)\b)"
)
_TITLE = re.compile(
    r"(?:[Tt]he\s+)?(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Prof|Rev|Canon|Inspector|Sergeant|Sgt|PC|PCSO|Super"
    r"|Chief)|[A-Z]{2,4}\b"
)
# "Ann Fee, Head of Roads", "Ann Fee, 9 Mill Rd.", "Ann Fee of Kelby asked"
_OF_PLACE = r"\s(?:of|from)\s(?:the\s)?[A-Z][\w.’'-]+(?:\s[A-Z][\w’'-]+)?"
_PLAIN_NAME = re.compile(
    r"(?:[A-Z][a-zà-ÿ]+(?:\s[A-Z]\.)?|[A-Z]\.)\s(?:Mc|Mac|O['’])?[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?(?=,\s(?:(?:the\s)?[A-Z]|\d{1,6}\s[A-Z])"
    rf"|{_OF_PLACE}\s(?:asked|queried|[ei]nquired|wondered|questioned|said|stated|told|wanted|wished)\b)"
)
_PLACED = re.compile(_OF_PLACE)
_APART = re.compile(r"\s*[;,–—]\s+(?:(?:and|but)\s+)?")  # not "if, as it was, the sum was spent"
_LISTED_BEFORE = re.compile(r"(?:\b(?:and|from|by|to|of|with|or)|&)\s+$")
_REPLIES = re.compile(r"\s*(?:responded|replied|answered)\b")
_WAS_TOLD = re.compile(r"(?:was|were)\s+(?:then\s+|also\s+)?(?:told|advised|informed|assured|reassured)\b")  # "he was told": an answer
# What a person does, as against a street or a scheme with a capital letter.
_HUMAN = re.compile(
    rf"{_INSERT}{ADVERBS}\s+(?:(?:presented|introduced|attended|spoke|thanked|welcomed|moved|proposed|seconded"
    rf"|updated|wished|wanted|raised|referred|gave|took|outlined|highlighted|suggested|described|drew|questioned"
    r"|requested|expressed|congratulated|declared|left|joined|read|recommended|volunteered|mentioned|suggests|asks"
    r"|says|advises|reports|explains|was\s+(?:concerned|pleased|keen|unable|unsure|advised|informed|not\s+(?:sure"
    r"|aware))|felt|thought|believed|reflected|remarked|recalled|affirmed|concurred|summari[sz]ed|reviewed|discussed|nodded|hoped"
    r"|had\s+(?:(?:an?|one|two|some|several|further|also)\s+)*(?:questions?|concerns?)|was\s+curious|followed\s+up|would\s+like|needed\s+clarification"
    r"|anticipated|understood|emphasized|elaborated|(?:shared|expressed)\s+that|continue[ds]\s+that"
    r"|(?:(?:goes|went)\s+on|proceed(?:s|ed))\s+to\s+(?:say|explain|state|tell|describe|ask|note|add|read)"
    r"|feels|notes\s+that|comments\s+(?:that|on)|mentions|like[ds]|love[ds]|wants|would\s+(?:prefer|rather)|prefers|appreciate[ds]|thanks"
    r"|oppose[ds]|understands|voiced|remind(?:s|ed)|reiterates|points\s+out|shares\s+(?:that|how|the)|echo(?:es|ed)|recommends"
    r"|(?:talk(?:s|ed)|speaks)\s+(?:about|on|of|to|in|against|for)|move[ds]|motion(?:s|ed)|ma(?:de|kes)\s+(?:a|the)\s+motion|cautioned|warned"
    r"|argued|apologi[sz](?:es|ed)|announce[ds]|encourage[ds]|proposes|testifie[ds]|acknowledges|verifie[ds]"
    r"|(?:is|was)\s+(?:(?:not|also|very|still|all)\s+)*(?:concerned|opposed|in\s+favou?r|supportive|(?:okay|ok|fine|comfortable|happy)\s+with"
    r"|curious|wondering|hesitant|grateful|thankful|excited|worried)|ha(?:s|d)\s+no\s+(?:issues?|problem|objections?|concerns?)"
    r"|(?:does|did|do)(?:\s+not|n[’']t)\s+(?:like|think|believe|feel|want|see\s+(?:why|how|any)|understand|agree|support|know)"
    r"|ha(?:s|d)\s+(?:an?\s+)?(?:questions?|concerns?)|(?:will|would)\s+(?:be\s+)?vot(?:e|ing))\b)"
)
_JOIN = re.compile(
    r"(?:[,;:?]|\s[–—-]|(?<=[a-z])[–—-])\s+(?:(?:and|but|while|whereupon|with|(?:in\s+(?:answer|reply|response)\s+)?to\s+which|in\s+(?:answer|reply|response),?(?=\s+(?!to\b))|so|as|then"
    r"|(?:in\s+the\s+course\s+of|during|following|after|at|upon|an?\s+(?:point|matter|question|thing)\s+(?:on|to|about)|on)\s+which)\s+)*|\s+(?:and|&|but|while"
    r"|whereupon|to\s+which)\s+(?:in\s+(?:answer|reply|response),?\s+(?!to\b))?"
)
_SPEECH = re.compile(
    rf"{_INSERT}{ADVERBS}\s+(?:(?:responded|replied|answered|advised|stated|explained|said|confirmed|reported"
    rf"|clarified|informed|assured|acknowledged|indicated|added|agreed|undertook|volunteered|accepted"
    r"|says|replies|answers|responds|advises|explains|confirms|thinks|states|adds|agrees|admits|concedes|accepts|believes|reports|clarifies|assures|tells|estimates|stresses|reiterated|emphasised|stressed|gave\s+that|(?:gave|gives|provided|provides|offered|offers)\s+(?:an?|the|further|some)\s+(?:\w+\s+)?(?:response|answer"
    r"|reply|explanation|assurances?|updates?|overview|outline|summary|breakdown|clarification|details?|information|figures|examples?)|told|offered|promised|thought|believed(?=\s+(?:it|that|there|this|they|the|so|not|these)\b)|apologised|pointed|asked|queried"
    r"|[ei]nquired|questioned|wondered|pressed|noted|commented|sought|observed|suggested|requested|(?:outlined|submitted|put\s+it)(?=\s+(?:that|how|at)\b)"
    r"|was\s+(?:not|unable|unsure|of\s+the|(?:able|pleased|happy|glad|sorry|afraid|in\s+a\s+position)\s+to\s+(?:say|confirm|report|tell|assure|advise))|did\s+not|felt)\b|(?:were|was)\s+(?:advised|informed|told|assured|reminded))"
)
_IMPERSONAL = re.compile(
    r"(?:it|this|that)\s+was\s+(?:(?:also|then|further|subsequently|duly)\s+)?(?:explained|confirmed|advised"
    r"|reported|stated|clarified|noted|acknowledged|emphasi[sz]ed|pointed\s+out|highlighted|stressed"
    r"|indicated|accepted|recogni[sz]ed|answered|replied|responded|intimated|disclosed|revealed|said|added|understood|suggested|asked|queried|[ei]nquired|questioned"
    r"|outlined|hoped|anticipated|agreed|admitted|conceded"
    r"|(?<=which it was )(?:commented|observed|remarked|thought|believed|felt|considered|estimated|suggested|mentioned))\b"
    r"|(?:we\s+)?(?:was|were|(?:is|are)(?=\s+\w+ed\s+(?:that|by)|\s+told))\s+(?:advised|informed|told|assured|reassured|(?:referred|directed|pointed)(?=\s+to\b)|reminded(?=\s+that\b)|given\s+to\s+understand(?=\s+that\b)|(?:promised|answered)(?=\s+(?:that|an?|one|by)\b))\b"
    r"|had\s+it\s+(?:explained|confirmed|made\s+clear|pointed\s+out)\s+(?:to\s+\w+\s+)?that\b|(?:that\s+|this\s+|such\s+)?assurances?\s+(?:was"
    r"|were)\s+(?:given|provided)|which\s+(?:was|were)\s+(?:duly\s+|then\s+)?(?:answered|responded)"
    r"|(?:being|(?:only\s+)?to\s+be)\s+(?:advised|informed|told|assured)\s+(?:that|by)\b|(?:heard|learned|learnt)\s+(?:in\s+(?:reply|answer|response)\s+|from\s+(?:the\s+)?(?-i:[A-Z])[^,.;:?]{1,60}?\s+)?that\b|it\s+being\s+(?:explained|confirmed|advised|stated|clarified|noted|said|answered|reported)\s+(?:that|to|by|in)\b"
    r"|it\s+turn(?:s|ed)\s+out\b|it\s+(?:transpired|emerged|appeared|seemed)\s+that\b|the\s+(?:answer|reply|response|explanation|reason)\s+(?:to\s+(?:this|that|which)\s+)?"
    r"(?:given\s+)?being\s+(?:that|yes|no|because)\b"
    rf"|{WAS_GIVEN}"
    r"|(?:received|got|obtained)\s+(?:(?:an?|the|his|her|their|this|that|such|every|some)\s+)*(?:confirmation|(?:re)?assurances?"
    r"|answer|reply|explanation)\s+(?:from|that|of|yes|no)\b|(?:nobody|no\s?one)\s+(?:present\s+)?(?:knew|could\s+say|was\s+sure)\b"
    r"|(?:the|his|her|their)\s+(?:answer|reply|response)\s+(?:to\s+(?:which|this|that)\s+)?(?:(?:given|received|provided|supplied"
    r"|offered|made)\s+)?(?:(?:by|from|of)\s+(?:the\s+)?(?-i:[A-Z])[^,.;:?]{1,60}?\s+)?(?:was\b|is\s+(?:yes|no|not|that)\b)"
    r"|(?<=to which )came\s+the\s+(?:answer|reply|response)\b|there\s+was\s+(?:nobody|no\s?one)\s+(?:\w+\s+)?(?:to\s+(?:say|answer"
    r"|tell|ask)|who\s+(?:knew|could))\b|the\s+following\s+(?:\w+\s+)?(?:information|points?|answers?|responses?|replies|details?"
    r"|explanations?|advice|updates?)\s+(?:was|were)\s|(?:a\s+|further\s+)?(?:questions?|quer(?:y|ies)"
    r"|clarification)\s+(?:was|were)\s",
    re.IGNORECASE,
)
# "…, which the Director put at nine": the answer hangs on the question
_WHICH = Form(r",\s+(?P<which>which)\s+(?=[A-Zt])")
_WHICH_VERB = re.compile(
    r"(?:put|blamed|attributed|ascribed|promised|offered|supposed|admitted|quoted|estimated|reckoned|gave|supplied|did\s+not\s+(?:know|have)|could\s+not\s+(?:say|give)|confirmed|said|explained|stated|agreed|undertook|answered|advised|believed|thought"
    r"|replied|estimated|was\s+(?:very\s+)?(?:happy|able|unable|pleased)|(?:would|will)\s+(?:find\s+out|check|look\s+in\s?to|come\s+back|report\s+back|circulate|provide))\b"
)
# "asked whether they might be fitted, which was thought feasible": an answer by nobody in particular
_WHICH_WAS = re.compile(
    r",\s+(?P<which>which)\s+(?:was|were)\s+(?:(?:so|duly|then|also|not|\w+ly)\s+)?(?:thought|believed|said|stated|explained|confirmed|felt|considered|understood|reported|put\s+at|given\s+as|quoted\s+as)\b"
    # "the wait, which was put at nine weeks, stood": what goes on behind it is asked
    r"(?![^,.;:?]{0,80},\s+(?:[a-z]+ed|stood|was|were|had|is|are|has|came|rose|fell|ran|went|made|took|would|could|did|should|might)\s)"
)
# "A question was put about the cost, which the Director put at £2m"
_ASKED_BY_NOBODY = re.compile(
    r"(?:(?:A|An|Further|Another|Some)\s+)?(?:\w+\s+)?(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Ee]nquir(?:y|ies)|[Cc]larification|[Cc]larity|[Ii]nformation|[Dd]etails?"
    r"|(?:[Rr]e)?[Aa]ssurances?|[Ee]xplanations?|[Cc]onfirmation)\s+(?:was|were)\s"
    r"|It\s+was\s+(?:\w+\s+)?(?:asked|queried|questioned)\b|(?:When|On|Upon|Once)\s+(?:being\s+)?(?:asked|questioned|pressed|challenged|queried)\b"
    r"|(?:Asked|Questioned|Pressed|Challenged)\s+(?:about|on|why|how|what|when|where|who|whether|if)\s"
    r"|There\s+(?:was|were)\s+(?:an?|one|some|several|also)\s+(?:\w+\s+)?(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies))\s+(?:about|as\s+to|on|over|regarding)\b"
)
_PUT_TO = re.compile(r"\b(?:asks|asked|queried|[ei]nquired|questioned|wondered)\b")
_SEEKS = re.compile(
    rf"(?:also\s+|then\s+|\w+ly\s+)?(?:{_PUT_TO.pattern}|(?:sought|wanted|wished|wishes|wants|seeks|requested|sought|raised|had|would)\b)"
)
_WAS_ASKED = re.compile(r"\s+(?:was|were)\s+(?:then\s+|also\s+)?asked\s")
# "asked IS when it was due and she said …": whom a question is put to by name
_PUT_TO_ONE = re.compile(r"\b(?:asked|pressed|questioned)\s+(?=(?:the\s+)?[A-Z])")
_TELLS = re.compile(r"(?:said|thought|believed|explained|confirmed|advised|stated|told|hoped)\b")
# "… and he did not know": nobody says so of a question of his own
_KNOWS_NOT = re.compile(
    r"(?:did(?:\s+not|n[’']t)\s+(?:know|have\s+(?:that|the|those|it|an?y?)\b|think\s+so|believe\s+so)|could(?:\s+not|n[’']t)\s+(?:say|answer|tell)|was(?:\s+not|n[’']t)\s+(?:sure|certain|aware)"
    r"|was\s+(?:unsure|unaware)|would\s+(?:find\s+out|have\s+to\s+(?:check|find\s+out|ask|look)))\b"
)
_I_SAID = re.compile(r"I\s+(?:said|replied|told|explained|answered|thought)\b")
_AND_SAID = re.compile(
    r",?\s+and\s+(?:he\s+|she\s+|they\s+)?(?P<said>(?:said|(?:gave|put)\s+(?:[\w£%.,-]+\s+){1,4}?(?:as|at)|thought|believed|hoped|doubted|did\s+not\s+(?:know|think)|could\s+not\s+(?:say|tell)|replied|answered|advised|confirmed|explained|stated|responded|reported)\b)"
)
_CALLED = re.compile(
    r"\b(?:(?:allowed|permitted|took|accepted|heard)\s+(?:an?|the|another)\s+(?:\w+\s+)?(?:question|statement|contribution)\s+from"
    r"|invited|called\s+(?:up)?on|introduced|welcomed|thanked|gave\s+the\s+floor\s+to|recognised)\s+(?=[A-Zt])"
)
# "asked the Clerk how many were let, who said that nine were": whom a question is put to answers it
_PUT_TO_HIM = re.compile(r"\b(?:asked|pressed|questioned|put\s+(?:this|that|it|the\s+(?:point|question))\s+to)\s+(?=(?:the\s+)?[A-Z])")
_WHO_SAYS = re.compile(r"(?:then\s+|duly\s+)?(?:responded|replied|answered|explained|advised|confirmed|stated|said)\b")
# "a man in Kelby who said that it was", "had spoken to a man who said so": somebody elsewhere
_IN_PLACE = re.compile(r"\b(?:in|at|near|around|outside|across|(?:spoken|heard|talked|written|told|listened)\s+(?:to|from|with|by))\s+$")
_TO_WHICH_REPLY = ("response to which ", "reply to which ", "answer to which ")
_AND_NAME = re.compile(r"\s+(?:and|&)\s+(?=[A-Z])")
_AND_HE = re.compile(r"\s+and\s+(?=[A-Zt])")
_IN_REPLY = re.compile(r"(?:Responding|Replying|Answering|In\s+(?:response|reply|answer))\s+(?:to\s+)?")
_RELATIVE = Form(
    r",?\s+who\s+(?P<had>had\s+)?(?=(?:(?:also|then|had\sbeen\sinvited\sand)\s+)?(?:asked|enquired|inquired|queried|questioned"
    r"|wondered|pressed|sought|wanted|wished|responded|replied|answered|explained|advised|confirmed|stated|said"
    r"|(?:desired|demanded|hoped|begged)\s+to\s+(?:know|hear|learn|be\s+told)"
    r"|(?:was|were|had\s+been)\s+(?:\w+\s+)?(?:interested|curious|keen|anxious|eager|puzzled|unclear|unsure)\s+(?:to|as\s+to|about|whether|if|how|why|what|when|where)"
    r"|would\s+(?:have\s+)?liked?\s+to\s+(?:know|hear|learn|understand)"
    r"|could\s+not\s+(?:see|understand)\s+(?:how|why|what|where))\b)"
)


def subject_at(text: str, at: int, end: int, cast: Cast, *, speech: bool = False) -> tuple[Speaker, int] | None:
    """The speaker that begins at ``at`` if a verb follows (with ``speech``: a verb of speech), and the offset of that verb."""
    held = _HELD.match(text, at, end)
    whose = cast.at(held["who"], 0, len(held["who"])) if held else None  # without the mark of the genitive, which no subject bears
    if held and whose is not None and not _DOES_MORE.search(held["who"], whose.end):
        return replace(whose, start=at, end=held.end("who")), held.start("verb")
    speaker = cast.at(text, at, end) or _name_before_post(text, at, end)
    if speaker is None:
        return None
    if not speech and speaker.role == UNKNOWN and not (speaker.pronoun or speaker.person or _TITLE.match(speaker.text)):
        placed = _PLACED.match(text, speaker.end, end)
        after = placed.end() if placed else speaker.end
        verb = _PREDICATE.match(text, after, end)
        human = _HUMAN.match(text, after, end) or _SPEECH.match(text, after, end)
        return (speaker, verb.start("verb")) if human and verb else _with_post(text, speaker, end, cast)
    pair = _AND_NAME.match(text, speaker.end, end) if speaker.person and not speaker.pronoun else None
    second = cast.at(text, pair.end(), end) if pair else None
    if second is not None and second.person and second.role == speaker.role and _SPEECH.match(text, second.end, end):
        both = _PREDICATE.match(text, second.end, end)  # "Ann Bell and Tom Orde advised that …"
        held_by = text[speaker.start : second.end]
        two = replace(speaker, end=second.end, text=held_by, plural=True, key=f"{speaker.key} and {second.key}")
        return (two, both.start("verb")) if both else None
    if speech:
        if not _SPEECH.match(text, speaker.end, end):
            return None
        verb = _PREDICATE.match(text, speaker.end, end)
        return speaker, verb.start("verb") if verb else speaker.end + 1
    beside = _AND_HE.match(text, speaker.end, end) if speaker.pronoun else None
    other = cast.at(text, beside.end(), end) if beside else None
    if other is not None and (both := _PREDICATE.match(text, other.end, end)):
        return speaker, both.start("verb")  # "She and Mr Bell would agree a note."
    comma = text.startswith(",", speaker.end) and ("," in speaker.text or _SAID_BEHIND_COMMA.match(text, speaker.end, end))
    after = speaker.end + bool(comma)  # "Director of Services, Roads, said", "the Head of Roads, replied"
    found = _PREDICATE.match(text, after, end) or _ASIDE.match(text, speaker.end, end)
    return (speaker, found.start(found.lastgroup or "verb")) if found else _with_post(text, speaker, end, cast)


def _with_post(text: str, speaker: Speaker, end: int, cast: Cast) -> tuple[Speaker, int] | None:
    """The subject of "Ms Fee, Head of Roads remarked that …": a name and a post, with no comma behind the post."""
    listed = _LISTED_BEFORE.search(text, max(0, speaker.start - 8), speaker.start)  # "a query from Ann Fee and Ray Poe, Officers said …"
    if listed or not text.startswith(", ", speaker.end) or speaker.pronoun or speaker.role == BODY:
        return None
    post = cast.at(text, speaker.end + 2, end)
    if post is None or post.role != OFFICER and not post.answers or post.person and post.person != speaker.person:
        return None
    verb = _PREDICATE.match(text, post.end, end)
    held = speaker if speaker.role != UNKNOWN else replace(speaker, role=post.role, answers=post.answers)
    return (held, verb.start("verb")) if verb else None


def _name_before_post(text: str, at: int, end: int) -> Speaker | None:
    """A name that is told only by what stands behind it: "Ann Fee, Principal Scrutiny Officer remarked that …"."""
    name = None if _LISTED_BEFORE.search(text, max(0, at - 8), at) else _PLAIN_NAME.match(text, at, end)
    return Speaker(at, name.end(), name.group(), UNKNOWN, key=name.group().lower()) if name else None


def starts_of(text: str, start: int, end: int, cast: Cast) -> list[Start]:
    """The beginnings of the clauses of a sentence."""
    first = subject_at(text, start, end, cast)
    if first and first[0].text.lower() in ("the former", "the latter") and HE_SAID.search(text, start, end):
        first = None  # "The former was 9%, he said, and had been 8%": a thing, not who says it
    starts: list[Start] = [(start, first[0], first[1]) if first else (start, None, start)]
    for join in _JOIN.finditer(text, start, end):
        at = join.end()
        if at >= end or at <= starts[-1][2]:
            continue
        # Until the sentence has a subject, the first speaker with any verb is it; afterwards only a verb of speech opens a clause.
        asked = bool(_PUT_TO.match(text, starts[-1][2]) or starts[-1][1] is None and _ASKED_BY_NOBODY.match(text, start, at))
        replies = text.endswith(_TO_WHICH_REPLY, join.start(), at)  # whatever the verb: "…, in reply to which Mr Bell described the route"
        found = subject_at(text, at, end, cast, speech=not replies and (starts[-1][1] is not None or len(starts) > 1))
        if found is None and asked and text.startswith("to which ", at - 9):
            found = subject_at(text, at, end, cast)
            found = found if found and (IS_WILLING.match(text, found[1]) or ADMITS.match(text, found[1])) else None
        if found is None and text.startswith(";", join.start()) and _PUT_TO.search(text, start, at):
            found = subject_at(text, at, end, cast)  # "AB asked CD which one; CD would rather not say"
            found = found if found and found[0].person and not found[0].pronoun else said_as_noted(text, at, end, cast)
        if found is None and asked:
            found = _i_said(text, at, end) or _knows_not(text, at, end, cast) or first_name(text, at, end) or _admits(text, at, end, cast)
        spliced = asked and text[join.start() : at] == ", "
        if found is None and spliced and (said := subject_at(text, at, end, cast)) is not None and said[0].pronoun:
            found = said if informs(text, said[1]) else None
        again = found and found[0].pronoun and any(s[1] is not None for s in starts)
        if found and again and not (spliced and informs(text, found[1])) and not _of_another(text, starts[-1], at, found[1], cast):
            apart = text.startswith(";", join.start()) and not asked and _PUT_TO.match(text, found[1])
            if not apart:
                continue  # "… and she asked": the same subject; a semicolon sets a question apart
        if found:
            starts.append((at, found[0], found[1]))
        elif (
            (asked or starts[-1][1] is None and _PUT_TO.search(text, start, at))
            and (named := cast.at(text, at, end)) is not None
            and ADVISING.match(text, named.end, end)
        ):
            starts.append((at, named, named.end + 1))
        elif (
            _IMPERSONAL.match(text, at, end)
            or is_given(text, start, at, end)
            or is_figure(text, start, join.start(), at, end)
            or tells_apart(text, start, join.start(), at, end)
            or asked
            and _APART.fullmatch(text, join.start(), at)
            and IT_HAD.match(text, at, end)
        ):
            starts.append((at, None, at))
    answer = lost_stop(text, starts[-1][2], end, cast) if starts[-1][1] is not None and _PUT_TO.match(text, starts[-1][2]) else None
    starts = _replied(text, [*starts, answer] if answer else starts, end)
    asks = [start for start in starts if start[1] is not None and _PUT_TO.match(text, start[2])]
    last = said_last(text, asks[0][2], end, cast) if asks else None
    if last is not None:
        starts = [*(start for start in starts if start[0] < last[0]), last]
    for relative in _RELATIVE.finditer(text, start, end):
        if any(s[1] is not None and s[1].end < relative.start() and relative.end() < s[2] for s in starts):
            continue  # between a subject and its verb: "Mr Bell, in answer to Mrs Hale, who asked why, said …"
        if relative["had"] and not _IN_REPLY.match(text, start, end):
            continue  # what somebody had asked before
        starts = _relative(text, relative, starts, cast)
    for which in _WHICH.finditer(text, start, end):
        found = subject_at(text, which.end(), end, cast)
        if found and (starts[0][1] is not None or _ASKED_BY_NOBODY.match(text, start, end)) and _WHICH_VERB.match(text, found[1]):
            starts = sorted([s for s in starts if s[0] != which.end()] + [(which.start("which"), *found)], key=lambda s: s[0])
    was = _WHICH_WAS.search(text, start, end)
    nobody = starts[-1][1] is None and _ASKED_BY_NOBODY.match(text, start, end)
    if was is not None and was.start() > starts[-1][2] and (nobody or starts[-1][1] is not None and _PUT_TO.match(text, starts[-1][2])):
        starts.append((was.start("which"), None, was.start("which")))
    return attributed(text, starts, end, cast)


def _of_another(text: str, before: Start, at: int, verb: int, cast: Cast) -> bool:
    """Whether "she", whose verb stands at ``verb``, is not the subject before: "AB asked CD when it was due and she said …"."""
    if _REPLIES.match(text, verb) or _WAS_TOLD.match(text, verb) and _PUT_TO.search(text, before[2], at):
        return True
    if not _PUT_TO.match(text, before[2]):
        return False
    if _TELLS.match(text, verb) and of_him(text, before[2], at):
        return True
    whom = _PUT_TO_ONE.match(text, before[2], at) if _TELLS.match(text, verb) else None
    one = cast.at(text, whom.end(), at) if whom else None
    return _KNOWS_NOT.match(text, verb) is not None or one is not None and not one.plural and one.role != BODY


def _knows_not(text: str, at: int, end: int, cast: Cast) -> tuple[Speaker, int] | None:
    """ "he did not know", behind a question: a clause, though no verb of speech makes it one."""
    found = subject_at(text, at, end, cast)
    return found if found and found[0].pronoun and _KNOWS_NOT.match(text, found[1]) else None


def _admits(text: str, at: int, end: int, cast: Cast) -> tuple[Speaker, int] | None:
    """ "the Clerk admitted that she had lost it", behind a question: verbs that elsewhere tell no reply."""
    found = subject_at(text, at, end, cast)
    return found if found and not found[0].pronoun and found[0].role != BODY and ADMITS.match(text, found[1]) else None


def _i_said(text: str, at: int, end: int) -> tuple[Speaker, int] | None:
    """The writer of the minutes, who answers: "Mrs Reed asked if we need leave and I said …"."""
    said = _I_SAID.match(text, at, end)
    return (Speaker(at, at + 1, "I", UNKNOWN, key="i"), at + 2) if said else None


def _replied(text: str, starts: list[Start], end: int) -> list[Start]:
    """ "The Director was asked how many and said nine": who was asked answers in the same sentence."""
    at, subject, _ = starts[-1]
    asked = _WAS_ASKED.match(text, subject.end, end) if subject is not None and not subject.pronoun else None
    said = _AND_SAID.search(text, asked.end(), end) if asked else None
    return [*starts, (said.start("said"), subject, said.start("said"))] if said else starts


def _relative(text: str, relative: "re.Match[str]", starts: list[Start], cast: Cast) -> list[Start]:
    """ "…, raised by Councillor Hale, who asked why": the clause of the person whom "who" means."""
    begin = max((s[0] for s in starts if s[0] <= relative.start()), default=starts[0][0])
    asked = _PUT_TO_HIM.search(text, begin, relative.start()) if _WHO_SAYS.match(text, relative.end()) else None
    whom = cast.at(text, asked.end(), relative.start()) if asked else None
    if whom is not None and not whom.pronoun:
        who = relative.start() + len(relative.group()) - len(relative.group().lstrip(" ,"))
        return sorted([*starts, (who, whom, relative.end())], key=lambda s: s[0])
    called = _CALLED.search(text, begin, relative.start())
    owner = GENITIVE.search(text[begin : relative.start()])  # "a point of Mr Hale’s, who asked why"
    stop = begin + owner.start() if owner else relative.start()
    for word in re.finditer(r"(?<![\w’'-])(?=[A-Zat])", text[begin : relative.start()]):
        if called is not None and begin + word.start() < called.end():
            continue
        speaker = _whose(text, begin + word.start(), stop, cast) if owner else cast.at(text, begin + word.start(), stop)
        if (
            speaker is not None
            and not speaker.pronoun
            and not (not speaker.person and _IN_PLACE.search(text[begin : speaker.start]))
            # "Mr Hale asked about those who wished to stay", "sought an assurance that a man who asked to be moved was heard"
            and not (text[relative.start()] != "," and _SEEKS.match(text, speaker.end + 1))
            and text[speaker.end : relative.start()].strip(" ,").count(" ") < 8
            and relative.start() - speaker.end < 60
        ):
            if called is not None or word.start() == 0:
                return [(s[0], speaker, relative.end()) if s[0] == begin else s for s in starts]
            return sorted([*starts, (begin + word.start(), speaker, relative.end())], key=lambda s: s[0])
    return starts


def _whose(text: str, at: int, end: int, cast: Cast) -> Speaker | None:
    """Who stands at ``at``, read without the mark of the genitive behind ``end``, which no subject bears."""
    found = cast.at(text[at:end], 0, end - at)
    return replace(found, start=at, end=at + found.end) if found else None
