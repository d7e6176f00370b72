"""Verbs, states and nouns → the action they tell, from actions.toml."""

from functools import cache

from extract import lexicon
from extract.clauses import BREAK, EDGE, PHRASAL
from extract.models import Value
from extract.scenes import Figure


class Group(lexicon.Entry, frozen=True):
    why: str
    examples: tuple[str, ...]
    verbs: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    tolls: tuple[str, ...] = ()


class Peopled(lexicon.Entry, frozen=True):
    places: str


class WordList(lexicon.Entry, frozen=True):
    verbs: str
    examples: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    changes: str = ""
    sums: str = ""


class Phrase(lexicon.Entry, frozen=True):
    verbs: tuple[str, ...]
    near: tuple[str, ...]
    action: str


class Fired(lexicon.Entry, frozen=True):
    why: str
    examples: tuple[str, ...]
    weapons: frozenset[str]


class Amounts(lexicon.Entry, frozen=True):
    why: str
    examples: tuple[str, ...]
    expected: tuple[str, ...]
    verbs: dict[str, str]


class ActionWords(lexicon.Entry, frozen=True):
    groups: dict[str, Group]
    reporting: WordList
    light: WordList
    leaving: WordList
    causing: WordList
    intransitive: WordList
    catenative: WordList
    distributive: WordList
    fates: WordList
    nominals: dict[str, str]
    effects: dict[str, str]
    peopled: Peopled
    levels: WordList
    amounts: dict[str, str]
    phrases: tuple[Phrase, ...]
    phrasal: dict[str, str]
    fired: Fired
    of_measure: dict[str, Amounts]


class Tables(Value, frozen=True):
    """`verbs`, `states`, `events` and `tolls` lead to an action; the sets hold lemmas."""

    verbs: dict[str, str]
    states: dict[str, str]
    events: dict[str, str]
    tolls: dict[str, str]
    reporting: frozenset[str]
    light: frozenset[str]
    empty: frozenset[str]  # light or reporting
    weak: frozenset[str]  # empty, or leaving the fate to what follows
    causing: frozenset[str]
    intransitive: frozenset[str]
    catenative: frozenset[str]
    distributive: frozenset[str]
    fates: frozenset[str]
    nominals: dict[str, str]
    effects: dict[str, str]
    peopled: frozenset[str]
    levels: frozenset[str]
    changes: frozenset[str]
    sums: frozenset[str]
    amounts: dict[str, frozenset[str]]
    phrases: dict[str, dict[str, str]]
    phrasal: dict[str, str]
    weapons: frozenset[str]
    of_measure: dict[str, dict[str, str]]


@cache
def source() -> ActionWords:
    return lexicon.read("actions", ActionWords)


def _tables() -> Tables:
    words = source()
    groups = words.groups.items()
    tolls = {noun: action for action, group in groups for noun in group.tolls}
    reporting = frozenset(words.reporting.verbs.split())
    light = frozenset(words.light.verbs.split()) | frozenset(words.levels.sums.split())
    return Tables(
        verbs={verb: action for action, group in groups for verb in group.verbs},
        states={state: action for action, group in groups for state in group.states},
        events=tolls | {noun: action for action, group in groups for noun in group.nouns},
        tolls=tolls,
        reporting=reporting,
        light=light,
        empty=light | reporting,
        weak=light | reporting | frozenset(words.leaving.verbs.split()),
        causing=frozenset(words.causing.verbs.split()),
        intransitive=frozenset(words.intransitive.verbs.split()),
        catenative=frozenset(words.catenative.verbs.split()),
        distributive=frozenset(words.distributive.verbs.split()),
        fates=frozenset(words.fates.verbs.split()),
        nominals=words.nominals,
        effects=words.effects,
        peopled=frozenset(words.peopled.places.split()),
        levels=frozenset(words.levels.verbs.split()),
        changes=frozenset(words.levels.changes.split()),
        sums=frozenset(words.levels.sums.split()),
        amounts={preposition: frozenset(verbs.split()) for preposition, verbs in words.amounts.items()},
        phrases=_phrases(words.phrases),
        phrasal=words.phrasal,
        weapons=words.fired.weapons,
        of_measure={measure: amounts.verbs for measure, amounts in words.of_measure.items()},
    )


def _phrases(phrases: tuple[Phrase, ...]) -> dict[str, dict[str, str]]:
    """Verb → word near it → action."""
    found: dict[str, dict[str, str]] = {}
    for phrase in phrases:
        for verb in phrase.verbs:
            found.setdefault(verb, {}).update(dict.fromkeys(phrase.near, phrase.action))
    return found


TABLES = _tables()


# How far behind a verb, or behind its figure, the word of a phrase may stand: "took 23 of them straight into custody".
NEAR_VERB = 3
NEAR_FIGURE = 6


def action_at(figure: Figure, index: int) -> str:
    """The action of the verb at `index`, with its particle, phrase, object and any verb joined by "or".

    "killed and wounded dozens" says of each that it was one or the other, too.
    """
    own = _own_action(figure, index)
    for other, joint in ((index - 2, index - 1), (index + 2, index + 1)):
        if figure.words[joint].text in ("or", "and") and _is_alternative(figure, other, figure.words[index].shape):
            first, second = sorted((other, index))
            pair = (_own_action(figure, first), _own_action(figure, second))
            if figure.words[joint].text == "and" and not TABLES.distributive.issuperset(pair):
                continue
            return " or ".join(dict.fromkeys(pair))
    return own


def _is_alternative(figure: Figure, index: int, shape: str) -> bool:
    word = figure.words[index]
    return word.shape == shape and word.lemma not in TABLES.reporting


def _own_action(figure: Figure, index: int) -> str:
    words = TABLES
    lemma = figure.words[index].lemma
    special = _phrasal(figure, index, lemma) or _phrase(figure, index, lemma)
    if special:
        return special
    if lemma == "fire" and figure.head in words.weapons:
        return "launch"
    of_measure = words.of_measure.get(figure.measure, {})
    return of_measure.get(lemma) or words.verbs.get(lemma, lemma)


# Behind the figure these open a phrase of their own: "took 12 in the yard".
PREPOSITIONS = frozenset(("in", "on", "over"))


def _phrasal(figure: Figure, index: int, lemma: str) -> str:
    """A particle stands right behind the verb, or behind the figure: "shot down 12 jets", "shot 12 jets down"."""
    places = (index + 1, figure.last + 1) if index == figure.anchor else (index + 1,)
    for place in places:
        particle = "" if place == figure.first else figure.words[place].text  # "took | over 100 hours |"
        if (lemma, particle) in PHRASAL and (place == index + 1 or particle not in PREPOSITIONS):
            verb = f"{lemma} {particle}"
            return TABLES.phrasal.get(verb, verb)
    return ""


def _phrase(figure: Figure, index: int, lemma: str) -> str:
    near = TABLES.phrases.get(lemma)
    if not near:
        return ""
    if figure.head in near:
        return near[figure.head]
    for start, reach in ((index + 1, NEAR_VERB), (figure.last + 1, NEAR_FIGURE)):
        for place in range(start, start + reach):
            word = figure.words[place]
            if word.role in (BREAK, EDGE):
                break
            if word.text in near and figure.words[place + 1].text != "-":  # "has fallen | ill- | advisedly"
                return near[word.text]
    return ""
