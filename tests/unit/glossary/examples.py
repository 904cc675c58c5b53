"""The glossary that the tests of matching and wording share. Not the shipped one: a test here must not move with it."""

from functools import cache

from plainspeak.glossary.files import read_entries
from plainspeak.glossary.matcher import Matcher
from plainspeak.glossary.model import Glossary

_MINIMAL = (
    ("utilise", "formal", ["use"]),
    ("commence", "formal", ["begin", "start"]),
    ("purchase", "formal", ["buy"]),
    ("assessment", "jargon", ["check"]),
    ("needs assessment", "jargon", ["check of your needs"]),
    ("domiciliary care", "jargon", ["care at home", "home care"]),
    ("day-care", "jargon", ["care in the daytime"]),
    ("co-production", "jargon", ["working together"]),
    ("daybook", "jargon", ["diary"]),
    ("package of care", "jargon", ["care and support"]),
    ("service user", "label", ["person who uses services", "person"]),
    ("client", "label", ["person"]),
    ("carry out", "formal", ["do"]),
    ("in respect of", "formal", ["about"]),
    ("social isolation", "jargon", ["being alone too much"]),
    ("in order to", "formal", ["to"]),
    ("be in receipt of", "formal", ["get"]),
    ("be eligible for", "formal", ["be able to get"]),
    ("request", "formal", ["ask for"]),
    ("enquire", "formal", ["ask"]),
    ("liaise", "formal", ["talk to"]),
    ("facilitate", "formal", ["help", "make easier"]),
    ("ensure", "formal", ["make sure"]),
    ("individual", "formal", ["person"]),
    ("multi-agency", "jargon", ["joint"]),
    ("complex", "formal", ["hard"]),
    ("approximately", "formal", ["about"]),
    ("prioritise", "jargon", ["put first"]),
    ("challenging behaviour", "label", ["distress"]),
    ("personalisation", "jargon", ["choice and control"]),
    ("carer's assessment", "jargon", ["check of what help a carer needs"]),
    ("eligible needs", "jargon", ["needs we can help with"]),
    ("support", "jargon", ["help"]),
    ("evaluation", "formal", ["a look at what works"]),
    ("local authority", "jargon", ["council"]),
    ("adviser", "formal", ["MP"]),
    ("provider", "jargon", ["organisation"]),
    ("service", "jargon", ["help"]),
    ("review meeting", "jargon", ["hour together"]),
    ("reablement", "jargon", ["help to get back on your feet"]),
    ("mother-in-law", "formal", ["partner's mum"]),
    ("house-bound", "label", ["unable to go out"]),
    ("health and social care", "jargon", ["care"]),
    ("disseminate", "formal", ["share", "send out"]),
    ("furnish", "formal", ["give"]),
    ("obtain", "formal", ["get"]),
    ("undergo", "formal", ["have"]),
    ("ascertain", "formal", ["find out"]),
    ("defer", "formal", ["put off"]),
    ("implement", "formal", ["put in place"]),
    ("indicate", "formal", ["say", "show"]),
    ("select", "formal", ["choose"]),
    ("require", "formal", ["need"]),
    ("participate", "formal", ["take part"]),
    ("subsequently", "formal", ["later", "since"]),
    ("consequently", "formal", ["so", "as a result"]),
    ("jointly", "formal", ["together"]),
    ("inadvertently", "formal", ["by mistake"]),
    ("etc", "formal", ["and so on"]),
    ("substantial", "formal", ["big", "large"]),
    ("in excess of", "formal", ["over"]),
    ("personal care", "jargon", ["help with washing"]),
    ("eligibility criteria", "jargon", ["rules on who can get help"]),
    ("applicant", "formal", ["person who applies"]),
    ("participant", "formal", ["person taking part"]),
    ("respite", "jargon", ["short break"]),
    ("self-manage", "jargon", ["look after your own health"]),
    ("at risk of homelessness", "jargon", ["likely to lose your home"]),
    ("nutritional intake", "jargon", ["the food you need"]),
    ("prosecute", "formal", ["take to court"]),
    ("in most cases", "formal", ["usually"]),
    ("should you need", "formal", ["if you need"]),
    ("allocate", "formal", ["give"]),
    ("notify", "formal", ["tell"]),
    ("exceed", "formal", ["go over"]),
    ("least restrictive option", "jargon", ["choice that limits you least"]),
    ("a minimum of", "formal", ["at least"]),
    ("enact", "formal", ["make law"]),
    ("professional", "jargon", ["worker"]),
    ("legislation", "formal", ["the law"]),
    ("quality of life", "jargon", ["how good your life is"]),
    ("overpay", "formal", ["pay too much"]),
    ("out-of-hours", "jargon", ["in the evening"]),
    ("designated teacher", "jargon", ["teacher for children in care"]),
    ("hearing impairment", "label", ["hearing loss"]),
    ("co-produce", "jargon", ["plan together"]),
    ("numerous", "formal", ["many"]),
    ("initially", "formal", ["at first"]),
    ("convene", "formal", ["hold"]),
    ("insufficient", "formal", ["not enough"]),
    ("accompany", "formal", ["go with"]),
    ("inform", "formal", ["tell"]),
    ("cardiac", "jargon", ["heart"]),
    ("electronically", "formal", ["online"]),
    ("refund", "formal", ["pay back"]),
    ("sedation", "jargon", ["medicine to make you sleepy"]),
)

_WRITTEN = """
[[entry]]
id = "contact-time"
headword = "contact time"
kind = "jargon"
alternatives = [{ text = "time together", forms = { plural = "time together" } }]

[[entry]]
id = "attainment"
headword = "attainment"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["how well a child does"]

[[entry]]
id = "commissioning"
headword = "commissioning"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["buying services"]

[[entry]]
id = "personal-hygiene"
headword = "personal hygiene"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["keeping clean"]

[[entry]]
id = "rehouse"
headword = "rehouse"
kind = "jargon"
part_of_speech = "verb"
alternatives = ["find a new home for"]

[[entry]]
id = "enable"
headword = "enable"
kind = "formal"
part_of_speech = "verb"
alternatives = ["let", "help"]

[[entry]]
id = "signpost"
headword = "signpost"
kind = "jargon"
part_of_speech = "verb"
alternatives = ["point"]

[[entry]]
id = "safeguarding"
headword = "safeguarding"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["keeping people safe"]

[[entry]]
id = "access-verb"
headword = "access"
kind = "formal"
part_of_speech = "verb"
alternatives = ["use"]

[[entry]]
id = "commission-verb"
headword = "commission"
kind = "jargon"
part_of_speech = "verb"
alternatives = ["buy"]

[[entry]]
id = "commission-noun"
headword = "commission"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["order"]

[[entry]]
id = "plan-noun"
headword = "plan"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["list"]

[[entry]]
id = "cqc"
headword = "CQC"
kind = "acronym"
expansion = "Care Quality Commission"

[[entry]]
id = "send"
headword = "SEND"
kind = "acronym"
expansion = "special educational needs and disabilities"
alternatives = ["extra needs"]

[[entry]]
id = "dols"
headword = "DoLS"
kind = "acronym"
expansion = "Deprivation of Liberty Safeguards"

[[entry]]
id = "a-and-e"
headword = "A&E"
kind = "acronym"
expansion = "accident and emergency"

[[entry]]
id = "ehc-plan"
headword = "EHC plan"
kind = "acronym"
expansion = "education, health and care plan"

[[entry]]
id = "amhp"
headword = "AMHP"
kind = "acronym"
expansion = "approved mental health professional"

[[entry]]
id = "carers-allowance"
headword = "Carer's Allowance"
kind = "jargon"
meaning = "Money for people who look after somebody."

[[entry]]
id = "package"
headword = "package"
kind = "jargon"
alternatives = ["set"]
only_when = { near = ["care", "support"] }

[[entry]]
id = "key"
headword = "key"
kind = "formal"
part_of_speech = "adjective"
alternatives = ["main"]
not_when = { near = ["key worker", "key safe"], before = ["door"], after = ["ring"] }

[[entry]]
id = "social-work"
headword = "social work"
kind = "jargon"
meaning = "Helping people and families."

[[entry]]
id = "work"
headword = "work"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["job"]

[[entry]]
id = "direct-payment"
headword = "direct payment"
kind = "jargon"
part_of_speech = "noun"
alternatives = ["money to buy your own care"]
not_when = { after = ["scheme"] }

[[entry]]
id = "payment"
headword = "payment"
kind = "jargon"
alternatives = ["money"]

[[entry]]
id = "retired"
headword = "orthogonal"
kind = "formal"
alternatives = ["separate"]
status = "retired"

[[entry]]
id = "vulnerable"
headword = "vulnerable"
kind = "label"
part_of_speech = "adjective"
alternatives = ["at risk"]
"""


@cache
def matcher() -> Matcher:
    minimal = "".join(
        f'[[entry]]\nid = "{headword.replace(" ", "-").replace(chr(39), "")}"\nheadword = "{headword}"\n'
        f'kind = "{kind}"\nalternatives = {alternatives!r}\n'.replace("['", '["')
        .replace("']", '"]')
        .replace("', '", '", "')
        for headword, kind, alternatives in _MINIMAL
    )
    return Matcher(Glossary.of(read_entries(minimal + _WRITTEN, "examples.toml")))
