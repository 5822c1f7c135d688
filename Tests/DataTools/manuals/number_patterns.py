"""Number patterns of the research as the exchange format takes them: whole-match, no anchors, counted repeats only."""

from __future__ import annotations

import re

_ATOM = r"(?:\[[^\[\]\\]+\]|\\d|[A-Za-z0-9 \-/.#])"
_PERMITTED = re.compile(rf"(?:{_ATOM}(?:\{{\d+(?:,\d+)?\}}|\?)?)+(?:\|(?:{_ATOM}(?:\{{\d+(?:,\d+)?\}}|\?)?)+)*")


def permitted_pattern(pattern: str) -> str:
    """The pattern without its anchors. Raises where it leaves the permitted subset."""
    bare = pattern.removeprefix("^").removesuffix("$")
    if not _PERMITTED.fullmatch(bare):
        raise ValueError(f"number pattern {pattern!r} is outside the permitted subset: rewrite it by hand")
    return bare
