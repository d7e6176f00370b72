"""The systems that are measured: ours, and each peer that is installed. A system counts the quantities of a text."""

import importlib
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, NamedTuple

Counter = Callable[[str], int]
OURS = "crosscount"


class Peer(NamedTuple):
    """`module` tells whether it is installed; `load` is timed as its import; `whole` reads articles, not sentences.

    Peers get one sentence at a time, split beforehand and off the clock: some slow down with the length of their text.
    """

    module: str
    load: Callable[[], Counter]
    whole: bool = False

    @property
    def is_installed(self) -> bool:
        return find_spec(self.module) is not None


def _module(name: str) -> Any:  # noqa: ANN401 — peers are not typed, nor always there
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module(name)


def _crosscount() -> Counter:
    extract = _module("extract").extract
    return lambda text: len(extract(text))


def _quantulum3() -> Counter:
    parser = _module("quantulum3.parser")
    return lambda text: len(parser.parse(text))


def _recognizers() -> Counter:
    numbers, units = _module("recognizers_number"), _module("recognizers_number_with_unit")
    readers = (
        numbers.recognize_number,
        numbers.recognize_percentage,
        units.recognize_currency,
        units.recognize_dimension,
        units.recognize_age,
        units.recognize_temperature,
    )
    english = _module("recognizers_text").Culture.English
    return lambda text: sum(len(read(text, english)) for read in readers)


def _duckling() -> Counter:
    duckling = _module("duckling")
    moment = duckling.get_current_ref_time(duckling.load_time_zones("/usr/share/zoneinfo"), "UTC")
    locale = duckling.parse_locale("EN_GB", duckling.default_locale_lang(duckling.parse_lang("EN")))
    context = duckling.Context(moment, locale)
    names = ["number", "ordinal", "quantity", "amount-of-money", "distance", "duration", "volume", "temperature"]
    dimensions = duckling.parse_dimensions(names)
    return lambda text: len(duckling.parse(text, context, dimensions, False))  # noqa: FBT003 — its own signature


def _cqe() -> Counter:
    parser = _module("CQE.CQE").CQE()
    return lambda text: len(parser.parse(text))


SYSTEMS: dict[str, Peer] = {
    OURS: Peer("extract", _crosscount, whole=True),
    "quantulum3": Peer("quantulum3", _quantulum3),
    "recognizers-text": Peer("recognizers_number_with_unit", _recognizers),
    "duckling": Peer("duckling", _duckling),
    "cqe": Peer("CQE", _cqe),
}
