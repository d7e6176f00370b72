"""Claim ↔ row of claims.csv. The names and the order of the columns are written here and only here."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from pydantic import ValidationError

from extract.errors import RowError
from extract.messages import told
from extract.models import Claim, Kind, Origin, Qualifier, Quantity, Stance

CLAIM_COLUMNS = (
    "article", "sentence", "start", "end", "surface", "low", "high", "qualifier", "unit", "unit_name", "kind",
    "counted", "action", "scope", "attribution", "stance", "origin",
)  # fmt: skip
# Curated rows may name the words `stated_as`, and may leave out what has a default.
SURFACE_COLUMNS = ("surface", "stated_as")
REQUIRED_COLUMNS = ("article", "sentence", "start", "end", "low", "high", "qualifier")
# No figure of the news has more digits, and arithmetic on longer ones is not exact.
NUMBER = re.compile(r"-?\d{1,18}(\.\d+)?", re.ASCII)
OFFSET = re.compile(r"\d{1,18}", re.ASCII)
YES = frozenset({"yes", "true", "1"})
NO = frozenset({"", "no", "false", "0"})

Choice = TypeVar("Choice", bound=StrEnum)


def number_text(value: Decimal | None) -> str:
    """The number in plain digits, the shortest way; blank where no bound was stated.

    >>> [number_text(Decimal(n)) for n in ("13.9e9", "0.20", "12.000", "-0")], number_text(None)
    (['13900000000', '0.2', '12', '0'], '')
    """
    if value is None:
        return ""
    digits = f"{value:f}"
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if digits == "-0" else digits


def claim_row(claim: Claim) -> dict[str, str]:
    """The claim as the cells of claims.csv, in the order of CLAIM_COLUMNS."""
    quantity = claim.quantity
    return {
        "article": claim.article,
        "sentence": str(claim.sentence),
        "start": str(quantity.start),
        "end": str(quantity.end),
        "surface": quantity.surface,
        "low": number_text(quantity.low),
        "high": number_text(quantity.high),
        "qualifier": quantity.qualifier.value,
        "unit": quantity.unit,
        "unit_name": quantity.unit_name,
        "kind": quantity.kind.value,
        "counted": claim.counted,
        "action": claim.action,
        "scope": claim.scope,
        "attribution": claim.attribution,
        "stance": claim.stance.value,
        "origin": claim.origin.value,
    }


def csv_line(cells: Iterable[str]) -> str:
    r'''One line of CSV. Unlike csv.writer it quotes a lone carriage return, which readers take for the end of the row.

    >>> csv_line(["a,b", "at least\r12", '6"', ""])
    '"a,b","at least\r12","6""",\n'
    '''
    return ",".join(f'"{c.replace(chr(34), chr(34) * 2)}"' if _needs_quotes(c) else c for c in cells) + "\n"


def claim_from_row(row: Mapping[str, str], where: str = "") -> Claim:
    """The claim a row states; columns without a meaning here ("fact") are left to the caller.

    Raises RowError naming column, value and cure, and `where` ("claims.csv, row 12") before them.
    """
    try:
        return _claim(row)
    except RowError as error:
        raise RowError(f"{where}: {error}" if where else str(error), error.column, error.what) from None
    except ValidationError as error:
        problems = "; ".join(problem["msg"].removeprefix("Value error, ") for problem in error.errors())
        raise RowError(f"{where}: {problems}" if where else problems) from None


def _claim(row: Mapping[str, str]) -> Claim:
    _require_columns(row)
    return Claim(
        article=_filled(row, "article"),
        sentence=_offset(row, "sentence"),
        quantity=_quantity(row),
        counted=_cell(row, "counted"),
        action=_cell(row, "action"),
        scope=_cell(row, "scope"),
        attribution=_cell(row, "attribution"),
        stance=_choice(row, "stance", Stance, Stance.NONE),
        origin=_choice(row, "origin", Origin, Origin.EXTRACTED),
        implicit=_flag(row, "implicit"),
        note=_cell(row, "note"),
    )


def _quantity(row: Mapping[str, str]) -> Quantity:
    surface = next(name for name in SURFACE_COLUMNS if name in row)
    return Quantity(
        low=_number(row, "low"),
        high=_number(row, "high"),
        qualifier=_choice(row, "qualifier", Qualifier, None),
        unit=_cell(row, "unit"),
        unit_name=_cell(row, "unit_name"),
        kind=_choice(row, "kind", Kind, Kind.COUNT),
        surface=_filled(row, surface),
        start=_offset(row, "start"),
        end=_offset(row, "end"),
    )


def _require_columns(row: Mapping[str, str]) -> None:
    missing = [name for name in REQUIRED_COLUMNS if row.get(name) is None]
    if not any(row.get(name) is not None for name in SURFACE_COLUMNS):
        missing.append("surface")
    if missing:
        raise RowError(told("read.missing_columns", missing=", ".join(missing), known=", ".join(CLAIM_COLUMNS)))


def _bad_value(column: str, value: str, cure: str) -> RowError:
    return RowError(told("read.bad_value", column=column, value=value, cure=cure), column, f"{value!r} {cure}")


def _needs_quotes(cell: str) -> bool:
    return any(mark in cell for mark in ',"\n\r')


def _cell(row: Mapping[str, str], column: str) -> str:
    return row.get(column) or ""


def _filled(row: Mapping[str, str], column: str) -> str:
    value = _cell(row, column)
    if not value.strip():
        raise _bad_value(column, value, told("read.must_be_filled"))
    return value


def _offset(row: Mapping[str, str], column: str) -> int:
    value = _cell(row, column).strip()
    if not OFFSET.fullmatch(value):
        raise _bad_value(column, value, told("read.must_be_whole"))
    return int(value)


def _number(row: Mapping[str, str], column: str) -> Decimal | None:
    value = _cell(row, column).strip()
    if not value:
        return None
    if not NUMBER.fullmatch(value):
        raise _bad_value(column, value, told("read.must_be_digits"))
    return Decimal(value)


def _choice(row: Mapping[str, str], column: str, choices: type[Choice], default: Choice | None) -> Choice:
    value = _cell(row, column).strip()
    if not value and default is not None:
        return default
    if value not in {choice.value for choice in choices}:
        names = ", ".join(choice.value or "blank" for choice in choices)
        raise _bad_value(column, value, told("read.must_be_one_of", names=names))
    return choices(value)


def _flag(row: Mapping[str, str], column: str) -> bool:
    value = _cell(row, column).strip().lower()
    if value not in YES | NO:
        raise _bad_value(column, value, told("read.must_be_yes"))
    return value in YES
