"""Growth on logarithmic axes as SVG, for people and for screen readers; no library."""

import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 720, 440
LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT = 74, 62, 600, 300
INK, GRID, GUIDE, PALE = "#1b2733", "#d5dbe1", "#6b7785", "#4a5561"
# Each series is also told apart by its marks, not by its colour alone.
COLOURS = ("#0b5c8a", "#9a3b00", "#4b6b1f")


def number(value):
    """A value as people read it: no more than three digits that say something."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


class Axes:
    def __init__(self, series, guides):
        xs = [x for points in series.values() for x, _ in points]
        ys = [y for points in series.values() for _, y in points]
        first = next(iter(series.values()))
        ends = [first[0][1] * (max(xs) / first[0][0]) ** power for power in guides]
        self.x0, self.x1 = math.log10(min(xs)) - 0.15, math.log10(max(xs)) + 0.15
        self.y0, self.y1 = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys + ends)))
        if self.y0 == self.y1:
            self.y1 += 1

    def x(self, value):
        return LEFT + (math.log10(value) - self.x0) / (self.x1 - self.x0) * PLOT_WIDTH

    def y(self, value):
        return TOP + PLOT_HEIGHT - (math.log10(value) - self.y0) / (self.y1 - self.y0) * PLOT_HEIGHT


def text(x, y, words, more=f'fill="{INK}"'):
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{escape(words)}</text>'


def mark(place, x, y):
    colour = COLOURS[place % len(COLOURS)]
    if place % 2:
        return f'<path d="M{x - 5:.1f} {y - 5:.1f}h10v10h-10z" fill="{colour}"/>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>'


def line_of(place, name, points, axes, unit, is_upper):
    """A series with its marks, values and name, and the sizes below where it is the first."""
    colour = COLOURS[place % len(COLOURS)]
    out = ['<path d="M' + "L".join(f"{axes.x(x):.1f} {axes.y(y):.1f}" for x, y in points)
           + f'" fill="none" stroke="{colour}" stroke-width="2"/>']
    for x, y in points:
        out.append(mark(place, axes.x(x), axes.y(y)))
        # The values of the upper series stand above its marks, those of the others below.
        lift = -10 if is_upper else 20
        out.append(text(axes.x(x) - 8, axes.y(y) + lift, f"{number(y)} {unit}", f'text-anchor="end" fill="{INK}"'))
        if place == 0:
            out.append(text(axes.x(x), TOP + PLOT_HEIGHT + 18, f"{x:,}", f'text-anchor="middle" fill="{INK}"'))
    last = points[-1]
    if name:
        out.append(text(axes.x(last[0]) + 10, axes.y(last[1]) + 4, name, f'fill="{colour}"'))
    return out


def growth(title, across, unit, series, rates, goal=None):
    """The drawing of one or more series of (size, value) by name.

    `title` and `across` are (Spanish, English); `rates` the measured slope of each series. Guides of slope 1, and of `goal`
    where there is one, start at the first point of the first series.
    """
    guides = (1,) if goal is None else (1, goal)
    axes = Axes(series, guides)
    es, en = title
    told = "; ".join(f"{name if len(series) > 1 else ''} {rates[name]:.2f}".strip() for name in series)
    limit = "" if goal is None else f" (≤ {goal})"
    values = " ".join(f"{name}: " + ", ".join(f"{x} → {number(y)} {unit}" for x, y in points) + "." for name, points in series.items())
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" '
        'aria-labelledby="t d" font-family="sans-serif" font-size="13">',
        f'<title id="t">{escape(es)} · {escape(en)}</title>',
        f'<desc id="d">Pendiente medida: {escape(told)}. Measured slope: {escape(told)}. {escape(values)}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        text(LEFT, 24, f"{es} · {en}", f'font-size="16" fill="{INK}"'),
        text(LEFT, 44, f"pendiente medida · measured slope: {told}{limit}"),
    ]
    for power in range(axes.y0, axes.y1 + 1):
        out.append(f'<path d="M{LEFT} {axes.y(10 ** power):.1f}h{PLOT_WIDTH}" stroke="{GRID}"/>')
        out.append(text(LEFT - 8, axes.y(10 ** power) + 4, f"{10.0 ** power:g} {unit}", f'text-anchor="end" fill="{INK}"'))
    first = next(iter(series.values()))
    for power, dash in zip(guides, ("2 4", "7 4")):
        end = first[0][1] * (first[-1][0] / first[0][0]) ** power
        out.append(f'<path d="M{axes.x(first[0][0]):.1f} {axes.y(first[0][1]):.1f}L{axes.x(first[-1][0]):.1f} {axes.y(end):.1f}" '
                   f'stroke="{GUIDE}" stroke-dasharray="{dash}"/>')
        out.append(text(axes.x(first[-1][0]) + 6, axes.y(end) + (14 if power == 1 else -4), f"{power}", f'fill="{PALE}"'))
    upper = max(series, key=lambda name: series[name][-1][1])
    for place, (name, points) in enumerate(series.items()):
        out += line_of(place, name if len(series) > 1 else "", points, axes, unit, name == upper)
    out.append(text(LEFT + PLOT_WIDTH / 2, TOP + PLOT_HEIGHT + 42, f"{across[0]} · {across[1]}", f'text-anchor="middle" fill="{INK}"'))
    return "\n".join(out + ["</svg>"]) + "\n"
