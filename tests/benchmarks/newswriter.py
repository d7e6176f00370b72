"""News-like text about invented events, as much as is asked for, the same for the same seed and never twice alike."""

import random
from collections.abc import Callable, Iterator

PLACES = (
    "Halebridge", "Port Amery", "Vell", "Ostrava Nova", "the Tarn valley", "Upper Mering", "Cape Doro", "San Olmo",
    "Kestrel Bay", "Norrland Point", "Lake Imber", "the Soda Hills", "East Corrin", "Drava Mouth", "Pell Harbour",
)  # fmt: skip
FIRST = ("Ida", "Joren", "Mirela", "Tomas", "Aiko", "Bram", "Celeste", "Dario", "Edith", "Farid", "Greta", "Hugo")
LAST = ("Moor", "Brandt", "Okafor", "Hale", "Duarte", "Sorensen", "Petrova", "Lindqvist", "Amadi", "Castellan", "Rey")
OFFICES = (
    "the coast guard", "the health ministry", "police", "the mine's owner", "Governor {last}", "the fire service",
    "a hospital spokesman", "the transport regulator", "rescuers", "the company", "residents", "Lt. Gen. {last}",
)  # fmt: skip
PEOPLE = ("miners", "passengers", "sailors", "farm workers", "pupils", "villagers", "commuters", "nurses", "soldiers")
THINGS = ("houses", "lorries", "fishing boats", "bridges", "shops", "turbines", "classrooms", "wells", "power lines")
HARMS = ("killed", "injured", "trapped", "displaced", "left homeless", "treated for smoke", "reported missing")
BOUNDS = ("at least ", "more than ", "nearly ", "about ", "up to ", "an estimated ", "fewer than ", "", "", "", "")
WORDS = ("two", "three", "four", "five", "seven", "nine", "a dozen", "twelve", "twenty-one", "dozens of", "hundreds of")
EVENTS = (
    "gale",
    "landslide",
    "quake",
    "ferry accident",
    "fire",
    "flood",
    "derailment",
    "gas leak",
    "drought",
    "strike",
)
WHEN = ("on Monday", "overnight", "late on Friday", "in March", "on 14 May", "in 2031", "around noon", "since January")
FIRMS = ("Corrin Steel", "Amery Foods Inc.", "Halebridge Water", "Doro Shipping Ltd.", "Imber Energy", "Vell Telecom")
UNITS = ("km", "kilometres", "miles", "metres", "yards", "tonnes", "hours", "days", "feet")
SHARE_IN_WORDS = 0.3
# Makes about five figures in a thousand characters, as real news has.
SHARE_STATED = 0.2
STATED = (
    "The {event} near {place} {when} {harm} {number} {people} and damaged {other} {things}, {office} said.",
    "{number} {people} were {harm} in {place}, and {plain} others were still being looked for {when}.",
    "According to {office}, {number} {things} were lost along {measure} of coast, at a cost of {money}.",
    "{firm} said its loss widened to {money} from {money} a year ago as sales fell {percent}.",
    "Shares of {firm} dropped {percent} {when} after it cut {number} jobs in {place}.",
    "The toll rose to {number} {when}, up from {plain}, {office} said; {percent} of them were {people}.",
    "Crews drove {measure} to reach {place}, where between 30 and 40 {people} had spent the night with {name}.",
    "{office} claimed that {number} of {plain} {things} had been checked before the {event}.",
    "The plant, which employs {number} people and lies {measure} from {place}, will close for six months.",
    "{name}, {age}, and two children were pulled out after {measure} of digging, {office} confirmed.",
    "A fund of {money} will be shared among {number} {people}, roughly {money} for each household.",
    "No fewer than {plain} {things} stand empty in {place}, twice as many as {when}.",
)
QUIET = (
    "{clause}, {tail}.",
    "{clause}, and {second}.",
    "{office} said that {second}, {tail}.",
    "“{speech},” said {name}, {role}.",
)
CLAUSES = (
    "The cause of the {event} is not yet known",
    "Roads into {place} stayed closed {when}",
    "{name} declined to comment",
    "Critics of the plan, among them {name}, say the warnings were clear",
    "Similar complaints from {place} were dismissed",
    "The market in {place} opened late {when}",
    "It was unclear whether the insurer of {firm} would pay",
    "Schools in {place} will stay shut until they have been inspected",
    "Talks between {firm} and the unions broke up",
    "A letter from {name} to the board went unanswered",
    "The harbour at {place} is being dredged again",
    "Nobody had seen the {event} coming",
    "Most of the {people} have gone back to {place}",
)
SECONDS = (
    "{office} asked for patience while the inquiry goes on",
    "the pumps in {place} had failed before",
    "{name} would not say who signed the contract",
    "the {things} were insured by {firm}",
    "help would come by sea",
    "the {people} had been told to stay indoors",
    "{name} was flown to {place} for tests",
    "the {event} had spared {place}",
    "a judge in {place} will hear {firm} first",
    "the old rules for {things} still hold",
)
TAILS = (
    "as {name} had feared",
    "a person close to {office} said",
    "to the relief of the {people}",
    "much as after the {event}",
    "despite what {firm} had promised",
    "according to a report seen by the Vell Gazette",
    "though not in {place}",
    "which {name} called a disgrace",
    "while {firm} looked for other {things}",
    "and {office} did not object",
)
SPEECHES = (
    "We heard a crack, and then the hall in {place} went dark", "Nobody from {firm} has come to see us",
    "You cannot run {things} on hope", "The {people} knew the risk", "I have never seen a {event} like it in {place}",
    "They will be back for the {things}", "My sister works for {firm}",
)  # fmt: skip
ROLES = ("who runs a bakery in {place}", "a lawyer for the {people}", "the mayor of {place}", "a driver for {firm}")


def _number(dice: random.Random) -> str:
    return dice.choice(WORDS) if dice.random() < SHARE_IN_WORDS else f"{dice.choice(BOUNDS)}{_plain(dice)}"


def _plain(dice: random.Random) -> str:
    return f"{int(10 ** dice.uniform(0.4, 4.5)):,}"


def _money(dice: random.Random) -> str:
    amount = round(10 ** dice.uniform(0, 2.5), dice.choice((0, 1)))
    return f"{dice.choice(('$', '£', '€', 'A$'))}{amount:g}{dice.choice((' million', ' billion', 'm', 'bn', ''))}"


def _measure(dice: random.Random) -> str:
    return f"{dice.choice(BOUNDS)}{round(10 ** dice.uniform(0.4, 3), dice.choice((0, 0, 1))):g} {dice.choice(UNITS)}"


def _percent(dice: random.Random) -> str:
    return f"{round(dice.uniform(0.5, 90), 1):g}{dice.choice((' percent', '%', ' per cent'))}"


def _one_of(words: tuple[str, ...]) -> Callable[[random.Random], str]:
    """One of the words, its own slots filled."""
    return lambda dice: _filled(dice, dice.choice(words))


SLOTS: dict[str, Callable[[random.Random], str]] = {
    "number": _number, "other": _number, "plain": _plain, "money": _money, "measure": _measure, "percent": _percent,
    "age": lambda dice: str(dice.randint(18, 90)),
    "name": lambda dice: f"{dice.choice(FIRST)} {dice.choice(LAST)}",
    **{
        slot: _one_of(words)
        for slot, words in {
            "office": OFFICES, "place": PLACES, "people": PEOPLE, "things": THINGS, "harm": HARMS, "event": EVENTS,
            "when": WHEN, "firm": FIRMS, "last": LAST, "clause": CLAUSES, "second": SECONDS, "tail": TAILS,
            "speech": SPEECHES, "role": ROLES,
        }.items()
    },
}  # fmt: skip


def articles(seed: int = 7) -> Iterator[str]:
    """Articles without end, each with a title, a date line and a few paragraphs."""
    dice = random.Random(seed)  # noqa: S311 — no secret
    told: set[str] = set()
    while True:
        title = _new_sentence(dice, told, "{event} in {place}: {number} {people} {harm}")
        paragraphs = (_paragraph(dice, told) for _ in range(dice.randint(4, 9)))
        yield f"{title}\n\n{dice.choice(PLACES)}, {dice.randint(1, 28)} May 2031\n\n" + "\n".join(paragraphs) + "\n"


def corpus(size: int, seed: int = 7) -> list[str]:
    """Articles of at least `size` characters together."""
    written: list[str] = []
    total = 0
    for article in articles(seed):
        if total >= size:
            break
        written.append(article)
        total += len(article)
    return written


def _paragraph(dice: random.Random, told: set[str]) -> str:
    patterns = (dice.choice(STATED if dice.random() < SHARE_STATED else QUIET) for _ in range(dice.randint(2, 5)))
    return " ".join(_new_sentence(dice, told, pattern) for pattern in patterns)


def _new_sentence(dice: random.Random, told: set[str], pattern: str) -> str:
    sentence = _filled(dice, pattern)
    while sentence in told:
        sentence = _filled(dice, pattern)
    told.add(sentence)
    return sentence[0].upper() + sentence[1:]


def _filled(dice: random.Random, pattern: str) -> str:
    first, *pieces = pattern.split("{")
    return first + "".join(SLOTS[slot](dice) + rest for slot, _, rest in (piece.partition("}") for piece in pieces))
