"""Small words of English grammar that inflecting, matching and wording go by."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AFTER_NOUN = _words(
    "of for in to with at on by from under about without between against near over around within during through"
)
"""Prepositions that start what follows a noun: "package of care"."""

SUBJECTS = _words("i you we they he she it your our their his her my")
"""After a noun these start a clause about it: "help you get"."""

RELATIVE = _words("who that which whose where when")

NEVER_HEAD = AFTER_NOUN | _words("out up down off after before not non")
"""Words that are no head of a noun phrase: "out of area placement"."""

JOINING = frozenset({"and", "or"})

BE_FORMS = _words("be am is are was were been being")

MASS_NOUNS = _words(
    """access accommodation advice advocacy aid anxiety assistance autonomy bathing behaviour bereavement bullying
    care cash clothing communication compliance confidentiality consent continence contact counselling danger dementia
    deprivation dignity discretion distress education eligibility employment engagement entitlement equality equipment
    evidence fairness feedback finance food freedom funding furniture governance guidance happiness harm health help
    homelessness housing hygiene inclusion income incontinence independence information insurance integration
    intervention isolation kindness knowledge laundry law legislation liaison loneliness luck maintenance medication
    medicine mobility money neglect nutrition participation partnership personalisation pay permission poverty power
    prevention privacy proof property protection provision publicity reablement rehabilitation rent research resilience
    respect respite responsibility rest rubbish safety satisfaction security shopping sight spending staff stigma
    support time traffic transport travel treatment trust violence wealth weight welfare wellbeing well-being work"""
) - _words(
    """aid assistance behaviour communication contact danger deprivation entitlement intervention maintenance medication
    medicine partnership power property provision responsibility rest time treatment access income law"""
)
"""Nouns without a plural in everyday use. Where a plural is common in care ("medicines", "treatments") it is not here."""

PLURAL_ONLY = _words(
    """premises means arrears works goods earnings savings proceeds surroundings belongings whereabouts people police
    clothes thanks outskirts headquarters contents"""
)
"""Nouns that are plural as they stand, and have no singular of the same meaning."""
