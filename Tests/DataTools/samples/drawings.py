"""Schematic drawings of pages, cards and stamps that do not exist: outlines, boxes, spots, MUESTRA and SPECIMEN.

Needs Pillow 13 (PyPI) and the DejaVu fonts; the same versions give the same bytes.
"""

from __future__ import annotations

import io
import math
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from features import Box, FeatureLine
from shapes import motif_polygons
from words import COLOURS, LABELS

FONTS = "/usr/share/fonts/truetype/dejavu/"
SCALE = 2  # everything is drawn twice as large and reduced, for smooth edges
MARGIN, HEADER, FOOTER = 22, 46, 40

# light: canvas, page, line, faint line, text
PAINTS = {
    "normal": ("#e8e6e0", "#fbfaf5", "#4a4f57", "#c9c6bb", "#2c3036"),
    "oblique": ("#bfb6a6", "#dcd3c2", "#4d463b", "#b5aa96", "#35302a"),
    "transmitted": ("#d9c98a", "#fff4c9", "#7c6a34", "#e5d493", "#54481f"),
    "uv-a": ("#08080f", "#17142e", "#56529a", "#2c2857", "#c9c6f5"),
    "infrared": ("#a9a9a9", "#dedede", "#5c5c5c", "#c6c6c6", "#262626"),
}
DARK = {"uv-a"}
PORTRAIT_SHAPED = {"front-cover", "back-cover", "inside-front-cover", "inside-back-cover", "inner-pages", "title-page",
                   "screen",
                   "sheet-front"}
WITH_PORTRAIT = {"data-page", "data-card-front", "card-front", "visa-front"}
GLYPH_PREFIXES = ("ink.", "ovd.", "viz.arms", "sub.wm-two", "sub.wm-multi", "sub.window", "pri.seethru", "pri.relief",
                  "pri.emboss",
                  "per.lam-uv", "text.edl", "per.glued")


@dataclass(frozen=True)
class Drawing:
    """A finished drawing and where the features lie on it, in percent."""

    png: bytes
    regions: list[tuple[str, Box]]


def font(size: int, bold: bool = False, mono: bool = False) -> ImageFont.FreeTypeFont:
    """A DejaVu face at a size of the finished drawing."""
    name = "DejaVuSansMono" if mono else "DejaVuSans"
    return ImageFont.truetype(f"{FONTS}{name}{'-Bold' if bold else ''}.ttf", size * SCALE)


def shown(feature: FeatureLine, location: str, light: str) -> bool:
    """Whether a feature belongs on the drawing of a location under a light."""
    if feature.box is None or location not in feature.locations:
        return False
    return light in feature.lights or (light == "normal" and not feature.lights)


def draw(caption: str, location: str, light: str, size: tuple[float, float], features: list[FeatureLine],
         mrz: list[str], labels: list[str], heading: str, cover: str | None) -> Drawing:
    """Draws one side of a model under one light."""
    upright = location in PORTRAIT_SHAPED
    long, short = max(size), min(size)
    width = 720 if upright else 900
    page_width = width - 2 * MARGIN
    ratio = (1.7 if location == "screen" else long / short) if upright else short / long
    page_height = round(page_width * ratio)
    height = page_height + HEADER + FOOTER
    sheet = _Sheet(width, height, (MARGIN, HEADER, page_width, page_height), light)
    sheet.page(cover if light == "normal" and location.endswith("cover") else None,
               rounded=not location.startswith("visa"))
    here = [f for f in features if shown(f, location, light)]
    has_zone = next((f for f in features if f.term == "mrz.zone" and f.box and location in f.locations), None)
    portrait = location in WITH_PORTRAIT and "portrait" in labels
    for feature in here:
        sheet.motif(feature)
    if portrait:
        sheet.portrait((4, 17, 26, 50) if location != "card-front" else (4, 22, 26, 60))
    if location in WITH_PORTRAIT | {"screen", "sheet-front", "stamp-impression"}:
        sheet.labels(labels, location)
    if has_zone and light != "uv-a":
        sheet.zone(mrz, has_zone.box)
    sheet.heading(heading, location)
    sheet.watermark()
    sheet.spots(here)
    sheet.captions(caption, light)
    return Drawing(sheet.png(), [(f.id, sheet.percent(f.box)) for f in here])


class _Sheet:
    def __init__(self, width: int, height: int, page: tuple[int, int, int, int], light: str) -> None:
        self.size, self.area, self.light = (width, height), page, light
        self.canvas, self.paper, self.line, self.faint, self.text = PAINTS[light]
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), self.canvas)
        self.pen = ImageDraw.Draw(self.image)
        self.on_cover = False

    def pixels(self, box: Box) -> tuple[float, float, float, float]:
        """The corners of a box in percent of the page, in pixels of the large drawing."""
        left, top, width, height = self.area
        x, y, w, h = box
        return ((left + x * width / 100) * SCALE, (top + y * height / 100) * SCALE,
                (left + (x + w) * width / 100) * SCALE, (top + (y + h) * height / 100) * SCALE)

    def percent(self, box: Box) -> Box:
        """A box in percent of the page, in percent of the drawing."""
        left, top, right, bottom = (value / SCALE for value in self.pixels(box))
        width, height = self.size
        return (round(left / width * 100, 2), round(top / height * 100, 2),
                round((right - left) / width * 100, 2), round((bottom - top) / height * 100, 2))

    def page(self, cover: str | None, rounded: bool) -> None:
        """The outline of the page, in the colour of the cover where it is one."""
        fill = COLOURS[cover][2] if cover else self.paper
        self.on_cover = cover is not None
        if self.on_cover:
            self.line, self.faint, self.text = "#f3ead0", "#d9cfae", "#f7f1dd"
        self.pen.rounded_rectangle(self.pixels((0, 0, 100, 100)), radius=(18 if rounded else 3) * SCALE, fill=fill,
                                   outline=PAINTS[self.light][2], width=2 * SCALE)

    def motif(self, feature: FeatureLine) -> None:
        """What a feature looks like, in the fewest lines."""
        box = self.pixels(feature.box)
        colour = _bright(COLOURS[feature.colour][2]) if self.light in DARK else COLOURS[feature.colour][2]
        if self.on_cover:
            colour = self.faint
        if feature.term in ("pri.guilloche", "pri.rainbow", "pri.finebg", "per.lam-uv", "pri.relief-line",
                            "ink.uv-vis"):
            self._waves(box, colour)
        if feature.term.startswith(("sub.fibre", "sub.planchette")):
            self._fibres(box, colour, feature.number)
        if feature.term.startswith(("sub.thread", "bin.hinge", "mag.stripe", "ele.optical")):
            self.pen.rectangle(box, fill=_mixed(colour, self.paper, 0.45))
        if feature.term.startswith("num.perf"):
            self._dots(box)
        if feature.term.startswith("cod.") and feature.term != "cod.covert":
            self._code(box, feature)
        if feature.term == "ele.symbol":
            x0, y0, x1, y1 = box
            middle, radius = ((x0 + x1) / 2, (y0 + y1) / 2), min(x1 - x0, y1 - y0) / 4
            self.pen.rectangle((middle[0] - 2.4 * radius, middle[1] - 1.5 * radius, middle[0] + 2.4 * radius,
                                middle[1] + 1.5 * radius),
                               outline=colour, width=2 * SCALE)
            self.pen.ellipse((middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius),
                             outline=colour, width=2 * SCALE)
        if feature.term.startswith(GLYPH_PREFIXES) and feature.box[2] < 90:
            soft = 0.85 if self.light in DARK else 0.5
            for polygon in motif_polygons(feature.motif, box):
                self.pen.polygon(polygon, fill=_mixed(colour, self.paper if not self.on_cover else colour, soft))
        if feature.term.startswith("sta."):
            self.pen.rounded_rectangle(box, radius=20 * SCALE, outline=colour, width=4 * SCALE)

    def _waves(self, box: tuple[float, float, float, float], colour: str) -> None:
        x0, y0, x1, y1 = box
        pale = _mixed(colour, self.paper, 0.38)
        for line in range(14):
            base = y0 + (line + 0.5) / 14 * (y1 - y0)
            rise = min((y1 - y0) / 16, 12 * SCALE)
            points = [(x, max(y0, min(y1, base + rise * math.sin((x - x0) / (x1 - x0) * 14 + line * 0.7))))
                      for x in range(int(x0), int(x1), 6)]
            self.pen.line(points, fill=pale, width=SCALE)

    def _fibres(self, box: tuple[float, float, float, float], colour: str, seed: int) -> None:
        chance = random.Random(seed)
        x0, y0, x1, y1 = box
        for _ in range(46):
            x, y = chance.uniform(x0 + 20, x1 - 60), chance.uniform(y0 + 20, y1 - 40)
            angle = chance.uniform(0, math.pi)
            self.pen.line((x, y, x + 26 * math.cos(angle), y + 26 * math.sin(angle)), fill=colour, width=SCALE + 1)

    def _dots(self, box: tuple[float, float, float, float]) -> None:
        x0, y0, x1, y1 = box
        step = (y1 - y0) / 5
        for column in range(int((x1 - x0) / step)):
            for row in range(5):
                if (column * 7 + row * 3) % 4 and column % 5 != 4:
                    x, y = x0 + column * step, y0 + row * step
                    self.pen.ellipse((x, y, x + step * 0.55, y + step * 0.55), fill=self.line)

    def _code(self, box: tuple[float, float, float, float], feature: FeatureLine) -> None:
        chance = random.Random(feature.number)
        x0, y0, x1, y1 = box
        pale = _mixed(self.text, self.paper, 0.7)
        if feature.term == "cod.1d":
            x = x0
            while x < x1 - 8:
                bar = chance.choice((3, 3, 5, 8))
                self.pen.rectangle((x, y0, x + bar, y1), fill=pale)
                x += bar + chance.choice((4, 6, 9))
            return
        cell = min(x1 - x0, y1 - y0) / 14
        for row in range(int((y1 - y0) / cell)):
            for column in range(int((x1 - x0) / cell)):
                if chance.random() < 0.42:
                    self.pen.rectangle((x0 + column * cell, y0 + row * cell, x0 + (column + 0.9) * cell,
                                        y0 + (row + 0.9) * cell), fill=pale)

    def portrait(self, box: Box) -> None:
        """A grey head and shoulders without a face."""
        x0, y0, x1, y1 = self.pixels(box)
        shade = _mixed(self.line, self.paper, 0.35)
        self.pen.rectangle((x0, y0, x1, y1), fill=_mixed(self.line, self.paper, 0.12), outline=self.line, width=SCALE)
        width, height = x1 - x0, y1 - y0
        self.pen.ellipse((x0 + width * 0.32, y0 + height * 0.18, x0 + width * 0.68, y0 + height * 0.56), fill=shade)
        self.pen.pieslice((x0 + width * 0.12, y0 + height * 0.6, x0 + width * 0.88, y0 + height * 1.36), 180, 360,
                          fill=shade)

    def labels(self, labels: list[str], location: str) -> None:
        """Names of the fields with a bar where the value would be."""
        area = {"screen": (12, 18, 76, 32), "sheet-front": (10, 22, 80, 40), "stamp-impression": (22, 34, 60, 40),
                "card-front": (36, 22, 40, 59)}.get(location, (37.5, 19, 44, 56))
        if location.startswith("visa"):
            area = (37.5, 19, 44, 54)
        names = [label for label in labels if label not in ("portrait", "signature", "fingerprint", "qrCode")][:8]
        columns = 2 if location in ("data-page", "data-card-front", "visa-front") else 1
        rows = math.ceil(len(names) / columns)
        for index, name in enumerate(names):
            column, row = index // rows, index % rows
            x = area[0] + column * (area[2] / columns + 1)
            x0, y0, _, _ = self.pixels((x, area[1] + row * area[3] / rows, 1, 1))
            self.pen.text((x0, y0), label_text(name), font=font(10), fill=_mixed(self.text, self.paper, 0.75))
            self.pen.rounded_rectangle((x0, y0 + 15 * SCALE, x0 + (90 + 24 * (index % 3)) * SCALE, y0 + 22 * SCALE),
                                       radius=3 * SCALE,
                                       fill=_mixed(self.line, self.paper, 0.3))

    def zone(self, lines: list[str], box: Box) -> None:
        """The machine readable zone, every character at an even pitch."""
        if not lines:
            return
        x0, y0, x1, y1 = self.pixels(box)
        self.pen.rectangle((x0, y0, x1, y1), fill=_mixed("#ffffff", self.paper, 0.6), outline=self.faint)
        start = x0 + 30 * SCALE  # room for the numbered spots
        pitch = (x1 - start - 30 * SCALE) / len(lines[0])
        face = font(min(22, int(pitch / SCALE * 1.45)), mono=True)
        for row, line in enumerate(lines):
            y = y0 + (row + 0.5) * (y1 - y0) / len(lines)
            for column, character in enumerate(line):
                self.pen.text((start + (column + 0.5) * pitch, y), character, font=face, fill="#1b1b1b", anchor="mm")

    def heading(self, text: str, location: str) -> None:
        """Name of the invented state and of the document."""
        if location in ("inner-pages", "data-card-back", "card-back"):
            return
        if self.on_cover:
            self._centred("UTOPIA", 20, 40, True)
            self._centred(text.upper(), 81, 22, True)
        elif location == "stamp-impression":
            self._centred("UTOPIA", 16, 40, True)
        else:
            x, y, _, _ = self.pixels((16 if location in ("screen", "sheet-front") else 4, 3
                                      if location == "sheet-front" else 8, 1, 1))
            self.pen.text((x, y), "UTOPIA  ·  " + text, font=font(17, bold=True),
                          fill=_mixed(self.text, self.paper, 0.8), anchor="lm")

    def _centred(self, text: str, y: float, size: int, bold: bool) -> None:
        x0, y0, _, _ = self.pixels((50, y, 0, 0))
        while font(size, bold).getlength(text) > self.area[2] * SCALE * 0.88:
            size -= 1
        self.pen.text((x0, y0), text, font=font(size, bold), fill=self.text, anchor="mm")

    def watermark(self) -> None:
        """MUESTRA and SPECIMEN in large letters across the page."""
        layer = Image.new("L", self.image.size, 0)
        pen = ImageDraw.Draw(layer)
        left, top, width, height = (value * SCALE for value in self.area)
        size = int(self.area[2] / 8.2)
        for word, y in (("MUESTRA", 0.34), ("SPECIMEN", 0.64)):
            pen.text((left + width / 2, top + height * y), word, font=font(size, bold=True), fill=92, anchor="mm")
        layer = layer.rotate(10, center=(left + width / 2, top + height / 2), resample=Image.Resampling.BICUBIC)
        red = Image.new("RGB", self.image.size, "#ff8f7a" if self.light in DARK or self.on_cover else "#c23b2a")
        self.image.paste(red, mask=layer)
        self.pen = ImageDraw.Draw(self.image)

    def spots(self, features: list[FeatureLine]) -> None:
        """A frame and a numbered spot for each feature."""
        taken: list[tuple[float, float]] = []
        accent = "#7fe3d6" if self.light in DARK else ("#ffffff" if self.on_cover else "#0d5c63")
        for feature in features:
            x0, y0, x1, y1 = self.pixels(feature.box)
            self.pen.rectangle((x0, y0, x1, y1), outline=_mixed(accent, self.paper, 0.75) if not self.on_cover
                               else accent, width=SCALE)
            radius = 11 * SCALE
            inset = radius + 2 * SCALE
            rows = [(x, y) for y in (y0 + inset, y1 - inset) for x in (x0 + inset, x1 - inset)]
            rows += [(x0 + inset + step * 2.3 * radius, y0 + inset) for step in range(1, 12)]
            rows += [(x0 + inset, y0 + inset + step * 2.3 * radius) for step in range(1, 12)]
            spot = next(((x, y) for x, y in rows if all(math.hypot(x - a, y - b) > 2.1 * radius for a, b in taken)),
                        rows[0])
            taken.append(spot)
            self.pen.ellipse((spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius), fill=accent)
            ink = "#10312f" if self.light in DARK or self.on_cover else "#ffffff"
            self.pen.text(spot, str(feature.number), font=font(11, bold=True), fill=ink, anchor="mm")

    def captions(self, caption: str, light: str) -> None:
        """What the drawing is, above, and that it is a drawing, below."""
        width, height = self.size
        ink = PAINTS[light][4]
        self.pen.text((MARGIN * SCALE, HEADER / 2 * SCALE), caption, font=font(14, bold=True), fill=ink, anchor="lm")
        words = "Dibujo esquemático · Schematic drawing" if width > 800 else "Dibujo · Drawing"
        self.pen.text(((width - MARGIN) * SCALE, HEADER / 2 * SCALE), light, font=font(14), fill=ink, anchor="rm")
        self.pen.text((MARGIN * SCALE, (height - FOOTER / 2) * SCALE), "MUESTRA · SPECIMEN · Utopia",
                      font=font(13, bold=True), fill=ink, anchor="lm")
        self.pen.text(((width - MARGIN) * SCALE, (height - FOOTER / 2) * SCALE), words, font=font(13), fill=ink,
                      anchor="rm")

    def png(self) -> bytes:
        """The reduced drawing as a palette PNG."""
        small = self.image.resize(self.size, Image.Resampling.LANCZOS)
        small = small.quantize(48, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        output = io.BytesIO()
        small.save(output, "PNG", optimize=True)
        return output.getvalue()


def label_text(name: str) -> str:
    """The printed label of a holder field in both languages."""
    es, en = LABELS[name]
    return en if es == en else f"{en} / {es}"


def _rgb(colour: str) -> tuple[int, int, int]:
    return tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5))


def _mixed(colour: str, ground: str, share: float) -> str:
    pairs = zip(_rgb(colour), _rgb(ground))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _bright(colour: str) -> str:
    return "#" + "".join(f"{min(255, round(value * 1.25 + 60)):02x}" for value in _rgb(colour))
