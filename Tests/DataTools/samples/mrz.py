"""Machine readable zones of invented holders, with the check digits of ICAO Doc 9303."""

from __future__ import annotations

WEIGHTS = (7, 3, 1)
SURNAME, GIVEN_NAMES = "SPECIMEN", "MUESTRA UNO"


def check_digit(text: str) -> str:
    """The 7-3-1 check digit of a string of A-Z, 0-9 and fillers."""
    values = [0 if c == "<" else int(c, 36) for c in text]
    return str(sum(value * WEIGHTS[i % 3] for i, value in enumerate(values)) % 10)


def _filled(text: str, length: int) -> str:
    return text[:length].ljust(length, "<")


def _names(length: int) -> str:
    return _filled(SURNAME + "<<" + GIVEN_NAMES.replace(" ", "<"), length)


def two_lines(code: str, number: str, birth: str, sex: str, expiry: str, length: int, *, nationality: str = "UTO",
              composite: bool = True, optional: str = "", empty: str = "0") -> list[str]:
    """TD3 and MRV-A (44 characters) or TD2 and MRV-B (36); `empty` is the check digit of empty optional data."""
    first = code + "UTO" + _names(length - 5)
    number = _filled(number, 9)
    second = (number + check_digit(number) + nationality + birth + check_digit(birth) + sex
              + expiry + check_digit(expiry))
    if not composite:
        return [first, _filled(second + optional, length)]
    room = 14 if length == 44 else 7
    second += _filled(optional, room)
    if length == 44:
        second += check_digit(second[28:42]) if optional else empty
    second += check_digit(second[0:10] + second[13:20] + second[21:length - 1])
    return [first, second]


def td1(code: str, number: str, birth: str, sex: str, expiry: str, *, nationality: str = "UTO") -> list[str]:
    """Three lines of 30 characters; a number longer than nine runs on into the optional data."""
    if len(number) <= 9:
        field = _filled(number, 9)
        first = code + "UTO" + field + check_digit(field)
    else:
        first = code + "UTO" + number[:9] + "<" + number[9:] + check_digit(number)
    first = _filled(first, 30)
    second = birth + check_digit(birth) + sex + expiry + check_digit(expiry) + _filled(nationality, 3)
    second = _filled(second, 29)
    second += check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return [first, second, _names(30)]


def lines(format: str, code: str, number: str, *, nationality: str = "UTO", birth: str = "900101", sex: str = "<",
          expiry: str = "301231", optional: str = "", empty: str = "0") -> list[str]:
    """The lines of a sample in one of the formats TD1, TD2, TD3, MRV-A, MRV-B."""
    if format == "TD1":
        return td1(code, number, birth, sex, expiry, nationality=nationality)
    return two_lines(code, number, birth, sex, expiry, 44 if format in ("TD3", "MRV-A") else 36,
                     nationality=nationality, composite=not format.startswith("MRV"), optional=optional,
                     empty=empty)
