"""A sentence's words, and a figure among them with what it hangs on."""

from collections.abc import Sequence

from extract.clauses import (
    ADVERB,
    AUXILIARIES,
    BREAK,
    COMMA,
    DETERMINER,
    EDGE,
    ENDS,
    JOINT,
    LISTS,
    MEASURES,
    MODAL,
    NOUN,
    NUMBER,
    PHRASAL,
    PREPOSITION,
    VERB,
    Word,
    word_of,
)
from extract.models import Token, Value
from extract.nouns import is_plural
from extract.nouns import words as noun_words

# Tokens a rule may look past a figure on either side. News clauses are shorter; a bound keeps one endless line cheap.
REACH = 24
CONVERSION_REACH = 5  # words of a figure and its unit: "13 nautical miles ("
CLAUSE_REACH = 6  # words in which the verb of a short clause has appeared: "the rail company's new plan cuts 12 trains"
BEFORE_NOUNS = frozenset((DETERMINER, PREPOSITION, NUMBER))
QUOTES = frozenset(('"', "“", "”", "'", "‘", "’"))
MODIFIERS = frozenset((DETERMINER, ADVERB, NUMBER, NOUN))
# Stands for every place before and behind a sentence: no rule looks further than REACH past its figure.
OUTSIDE = Word(EDGE, "")
PADDING = (OUTSIDE,) * REACH
HYPHEN = word_of("-")
DASH = word_of("—")


class Stretch(Value, frozen=True):
    """Places of a line, both ends included."""

    first: int
    last: int


class Line:
    """The words of one sentence, read once for all its figures.

    Places count from `REACH`: before the first word and behind the last are edges.

    `windows` are kept here once they are looked for, as every figure of the sentence needs them.
    """

    __slots__ = ("tokens", "windows", "words")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.words = [*PADDING, *[word_of(token.text) for token in tokens], *PADDING]
        self._mark_dashes()
        self.windows: list[Stretch] | None = None

    def _mark_dashes(self) -> None:
        """A typed "--" is a dash."""
        words = self.words
        if words.count(HYPHEN) < len("--"):
            return
        for place in range(REACH, len(words) - REACH):
            if words[place] == words[place + 1] == HYPHEN:
                words[place] = words[place + 1] = DASH

    def is_name(self, place: int) -> bool:
        """Whether the word is printed with a capital."""
        place -= REACH
        return 0 <= place < len(self.tokens) and self.tokens[place].text[0].isupper()

    def text(self, stretch: Stretch) -> str:
        """The tokens as printed; whatever white space stands between two of them is one space."""
        text = ""
        end = None
        for token in self.tokens[stretch.first - REACH : stretch.last - REACH + 1]:
            text += (" " if end is not None and token.start > end else "") + token.text
            end = token.end
        return text


class Figure:
    """A figure in its sentence. `first` and `last` are places of `words`, `before` and `after` the words around them.

    `measure` is the kind of its unit ("money", "percent", "time", "other"), or "" where things are counted.
    `is_compound`: number and noun are joined by hyphens before another noun ("an eight-year deal").
    """

    __slots__ = (
        "after",
        "anchor",
        "before",
        "first",
        "head",
        "is_compound",
        "is_measure",
        "last",
        "left",
        "measure",
        "words",
    )

    def __init__(self, line: Line, first: int, last: int, head: str) -> None:
        words = self.words = line.words
        kinds = MEASURES
        self.head = head.lower()
        self.measure = (
            kinds.get(self.head) or kinds.get(words[first + REACH].text) or kinds.get(words[last + REACH].text, "")
        )
        self.first, self.last = _with_conversion(words, first + REACH, last + REACH)
        self.before, self.after = words[self.first - 1], words[self.last + 1]
        self.anchor = self._anchor(self.first - 1)
        self.left = words[self.anchor]
        self.is_compound = self.last - self.first > 1 and HYPHEN in self.inside()
        self.is_measure = self.is_compound or self.measure != ""

    def is_verb(self, index: int) -> bool:
        """Whether the word is a verb where it stands: "to strike", "strikes 12 depots", not "a strike"."""
        word = self.words[index]
        if word.role != VERB:
            return False
        before = self.words[index - 1]
        if word.shape == "ing":
            return before.role != DETERMINER and before.text != "-"
        if word.shape == "past":
            plain = before.text == "to" and word.lemma == word.text  # "to | cut | 300 jobs"
            return plain or not self._is_adjective(index)
        if before.text == "to" or before.role == MODAL or (word.lemma, self.words[index + 1].text) in PHRASAL:
            return True
        pointed = before.text == "that" and self.words[index - 2].role == PREPOSITION  # "at that | time |"
        if pointed or before.role in BEFORE_NOUNS or before.text == "-" or (before.shape == "past" and before.sure):
            return False
        compound = word.shape == "base" and self.is_compound_noun(index)
        return word.sure or (not compound and self._heads_clause(index))

    def is_compound_noun(self, index: int) -> bool:
        """A singular noun behind its article takes no base form: "a sugar | level", "the approval | rate"."""
        place = index - 1
        word = self.words[place]
        singular = word.role == NOUN and word.text.isalpha() and not is_plural(word.text)
        return singular and self.words[place - 1].role == DETERMINER

    def _is_adjective(self, index: int) -> bool:
        """A participle before its noun: "the captured crew", "on frozen lakes", "a newly built dam"."""
        before = self.words[index - 1]
        if self.words[index].text in noun_words().tied and self.words[index + 1].role == NOUN:
            return True  # "a rocket | propelled | grenade"
        if before.role == ADVERB and before.text not in QUOTES:
            return self.words[index - 2].role in (DETERMINER, NUMBER) and self.words[index + 1].role == NOUN
        opens = before.role in (DETERMINER, PREPOSITION) and before.text != "others"  # "and six others | died |"
        return opens or before.text == "-"

    def _heads_clause(self, index: int) -> bool:
        """For a form that may be a noun: the figure follows, and no surer verb stands before it in the clause."""
        direct = index + 1 == self.first or self.words[index + 1].role in (DETERMINER, NUMBER)
        if direct and self.words[index - 1].role == JOINT:
            return True
        if not direct and self.words[index].shape != "s":
            return False
        for place in range(index - 1, index - 1 - CLAUSE_REACH, -1):
            word = self.words[place]
            opening = (
                word.shape == "ing" and self.words[place - 1].role in ENDS
            )  # "Feeding 90 pupils | costs | the town $5m"
            if word.role in (BREAK, EDGE, COMMA) or opening:
                return True
            if word.role in AUXILIARIES or (word.sure and word.shape in ("past", "ing")):
                return False
        return True

    def _anchor(self, place: int) -> int:
        """The word to its left that the figure hangs on, over its modifiers: a verb, preposition or comma."""
        words = self.words
        lowest = max(self.first - REACH, 0)
        while place > lowest:
            role = words[place].role
            if role not in MODIFIERS and (role != VERB or self.is_verb(place)):
                break
            place -= 1
        if words[place].text == "of" and words[place - 1].text in LISTS["amounts"] and place > lowest:
            return self._anchor(place - 2)
        return place - 1 if (words[place - 1].lemma, words[place].text) in PHRASAL else place

    def inside(self) -> list[Word]:
        return self.words[self.first : self.last + 1]


def _with_conversion(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """First and last place of "12 km (7 miles)", given those of either half: what is told of one is told of both."""
    if words[first - 1].text == "(" and words[last + 1].text == ")":
        for place in range(first - 2, first - 2 - CONVERSION_REACH, -1):
            if words[place].role in (EDGE, COMMA, BREAK):
                break
            if words[place].role == NUMBER:
                return place, last + 1
    elif words[last + 1].text == "(" and words[last + 2].role in (NUMBER, ADVERB, NOUN):
        for place in range(last + 3, last + 3 + CONVERSION_REACH):
            if words[place].text == ")":
                return first, place
    return first, last
