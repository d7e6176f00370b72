"""The words extraction knows, kept in TOML files beside this module: reads each once and checks its shape.

Every start of the program reads them, so their shapes are checked by msgspec and their TOML is parsed by rtoml: both
read a file in a tenth of the time that pydantic and tomllib take.
"""

import pkgutil
from functools import cache
from typing import Any, TypeVar

import msgspec
import rtoml

from extract.errors import LexiconError

Shape = TypeVar("Shape")


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of a table in a lexicon: its keys, and what stands at each."""


@cache
def read(name: str, shape: type[Shape]) -> Shape:
    """The lexicon `name` ("units" for units.toml) in its shape; raises LexiconError where it does not fit."""
    try:
        return msgspec.convert(parsed(name), shape)
    except msgspec.ValidationError as error:
        raise LexiconError.of_file(__name__, name, error) from error


def parsed(name: str, package: str = __name__) -> dict[str, Any]:
    """What stands in the TOML file `name` of a package, its shape unchecked; raises LexiconError for no TOML."""
    source = pkgutil.get_data(package, f"{name}.toml") or b""
    try:
        return rtoml.loads(source.decode())
    except rtoml.TomlParsingError as error:
        raise LexiconError.of_file(package, name, error) from error
