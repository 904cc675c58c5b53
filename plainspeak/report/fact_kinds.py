"""What the kinds of facts are called where people read them."""

_NAMES = {
    "number": "Number",
    "money": "Money",
    "date": "Date",
    "time": "Time",
    "period": "How long",
    "percent": "Per cent",
    "phone": "Phone number",
    "web": "Web address",
    "email": "Email address",
    "name": "Name",
    "who": "Who or what it is about",
    "negation": "Not",
    "duty": "Must or may",
}


def fact_kind(kind: str) -> str:
    """ "How long" for "period"."""
    return _NAMES.get(kind, kind.capitalize())
