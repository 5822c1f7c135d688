"""Outlines of the motifs, as polygons in a unit square."""

from __future__ import annotations

import math

Point = tuple[float, float]


def _ring(x: float, y: float, across: float, high: float, points: int = 28, start: float = 0.0,
          end: float = 1.0) -> list[Point]:
    return [(x + across * math.cos(2 * math.pi * (start + (end - start) * i / points)),
             y + high * math.sin(2 * math.pi * (start + (end - start) * i / points))) for i in range(points + 1)]


def _star(points: int, inner: float, outer: float = 0.46) -> list[Point]:
    return [(0.5 + (outer if i % 2 == 0 else inner) * math.sin(math.pi * i / points),
             0.5 - (outer if i % 2 == 0 else inner) * math.cos(math.pi * i / points)) for i in range(2 * points)]


SHAPES: dict[str, list[list[Point]]] = {
    "fish": [_ring(0.43, 0.5, 0.33, 0.2), [(0.7, 0.5), (0.96, 0.26), (0.9, 0.5), (0.96, 0.74)],
             [(0.36, 0.33), (0.52, 0.14), (0.58, 0.34)]],
    "boat": [[(0.1, 0.68), (0.9, 0.68), (0.76, 0.88), (0.24, 0.88)], [(0.48, 0.1), (0.48, 0.62), (0.14, 0.62)],
             [(0.54, 0.2), (0.82, 0.62), (0.54, 0.62)]],
    "star": [_star(5, 0.19)],
    "compass": [_star(4, 0.11), [(0.5 + (x - 0.5) * 0.6, 0.5 + (y - 0.5) * 0.6) for x, y in
                                 [(0.5 + (a - 0.5) * 0.7071 - (b - 0.5) * 0.7071,
                                     0.5 + (a - 0.5) * 0.7071 + (b - 0.5) * 0.7071)
                                  for a, b in _star(4, 0.12)]]],
    "leaf": [_ring(0.15, 0.95, 0.75, 0.75, start=0.75, end=1.0)[::-1] + _ring(0.9, 0.2, 0.75, 0.75, start=0.25,
                                                                              end=0.5)[::-1]],
    "lighthouse": [[(0.42, 0.32), (0.58, 0.32), (0.66, 0.9), (0.34, 0.9)],
                   [(0.4, 0.18), (0.6, 0.18), (0.6, 0.3), (0.4, 0.3)],
                   [(0.36, 0.17), (0.5, 0.06), (0.64, 0.17)], [(0.64, 0.2), (0.96, 0.1), (0.96, 0.36)],
                   [(0.36, 0.2), (0.04, 0.1), (0.04, 0.36)]],
    "shell": [[(0.5, 0.92), *_ring(0.5, 0.74, 0.46, 0.6, 4, 0.5 + i / 14 + 0.008, 0.5 + (i + 1) / 14 - 0.008)]
              for i in range(7)],
    "turtle": [_ring(0.5, 0.52, 0.28, 0.22), _ring(0.85, 0.5, 0.09, 0.08), _ring(0.32, 0.28, 0.08, 0.11),
               _ring(0.66, 0.28, 0.08, 0.11),
               _ring(0.32, 0.76, 0.08, 0.11), _ring(0.66, 0.76, 0.08, 0.11)],
}


def motif_polygons(motif: str, box: tuple[float, float, float, float]) -> list[list[Point]]:
    """The polygons of a motif, as large as fits the middle of a box of pixels."""
    x0, y0, x1, y1 = box
    side = min(x1 - x0, y1 - y0) * 0.9
    left, top = (x0 + x1 - side) / 2, (y0 + y1 - side) / 2
    return [[(left + x * side, top + y * side) for x, y in polygon] for polygon in SHAPES[motif]]
