"""The nouns for the deciding body and for who presides over it, as parts of regular expressions."""

BODY = (
    "(?:[Cc]ommittee|Sub-Committee|[Pp]anel|[Bb]oard|[Cc]abinet|[Cc]ouncil|Ch?omhairle|[Cc]ommission|[Ff]orum|Executive|Authority|Assembly|Group|Partnership"
    r"|[Mm]embers|Councillors|Councilors|Councilmembers|Cllrs(?!\.?\s+[A-Z])|Trustees|Governors|Directors|[Mm]eeting)"
)
# "The Overview and Scrutiny Committee": the words in capitals before the noun. "An Chomhairle" is the council in Irish.
TITLED_BODY = rf"(?:[Tt]he\s+|[Tt]his\s+|An\s+(?=Ch))?(?:[A-Z][\w&’'-]*\s+(?:(?:of|and|for|&)\s+(?:the\s+)?)?){{0,8}}{BODY}"
COLLEGES = "Committee|Panel|Board|Forum|Commission|Group"  # alternatives to go with others in a group
# Boards of North America that are called by those who sit on them
SELECTMEN = r"(?:Selectmen|Selectboard|Select\s+Board|Supervisors|Commissioners)"
# The body as small ones are called, in small letters: for patterns that ignore case
SMALL_BODY = (
    r"(?:members|councillors|councilors|councilmembers|cllrs|council|committee|board|group|meeting|trustees|governors|directors|commissioners|selectmen|selectboard"
    r"|supervisors)"
)
CHAIR = r"Chair(?:man|woman|person)?"
PRESIDES = rf"(?:{CHAIR}|Mayor|Convener|Provost|Cathaoirleach|President)"
