"""Small words of English grammar that inflecting, matching and wording go by."""


def words(text: str) -> frozenset[str]:
    """The words of a list written as a text."""
    return frozenset(text.split())


AFTER_NOUN = words(
    "of for in to with at on by from under about without between against near over around within during through"
)
"""Prepositions that start what follows a noun: "package of care"."""

SUBJECTS = words("i you we they he she it your our their his her my")
"""After a noun these start a clause about it: "help you get"."""

RELATIVE = words("who that which whose where when")

NEVER_HEAD = AFTER_NOUN | words("out up down off after before not non")
"""Words that are no head of a noun phrase: "out of area placement"."""

JOINING = frozenset({"and", "or"})

BE_FORMS = words("be am is are was were been being")

MASS_NOUNS = words(
    """accommodation advice advocacy anxiety autonomy bathing bereavement bullying care cash clothing compliance
    confidentiality consent continence counselling dementia dignity discretion distress education eligibility
    employment engagement equality equipment evidence fairness feedback finance food freedom funding furniture
    governance guidance happiness harm health help homelessness housing hygiene inclusion incontinence
    independence information insurance integration isolation kindness knowledge laundry legislation liaison
    loneliness luck mobility money neglect nutrition participation pay permission personalisation poverty
    prevention privacy proof protection publicity reablement rehabilitation rent research resilience respect
    respite rubbish safety satisfaction security shopping sight spending staff stigma support traffic transport
    travel trust violence wealth weight welfare well-being wellbeing work"""
)
"""Nouns without a plural in everyday use. Those with one that is common in care ("medicines") are not here."""

PLURAL_ONLY = words(
    """premises means arrears works goods earnings savings proceeds surroundings belongings whereabouts people police
    clothes thanks outskirts headquarters contents"""
)
"""Nouns that are plural as they stand, and have no singular of the same meaning."""
