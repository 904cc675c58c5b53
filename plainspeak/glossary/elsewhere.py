"""Sentences from another world: sport, a film, a kitchen, a trip. A care leaflet has them too.

A word that only the topic of a leaflet makes one of the trade ("outcome", "transfer", "capacity") is an ordinary word
there: "the outcome of the match". One word of the trade beside it brings it back: "a review of your meals service".
"""

import re

from plainspeak.glossary.vocabulary import words

_OF_ANOTHER_WORLD = words(
    """
    album albums anthem army artist artists bake baked bakery baking ballet ballroom baseball basketball batsman
    batteries battery beach bingo biscuit biscuits blender boiler bouquet bowls bread bride buffet bulb bulbs café
    cake cakes camera cameras canal candle candles carol carols castle cathedral cello chapel cheese chess choir
    choir's choirs cinema coach coffee comedy comic compost concert concerts cooker cookery cottage cow cows cricket
    crossword cup curtain cyclist darts dishwasher dog dogs drama drums exhibition farm farmer ferry festival film
    films fish fishing flavour flower flowers football footballer forest fridge fruit gallery gardening gig goalkeeper
    golf guitar harbour headlights hedge hockey horse horses hymn hymns ice jam jar jigsaw jumper kettle kettle's
    kitchen kitten knitting lake laptop lawn lorry magazine magician match meadow melody microwave monopoly mountain
    movie museum museums music musical navy necklace netball newspaper novel novels opera orchestra oven paint painter
    painter's painting paintings parrot parsley penguin petrol piano picnic pie pigeon playground poem poems poet
    poetry pond pop pub puppet puzzle puzzles quiz quizzes rabbit railway recipes referee restaurant rink river robin
    rocket roses rugby ruler sandwich sandwiches sauce scarf sculpture sea seaside shampoo singer singers singing
    skating ski snooker snow song songs soup sparrow sport sports squash stadium stew supermarket swim swimming tea
    teapot telescope tennis theatre tiger timber tourist tourists tournament toy toys tractor tram trophy truck tyre
    tyres umbrella vegetable vegetables vinyl violin violins volleyball wicket windscreen wine wool wrestling yacht
    zoo
    """
)
_OF_THE_TRADE = re.compile(
    r"\b(?:care|carers?|caring|support(?:ed|s)?|help|needs?|council|benefits?|services?|claims?|claimed|social|health"
    r"|assess\w*|eligib\w*|entitle\w*|allowances?|nurses?|doctors?|gp|hospitals?|disab\w*|illness|dementia|safeguard\w*"
    r"|pay|paid|pays|payments?|costs?|money|fund\w*|budgets?|rent|tax|debts?|grants?|decisions?|law|legal|court|rights?"
    r"|duty|panel|authorit\w*|polic\w*|awards?|evidence|legislation|appeals?|refer\w*|appl(?:y|ied|ications?|icants?))\b"
)
_SENTENCE_END = re.compile(r"[.!?;:][\"')\]”’]*\s|\n\s*\n")
_WORD = re.compile(r"\b[a-z]+\b")
"""In small letters: Harbour Homes is no harbour."""


def is_of_another_world(raw: str, flat: str, start: int, end: int) -> bool:
    """Whether the sentence around the match is about something else than care, money and offices."""
    low, high = _sentence(raw, start, end)
    if _OF_ANOTHER_WORLD.isdisjoint(_WORD.findall(raw, low, start) + _WORD.findall(raw, end, high)):
        return False
    return _OF_THE_TRADE.search(flat[low:start]) is None and _OF_THE_TRADE.search(flat[end:high]) is None


def _sentence(raw: str, start: int, end: int) -> tuple[int, int]:
    low = max((found.end() for found in _SENTENCE_END.finditer(raw, max(0, start - 400), start)), default=0)
    found = _SENTENCE_END.search(raw, end, end + 400)
    return low, found.start() if found is not None else len(raw)
