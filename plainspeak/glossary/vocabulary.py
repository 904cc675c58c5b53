"""Small words of English grammar that inflecting, matching and wording go by."""


def words(text: str) -> frozenset[str]:
    """The words of a list written as a text."""
    return frozenset(text.split())


AFTER_NOUN = words(
    """of for in to with at on by from under about without between against near over around within during through
    via upon throughout alongside beside beyond across behind per despite towards toward until since"""
)
"""Prepositions that start what follows a noun: "package of care"."""

SUBJECTS = words("i you we they he she it your our their his her my")
"""After a noun these start a clause about it: "help you get"."""

AFTER_GERUND = (
    AFTER_NOUN
    | SUBJECTS
    | words("""a an the people someone somebody everyone children families adults yourself them us me not able kept""")
)
"""After a word in -ing these make it a verb: "keeping people safe", not "nursing home"."""

RELATIVE = words("who that which whose where when")

NEVER_HEAD = AFTER_NOUN | words("out up down off after before not non")
"""Words that are no head of a noun phrase: "out of area placement"."""

JOINING = frozenset({"and", "or"})

BE_FORMS = words("be am is are was were been being")

MASS_NOUNS = words(
    """somewhere someone somebody something anyone anybody anything everyone everybody everything nobody nothing
    accommodation advice advocacy anxiety autonomy bathing bereavement bullying care cash clothing compliance
    confidentiality consent continence counselling dementia dignity discretion distress education eligibility
    employment engagement equality equipment evidence fairness feedback finance food freedom funding furniture
    governance guidance happiness harm health help homelessness nursing parenting funding training hearing-loss
    loss housekeeping cleaning shopping washing dressing counselling learning housing hygiene inclusion
    incontinence independence information insurance integration isolation kindness knowledge laundry legislation
    liaison loneliness luck mobility money neglect nutrition participation pay permission personalisation
    poverty prevention privacy proof protection publicity reablement rehabilitation rent research resilience
    respect respite rubbish safety satisfaction security shopping sight spending staff stigma support traffic
    transport travel trust violence wealth weight welfare well-being wellbeing work"""
)
"""Nouns without a plural in everyday use; those with one that is common in care ("medicines") are not here."""

PLURAL_ONLY = words(
    """premises means arrears works goods earnings savings proceeds surroundings belongings whereabouts people
    police clothes thanks outskirts headquarters contents"""
)
"""Nouns that are plural as they stand, and have no singular of the same meaning."""

NOUN_AND_VERB = words(
    """abuse access address advance aid aim answer appeal approach attempt audit award balance benefit bid budget
    call cancel care cascade cause caution challenge change charge chat check claim commission concern conduct
    conflict consent contact contract control cost cover damage deal decline delay demand design discharge
    disregard dispute document draft effect escort exercise experience export fall fee feed file finance flag
    focus form forward function fund gain grant guarantee guide handle harm help host house impact implement
    import increase influence input interest interview invoice issue lead leave lend level limit link list live
    log look mandate map measure meet mention mentor monitor move name need notice object offer order outline
    outreach partner pay permit pilot place plan position power practice practise present process produce
    profile programme progress project prompt purchase question quote rate reach reason record refund refuse
    regard release remedy remit rent repair reply report request rescue reserve resort resource respect rest
    result return review reward risk safeguard sanction schedule scope score screen search secure sentence
    service set shape share showcase sign signpost sort stage start state step stop stress structure study
    subject supplement supply support survey talk target task term test track trade train transfer transition
    transport treat triage trigger trust turn update upgrade use value view visit voice vote wait walk want
    warrant waste watch welcome wish witness work worry"""
)
"""Words that are as good a noun as a verb, where only the neighbours tell."""

ARTICLES = words("a an the")
DETERMINERS = ARTICLES | words("""this that these those your our their his her my its any some no each every another""")
PREPOSITIONS = AFTER_NOUN | words("into after before during onto")
MODALS = words(
    """can cannot could will would shall should may might must can't won't couldn't wouldn't shouldn't mustn't 'll
    'd"""
)
CONJUNCTIONS = words("""and or but if when where while because so unless until although than as before after once""")
FUNCTION = (
    PREPOSITIONS
    | MODALS
    | CONJUNCTIONS
    | RELATIVE
    | SUBJECTS
    | DETERMINERS
    | words(
        """is are was were be been being has have had do does did don't doesn't didn't isn't aren't wasn't weren't
        haven't hasn't hadn't not also often always never now still only just too again soon then there here us
        them him me today tomorrow yourself themselves himself herself online first last next every daily sometimes
        usually both all twice once weekly monthly together alone apart overleaf below above following
        subsequent prior pursuant due owing because despite"""
    )
)
OWNERS = words("our your their his her my its")
HAVE = words("have has had having i've you've we've they've")
HELPERS = (
    BE_FORMS
    | HAVE
    | words("can could will would shall should may might must do does did cannot")
    | words("i you we they he she it who which isn't aren't wasn't weren't hasn't haven't i'm you're we're they're")
)
