"""What tells two facts of one label apart: place or time, a name near the figures, a noun, the figure."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from facts.label_parts import Group, common, most_common
from facts.label_words import is_noun, label_words
from facts.mentions import names_near
from facts.readings import APPROXIMATE
from facts.subjects import context, generic_nouns, groups, stem
from facts.surroundings import WORD
from facts.wording import figure, plural

SAID = 1 / 2  # of a fact's claims that have the word near them
LONGEST_SCOPE = 4  # words; a label is to fit a cell of a table
NEAR = 1 / 8  # a name's mean nearness from which it says what a plain label is about: about seven words off
SHORT = 2  # letters of a word too short to tell anything


class Rivals(NamedTuple):
    """A fact's claims, and those of the facts that would have the same label."""

    own: Group
    others: Sequence[Group]


def told_apart(label: str, rivals: Rivals) -> Iterator[str]:
    """The label with what tells it apart, the best first, and numbered at the end."""
    own = {stem(word) for word in WORD.findall(label)}
    scope = _scope(rivals)
    if scope and not {stem(word) for word in scope.split()[1:]} <= own:
        yield f"{label} {scope}"
    for words in (*_names(rivals), *_nouns(rivals), *_figures(rivals)):
        if not {stem(word) for word in words.split()} & own:
            yield in_brackets(label, words)
    yield from (f"{label} {number}" for number in count(2))


def in_brackets(label: str, words: str) -> str:
    """Behind the label, in the brackets that are there already: "Size (screen, lid)"."""
    return f"{label.removesuffix(')')}, {words})" if label.endswith(")") else f"{label} ({words})"


def made_telling(label: str, rivals: Rivals) -> str:
    """A label that is as plain as "Distance" with the name that stands nearest its figures, where one does."""
    near = _weights(rivals.own)
    name = max(near, key=lambda each: (near[each], each), default="")
    return in_brackets(label, name) if name and near[name] >= NEAR else label


def _scope(rivals: Rivals) -> str:
    """The place or time that most claims name and no rival does, where it reads well behind a label."""
    scopes = [_readable(each.claim.scope) for each in rivals.own.settings]
    scope = common(scopes, SAID)
    elsewhere = {_readable(each.claim.scope) for group in rivals.others for each in group.settings}
    return "" if scope in elsewhere else scope


def _readable(scope: str) -> str:
    words = scope.split(";", maxsplit=1)[0].split()
    known = label_words()
    if not words or len(words) > LONGEST_SCOPE or words[0].lower() not in known.scope_openers:
        return ""
    if words[-1].lower() in known.scope_loose_ends:
        return ""
    return " ".join([words[0].lower(), *words[1:]])


def _names(rivals: Rivals) -> Iterator[str]:
    """Names near the figures that no rival has near its own, the nearest first."""
    near = _weights(rivals.own)
    elsewhere = [_weights(group) for group in rivals.others]
    for name in sorted(near, key=lambda each: (-near[each], each)):
        if all(near[name] > other.get(name, 0.0) for other in elsewhere):
            yield name


def _weights(group: Group) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for each in group.settings:
        if each.in_title:  # where every word is capitalised
            continue
        for name, weight in names_near(each.claim, group.texts):
            found[name] += weight / len(group.settings)
    return found


def _nouns(rivals: Rivals) -> Iterator[str]:
    """Common nouns near most of the figures and of no rival's: only words that some claim counts, or news does."""
    known, units = _known_nouns(rivals), {*context().unit_names, *map(plural, context().unit_names)}
    near = _near(rivals.own)
    elsewhere = {word for group in rivals.others for word in _near(group)}
    spelled = {word: text for each in rivals.own.settings for word, text in each.spelled.items()}
    for word in sorted(near, key=lambda each: (-near[each], each)):
        text = spelled[word]
        if text in units or not text.islower() or len(text) <= SHORT:
            continue
        if word in known and word not in elsewhere and is_noun(text):
            yield text


def _near(group: Group) -> dict[str, float]:
    weights: dict[str, list[float]] = defaultdict(list)
    for each in group.settings:
        for word, weight in each.near.items():
            weights[word].append(weight)
    return {word: sum(each) for word, each in weights.items() if len(each) >= SAID * len(group.settings)}


def _known_nouns(rivals: Rivals) -> set[str]:
    counted = {each.head for group in (rivals.own, *rivals.others) for each in group.settings if each.head}
    generic = {*generic_nouns("people"), *generic_nouns("things")}
    return {stem(noun) for noun in (*groups(), *counted) if noun not in generic}


def _figures(rivals: Rivals) -> Iterator[str]:
    """The figure that most claims state, or the one of the first."""
    exact = [each.claim.quantity for each in rivals.own.settings if each.claim.quantity.qualifier not in APPROXIMATE]
    stated = [figure(quantity, "") for quantity in exact or [each.claim.quantity for each in rivals.own.settings]]
    yield most_common(stated)
