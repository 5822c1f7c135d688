"""Word lists of the generated manual, Spanish and English side by side, and the frequencies they are drawn with."""

import random
from bisect import bisect
from itertools import accumulate

SUBJECTS = [
    ("la bandera", "the flag"), ("el escudo", "the coat of arms"), ("el mapa", "the map"),
    ("el retrato", "the portrait"), ("la roseta", "the rosette"), ("el volcán", "the volcano"),
    ("el quetzal", "the quetzal"), ("la ceiba", "the ceiba"), ("el jaguar", "the jaguar"),
    ("la orquídea", "the orchid"), ("el tucán", "the toucan"), ("la garza", "the heron"),
    ("el faro", "the lighthouse"), ("la carabela", "the caravel"), ("el puente", "the bridge"),
    ("la catedral", "the cathedral"), ("el cóndor", "the condor"), ("la pirámide", "the pyramid"),
    ("el maíz", "the maize"), ("la estrella", "the star"), ("el sol", "the sun"), ("la luna", "the moon"),
    ("el ancla", "the anchor"), ("la tortuga", "the turtle"), ("el manatí", "the manatee"),
    ("la mariposa", "the butterfly"), ("el colibrí", "the hummingbird"), ("la palmera", "the palm tree"),
    ("el cacao", "the cocoa"), ("la vainilla", "the vanilla"), ("el venado", "the deer"),
    ("la espiga", "the ear of wheat"), ("el laurel", "the laurel"), ("la corona", "the crown"),
    ("el barco", "the ship"), ("la brújula", "the compass"), ("el reloj", "the clock"),
    ("la campana", "the bell"), ("el tambor", "the drum"), ("la marimba", "the marimba"),
    ("el armadillo", "the armadillo"), ("la iguana", "the iguana"), ("el pelícano", "the pelican"),
    ("la jacaranda", "the jacaranda"), ("el caracol", "the shell"), ("la ballena", "the whale"),
    ("el lago", "the lake"), ("la cascada", "the waterfall"), ("el monograma", "the monogram"),
    ("la guirnalda", "the garland"),
]
COLOURS = [
    ("rojo", "red"), ("azul", "blue"), ("verde", "green"), ("negro", "black"), ("gris", "grey"),
    ("amarillo", "yellow"), ("violeta", "violet"), ("naranja", "orange"), ("dorado", "gold"),
    ("plateado", "silver"), ("marrón", "brown"), ("turquesa", "turquoise"), ("vino", "burgundy"),
    ("magenta", "magenta"), ("ocre", "ochre"), ("celeste", "sky blue"), ("esmeralda", "emerald"),
    ("carmín", "carmine"), ("añil", "indigo"), ("cobrizo", "copper"),
]
EFFECTS = [
    ("{0} cambia de {1} a {2} al inclinar.", "{0} changes from {1} to {2} when tilted."),
    ("{0} brilla en {1} sobre fondo {2}.", "{0} glows {1} on a {2} ground."),
    ("{0} se ve completo a contraluz, en {1}.", "{0} is seen whole against the light, in {1}."),
    ("Líneas finas de {1} a {2} rodean a {0}.", "Fine lines from {1} to {2} surround {0}."),
    ("{0} se siente en relieve; tinta de color {1}.", "{0} is felt in relief; the ink is {1}."),
    ("Microtexto legible con lupa junto a {0}.", "Microtext that a magnifier reads beside {0}."),
    ("{0} desaparece bajo luz infrarroja.", "{0} disappears under infrared light."),
    ("El borde de {0} registra con el reverso.", "The edge of {0} registers with the reverse."),
]
FAKES = [
    ("{0} queda {1} y no cambia.", "{0} stays {1} and does not change."),
    ("{0} está impreso con puntos de colores.", "{0} is printed in dots of several colours."),
    ("Falta {0} bajo la lámpara.", "{0} is missing under the lamp."),
    ("El papel brilla detrás de {0}.", "The paper glows behind {0}."),
]
NOTES = [
    ("Emitido también en consulados; {0} en la cubierta.", "Issued at consulates too; {0} on the cover."),
    ("La tirada de {1} lleva {0} en otro tono.", "The {1} print run has {0} in another shade."),
    ("Ejemplares dañados por humedad en {1}.", "Specimens damaged by damp in {1}."),
    ("Reemplazado antes de tiempo por el cambio de ley.", "Replaced early by a change of the law."),
    ("La página de datos se cosió a mano hasta {1}.", "The data page was sewn by hand until {1}."),
]
OFFICES = [
    ("Dirección General de Migración", "General Directorate of Migration"),
    ("Ministerio de Relaciones Exteriores", "Ministry of Foreign Affairs"),
    ("Registro Nacional de las Personas", "National Registry of Persons"),
    ("Instituto de Extranjería", "Aliens Institute"), ("Autoridad Marítima", "Maritime Authority"),
    ("Departamento de Tránsito", "Traffic Department"),
]
MATERIALS = [("tela", "cloth"), ("cuero sintético", "synthetic leather"), ("cartón", "cardboard")]
ACTS = ["Acuerdo", "Decreto", "Ley", "Resolución", "Reglamento"]
MONTHS = [
    ("enero", "January"), ("marzo", "March"), ("mayo", "May"), ("julio", "July"), ("septiembre", "September"),
    ("noviembre", "November"),
]
LABELS = {
    "documentNumber": ("Número", "Number"), "primaryIdentifier": ("Apellidos", "Surname"),
    "secondaryIdentifier": ("Nombres", "Given names"), "nationality": ("Nacionalidad", "Nationality"),
    "dateOfBirth": ("Fecha de nacimiento", "Date of birth"), "sex": ("Sexo", "Sex"),
    "placeOfBirth": ("Lugar de nacimiento", "Place of birth"), "dateOfExpiry": ("Vence", "Date of expiry"),
    "signature": ("Firma del titular", "Holder's signature"), "issuingAuthority": ("Autoridad", "Authority"),
}


# The commonest words of both languages stand first in their lexicons, as they do in any text.
COMMON = {
    "es": "de la el en y los del las un por con una su para se al lo como más que este entre cada sobre desde hasta sin "
        "otro mismo todo dos parte página número línea color lado".split(),
    "en": "of the in and to a on by with for its from at as is this between each over under without other same all two "
        "part page number line colour side upper lower left right".split(),
}
SYLLABLES = {
    "es": ("b br c ch cr d f fl g gr h j l ll m n p pl qu r s t tr v z".split(), "a e i o u ia ie ue".split(), ["", "", "", "n", "r", "s", "l"],
           "ado ero ita ción ura ente al oso illo dad ancia ivo".split()),
    "en": ("b bl br ch cl d dr f fr g gl h k l m n p pr qu r s sh sl st t th tr w".split(), "a e i o u ai ea ou".split(),
           ["", "", "ck", "ld", "n", "nd", "r", "st", "t"], "er ing ness ly ed ment ful ish ward let ty al".split()),
}


class Zipf:
    """Draws items so that the item of rank r comes with a frequency near 1/r."""

    def __init__(self, items, exponent=1.0):
        self.items = items
        self.cumulative = list(accumulate(1 / (rank + 1) ** exponent for rank in range(len(items))))

    def draw(self, random):
        return self.items[bisect(self.cumulative, random.random() * self.cumulative[-1])]


def places(random, count):
    """Made-up place names, each once."""
    syllables = "ba be bo ca co cua da del do fa fer ga gua ja jo la len lo ma mar mi mo na nor pa pe po qui ra " \
        "ri ro sa sal so ta te ti to tla va ve vi xa ya ye zon zú ña ché".split()
    endings = "ango eca illa ote ura ena ado ito alta ares ique uela".split()
    names = {}
    while len(names) < count:
        name = "".join(random.choice(syllables) for _ in range(random.choice((2, 2, 3)))) + random.choice(endings)
        names[name.capitalize()] = None
    return list(names)


def lexicon(language, count):
    """Words of a language by rank, each once: its commonest, then made-up ones of natural build; always the same."""
    source = random.Random(language)
    onsets, vowels, codas, endings = SYLLABLES[language]
    words = dict.fromkeys(COMMON[language])
    while len(words) < count:
        stem = "".join(
            source.choice(onsets) + source.choice(vowels) + source.choice(codas) for _ in range(source.choice((1, 1, 2, 2, 3))))
        words[stem + (source.choice(endings) if len(stem) < 8 else "")] = None
    return list(words)


def starting(text):
    """The text with a capital first letter."""
    return text[0].upper() + text[1:]
