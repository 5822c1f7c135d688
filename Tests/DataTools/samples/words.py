"""Words that the samples share: colours, motifs, labels of holder fields, and texts in both languages."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "manuals"))

from xml_text import Element  # noqa: E402  (the tree writer of the manual builder beside this tool)

PROJECT = HERE.parents[2]
VOCABULARIES = PROJECT / "Catalogue" / "Vocabularies"

# key: Spanish, English, colour of the drawing
COLOURS = {
    "gold": ("dorado", "gold", "#b8902c"), "silver": ("plateado", "silver", "#8f98a3"),
    "blue": ("azul", "blue", "#2f5fa8"), "green": ("verde", "green", "#2f8a4c"), "red": ("rojo", "red", "#b8382f"),
    "violet": ("violeta", "violet", "#7446a8"), "orange": ("naranja", "orange", "#cf7420"),
    "yellow": ("amarillo", "yellow", "#c9b22a"), "turquoise": ("turquesa", "turquoise", "#1d9a9a"),
    "grey": ("gris", "grey", "#6c747c"), "burgundy": ("granate", "burgundy", "#7c2438"),
    "black": ("negro", "black", "#2a2a2e"), "pink": ("rosa", "pink", "#c4668c"),
    "brown": ("marrón", "brown", "#8a5a34"),
}

# key: Spanish with article, English with article; every motif has a shape in drawings.py
MOTIFS = {
    "boat": ("un velero", "a sailing boat"), "fish": ("un pez", "a fish"), "star": ("una estrella", "a star"),
    "leaf": ("una hoja", "a leaf"), "lighthouse": ("un faro", "a lighthouse"), "shell": ("un caracol", "a shell"),
    "compass": ("una brújula", "a compass"), "turtle": ("una tortuga", "a turtle"),
}

# vocabulary holder-fields: printed labels in Spanish and English
LABELS = {
    "documentType": ("Tipo", "Type"), "issuingStateCode": ("Código del Estado", "Code of State"),
    "documentNumber": ("Número", "Number"), "primaryIdentifier": ("Apellidos", "Surnames"),
    "secondaryIdentifier": ("Nombres", "Given names"), "nationality": ("Nacionalidad", "Nationality"),
    "dateOfBirth": ("Fecha de nacimiento", "Date of birth"), "personalNumber": ("Número personal", "Personal number"),
    "sex": ("Sexo", "Sex"), "placeOfBirth": ("Lugar de nacimiento", "Place of birth"),
    "dateOfIssue": ("Fecha de expedición", "Date of issue"), "issuingAuthority": ("Autoridad", "Authority"),
    "dateOfExpiry": ("Fecha de vencimiento", "Date of expiry"), "signature": ("Firma", "Signature"),
    "portrait": ("Retrato", "Portrait"), "fullName": ("Nombre completo", "Full name"),
    "placeOfIssue": ("Lugar de expedición", "Place of issue"), "bookletNumber": ("Número de libreta", "Booklet number"),
    "cardAccessNumber": ("CAN", "CAN"), "address": ("Dirección", "Address"), "municipality": ("Isla", "Island"),
    "profession": ("Cargo", "Rank or office"), "physicalDescription": ("Estatura y ojos", "Height and eyes"),
    "limitations": ("Restricciones", "Restrictions"), "organDonor": ("Donante", "Donor"),
    "bloodType": ("Sangre", "Blood"),
    "migrationCategory": ("Categoría", "Category"), "entries": ("Entradas", "Entries"),
    "durationOfStay": ("Días de estancia", "Days of stay"), "remarks": ("Observaciones", "Remarks"),
    "qrCode": ("Código", "Code"), "fingerprint": ("Huella", "Fingerprint"), "parents": ("Padres", "Parents"),
    "optionalPersonal": ("Isla de registro", "Island of registration"), "other": ("Puesto", "Post"),
}


def bilingual(name: str, es: str, en: str, attributes: dict[str, object] | None = None) -> Element:
    """An element of type LocalizedText."""
    return Element(name, attributes or {}, children=[Element("es", text=es), Element("en", text=en)])


def feature_texts() -> dict[str, dict[str, str]]:
    """What is expected of each feature term, and the sign of a fake where the samples give one."""
    with open(HERE / "feature-texts.csv", encoding="utf-8", newline="") as file:
        return {row["term"]: row for row in csv.DictReader(file, delimiter="|")}


def filled(text: str, language: str, *, motif: str, colour: str, legend: str, number: str) -> str:
    """A text of feature-texts.csv with its blanks filled."""
    column = 0 if language == "es" else 1
    phrase = MOTIFS[motif][column]
    definite = {"un": "El", "una": "La", "a": "The"}
    article, noun = phrase.split(" ", 1)
    return (text.replace("{m}", phrase).replace("{M}", f"{definite[article]} {noun}")
            .replace("{c}", COLOURS[colour][column]).replace("{t}", legend).replace("{n}", number))
