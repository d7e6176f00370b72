"""Figure → who is credited with it: the closest statement that reaches it, or the speaker of its quotation."""

import re
from bisect import bisect_right

from extract.models import Stance, Value
from extract.placing import main_subject
from extract.quotations import Quotation, find_quotations
from extract.reporting import statements
from extract.speakers import Phrase, disputant, is_speaker, titled_names, wording
from extract.speech import BODY, DOCUMENT, PERSON, STAND_IN
from extract.statements import Statement
from extract.tokens import SentenceTokens

LONGEST_SENTENCE = 1000  # tokens; the longest of news have 250, and beyond are tables and lists
LOOK_BACK = 6  # sentences in which "he said" seeks whom it stands for
QUOTATIONS_BACK = 8  # quotations of one speaker in a row, with no word of who speaks
PARAGRAPHS = 2  # line ends between them: one, or a blank line
LONGEST_POST = 600  # characters from a figure to the signature under it
GAP = 200  # characters between two quotations of one speaker
# "— Ann Vos (@annvos)": the signature under a post.
SIGNATURE = re.compile(r"[—–-] ?([A-Z][^\n—–()@]{1,60}?) ?\(@\w{1,30}\)")


class Credit(Value, frozen=True):
    """Who answers for a figure; both empty where the article states it as its own."""

    authority: str
    stance: Stance


NOBODY = Credit("", Stance.NONE)


class Attributor:
    """Credits the figures of one article; what it reads of a sentence it keeps."""

    def __init__(self, text: str, tokens: SentenceTokens) -> None:
        self._text = text
        self._tokens = tokens
        self._starts = [sentence.start for sentence in tokens.sentences]
        self._statements: dict[int, tuple[Statement, ...]] = {}
        self._mentions: dict[int, tuple[Phrase, ...]] = {}
        self._speakers: dict[int, Credit] = {}
        self._quotations: tuple[Quotation, ...] | None = None
        self._openings: list[int] = []
        self._signatures: list[re.Match[str]] | None = None

    def credit(self, sentence: int, start: int, end: int) -> Credit:
        """Who is credited with the figure at `start` to `end`, offsets in the article, in this sentence."""
        quotation = self._quotation_at(start)
        found = self._stated(sentence, start, end)
        if (
            quotation is not None
            and self._spoken()[quotation].speech
            and (found is None or not found.rank or found.evidence)
        ):
            speaker = self._speaker(quotation)
            if speaker.authority:
                return speaker
        if found is not None and found.authority:
            return self._named(found, sentence)
        signed = self._signed(start)
        if signed is not None:
            return signed
        return Credit("", found.stance) if found is not None else NOBODY

    # ---- statements ----------------------------------------------------------------------------------------------
    def _read(self, sentence: int) -> tuple[Statement, ...]:
        known = self._statements.get(sentence)
        if known is None:
            tokens = self._tokens.of(sentence)
            known = self._statements[sentence] = statements(tokens) if len(tokens) < LONGEST_SENTENCE else ()
        return known

    def _stated(self, sentence: int, start: int, end: int) -> Statement | None:
        """The statement that reaches the figure from closest by."""
        best, closest = None, (-1, -1)
        for statement in self._read(sentence):
            for first, last in statement.reach:
                if first <= start and end <= last and (statement.rank, first) >= closest:
                    best, closest = statement, (statement.rank, first)
        return best

    def _named(self, statement: Statement, sentence: int) -> Credit:
        authority = statement.authority
        if statement.pronoun:
            authority = self._antecedent(statement, sentence)
        elif statement.definite:
            authority = self._in_full(statement, sentence)
        return Credit(authority, statement.stance)

    def _in_full(self, statement: Statement, sentence: int) -> str:
        """What "the spokesman" was when last named in more words: "navy spokesman"; "the navy" was no spokesman."""
        noun = statement.authority.lower()
        for index in range(sentence, max(sentence - LOOK_BACK, -1), -1):
            for earlier in reversed(self._read(index)):
                words = earlier.authority.lower().split()
                other = noun not in PERSON and not PERSON.isdisjoint(words)
                if earlier.cue < statement.cue and len(words) > 1 and noun in words and not other:
                    return earlier.authority
        return (noun.rpartition("-")[2] in STAND_IN and self._last_speaker(statement, sentence)) or statement.authority

    def _last_speaker(self, statement: Statement, sentence: int) -> str:
        """The person who spoke last before "the man also said", if it was one."""
        for index in range(sentence, max(sentence - LOOK_BACK, -1), -1):
            for earlier in reversed(self._read(index)):
                if earlier.cue < statement.cue and earlier.authority and not earlier.evidence:
                    return earlier.authority if fits("he", earlier.authority) else ""
        return ""

    def _antecedent(self, statement: Statement, sentence: int) -> str:
        """Whom "he said" stands for: the last speaker before it that fits, or the subject of a sentence before it."""
        pronoun = statement.authority.lower()
        for index in range(sentence, max(sentence - LOOK_BACK, -1), -1):
            for earlier in reversed(self._read(index)):
                named = earlier.cue < statement.cue and earlier.authority and not earlier.pronoun
                if named and fits(pronoun, earlier.authority) and not self._is_quoted_in(earlier.cue, statement.cue):
                    return earlier.authority
            tokens = self._tokens.of(index)
            for mention in self._mentioned(index):
                name = wording(tokens, mention.first, mention.last)
                if tokens[mention.last - 1].end < statement.first and fits(pronoun, name):
                    return name
        return ""

    def _is_quoted_in(self, earlier: int, cue: int) -> bool:
        """Whether only the speaker's own words name the other: "“Norvo says five years, I say two,” he said"."""
        quotation = self._quotation_at(earlier)
        return quotation is not None and self._quotation_at(cue) is None and self._spoken()[quotation].end <= cue

    def _mentioned(self, sentence: int) -> tuple[Phrase, ...]:
        """Whom a pronoun may stand for though they said nothing: the subject of the sentence and names with a title."""
        known = self._mentions.get(sentence)
        if known is None:
            tokens = self._tokens.of(sentence)
            subject = main_subject(tokens, len(tokens)) or disputant(tokens)
            found = [subject] if subject is not None and is_speaker(tokens, subject) else []
            found = [each for each in found if self._quotation_at(tokens[each.first].start) is None]
            known = self._mentions[sentence] = (*found, *reversed(titled_names(tokens)))
        return known

    # ---- quotations ----------------------------------------------------------------------------------------------
    def _spoken(self) -> tuple[Quotation, ...]:
        if self._quotations is None:
            self._quotations = find_quotations(self._text)
            self._openings = [quotation.start for quotation in self._quotations]
        return self._quotations

    def _quotation_at(self, offset: int) -> int | None:
        quotations = self._spoken()
        index = bisect_right(self._openings, offset) - 1
        return index if index >= 0 and offset < quotations[index].end else None

    def _speaker(self, quotation: int) -> Credit:
        """Who speaks the quotation: named beside it, or the speaker of the one before it, or of the one behind."""
        known = self._speakers.get(quotation)
        if known is None:
            known = self._speakers[quotation] = self._find_speaker(quotation)
        return known

    def _find_speaker(self, quotation: int) -> Credit:
        quotations = self._spoken()
        for index in range(quotation, max(quotation - QUOTATIONS_BACK, -1), -1):
            tagged = self._tagged(quotations[index])
            if tagged is not None:
                return tagged
            if not index or not self._continues(quotations[index - 1], quotations[index]):
                break
        introduced = self._introduced(quotations[quotation])
        if introduced is not None:
            return introduced
        if quotation + 1 < len(quotations) and self._continues(quotations[quotation], quotations[quotation + 1]):
            return self._tagged(quotations[quotation + 1]) or NOBODY
        return NOBODY

    def _introduced(self, quotation: Quotation) -> Credit | None:
        """The speaker of the sentence before: "Vos said the mill was lost. “We had 12 looms.”"."""
        opening = self._sentence_at(quotation.start)
        if not opening or "\n" in self._text[self._tokens.sentences[opening - 1].end : quotation.start]:
            return None
        before = self._statement_near(opening - 1, quotation.start, after=False)
        return self._named(before, opening - 1) if before is not None and not before.evidence else None

    def _continues(self, before: Quotation, after: Quotation) -> bool:
        return after.start - before.end < GAP and after.paragraph - before.paragraph <= PARAGRAPHS

    def _sentence_at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _tagged(self, quotation: Quotation) -> Credit | None:
        """The speaker named in the sentences where the quotation opens and closes, or just before or behind them."""
        opening, closing = self._sentence_at(quotation.start), self._sentence_at(quotation.end - 1)
        behind = self._statement_near(closing, quotation.end, after=True)
        if behind is not None:
            return self._named(behind, closing)
        before = self._statement_near(opening, quotation.start, after=False)
        if before is not None:
            return self._named(before, opening)
        return None

    def _statement_near(self, sentence: int, offset: int, *, after: bool) -> Statement | None:
        found = [s for s in self._read(sentence) if s.authority and self._quotation_at(s.cue) is None]
        if after:
            return next((s for s in found if s.first >= offset - 1 or s.cue >= offset - 1), None)
        return next((s for s in reversed(found) if s.cue < offset), None)

    # ---- posts ---------------------------------------------------------------------------------------------------
    def _signed(self, offset: int) -> Credit | None:
        """The signature on the line of the figure, behind it."""
        if self._signatures is None:
            self._signatures = list(SIGNATURE.finditer(self._text)) if "(@" in self._text else []
        index = bisect_right(self._signatures, offset, key=lambda match: match.start())
        if index == len(self._signatures):
            return None
        match = self._signatures[index]
        beside = match.start() - offset < LONGEST_POST and "\n" not in self._text[offset : match.start()]
        return Credit(match.group(1), Stance.SAID) if beside else None


def fits(pronoun: str, authority: str) -> bool:
    """Whether the pronoun may stand for this authority: "he" for a person, "they" and "it" for a body.

    >>> fits("she", "coach Ann Vos"), fits("she", "police"), fits("they", "police"), fits("it", "Ann Vos")
    (True, False, True, True)
    """
    words = [word.strip(".,").lower() for word in authority.split()]
    person = any(word in PERSON for word in words)
    body = not person and (words[-1:] and (words[-1] in BODY or words[-1] in DOCUMENT))
    if pronoun in {"he", "she"}:
        return person or not body
    return bool(not person)
