"""Small words that the rule about hidden verbs goes by."""

from collections.abc import Mapping

from plainspeak.glossary.vocabulary import words

DROPPED = words("a an the any some")
"""Before the noun, and not needed before a verb."""

OBJECTS: Mapping[str, str] = {
    "your": "you", "my": "me", "his": "him", "her": "her", "their": "them", "our": "us",
}  # fmt: skip

COUNTED = words(
    """no two three four five six seven eight nine ten several many both each every another more other few all these
    those such this that further new most same second third first last final next half once fresh early"""
)
"""Before the noun, and lost in a verb: nothing is suggested."""

ADVERBS: Mapping[str, str] = {
    "full": "fully", "careful": "carefully", "thorough": "thoroughly", "regular": "regularly", "proper": "properly",
    "quick": "quickly", "brief": "briefly", "formal": "formally", "direct": "directly", "separate": "separately",
    "joint": "jointly", "significant": "greatly", "serious": "seriously", "active": "actively", "urgent": "urgently",
    "informal": "informally", "clear": "clearly", "due": "properly", "immediate": "immediately", "major": "greatly",
    "big": "greatly", "good": "",
}  # fmt: skip
ONLY_WITH: Mapping[str, frozenset[str]] = {
    "good": words("understanding knowledge"),
    "due": words("consideration"),
    "significant": words("effect impact influence improvement reduction contribution"),
    "serious": words("effect impact consideration thought"),
    "major": words("effect impact influence"),
    "big": words("effect impact influence"),
    "active": words("support encouragement consideration"),
    "clear": words("explanation indication"),
}
"""Adjectives that become that adverb before these nouns only."""

NAMES_OF_THINGS = words(
    """risk health safety credit police background blood eye hearing memory fire security home site bank spot criminal
    record records foster respite intensive palliative end-of-life primary secondary acute peer emotional practical
    medical staff job first-aid general customer telephone phone online school reasonable planning tax insurance pension
    exit advance team board public hospital nursing dental personal social basic right group sound work test x-ray
    urine"""
)
"""Before the noun they make the name of a thing: "carry out a risk assessment", "hold a team meeting"."""

NEVER_BETWEEN = words(
    """to of in on at by for with from about into over under and or but if when while because that which who whom whose
    what where how why is are was were be been being am will would can could may might shall should must not never it he
    she they we i them him us me you there here do does did have has had sure up out off as than then so it's make give
    take use get help without within before after until unless through"""
)
"""Words that end the search to the left for a verb that says little."""

UNCOUNTED = words("action")
"""Needs no "a" before it."""

LINKS = words("of for to on about into with against over regarding concerning between towards that in upon as whether")

VERBS_AFTER_TO = words(
    """help make ensure meet keep get enable allow improve support reduce suit fit stay live be do see find give take
    work go come avoid provide pay cover prevent protect use become move have show stop start try check let bring look
    manage cope continue learn read write talk"""
)
NOUNS_AFTER_TO = words(
    """the a an your our my his her their its this these those any all each every some other more you us them him it
    people everyone someone anyone adults children families carers staff residents"""
)
NEXT = words(
    """in at by from before after within during without through via under online again when if while because so and or
    but who which as until each every today tomorrow soon now together first yourself yourselves themselves himself
    herself ourselves straight unless where please yet last next this yesterday then too also here there once twice
    using than late early eventually afterwards beforehand back ahead later sooner either instead"""
)
"""What may follow the noun where it has no preposition of its own; anything else may make a longer name with it."""

GERUNDS: Mapping[str, str] = {
    "provision": "providing", "completion": "completing", "submission": "sending in", "cancellation": "cancelling",
    "commencement": "starting", "installation": "installing", "utilisation": "using", "preparation": "preparing",
    "collection": "collecting", "implementation": "carrying out", "allocation": "sharing out",
    "assessment": "assessing",
    "notification": "reporting", "termination": "ending", "renewal": "renewing", "recruitment": "recruiting",
    "removal": "removing", "distribution": "giving out", "identification": "finding", "replacement": "replacing",
    "selection": "choosing", "establishment": "setting up", "publication": "publishing", "retention": "keeping",
    "amendment": "changing", "acquisition": "getting", "deletion": "deleting", "disclosure": "sharing",
    "modification": "changing", "verification": "checking", "evaluation": "checking", "purchase": "buying",
    "prevention": "preventing", "reduction": "cutting", "protection": "protecting",
    "promotion": "promoting", "cessation": "stopping", "determination": "deciding", "deployment": "using",
}  # fmt: skip
"""Nouns that hide a verb with no other verb before them: "for the provision of"."""
