"""Which language an article is in, as far as it takes to refuse by name what we do not read."""

import re
import unicodedata
from collections import Counter
from functools import cache

from extract import lexicon

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 2000  # characters; the body of an article tells its language by then
FEWEST_WORDS = 25  # shares are told of no less
# A shorter text is foreign by different small words in lower case, which names seldom bring: "Tote bei dem Sturm in
# der Stadt". One English word may be among them, as "in" is a word of several languages.
FEWEST_SMALL_WORDS = 3
SMALL_SHARE = 0.2
MOST_ENGLISH = 1
# English prose has 30 to 45 words of its list in a hundred, other languages 2 or 3 of them; with lists or tables of
# names English may sink to 10. Other prose has 20 to 40 of its own.
LITTLE_ENGLISH = 0.08
MUCH_OF_ANOTHER = 0.15
FEWEST_LETTERS = 12
MOST_LETTERS = 0.5
SCRIPTS = {"CJK": "Chinese characters", "HIRAGANA": "Japanese characters", "HANGUL": "Korean characters"}


class Language(lexicon.Entry, frozen=True):
    name: str
    words: frozenset[str]
    example: str


@cache
def languages() -> dict[str, Language]:
    return lexicon.read("languages", dict[str, Language])


def name_of(code: str) -> str:
    """The English name of a language code ("de-AT"); the code itself where we do not know it."""
    known = languages().get(re.split("[-_]", code.lower())[0])
    return known.name if known else f"the language '{code}'"


def foreign_language(text: str) -> str:
    """The name of the language or script the text is in, empty where it is English or cannot be told.

    >>> foreign_language("Twelve dead in Hale")
    ''
    """
    words = WORD.findall(text[:SAMPLE].lower())
    if script := _foreign_script("".join(words)):
        return script
    if len(words) < FEWEST_WORDS:
        return _by_small_words(WORD.findall(text))
    if _share(words, languages()["en"]) > LITTLE_ENGLISH:
        return ""
    share, name = max((_share(words, language), language.name) for language in languages().values())
    return name if share > MUCH_OF_ANOTHER else ""


def _by_small_words(words: list[str]) -> str:
    """The language of a headline or a caption, where its small words leave no doubt."""
    small = {word for word in words if word.islower()}
    shared = {language.name: len(small & language.words) for language in languages().values()}
    english = shared.pop(languages()["en"].name)
    name, most = max(shared.items(), key=lambda each: each[1])
    plain = most >= max(FEWEST_SMALL_WORDS, SMALL_SHARE * len(words)) and english <= MOST_ENGLISH
    return name if plain else ""


def _share(words: list[str], language: Language) -> float:
    return sum(map(language.words.__contains__, words)) / len(words)


def _foreign_script(letters: str) -> str:
    if letters.isascii() or len(letters) < FEWEST_LETTERS:
        return ""
    scripts = Counter(unicodedata.name(letter, "OTHER").split()[0] for letter in letters if not letter.isascii())
    script, number = scripts.most_common(1)[0]
    foreign = script != "LATIN" and number > MOST_LETTERS * len(letters)
    return SCRIPTS.get(script, f"{script.capitalize()} letters") if foreign else ""
