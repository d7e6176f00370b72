"""Word forms → the verb they belong to: "carries", "struck" and "planned" are carry, strike and plan."""

from functools import cache, lru_cache

from extract import lexicon
from extract.models import Value

# Forms a page of news can hold at most; enough that nothing in one article is worked out twice.
FORMS_KEPT = 32_768
VOWELS = frozenset("aeiou")
SHORTEST_FORM = 4  # "used", "dies": anything shorter is irregular or no form at all


class Lemmas(lexicon.Entry, frozen=True):
    plain: str
    noun_like: str
    other: str


class NotVerbs(lexicon.Entry, frozen=True):
    words: str


class VerbWords(lexicon.Entry, frozen=True):
    irregular: dict[str, tuple[str, ...]]
    lemmas: Lemmas
    not_verbs: NotVerbs


class Verb(Value, frozen=True):
    """One form of a verb. `shape` is "past" (also participles), "ing", "s" or "base".

    `sure` is false where the form is as often a noun ("a strike") or was told by its ending alone; `finite` is true of
    a past form that is no participle ("sank", "fell").
    """

    lemma: str
    shape: str
    sure: bool
    finite: bool = False


class Known(Value, frozen=True):
    irregular: dict[str, str]
    finite: frozenset[str]
    lemmas: frozenset[str]
    noun_like: frozenset[str]
    not_verbs: frozenset[str]


@cache
def known() -> Known:
    words = lexicon.read("verbs", VerbWords)
    irregular = {form: verb for verb, forms in words.irregular.items() for form in forms}
    lemmas = {*words.lemmas.plain.split(), *words.lemmas.other.split(), *words.irregular}
    noun_like = frozenset((*words.lemmas.noun_like.split(), *words.lemmas.other.split()))
    finite = frozenset(forms[0] for forms in words.irregular.values() if _has_own_participle(forms))
    return Known(irregular, finite, frozenset(lemmas), noun_like, frozenset(words.not_verbs.words.split()))


def _has_own_participle(forms: tuple[str, ...]) -> bool:
    """As in "fell, fallen", "sank, sunk", "came, come"; but not "burnt, burned" or "got, gotten"."""
    past, participle = (*forms, "", "")[:2]
    vowel_change = "a" in past and participle == past.replace("a", "u")
    return past != "got" and (participle.endswith(("n", "come")) or vowel_change)


@lru_cache(FORMS_KEPT)
def lemma(form: str) -> str:
    """The verb `form` belongs to; a word that is no form of a verb comes back as if it were one.

    >>> [lemma(form) for form in ("killed", "struck", "dying", "carries", "planned", "travelling", "hit")]
    ['kill', 'strike', 'die', 'carry', 'plan', 'travel', 'hit']
    >>> [lemma(form) for form in ("injuring", "seized", "Launches", "evacuated", "offered")]
    ['injure', 'seize', 'launch', 'evacuate', 'offer']
    """
    word = form.lower()
    found = known().irregular.get(word)
    if found is not None:
        return found
    if word in known().lemmas or len(word) < SHORTEST_FORM:
        return word
    for shape in SHAPES:
        if word.endswith(shape.ending):
            return _from_stem(word, shape.ending)
    return word


@lru_cache(FORMS_KEPT)
def verb_form(word: str) -> Verb | None:
    """How the lower-case `word` can be a form of a verb, or `None` where it cannot.

    >>> verb_form("struck")
    Verb(lemma='strike', shape='past', sure=True, finite=False)
    >>> verb_form("strikes")
    Verb(lemma='strike', shape='s', sure=False, finite=False)
    >>> verb_form("building") is None
    True
    """
    words = known()
    if word in words.not_verbs:
        return None
    if word in words.irregular:
        verb = words.irregular[word]
        name = "s" if word == f"{verb}s" else "ing" if word.endswith("ying") else "past"
        return Verb(verb, name, sure=True, finite=word in words.finite)
    if word in words.lemmas:
        return Verb(word, "base", sure=word not in words.noun_like)
    for shape in SHAPES:
        if word.endswith(shape.ending) and len(word) >= SHORTEST_FORM:
            return _inflected(word, shape.ending, shape.name)
    return None


@lru_cache(FORMS_KEPT)
def is_also_noun(word: str) -> bool:
    """Whether a past form in lower case is as often a noun: "cut", "bid", "hit"; not "sold"."""
    return word in known().irregular and word in known().noun_like


def _inflected(word: str, ending: str, shape: str) -> Verb | None:
    verb = _from_stem(word, ending)
    is_known = verb in known().lemmas
    if word.startswith("un") and not is_known:
        return None  # "unsolicited", "unmanned": what did not happen is no verb
    if shape == "s":
        return Verb(verb, shape, sure=verb not in known().noun_like) if is_known else None
    return Verb(verb, shape, sure=is_known or verb.removeprefix("out") in known().lemmas)  # "outscored"


class Shape(Value, frozen=True):
    ending: str
    name: str


SHAPES = (Shape("ed", "past"), Shape("ing", "ing"), Shape("s", "s"))


def _from_stem(word: str, ending: str) -> str:
    """The verb left when `ending` is taken off: a known one where there is one, else the one its spelling suggests."""
    if ending == "s":
        return _from_third_person(word)
    stem = word[: -len(ending)]
    if stem.endswith("i") and ending == "ed":
        return stem[:-1] + "y"
    lemmas = known().lemmas
    for candidate in _candidates(stem):
        if candidate in lemmas:
            return candidate
    return _by_spelling(stem)


def _candidates(stem: str) -> tuple[str, ...]:
    if _is_doubled(stem) or stem.endswith("ick"):  # "planned", "panicked"
        return stem, stem + "e", stem[:-1]
    return stem + "e", stem


def _from_third_person(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("es") and word[:-1] not in known().lemmas and word[:-2].endswith(SIBILANTS):
        return word[:-2]
    return word[:-1] if not word.endswith("ss") else word


def _is_doubled(stem: str) -> bool:
    return stem[-1:] == stem[-2:-1] != "" and stem[-1] not in VOWELS


SIBILANTS = ("ss", "sh", "ch", "x", "zz", "o")
# A consonant that stays double at the end of a verb: "assess", "stuff", "buzz", "roll".
KEPT_DOUBLE = ("ss", "ff", "zz", "ll")
# Endings of a stem that want their silent e back: "estimat-", "damag-", "charg-", "doubl-", "continu-".
SILENT_E = (
    *(
        "at",
        "ag",
        "rg",
        "dg",
        "lg",
        "nc",
        "rc",
        "uc",
        "ic",
        "v",
        "u",
        "iz",
        "is",
        "us",
        "as",
        "os",
        "ns",
        "rs",
        "ps",
        "ys",
    ),
    *("bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "ur", "ar", "ir", "or", "ak", "ik", "ok", "uk"),
    *("id", "ud", "od", "ad", "ut", "ot", "am", "um", "im", "ap", "yp", "yz", "ph", "ul", "ol", "il", "ang"),
)


def _by_spelling(stem: str) -> str:
    """Which verb an unknown stem comes from.

    >>> [_by_spelling(stem) for stem in ("refuell", "chipp", "annotat", "encroach", "repeat", "bak", "redact")]
    ['refuel', 'chip', 'annotate', 'encroach', 'repeat', 'bake', 'redact']
    """
    if _is_doubled(stem):
        return stem[:-1] if not stem.endswith(KEPT_DOUBLE) or _is_british_double(stem) else stem
    if stem.endswith(SILENT_E) and not _has_vowel_pair(stem):
        return stem + "e"
    if _is_short(stem):
        return stem + "e"
    return stem


def _is_british_double(stem: str) -> bool:
    """As in "fuell-" and "cancell-": an unstressed last syllable in -el, its l doubled only in the inflected form."""
    return stem.endswith(("ell", "all")) and any(letter in VOWELS for letter in stem[:-4])


def _has_vowel_pair(stem: str) -> bool:
    """As in "repeat", "avoid", "join": two vowels before the last consonant need no silent e."""
    return not VOWELS.isdisjoint(stem[-2:-1]) and not VOWELS.isdisjoint(stem[-3:-2])


def _is_short(stem: str) -> bool:
    """One syllable ending in one consonant after one vowel: without a silent e the consonant would be doubled."""
    before, vowel, consonant = stem[:-2], stem[-2:-1], stem[-1:]
    return vowel in VOWELS and consonant not in "aeiouwxy" and VOWELS.isdisjoint(before)
