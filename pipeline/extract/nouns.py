"""The nouns for the deciding body, as a part of regular expressions."""

BODY = (
    "(?:[Cc]ommittee|Sub-Committee|[Pp]anel|[Bb]oard|[Cc]abinet|[Cc]ouncil|[Cc]ommission|[Ff]orum|Executive|Authority|Assembly|Group|Partnership"
    r"|[Mm]embers|Councillors|Cllrs(?!\.?\s+[A-Z])|Trustees|Governors|Directors|[Mm]eeting)"
)
# "The Overview and Scrutiny Committee": the words in capitals before the noun.
TITLED_BODY = rf"(?:[Tt]he\s+|[Tt]his\s+)?(?:[A-Z][\w&’'-]*\s+(?:(?:of|and|for|&)\s+(?:the\s+)?)?){{0,8}}{BODY}"
