"""Contradictions and shadowing among entry rules, in the reading of CatalogueModel/EntryRequirements/RuleOverlap.swift.

Conditions are taken as always compatible, so that the check is at least as strict.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element


def overlaps(rules: list[Element], sets: dict[str, set[str]]) -> list[tuple[str, str, str]]:
    """Kind (`contradiction`, `shadowed`), the rule to look at, the other rule."""
    deciding = [rule for rule in rules if rule.get("kind") == "verdict"]
    found = []
    for index, rule in enumerate(deciding):
        for other_index, other in enumerate(deciding):
            if other_index < index and _contradicts(rule, other, sets):
                found.append(("contradiction", rule.get("id"), other.get("id")))
            if other_index != index and _is_shadowed(rule, other, sets):
                found.append(("shadowed", rule.get("id"), other.get("id")))
                break
    return found


def _reach(rule: Element, sets: dict[str, set[str]]) -> tuple[bool, set[str]]:
    scope = rule.find("nationality")
    named = set(scope.get("list", "").split()).union(*(sets[name] for name in scope.get("sets", "").split()))
    excluded = set(scope.get("except", "").split()).union(*(sets[name] for name in scope.get("exceptSets", "").split()))
    return (True, excluded - named) if scope.get("all") == "true" else (False, named - excluded)


def _meets(one: tuple[bool, set[str]], other: tuple[bool, set[str]]) -> bool:
    if one[0] and other[0]:
        return True
    if one[0] != other[0]:
        complement, listed = (one, other) if one[0] else (other, one)
        return not listed[1] <= complement[1]
    return bool(one[1] & other[1])


def _is_within(one: tuple[bool, set[str]], other: tuple[bool, set[str]]) -> bool:
    if one[0]:
        return other[0] and other[1] <= one[1]
    return not one[1] & other[1] if other[0] else one[1] <= other[1]


def _words(rule: Element, attribute: str) -> set[str]:
    return set(rule.get(attribute).split())


def _contradicts(rule: Element, other: Element, sets: dict[str, set[str]]) -> bool:
    if any(rule.get(name) != other.get(name)
           for name in ("priority", "direction")) or rule.get("verdict") == other.get("verdict"):
        return False
    if any(not _words(rule, name) & _words(other, name) for name in ("documentKinds", "modes", "purposes")):
        return False
    if rule.get("validTo", "9") < other.get("validFrom", "0") or other.get("validTo", "9") < rule.get("validFrom", "0"):
        return False
    return _meets(_reach(rule, sets), _reach(other, sets))


def _is_shadowed(rule: Element, other: Element, sets: dict[str, set[str]]) -> bool:
    if other.find("condition") is not None or rule.get("direction") != other.get("direction"):
        return False
    mine, theirs = int(rule.get("priority")), int(other.get("priority"))
    if not (theirs > mine or (theirs == mine and other.get("id") < rule.get("id"))):
        return False
    if any(not _words(rule, name) <= _words(other, name) for name in ("documentKinds", "modes", "purposes")):
        return False
    for start, end in (("validFrom", "validTo"), ("knownFrom", "endKnownFrom")):
        if other.get(start, "0") > rule.get(start, "0") or other.get(end, "9") < rule.get(end, "9"):
            return False
    return _is_within(_reach(rule, sets), _reach(other, sets))
