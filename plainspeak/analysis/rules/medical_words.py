"""Words built as the names of illnesses, treatments and medicines are: hard, but hardly misspelt."""

import re

_ALONE = re.compile(
    r"[a-z]{3,}(?:itis|osis|oses|aemias?|aemic|emia|oedema|ectomy|ostomy|otomy|oscopy|ology|ologists?|opathy|opathic"
    r"|plasty|algia|plegia|plegic|paresis|phasia|phagia|phobia|pnoea|rrhoea|uria|trophy|trophic|sclerosis|sclerotic"
    r"|azoles?|cillin|mycin|statins?|pril|olol|sartan|prazole|pam|mab|tidine|caine|dopa|orbital|cardial|gastric|venous"
    r"|ascular|aural|ciitis|otising|oplasia|oma|omas|ogram|ograph|oscope|oidal|itic|otropic|genic|lysis|emetic|biotic"
    r"|fungal|viral|septic)"
)
"""Endings that tell enough by themselves."""
_PART = (
    r"(?:abdomin|acr|aden|andr|angi|ankyl|anti|arteri|arthr|ather|bacteri|bili|blephar|brady|bronch|carcin|cardi|cephal|cerebr"
    r"|cervic|chol|chondr|col|colp|crani|cry|cyst|cyt|dacry|dermat|derm|dys|ech|electr|encephal|end|enter|epi|erythr|fibr"
    r"|gastr|gingiv|gluc|glyc|gnath|gynaec|gyn|haemat|haem|hemi|hepat|hetero|hist|hydr|hyper|hypo|hyster|idi|immun|intra|kerat"
    r"|kin|lact|lapar|laryng|leuk|lip|lith|lymph|macr|mamm|mast|mening|meta|micr|mon|multi|myel|myc|my|narc|nas|necr|neo|nephr"
    r"|neur|noct|nos|ocul|olig|onc|onych|ophthalm|orchi|orth|or|oste|ot|pan|para|path|peri|pharm|pharyng|phleb|phot|phren"
    r"|pleur|pneum|pod|poly|presby|proct|pseud|psych|pulmon|pyel|py|quadri|radi|retin|retro|rhin|salping|sarc|schiz|scler|seb"
    r"|sial|somat|somn|spir|splen|spondyl|steat|sten|stern|stomat|sub|supra|syn|tachy|ten|tetra|thalass|therm|thorac|thromb|thyr"
    r"|tox|trache|trans|tri|tympan|ur|vas|ven|ventricul|vesic|xer|ox|ana|an|a)"
)
_BUILT = re.compile(
    rf"(?:{_PART}o?){{1,4}}"
    r"(?:prophyla(?:xis|ctic)|therap(?:y|ies|ists?)|stomia|gnosia|kine(?:sia|tic)|lexia|mnesi[ac]|odynia|opsy|osmia|partum"
    r"|penia|penic|pepsia|pexy|philia|physis|poiesis|poietic|porosis|praxi[ac]|ptosis|rrhage|rrhagi[ac]|rrhaphy|rrhea|schisis"
    r"|scop(?:e|y|ic)|sepsis|spasm|stasis|static|stenosis|stomy|taxi[ac]|tensi(?:on|ve)|tomy|tonia|tonic|toxic(?:ity)?|tropic"
    r"|uresis|uretic|vascular|dynamics?|virus(?:es)?|cytes?|cyto(?:sis|penia)|cytic|acusis|cusis|opi[ac]|metr(?:y|ic)|meters?|graphy|graphic"
    r"|grams?|logy|logical|iatric|iatrics|iatrist|path|pathies|genesis|otic|ectomies|ostomies|thrax|derma|dermal|glob(?:in|ulin)"
    r"|plasm|vertebral|muscular|cranial|dural|thecal|cutaneous|abdominal|esophageal|oesophageal|intestinal|laryngeal|hepatic|renal)"
)
"""Learned parts, one after the other, and a learned ending: xero-stomia, thrombo-prophylaxis."""
_SHORTEST, _LONGEST = 8, 24
"""Letters. A shorter one may be a slip by chance; nothing longer is looked at, for live checking has no time."""


def is_medical(word: str) -> bool:
    """Whether a word in small letters ends, or is built, so."""
    return _ALONE.fullmatch(word) is not None or is_built(word)


def is_built(word: str) -> bool:
    """Whether all its parts are learned ones, so that it is hardly a slip for another."""
    return _SHORTEST <= len(word) <= _LONGEST and _BUILT.fullmatch(word) is not None
