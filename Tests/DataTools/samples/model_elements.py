"""Turns the model lists into the XML of a manual, with its drawings."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from drawings import draw
from features import Box, FeatureLine, feature_lines
from mrz import lines
from words import COLOURS, LABELS, Element, bilingual, feature_texts, filled

SOURCES = [
    ("s1", None, "Utopia is ICAO's specimen state; invented for training."),
    ("s2", "https://law.uto.example/acts", "Acts of Utopia (fictional), invented for training."),
    ("s3", None, "Examination of a specimen at the reading room of Utopia (fictional)."),
    ("s4", None, "The Utopian Herald (fictional newspaper), invented for training."),
]
SOURCE_OF = {"official": "s2", "specimenSeen": "s3", "secondary": "s4", "unverified": "s1"}
LIGHT_WORDS = {"normal": ("luz normal", "normal light"), "uv-a": ("luz ultravioleta de 365 nm",
                                                                  "ultraviolet light of 365 nm"),
               "transmitted": ("luz transmitida", "transmitted light"), "oblique": ("luz oblicua", "oblique light"),
               "infrared": ("infrarrojo", "infrared")}
INLINE = {"UTO-DO-01001"}
# Spanish names of the issuing authorities by their English ones
AUTHORITIES = {
    "Utopian Passport Office": "Oficina de Pasaportes de Utopia",
    "Utopian Ministry of Foreign Affairs": "Ministerio de Relaciones Exteriores de Utopia",
    "Consulates of Utopia": "Consulados de Utopia", "Utopian Coast Guard": "Guardia Costera de Utopia",
    "Utopian Refuge Office": "Oficina de Refugio de Utopia",
    "Utopian Harbour Authority": "Capitanía de Puertos de Utopia",
    "Utopian Migration Service": "Servicio de Migración de Utopia",
    "Utopian Registry": "Registro de Utopia", "Utopian Roads Office": "Oficina de Caminos de Utopia",
    "Utopian Civil Aviation": "Aviación Civil de Utopia",
}


def box_attributes(box: Box) -> dict[str, object]:
    """x, y, width and height as the schema writes them."""
    return {name: f"{value:g}" for name, value in zip(("x", "y", "width", "height"), box)}


def document(model: dict, images: Path, action: str | None = None) -> Element:
    """One document model; its drawings are written into the folder of images."""
    mixed_evidence = model["code"][4:6] != "AO"
    root = Element("document", {
        "code": model["code"], "category": model["code"][4], "type": model["code"][5], "status": model["status"],
        "statusEvidence": "official" if "statusNote" in model else None, "evidence": model["evidence"],
        "access": model.get("access"), "family": model.get("family"), "confirmedByState": model.get("confirmed"),
        "action": action})
    _identity(root, model)
    _body(root, model)
    _printed(root, model)
    features = feature_lines(model["features"], model["colour"], model["motif"])
    for feature in features:
        root.add(_feature(feature, model, mixed_evidence))
    for image in model["images"]:
        root.add(_image(image, model, features, images))
    for act, gazette, date in model["acts"]:
        root.add(Element("legalBasis", {"act": act, "gazette": gazette, "date": date,
                                        "url": "https://law.uto.example/acts", "sources": "s2"}))
    page = ("issuer-page", None, f"https://documents.uto.example/{model['code'].lower()}")
    for scheme, identifier, url in model.get("references", [page]):
        root.add(Element("reference", {"scheme": scheme, "id": identifier, "url": url}))
    if "supersedes" in model:
        root.add(Element("supersedes", {"code": model["supersedes"], "sources": "s2"}))
    for es, en in model.get("notes", []) + [("Documento inventado para capacitación: ningún Estado lo emite.",
                                             "A document invented for training: no state issues it.")]:
        root.add(bilingual("note", es, en))
    for identifier, url, text in SOURCES:
        root.add(Element("source", {"id": identifier, "url": url}, text=text))
    return root


def _identity(root: Element, model: dict) -> None:
    root.add(Element("title", children=[Element("native", {"lang": "en"}, text=model["native"]),
                                        Element("es", text=model["es"]), Element("en", text=model["en"])]))
    root.add(bilingual("authority", AUTHORITIES[model["authority"]], model["authority"], {"sources": "s1 s2"}))
    for name, key in (("firstIssued", "first"), ("lastIssued", "last"), ("inCirculationUntil", "until")):
        if key in model:
            date, qualifier = model[key]
            element = Element(name, {"date": date, "qualifier": qualifier, "evidence": "official"
                                     if qualifier == "exact" else None,
                                     "sources": "s2" if qualifier == "exact" else "s4"})
            if qualifier == "announced":
                element.add(bilingual("note", "Según el anuncio de 2026.", "By the announcement of 2026."))
            root.add(element)
    if "statusNote" in model:
        root.add(bilingual("statusNote", *model["statusNote"], {"sources": "s2"}))


def _body(root: Element, model: dict) -> None:
    if "validityKind" in model:
        validity = Element("validity", {"kind": model["validityKind"]})
        if "validityNote" in model:
            validity.add(bilingual("note", *model["validityNote"]))
        root.add(validity)
    elif "validity" in model:
        adult, minor = model["validity"]
        root.add(Element("validity", {"kind": "fixed", "adultMonths": adult, "minorMonths": minor, "sources": "s2"}))
    root.add(Element("form", {"kind": model["form"]}))
    if "pages" in model:
        root.add(Element("pages", {"counts": model["pages"]}))
    if "size" in model:
        width, height, nominal = model["size"]
        root.add(Element("size", {"widthMm": width, "heightMm": height, "nominal": nominal, "evidence": "unverified"}))
    elif "sizePlain" in model:
        root.add(Element("size", {"widthMm": model["sizePlain"][0], "heightMm": model["sizePlain"][1],
                                  "sources": "s3"}))
    if "coverSpec" in model:
        colour, material, inscription = model["coverSpec"]
        cover = Element("cover", children=[bilingual("colour", COLOURS[colour][0], COLOURS[colour][1])])
        if material:
            cover.add(bilingual("material", *material))
        cover.add(Element("inscription", {"lang": "en"}, text=inscription))
        root.add(cover)
    for name in ("substrate", "portrait"):
        if name in model:
            root.add(Element(name, {"term": model[name], "sources": "s3"}))
    for key, kind in (("number", "documentNumber"), ("personal", "personalNumber")):
        if key in model:
            pattern, example = model[key]
            root.add(Element("numbering", {"kind": kind, "pattern": pattern, "example": example, "sources": "s1"},
                             children=[
                bilingual("note", "El ejemplo es inventado.", "The example is made up.")]))
    if "mrz" in model:
        format, code = model["mrz"][:2]
        zone = Element("mrz", {"format": format, "documentCodes": code, "codesEvidence": "official" if code else None,
                               "sources": "s1"})
        for kind, es, en in model.get("quirks", []):
            zone.add(Element("quirk", {"kind": kind, "evidence": "specimenSeen", "sources": "s3"},
                             children=[bilingual("note", es, en)]))
        root.add(zone)
    if "chip" in model:
        presence, kind, location = model["chip"]
        root.add(Element("chip", {"presence": presence, "kind": kind, "location": location}))
    for name in model.get("fields", "").split():
        es, en = LABELS[name]
        root.add(Element("holderField", {"element": name, "location": _field_location(model)}, children=[
            Element("label", {"lang": "en"}, text=en), Element("label", {"lang": "es"}, text=es)]))


def _printed(root: Element, model: dict) -> None:
    for es, en in model.get("printed", []):
        root.add(bilingual("printedText", es, en, {"sources": "s3"}))


def _field_location(model: dict) -> str | None:
    return {"booklet": "data-card-front" if model.get("substrate") == "sub.pc" else "data-page", "card": "card-front",
            "sticker": "visa-front",
            "sheet": "sheet-front", "certificate": "sheet-front", "stamp": "stamp-impression",
            "electronic": "screen"}.get(model["form"])


def _feature(feature: FeatureLine, model: dict, mixed: bool) -> Element:
    texts = feature_texts()[feature.term]
    evidence = feature.evidence
    if evidence is None and feature.number % 5 == (1 if mixed else 3):
        evidence = ("specimenSeen", "secondary", "unverified", "official")[feature.number // 5 % 4]
    element = Element("feature", {
        "id": feature.id, "term": feature.term, "locations": " ".join(feature.locations), "zone": feature.zone,
        "methods": " ".join(feature.methods), "lights": " ".join(feature.lights), "level": feature.level,
        "access": feature.access,
        "scanCheckable": "true" if feature.scan else None, "evidence": evidence,
        "sources": SOURCE_OF[evidence or model["evidence"]]})
    es, en, _ = COLOURS[feature.colour]
    if "{c}" in texts["es"]:
        element.add(bilingual("colour", es, en))
    number = (model.get("number") or ("", "UTO"))[1]
    blanks = {"motif": feature.motif, "colour": feature.colour, "legend": feature.legend, "number": number}
    element.add(bilingual("expected", filled(texts["es"], "es", **blanks), filled(texts["en"], "en", **blanks)))
    if feature.fail and texts["failEs"]:
        element.add(bilingual("failSign", texts["failEs"], texts["failEn"],
                              {"access": "official" if feature.number % 9 == 0 else "restricted"}))
    if feature.box:
        for location in feature.locations[:2]:
            if location not in ("chip", "window", "booklet", "card", "whole-document", "card-edge"):
                element.add(Element("region", {"location": location, **box_attributes(feature.box)}))
    return element


def _image(image: str, model: dict, features: list[FeatureLine], folder: Path) -> Element:
    location, light, *access = image.split()
    size = tuple(map(float, (model.get("size") or model.get("sizePlain") or ("60", "110"))[:2]))
    zone = model.get("mrz") or ("none", None, None)
    empty = "<" if any(quirk[0] == "fillerCheckDigit" for quirk in model.get("quirks", [])) else "0"
    text = lines(zone[0], zone[1], zone[2], nationality=zone[3] if len(zone) > 3 else "UTO",
                 expiry=model.get("expiry", "301231"),
                 empty=empty) if zone[1] and zone[2] else []
    drawing = draw(f"{model['code']} · {location}", location, light, size, features, text,
                   model.get("fields", "").split(),
                   model["native"], model.get("coverSpec", (None,))[0])
    inline = model["code"] in INLINE
    name = f"{model['code']}-{location}-{light}.png"
    if not inline:
        (folder / name).write_bytes(drawing.png)
    es, en = LIGHT_WORDS[light]
    element = Element("image", {
        "file": None if inline else f"images/{name}", "sha256": hashlib.sha256(drawing.png).hexdigest(),
        "type": "image/png",
        "location": location, "light": light, "access": access[0] if access else None, "drawing": "true",
        "credit": "Cotejo, Apache-2.0"})
    element.add(bilingual("shows",
                          f"Dibujo esquemático de muestra con {es}: los números son los de la lista de elementos.",
                          f"Schematic sample drawing in {en}: the numbers are those of the list of features."))
    for feature, box in drawing.regions:
        element.add(Element("featureRegion", {"feature": feature, **box_attributes(box)}))
    if inline:
        element.add(Element("data", text=base64.b64encode(drawing.png).decode("ascii")))
    return element
