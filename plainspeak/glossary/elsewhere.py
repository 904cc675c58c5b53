"""Sentences from another world: sport, a film, a kitchen, a trip. A care leaflet has them too.

A word that only the topic of a leaflet makes one of the trade ("outcome", "transfer", "capacity") is an ordinary word
there: "the outcome of the match". One word of the trade beside it brings it back: "a review of your meals service".
"""

import re
from functools import lru_cache

from plainspeak.glossary.vocabulary import words

_OF_ANOTHER_WORLD = words(
    """
    actor actors actress album albums anchor anthem archery army artist artists badger badminton bake baked bakery
    baking ballad ballet ballroom barbecue baseball basketball batsman batteries battery beach bee beer bees bingo
    biscuit biscuits blacksmith blender boiler bouquet bowling bowls bread brewery bride buffet bulb bulbs butter
    butterflies butterfly café cake cakes camera cameras canal candle candles canoe canvas captain carol carols
    carpenter carrot carrots castle castles cathedral cello chapel cheese chess choir choirs cinema clay cliff cliffs
    clown coach cocktail coffee comedy comet comic compost concert concerts cooker cookery cottage cow cows cricket
    crochet croquet crossword cup curry curtain custard cyclist daffodil daffodils darts dinosaur dishwasher dog dogs
    dolphin dominoes dough dragon dragons drama drummer drums duck ducks eagle easel elephant embroidery emperor
    exhibition fan fans farm farmer ferry festival fete film films fish fishing flavour flour flower flowers flute
    football footballer forest fox foxes fridge fruit galaxy gallery gardening gig giraffe goalkeeper goalkeepers goat
    goats golf goose greenhouse grill guitar guitarist hammer hamper headlights hedge hedgehog hen hens hockey horse
    horses hurdle hymn hymns ice innings jam jar javelin jazz jigsaw juggler jumper kayak kettle kitchen kitten knight
    knights knitting lager lake lamb lambs laptop lathe lavender lawn lion lorry lyrics magazine magician marathon
    match meadow melody microwave midfielder monkey monopoly mountain movie mugs museum museums music musical navy
    necklace netball newspaper novel novelist novels omelette onion onions opera orchard orchestra origami oven owl
    owls paint paintbrush painter painting paintings pancake pancakes parrot parsley pastry penguin petrol pianist
    piano picnic pie pig pigeon pigs pirate pirates planets playground poem poems poet poetry pond pop prince princess
    pub pudding puddings puppet puppets puzzle puzzles quilt quiz quizzes rabbit raffle raffles railway recipes
    referee restaurant restaurants rhyme rhymes rink river robin rocket roses rowing rugby ruler sail sailor sails
    sandcastle sandwich sandwiches sauce saucepan saxophone scones scrapbook screwdriver sculpture sea seaside shampoo
    sheep shirt singer singers singing skater skating sketch ski skiing skittles sledging snooker snow song songs soup
    spaceship sparrow sport sports sprint squash squirrel stadium stew striker strikers supermarket surf surfing swan
    swans swim swimming tea teapot teapots telescope tennis theatre tiger timber tomato tomatoes tourist tourists
    tournament toy toys tractor tram trophy truck trumpet tulip tulips tunes tyre tyres umbrella vase vases vegetable
    vegetables vinyl violin violinist violins volcano volleyball waves whale wheelbarrow whisky whist wicket wickets
    windscreen wine wizard wool wrestling yacht zoo
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
    if not _names_another(raw):
        return False
    low, high = _sentence(raw, start, end)
    if _OF_ANOTHER_WORLD.isdisjoint(_WORD.findall(raw, low, start) + _WORD.findall(raw, end, high)):
        return False
    return _OF_THE_TRADE.search(flat[low:start]) is None and _OF_THE_TRADE.search(flat[end:high]) is None


@lru_cache(maxsize=8)
def _names_another(raw: str) -> bool:
    """Whether there is a word of another world in a text at all: asked once for all its matches, and few have one."""
    return not _OF_ANOTHER_WORLD.isdisjoint(_WORD.findall(raw))


def _sentence(raw: str, start: int, end: int) -> tuple[int, int]:
    low = max((found.end() for found in _SENTENCE_END.finditer(raw, max(0, start - 400), start)), default=0)
    found = _SENTENCE_END.search(raw, end, end + 400)
    return low, found.start() if found is not None else len(raw)
