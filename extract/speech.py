"""The words of attribution, looked up: which verb credits its subject, and which words a speaker's description has."""

from enum import StrEnum
from functools import cache

from extract import lexicon
from extract.models import Stance, Value


class Takes(StrEnum):
    """What a verb must govern to credit its subject: see attribution.toml."""

    ANYTHING = "anything"
    CLAUSE = "clause"
    EVIDENCE = "evidence"
    LEVEL = "level"
    OF = "of"


class Form(StrEnum):
    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


class Verb(lexicon.Entry, frozen=True):
    forms: tuple[str, str, str, str, str]
    stance: Stance
    takes: Takes
    example: str


class Words(lexicon.Entry, frozen=True):
    reason: str
    words: frozenset[str]
    example: str


class Lexicon(lexicon.Entry, frozen=True):
    verbs: dict[str, Verb]
    nouns: dict[str, Stance]
    words: dict[str, Words]


class Cue(Value, frozen=True):
    """A verb of speech in one of its forms."""

    lemma: str
    stance: Stance
    takes: Takes
    form: Form


@cache
def words() -> Lexicon:
    return lexicon.read("attribution", Lexicon)


def _cues(verbs: dict[str, Verb]) -> dict[str, Cue]:
    """Where two forms of a verb are alike ("put", "said"), the later in this order: base, participle, past."""
    cues: dict[str, Cue] = {}
    for lemma, verb in verbs.items():
        base, third, past, participle, gerund = verb.forms
        for word, form in (
            (base, Form.BASE),
            (third, Form.THIRD),
            (participle, Form.PARTICIPLE),
            (past, Form.PAST),
            (gerund, Form.GERUND),
        ):
            cues[word] = Cue(lemma, verb.stance, verb.takes, form)
    return cues


VERBS = _cues(words().verbs)
NOUNS = words().nouns


def _words(name: str) -> frozenset[str]:
    return words().words[name].words


DETERMINER = _words("determiner")
CONNECTOR = _words("connector")
PRONOUN = _words("pronoun")
INSIDER = _words("insider")
BOUNDARY = _words("boundary")
BEING = _words("being")
HAVING = _words("having")
DOING = _words("doing")
ADVERB = _words("adverb")
TIME = _words("time")
FINITE = _words("finite")
MODIFIER = _words("modifier")
SUPPLIED = _words("supplied")
OCCASION = _words("occasion")
PERSON = _words("person")
BODY = _words("body")
DOCUMENT = _words("document")
SHOWN = _words("shown")
TITLE = _words("title") | PERSON | BODY
RUMOUR = _words("rumour")
HELD = _words("held")
LEVEL_NOUN = _words("level_noun")
OWNED = _words("owned")
GIVEN = _words("given")
CENTRE = _words("centre")
STRUCK = _words("struck")
TALLYING = _words("tallying")
STAND_IN = _words("stand_in")
SPELL = _words("spell")
LOSS = _words("loss")
REFUSAL = _words("refusal")
PROPOSAL = _words("proposal")
HEADLINE = _words("headline")
HEDGE = _words("hedge")
ALLEGATION = _words("allegation")
FELT = _words("felt")
LEADING = _words("leading")
AGENT = _words("agent")
ROUTINE = _words("routine")
FRONTED = _words("fronted")
ANONYMOUS = _words("anonymous")
SUBORDINATE = _words("subordinate")
ADVERBIAL = _words("adverbial")
QUANTIFYING = _words("quantifying")
ARGUING = _words("arguing")
AUXILIARY = BEING | HAVING | DOING
# No speaker's description holds one of these.
OUTSIDE = BOUNDARY | PRONOUN | INSIDER | (AUXILIARY - {"'s", "’s", "to"})
SOURCE = PERSON | {f"{word}s" for word in PERSON} | BODY | DOCUMENT | RUMOUR
