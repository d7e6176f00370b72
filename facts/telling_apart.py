"""What tells two facts of one label apart: place or time, how it is, who says so, a name nearby, a noun, the figure."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain, count

from extract.models import APPROXIMATE
from extract.speech import PERSON
from facts.authorities import table
from facts.label_parts import TELLING, Group, common, most_common
from facts.label_words import is_noun, label_words
from facts.mentions import names_near
from facts.settings import COUNTED
from facts.subjects import context, generic_nouns, groups, stem
from facts.surroundings import WORD
from facts.telling_words import how_it_is, what_was_done, who_says_so
from facts.units import is_measured
from facts.wording import WORDS as NUMBER_WORDS
from facts.wording import figure, plural

SAID = 1 / 2  # of a fact's claims that have the word near them
LONGEST_SCOPE = 4  # words; a label is to fit a cell of a table
NEAR = 1 / 10  # a name's mean nearness from which it says what a plain label is about: about nine words off
FAINT = NEAR / 2  # from which it may tell one count from others, where nothing else does
PLACED = 1 / 3  # what a name behind a preposition counts as the owner of a figure: "in Vell" is a place
SHORT = 2  # letters of a word too short to tell anything

OWN_WORDS = (how_it_is, what_was_done, who_says_so)


class Rivals:
    """Facts that would have one label, and what stands near their figures: worked out once, however many they are."""

    def __init__(self, groups: Sequence[Group], people: Container[str] = ()) -> None:
        """`people` are names that no count is told apart by: a person is not where something happens."""
        self.groups, self.people = groups, people
        self.names = [names_around(group, 1 if group.dimension in COUNTED else PLACED) for group in groups]
        self.nouns = [_near(group) for group in groups]
        self.scopes = [{_readable(each.claim.scope) for each in group.settings} for group in groups]
        self.credited = [[_plain_words(each.claim.attribution) for each in group.settings] for group in groups]
        self.said = [[find(group) for find in OWN_WORDS] for group in groups]
        self.loudest = _two_loudest(self.names)
        self.with_noun = Counter(word for near in self.nouns for word in near)
        self.with_scope = Counter(scope for scopes in self.scopes for scope in scopes)
        self.known = _known_nouns(groups)
        self.years = [_past(group) for group in groups]
        self.with_year = Counter(year for years in self.years for year in years)
        self.told: dict[str, list[list[str]]] = {}  # by label the labels in words of each of the facts

    def told_apart(self, label: str, index: int) -> Iterator[str]:
        """The label with what tells this fact apart, the best first; the only one without such words stays plain."""
        if label not in self.told:
            self.told[label] = [list(self._in_words(label, each)) for each in range(len(self.groups))]
        told = self.told[label]
        yield from told[index]
        if not told[index] and sum(not words for words in told) == 1:
            yield label
        yield from _bracketed(label, _figures(self.groups[index], label), ())
        yield from (f"{label} {number}" for number in count(2))

    def _in_words(self, label: str, index: int) -> Iterator[str]:
        own = {stem(word) for word in WORD.findall(label)}
        scope = self._scope(index)
        placed = [f"{label} {scope}"] if scope and not {stem(word) for word in scope.split()[1:]} <= own else []
        named = _bracketed(label, self._names(index), own)
        state, *said = (_bracketed(label, [words], own) for words in self._own_words(index))
        # What is counted is told apart by how it is, place and time; what is measured rather by whose it is.
        counted = self.groups[index].dimension in COUNTED
        yield from (*state, *placed, *chain(*said), *named) if counted else (*named, *placed, *state, *chain(*said))
        last = (*self._years(index), *self._units(index), *self._faint_names(index), *self._nouns(index))
        yield from _bracketed(label, last, own)

    def _scope(self, index: int) -> str:
        """The place or time that most claims name and no rival does, where it reads well behind a label."""
        scope = common((_readable(each.claim.scope) for each in self.groups[index].settings), SAID)
        return scope if self.with_scope[scope] == 1 else ""

    def _own_words(self, index: int) -> Iterator[str]:
        """How those counted are, what was done to them and who says so; empty where a rival has the same."""
        for told, others in zip(self.said[index], zip(*self.said, strict=True), strict=True):
            again = told in self.scopes[index] or told in label_words().states  # "people killed (dead)"
            yield told if others.count(told) == 1 and not again and not self._is_credited_beside(told, index) else ""

    def _is_credited_beside(self, name: str, index: int) -> bool:
        """A rival's figures are credited to the same, in more words or fewer: "coast guard", "Vell's coast guard"."""
        own = _plain_words(name)
        rivals = (names for place, names in enumerate(self.credited) if place != index)
        return any(
            sum(bool(words) and (words <= own or own <= words) for words in names) >= TELLING * len(names)
            for names in rivals
        )

    def _names(self, index: int) -> Iterator[str]:
        """Names near the figures that no rival has as near its own, the nearest first."""
        near = self.names[index]
        for name in self._nearest_names(index):
            if self.loudest[name][1] < near[name] == self.loudest[name][0]:
                yield name

    def _faint_names(self, index: int) -> Iterator[str]:
        """Names that a rival has nearer, and may have no use for, as it is told apart by other words."""
        return (name for name in self._nearest_names(index) if self.names[index][name] >= FAINT)

    def _nearest_names(self, index: int) -> list[str]:
        """The names near the figures that are no person's, the nearest first."""
        near = self.names[index]
        places = (name for name in near if not self._is_person(name, index))
        return sorted(places, key=lambda each: (-near[each], each))

    def _is_person(self, name: str, index: int) -> bool:
        titled = not PERSON.isdisjoint(name.lower().split())
        return self.groups[index].dimension in COUNTED and (titled or name in self.people)

    def _years(self, index: int) -> list[str]:
        """The year, or month of the past, that its sentences name and no rival's do."""
        return sorted(year for year in self.years[index] if self.with_year[year] == 1)

    def _units(self, index: int) -> Iterator[str]:
        """The unit, where every rival is of another dimension: an offer in % and one in USD."""
        here, unit = self.groups[index].dimension, most_common(each.unit for each in self.groups[index].settings)
        if is_measured(unit) and [group.dimension for group in self.groups].count(here) == 1:
            yield f"in {plural(unit) if unit.islower() else unit}"

    def _nouns(self, index: int) -> Iterator[str]:
        """Common nouns near most of the figures and of no rival's: only words that some claim counts, or news does.

        Who only tells the figure, as an officer does, says nothing of it.
        """
        near, words = self.nouns[index], label_words()
        silent = {
            *context().unit_names,
            *map(plural, context().unit_names),
            *words.hollow,
            *words.states,
            *table().vague.words,
            *(word for each in self.groups[index].settings for word in each.claim.attribution.lower().split()),
        }
        spelled = {word: text for each in self.groups[index].settings for word, text in each.spelled.items()}
        for word in sorted(near, key=lambda each: (-near[each], each)):
            text = spelled[word]
            if text in silent or not text.islower() or len(text) <= SHORT:
                continue
            if word in self.known and self.with_noun[word] == 1 and is_noun(text):
                yield text


def _plain_words(authority: str) -> frozenset[str]:
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in authority.lower().split()) - {"the"}


def _bracketed(label: str, choices: Iterable[str], own: Container[str]) -> Iterator[str]:
    """Less those that say again what the label says."""
    telling = (words for words in choices if words and not any(stem(word) in own for word in words.split()))
    return (in_brackets(label, words) for words in telling)


def _two_loudest(names: Sequence[Mapping[str, float]]) -> dict[str, tuple[float, float]]:
    """The two greatest weights that each name has near some fact; 0 where only one has it near."""
    found: dict[str, tuple[float, float]] = {}
    for near in names:
        for name, weight in near.items():
            first, second = found.get(name, (0.0, 0.0))
            found[name] = (max(first, weight), max(second, min(first, weight)))
    return found


def in_brackets(label: str, words: str) -> str:
    """Behind the label, in the brackets that are there already: "Size (screen, lid)"."""
    return f"{label.removesuffix(')')}, {words})" if label.endswith(")") else f"{label} ({words})"


def made_telling(label: str, group: Group) -> str:
    """A label that is as plain as "Distance" with the name that stands nearest its figures, where one does."""
    near = names_around(group, PLACED)
    name = max(near, key=lambda each: (near[each], each), default="")
    return in_brackets(label, name) if name and near[name] >= NEAR else label


def _readable(scope: str) -> str:
    words = scope.split(";", maxsplit=1)[0].split()
    known = label_words()
    if not words or len(words) > LONGEST_SCOPE or words[0].lower() not in known.scope_openers:
        return ""
    if words[-1].lower() in known.scope_loose_ends or _counts(words):
        return ""
    return " ".join([words[0].lower(), *words[1:]])


def _counts(words: Sequence[str]) -> bool:
    """ "Within six months" is another figure, and no scope of this one; "in 2031" is a time."""
    return any(word.lower() in NUMBER_WORDS or (word.isdigit() and len(word) <= SHORT) for word in words)


def names_around(group: Group, placed: float = 1) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for each in group.settings:
        if each.in_title:  # where every word is capitalised
            continue
        for name, weight in names_near(each.claim, group.texts, each.names, placed):
            found[name] += weight / len(group.settings)
    return _in_full(found)


def _in_full(names: Mapping[str, float]) -> dict[str, float]:
    """Short forms join the one long form they end: "Dorn" is "Mika Dorn"."""
    found: dict[str, float] = defaultdict(float)
    for name, weight in names.items():
        longer = [other for other in names if other.endswith(f" {name}")]
        found[longer[0] if len(longer) == 1 else name] += weight
    return dict(found)


def _near(group: Group) -> dict[str, float]:
    weights: dict[str, list[float]] = defaultdict(list)
    for each in group.settings:
        for word, weight in each.near.items():
            weights[word].append(weight)
    return {word: sum(each) for word, each in weights.items() if len(each) >= SAID * len(group.settings)}


def _past(group: Group) -> set[str]:
    named = Counter(word for each in group.settings for word in each.past)
    return {word for word, times in named.items() if times >= SAID * len(group.settings)}


def _known_nouns(rivals: Sequence[Group]) -> set[str]:
    counted = {each.head for group in rivals for each in group.settings if each.head}
    generic = {*generic_nouns("people"), *generic_nouns("things")}
    return {stem(noun) for noun in (*groups(), *counted) if noun not in generic}


def _figures(group: Group, label: str) -> Iterator[str]:
    """The figure that most claims state, or the one of the first; its unit where the label does not name it."""
    exact = [each.claim.quantity for each in group.settings if each.claim.quantity.qualifier not in APPROXIMATE]
    named = most_common(each.unit for each in group.settings) in label.lower().split()
    unit = "" if named or group.dimension in COUNTED else None
    stated = [figure(quantity, unit) for quantity in exact or [each.claim.quantity for each in group.settings]]
    yield max(stated, key=stated.count)
