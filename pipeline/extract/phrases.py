"""The grammar of speaker phrases: how minutes call councillors, offices, officers, partners, the public and the body."""

import re
from functools import cache

from pipeline.extract.nouns import CHAIR, COLLEGES
from pipeline.vocab import ordered, words

# The letters of names in Latin script, those of Welsh, Polish and Turkish names among them.
_BEYOND = "".join(map(chr, (*range(0x100, 0x180), *range(0x1E80, 0x1EF9))))
_UPPER_BEYOND, _LOWER_BEYOND = "".join(filter(str.isupper, _BEYOND)), "".join(filter(str.islower, _BEYOND))
_UPPER, _LOWER = f"A-ZÀ-Þ{_UPPER_BEYOND}", f"a-zà-ÿ{_LOWER_BEYOND}"
_RARE = re.compile(f"[{_BEYOND}]")
_NAME = (
    # "Mr de la Cruz", "Ms van der Berg", "Cllr ap Rhys"; "DeLuca", "LaRue", "VanDyke" in one word
    r"(?:(?:Mc|Mac|O['’]|D['’]|Fitz|(?:D[eiu]|L[ae]|V[ao]n|Del)(?=[A-Z][a-z])"
    r"|(?:[Dd]e(?:\ (?:la|los|las))?|[Dd]e(?:l|lla|n|r)|D[aiou]s?|d(?:[aiu]|os)|[Ll]e|[Ll]a"
    r"|[Vv]an(?:\ de[rn]?)?|[Vv]on(?:\ der)?|St\.?|[Aa]l|[Ee]l|[Aa][bp]|[Bb][ei]n|te[nr]|Ó|Ní|Uí|Ua|Mac"
    rf"|Mhic)[\ -])?[{_UPPER}][{_LOWER}]+(?:['’][A-Za-z][a-z]+)?(?:-[{_UPPER}]?[{_LOWER}]+)*)"
)
_INITIALS = r"(?:(?:[A-Z]\.?\s?){1,4}(?<=[\s.])\s?)"
# Of somebody in the attendance: "TK", "DMcK", "T.K."
_LETTERS = r"(?:[A-Z]{1,2}Ma?c[A-Z]\b|(?:[A-Z]\.\s?){1,3}[A-Z]\.(?=\s?[a-z–—:,/&-]|\s[–—(])|[A-Z]{2,4}[a-z]?\b)"
_HONORIFIC = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Baroness|Prof|Professor|Rev|Revd|Reverend|Canon|Father|Fr|Imam"
    r"|Rabbi|Capt|Captain|Major|Col|Colonel"
    r"|(?:Chief\s|Detective\s|Temporary\s|Acting\s|Ch\.?\s|[TAC]/)?(?:Inspector|Insp|Superintendent|Supt|ACC|DCC|DCI)|(?:Assistant\s"
    r"|Deputy\s)?Chief\sConstable|Sergeant|Sgt|PCSO|PC|WM|GM|SM|ACFO|DCFO|CFO"
    r"|Constable|Commander|Commissioner|Judge|(?:MR|MRS|MS|MISS|DR|PROF)(?=\.?\s[A-Z]{3,}\b))\.?"
)
# "Deputy Reed" sits on the council, "the Deputy Leader" and "the Deputy Chief Executive" hold a post
_NO_POST = (
    r"(?!\s+(?:[A-Z][\w&-]*\s+(?:(?:and|of|for|&)\s+)?){0,4}(?:Leader|Chair\w*|Mayor|Provost|President|Convener|Lieutenant|Commissioner"
    r"|Officer|Manager|Director|Head|Headteacher|Clerk|Executive|Engineer|Solicitor|Treasurer|Secretary|Lead|Member|Holder|Constable"
    r"|Minister|Principal|Registrar|Accountant|Inspector|Superintendent)\b)"
)
_COUNCILLOR = (
    r"(?:(?:County|District|Borough|City|Town|Parish|Community|Ward|Unitary|Shire|Hon\.?|the\sHon\.?|Convener|Bailie"
    r"|Provost|Deputy\sMayor|Mayor)\s+)?"
    r"(?:Councillors?|COUNCILLOR|CLLR|CR|Cllrs?\.?|Clrs?\.?|Crs?\.?|Cr\.|Aldermen|Alderman|Ald\.?|Bailies?|CC|Ch?omhairleoirí?|Co[mh]{1,2}\.?|Cmhlr\.?"
    rf"|Deputy{_NO_POST})(?=\s)"
)
# Members of North American bodies. Words that head papers and groups too ("Member Briefing") name one only before what somebody does.
_DOES = (
    r"(?=\s+(?:also\s+|then\s+|further\s+|\w+ly\s+)?(?:[a-z]+ed|said|will|would|made|felt|thought|spoke|gave|had|has|was|is|to|and|if|whether)\b"
    r"|[,.]?\s*$)"
)
_SEAT = (
    r"(?:(?:Vice|Deputy|Acting|Interim)[\s-])?(?:Council\s?(?:[Mm]ember|man|woman|person)|Councilor|Trustee|Supervisor|Selectman|Selectwoman"
    rf"|Alderwoman|Alderperson|Freeholder)\s+{{name}}|(?:Vice[\s-]Mayor|Mayor\sPro[\s-]Tem(?:pore)?|(?:Council|Board|Commission)\s(?:President|Chair\w*|Member|Commissioner))\s+{{name}}|(?:(?:Vice|Deputy|Acting|Interim)[\s-])?(?:Member|Director|{CHAIR}|President)\s+{{name}}{{does}}"
)
_STOP = r"(?!Councillors?\b|Cllrs?\b|Mr\b|Mrs\b|Ms\b|Dr\b|The\b|He\b|She\b|They\b|It\b|This\b|That\b|Members?\b|RESOLVED|AGREED|ACTION)"
_CAP = _STOP + r"(?:[A-Z][\w&/’'-]*|[A-Z]\.)"
_CAPS = rf"{_CAP}(?:(?:\s*[,&/]\s*|\s+(?:and|of|the|for|in|to|&|with|–|-)\s+(?:the\s+)?|\s+){_CAP})*"
_SEATED = rf"(?:{_INITIALS})?{_NAME}(?:\s+(?!Moved\b|Second|Motion\b|Ayes?\b|Nays?\b|Absent\b){_NAME})?"
_LETTERS_BEHIND = r"(?:\s+(?:OBE|MBE|CBE|BEM|JP|MP|MSP|MLA|MEP|CC|TD|T\.\s?D\.|KC|QC|DL))?"
_FULL = rf"(?:{_HONORIFIC}\s+)?(?:{_INITIALS})?(?:{_NAME}\s+){{0,2}}{_NAME}{_LETTERS_BEHIND}"
_SURNAME_CAPS = r"(?!(?:AGREED|RESOLVED|NOTED|CARRIED|RECOMMENDED|ORDERED|DECIDED|THAT)\b)[A-Z]{3,}(?:[-'’][A-Z]+)*"
_TITLED = rf"(?:{_FULL}|(?:{_HONORIFIC}\s+)?(?:{_INITIALS})?(?:{_NAME}\s+)?{_SURNAME_CAPS})"
_PAREN = r"(?:\s*\((?!Action|ACTION|Q\d)[^()]{1,70}\))?"
TITLES = re.compile(
    rf"\b(?:{_HONORIFIC}|COUNCILLOR|CLLR|Councillors?|Cllrs?\.?|Clrs?\.?|Crs?\.?|Ch?omhairleoirí?|Alderman|Ald\.?|[Tt]he|County|District|Borough|City"
    rf"|Town|Parish)(?=\s|$)"
)

_POST = (  # what follows a councillor's name after a comma is the post, not another name
    r"(?!(?:Portfolio|Cabinet|Executive|Lead|Leader|Deputy|Chair|Chairman|Vice|Ward|Mayor|Shadow|Opposition|Group|Division"
    r"|Local|Member|Ward\sMember|Policy|Champion|Convener|Provost)\b)"
)
_SPEAKS = (  # the verbs that make a speaker of what elsewhere is spoken of
    r"(?=\s+(?:\w+ly\s+|also\s+|then\s+)?(?:replied|responded|answered|advised|confirmed|explained|clarified|said|stated|added|reported|acknowledged)\b"
    r"|\s+(?:had|did|was|were|could|would|has|is|does)(?:\s+not)?(?:\s+done)?(?:\s+so)?(?=[.;]))"
)
# "The Chair thanked officers": a sentence, and no officer of this kind
_NO_DEED = (
    r"(?!(?:[\w’-]+\s+){1,3}(?:thanked|asked|invited|reminded|informed|told|welcomed|congratulated|commended|praised|requested"
    r"|instructed|directed|challenged|questioned|urged|encouraged|supported|pressed|authorised|wanted|wished)\b"
    # "that the Clerk ask the planning officer"
    r"|(?:[\w’-]+\s+){1,3}(?:ask|write|invite|tell|remind|thank|instruct|approach|consult|email|contact|request|meet)\s+(?:to\s+|with\s+)?"
    r"(?:the|an?|all|our|his|her|their|its)\s)"
)
# "The lack of planning officers was the cause" names a thing
_NO_SHARE = r"(?!(?:lack|shortage|number|cost|loss|absence|use|work|role|training|recruitment|views?|opinion|majority|rest|pay)\s+of\s)"
# "the Clerk replied that the warden had been told" names the Clerk
_NO_VERB = r"(?!(?:said|replied|answered|responded|advised|explained|confirmed|reported|stated|felt|that|would|was|were|had|has|is)\b)"
# "that the Clerk call the engineer" names the Clerk: what he calls has an article of its own
_NO_OBJECT = r"(?!(?<!of\s)(?:the|an?|our|his|her|their|its|all)\s)"
# "The Committee Chair", "the Select Committee Vice-Chairman"
_CHAIRED = (
    rf"(?:(?:Select|Scrutiny|Standing|Joint|Task|Working)\s)?(?:{COLLEGES}|Sub-Committee|Council|Scrutiny|Partnership|Trust)\s"
    r"(?=(?:(?:Vice|Deputy|Co)[\s-])?Chair)"
)
# The services of a council, which answer by their name: "the Internal Audit confirmed", "Highways replied"
_SERVICES = (
    r"(?:Audit|Auditors?|Services?|Department|Directorate|Division|Unit|Team|Resources|Highways|Housing|Finance|Legal|Planning|Leisure"
    r"|Licensing|Procurement|Communications)"
)
# "The Highways Foreman said": whoever does something for a living, as the end of the word tells; papers and seats end so too
_DOER = (
    r"(?!(?:\w*[Ll]etter|Paper|Register|Tracker|Order|Chapter|Offer|Poster|Barometer|Tender|Folder|Number|Water|Centre|Charter|Member|Councill?or"
    r"|Chair\w+|Mayor|Speaker|Alder\w+|Conven[eo]r|Other|Error|Matter|Tower|River|Sector|Corridor|Reader|Summer|Winter|Mr|Dr)\b)[A-Z][a-z]{2,}"
    r"(?:er|or|ist|ian|man|woman|person|master|mistress)"
)
_ASKING = r"(?=\s+(?:also\s+|then\s+)?(?:asked|queried|enquired|inquired|questioned|wondered|sought|(?:wanted|wished)\s+to\s+know)\b(?!-))"

# "the chairman asked", in small letters, as clubs write it
_VOICES = (
    r"(?=\s+(?:(?:also|then|\w+ly)\s+)?(?:asked|queried|[ei]nquired|questioned|wondered|sought|(?:wanted|wished)\s+to\s+know|replied|responded|answered|advised"
    r"|confirmed|explained|clarified|said|stated|added|reported|noted|felt|thought|suggested|proposed|told|informed|undertook|offered|promised)\b)"
)
# "The owner of the mill asked", "a young man in the second row wanted to know": whoever asks is a person, unless it is a paper that does
_NO_PAPER = (
    r"(?!(?:(?!asked\b|queried\b|enquired\b|inquired\b|questioned\b|wondered\b|sought\b|wanted\b|wished\b)[\w’'-]+\s+){0,6}?(?:reports?|letters?|surveys?|motions?|questions?|consultations?|petitions?|e-?mails?|forms?|papers?|documents?|questionnaires?"
    r"|proposals?|notices?|polic(?:y|ies)|guidance|reviews?|applications?|enquir(?:y|ies)|amendments?|minutes|messages?|posters?|leaflets?|plans?|bill|order"
    r"|recommendations?|objections?|submissions?|poll|exercise|agenda|templates?|statements?|had|has|have|having|was|were|is|are|been|being|who|which|never|not|services?|teams?|firms?|compan(?:y|ies)|one|all|it|this|that|there|and|but|clerk|council|committee|chair\w*)\b)"
)

Kinds = tuple[tuple[str, str], ...]  # (kind, pattern)


def _alternatives(*lists: str) -> str:
    entries = sorted((e for name in lists for e in ordered(name)), key=len, reverse=True)
    return "|".join(re.escape(e).replace(r"\ ", r"[\s-]") for e in entries)


def _people() -> Kinds:
    offices, answering = _alternatives("offices"), _alternatives("answering_offices")
    portfolio = rf"(?:\s*(?:of|for|on|with\sresponsibility\sfor|-|–|\()\s*(?:the\s+)?{_CAPS}\)?)?"
    return (
        (
            "member",
            rf"(?:the\s+|The\s+)?{_COUNCILLOR}\s+{_TITLED}(?:(?:\s*,\s*|\s+(?:and|&)\s+|\s*,\s*and\s+"
            rf"|\s*/\s*){_POST}(?:{_COUNCILLOR}\s+)?(?:{_TITLED}))*{_PAREN}",
        ),
        ("member", _SEAT.replace("{name}", _SEATED).replace("{does}", _DOES)),
        (
            "answering",
            rf"(?:(?:[Tt]he|[Aa]|[Oo]ur)\s+)?(?:(?:then|current|new|interim|former)\s+)?(?:{answering})s?\b{portfolio}"
            r"(?:(?<=Opposition)\sgroup\b)?",
        ),
        (
            "office",
            rf"(?:[Tt]he|An?|an?|[Aa]nother|[Oo]ne|[Aa]\sfurther|[Tt]he\ssame)\s+(?:(?:Shire|Town|City|Acting|Interim)\s+|{_CHAIRED})?(?:{offices})\b(?:\s+(?:of"
            rf"|for)\s+(?:the\s+)?(?:{_CAPS}|[a-z]+\s+{_CAPS}))?{_PAREN}",
        ),
        ("office", rf"(?:{offices})\b(?=\s+[a-z])"),
        ("office", rf"[Tt]he\s+(?:(?:vice|deputy|acting|co|joint|branch|club|committee)[\s-])?{CHAIR.lower()}{_VOICES}"),
        ("office", rf"[Tt]he\s+(?:(?:vice|deputy)[\s-])?(?:mayor|provost|captain|reeve|rector|vicar){_VOICES}"),
        ("pronoun", r"(?:He|She|They|he|she|they|The\s(?:former|latter))\b"),
        (
            "public",
            r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Ss]ome|[Ss]everal|[Tt]wo|[Aa]\sfew|\d{1,2})\s+(?:local\s+|tenant\s+|concerned\s+"
            r"|un(?:known|identified|named)\s+|younger\s+|further\s+|same\s+)?"
            r"(?:[Mm]embers?\sof\sthe\s(?:[Pp]ublic|audience|community|village|parish|floor)|residents?|parishioners?|applicants?|objectors?|supporters?|petitioners?|tenants?|leaseholders?"
            r"|witness(?:es)?|householders?|local\speople|questioners?|speakers?|shopkeepers?|allotment\sholders?"
            r"|visitors?|lad(?:y|ies)|gentle(?:man|men)|wom[ae]n|m[ae]n|students?|pupils?|young\sperson|young\speople|parents?|carers?"
            r"|patients?|traders?|attendees?"
            r"|(?:Resident|Parishioner|Allotment\s[Hh]older|Householder|Objector|Tenant|Plot\s?[Hh]older)s?(?!\s[A-Z]))\b"
            r"(?:\s+(?:of|from)\s+(?:[Tt]he\s+)?" + _CAPS + r")?",
        ),
        (
            "public",
            r"(?:[Ss]ome(?:body|one)|[Oo]ne|[Aa]\s+(?:voice|person|man|woman|lady)|[Aa]nother)\s+(?:(?:at|from"
            r"|in)\s+the\s+(?:back|front|floor|audience|hall|gallery|public\s+(?:gallery|seats))(?:\s+of\s+the\s+(?:hall"
            r"|room))?|present)\b",
        ),
        (
            "public",
            r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)\s+(?:(?:parent|church|faith|union|diocesan|tenants?['’]?|youth|staff|teachers?['’]?|governor|community|business|school|carers?['’]?)\s+){1,3}"
            r"(?:representative|governor)\b",
        ),
        (
            "public",
            r"(?:(?:[Ll]ocal|[Ss]ome)\s+)?(?:[Rr]esidents|[Pp]arishioners|[Tt]enants|[Aa]llotment\sholders"
            rf"|[Ss]hopkeepers|[Pp]arents){_ASKING}",
        ),
        (  # "Several people asked", "A number of ratepayers wanted to know", "One of those present queried"
            "public",
            r"(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Ss]ome|[Ss]everal|[Vv]arious|[Mm]any|[Oo]thers?|[Aa]\s(?:few|number\sof|couple\sof|handful\sof|group\sof)|[Tt]wo|[Tt]hree|[Ff]our"
            r"|[Ff]ive|\d{1,2})\s+(?:other\s+|local\s+|more\s+)?(?:people|persons?|residents|parishioners|ratepayers?|taxpayers?|citizens?|villagers?|neighbou?rs?"
            r"|homeowners?|landowners?|plot[\s-]?holders?|stall[\s-]?holders?|householders|property\sowners?|abutters?|shareholders?|users?|players|customers?|guests?|voices?)"
            r"|(?:[Oo]ne|[Ss]ome|[Ss]everal|[Tt]wo|[Tt]hree|[Mm]any|[Aa]\s(?:few|number))\sof\sthose(?:\s(?:present|there|attending))?"
            r"|(?:[Aa]|[Oo]ne|[Aa]nother|[Ss]omeone|[Ss]omebody|[Aa]\svoice)\s(?:in|from)\sthe\s(?:audience|floor|hall|room|gallery|public\sgallery|back))"
            rf"(?:\s(?:in\sthe\s(?:audience|hall|room|gallery)|from\sthe\sfloor|present))?{_ASKING}",
        ),
        (
            "public",
            rf"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)\s{_NO_PAPER}(?:[a-z’'-]+\s){{0,2}}?[a-z’'-]+(?:\s(?:of|from|at|in|on|with|for)\s(?:(?:the|an?)\s)?"
            rf"[\w’'-]+(?:\s[\w’'-]+){{0,2}}?)?{_ASKING.replace('|sought', '')}",
        ),
        ("person", r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+[A-Z]\b\.?(?=\s+[a-z])"),  # "Mr B said": a name that is withheld
        ("person", rf"(?:[Tt]he\s+)?{_HONORIFIC}\s+(?:{_TITLED}|{_NAME})(?:\s+and\s+{_HONORIFIC}\s+{_TITLED})*{_PAREN}"),
    )


def _officers() -> Kinds:
    nouns = _alternatives("role_nouns")
    return (
        ("partner", rf"(?:[Tt]he\s+|[Aa]n?\s+)?(?:{_CAP}\s+){{1,4}}[Rr]epresentatives?\b{_PAREN}"),
        (
            "officer",
            rf"(?:(?:[Tt]he|[Aa]n?)\s+)?(?:{_CAP}\s+(?:(?:and|&"
            rf"|of)\s+|\d{{2,4}}\s+)?){{0,6}}(?:\d{{2,3}}\s+)?(?:A/)?(?:{nouns})s?\b(?!\s+[A-Z]\w+\s+[A-Z]?\w*['’]s)(?:\s*(?:\s(?:of|for|to|on|in)\s|,\s|\s[-–]\s"
            rf"|\s)(?:the\s+)?{_CAPS})?{_PAREN}",
        ),
        (
            "officer",
            rf"(?:[Tt]he|[Aa]n?|[Oo]ur"
            rf"|[Tt]heir)\s+{_NO_SHARE}{_NO_DEED}(?:{_NO_VERB}{_NO_OBJECT}[\w’-]+\s+){{0,4}}?(?:{nouns.lower()})s?\b(?:\s+present\b|\s+of\s+[a-z]+(?:\s+and\s+[a-z]+)?"
            rf"|\s+for\s+{_CAPS})?{_PAREN}",
        ),
        (
            "officer",
            r"(?:[Ss]enior\s|[Cc]ouncil\s|[Pp]lanning\s|[Pp]olice\s|[Ss]ome\s|[Bb]oth\s|[Tt]he\s|[Aa]ll\s)?(?:[Oo]fficers"
            r"|[Ss]taff|[Oo]fficials)\b(?:\s(?:present|in\sattendance|from\s" + _CAPS + r"))?",
        ),
        (
            "officer",
            rf"(?:[Tt]he\s+)?(?:AD|DCS|DASS|CE|CEO|CFO|COO|DPH|PCC|PFCC|OPCC|RFO|MO|HoS|ACM|CPO|EHO|RM)\b(?:\s+(?:for\s+"
            rf"|of\s+)?{_CAPS})?{_PAREN}",
        ),
        (
            "officer",
            r"[Tt]he\s+(?!(?:UK|EU|US|USA|AGM|ICT|IT|TV|MOT|VAT)\b)(?:[A-Z]{2,5}|[A-Z]?Ho[A-Z]{1,2})\b"
            r"(?:\s+for\s+" + _CAPS + r")?(?!\s+[a-z]*(?:report|scheme|plan|form|policy)s?\b)",
        ),
        (  # "The contractor replied": whom a report only speaks of elsewhere
            "partner",
            r"[Tt]he\s+(?:(?:school|library|site|main|lead|guest|community|project|building)\s+)?"
            r"(?:contractors?|guests?|presenters?|developers?|(?:applicant[’']s\s+)?agents?"
            r"|(?:[\w’'-]+\s)?(?:users?|licen[cs]ees?|(?:licen[cs]e|premises|permit)[\s-]holders?|drivers?|appellants?|complainants?|owners?|landowners?|occupiers?|landlords?"
            r"|barristers?|solicitors?|counsel|advocates?|trustees?|hirers?|lessees?|leaseholders?|breeders?|proprietors?|keepers?|authors?|organisers?|suppliers?"
            r"|consultants?|architects?|surveyors?|engineers?|auditors?|caretakers?|bidders?)"
            rf"|speakers?|operators?|promoters?|designers?|presenting\s\w+|(?:{_CAP}\s+){{1,3}}[Tt]eam){_SPEAKS}",
        ),
        ("partner", rf"[Tt]he\s+(?:{_CAP}\s+){{0,3}}{_DOER}{_SPEAKS}"),
        ("partner", rf"(?:[Tt]he\s+)?(?:{_CAP}\s+(?:and\s+|&\s+)?){{0,3}}{_SERVICES}{_SPEAKS}"),
        ("officer", rf"(?:[Tt]he\s+|[Aa]\s+)?(?:{_CAP}\s+){{0,3}}[Rr]epresentatives?\s+(?:of|from|for)\s+(?:the\s+)?{_CAPS}"),
    )


def _bodies() -> Kinds:
    bodies = _alternatives("bodies")
    return (
        (
            "body",
            r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Oo]ther|[Vv]arious|[Aa]ll|[Tt]he|[Aa]\sfurther|[Tt]wo|[Tt]hree"
            r"|[Mm]any|[Aa]\snumber\sof|[Bb]oth|[Ii]ndividual|[Oo]pposition)\s+"
            r"(?:(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ommission|[Cc]ouncil|[Cc]abinet|[Ff]orum|[Gg]roup|[Ww]ard|[Ll]ocal"
            r"|[Cc]o-opted|[Ll]ay|[Ee]lected|[Pp]arish|[Ii]ndependent|[Vv]isiting|[Nn]ew|[Ff]urther|[Ss]ubstitute)\s+)?(?:[Mm]embers?|[Cc]ouncillors?|[Tt]rustees?|[Gg]overnors?"
            r"|[Cc]olleagues|[Dd]elegates?|[Aa]ttendees?|[Pp]articipants?)\b(?:\s+(?:of|on|from)\s+the\s+"
            + _CAPS
            + r"|\s+of\s+(?:Council|Cabinet|Committee|the\s+(?:board|committee|council|panel|commission))\b|\s+present)?",
        ),
        (
            "body",
            r"(?:(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]ommission|[Cc]ouncil|[Cc]abinet|[Ff]orum|[Gg]roup|[Cc]o-opted"
            r"|[Ww]ard|[Ii]ndependent|[Oo]pposition|[Ll]ay|[Pp]arish)\s+)?(?:Members"
            r"|members|Councillors|councillors|Attendees|Colleagues|Delegates|Trustees|Governors|NEDs|Non-[Ee]xecutive\s[Dd]irectors|Non-[Ee]xecutives)\b(?:\s+(?:of|on)\s+the\s+"
            + _CAPS
            + r"|\s+present)?",
        ),
        ("body", rf"(?:[Tt]he|[Tt]his)\s+(?:{_CAP}\s+){{0,7}}(?:{bodies}|{bodies.lower()})\b{_PAREN}"),
        ("body", rf"(?:{bodies})\b(?=\s+(?:[a-z]|RESOLVED|AGREED|NOTED))"),
    )


def _names() -> Kinds:
    return (
        ("named", rf"{_FULL}{_PAREN}"),
        (
            "spoken",
            r"[A-Z][A-Za-z]?[A-Z][a-z]?(?=\s+(?:asked|asks|said|says|queried|queries|reported|reports|advised|confirmed|commented"
            r"|comments|responded|explained|noted|suggested|suggests|agreed\sto|questioned|stated|confirms|states|explains|notes"
            r"|responds|replies|replied|answers|adds|added|wonders|wondered|raises|raised|clarified|clarifies|[ei]nquired|highlighted)\b)",
        ),
        (  # "Kayleigh asked", "Bob (Treasurer) asked": a first name alone, of somebody whom the attendance need not have
            "spoken",
            r"[A-Z][a-z]{2,14}(?:\s\([A-Z][^()]{1,30}\))?(?=\s+(?:asked|asks|queried|queries|[ei]nquired|wondered|wonders|(?:wanted|wants|wished|wishes)\sto\sknow|replied"
            r"|replies|answered|answers|said|explained|thought|admitted|assured|promised|reckoned|believed|confessed)\b)",
        ),
        ("initials", rf"{_LETTERS}(?:(?:/|,\s|\sand\s|\s&\s){_LETTERS})*(?:\s\([^()]{{1,40}}\))?"),
    )


@cache
def lower_starts() -> frozenset[str]:
    """The words with a small letter that can begin a speaker phrase."""
    listed = {re.split(r"[\s-]", entry)[0] for name in ("offices", "answering_offices", "bodies", "role_nouns") for entry in ordered(name)}
    return words("speaker_starts") | {word for entry in listed for word in (entry, entry + "s", entry.lower()) if word[:1].islower()}


def has_rare_letters(text: str) -> bool:
    """Whether the text has letters of names that only the whole ``grammar`` knows: Welsh, Polish and Turkish ones."""
    return not text.isascii() and _RARE.search(text) is not None


@cache
def grammar(*, rare: bool) -> tuple[tuple[str, ...], "re.Pattern[str]"]:
    """The kinds of speaker phrase, the most telling first, and one expression that tries them all.

    It matches everywhere; its group n+1 holds the phrase of kind n where one begins there. One call for all kinds costs far less than one
    for each, as most of them fail at their first letters. Texts without ``rare`` letters need none in the expression, which is made in
    little more than half the time then.
    """
    kinds = (*_people(), *_officers(), *_bodies(), *_names())
    whole = "".join(rf"(?:(?=({pattern}))|)" for _, pattern in kinds)
    return tuple(kind for kind, _ in kinds), re.compile(whole if rare else whole.replace(_UPPER_BEYOND, "").replace(_LOWER_BEYOND, ""))
