"""The vocabulary of border posts, of land_border_posts.csv; used by `vocabularies.py`. Standard library only."""
import re

from vocabulary_checks import rows

# Places and names that have a form of their own in the other language.
PLACES = {
    "es": {"British Columbia": "Columbia Británica", "New Brunswick": "Nuevo Brunswick", "New Mexico": "Nuevo México", "New York": "Nueva York",
           "North Dakota": "Dakota del Norte", "Yukon": "Yukón", "(northern border)": "(frontera norte)", "(western border)": "(frontera oeste)",
           "Dr. Luis Manuel Rodríguez bridge": "puente Dr. Luis Manuel Rodríguez", "Corozal Free Zone": "Zona Libre de Corozal",
           "Thousand Islands Bridge": "puente de las Mil Islas", "RACCN": "Región Autónoma de la Costa Caribe Norte"},
    "en": {"Aeropuerto Internacional de Tijuana": "Tijuana International Airport", "RACCN": "North Caribbean Coast Autonomous Region",
           "Puente Rodolfo Robles": "Rodolfo Robles bridge", "Puente Chac-Temal": "Chac-Temal bridge"},
}


def say(text, language):
    for name, own in PLACES[language].items():
        text = text.replace(name, own)
    return text


POST_KIND = {
    "land": ("land", "Cruce terrestre", "Land crossing"),
    "ferry": ("ferry", "Cruce por transbordador", "Ferry crossing"),
    "ferry/cruise": ("ferry-cruise", "Puerto de transbordadores y cruceros", "Port of ferries and cruise ships"),
    "airport pedestrian bridge": ("airport-bridge", "Puente peatonal a un aeropuerto", "Pedestrian bridge to an airport"),
    "river (rowboat) pedestrian": ("river", "Cruce fluvial de peatones en bote", "River crossing on foot by rowboat"),
    "river": ("river", "Cruce fluvial", "River crossing"),
    "ferry and the Lubec bridge (reported together)": ("ferry-bridge", "Cruce por transbordador y por el puente de Lubec (cifras conjuntas)", "Crossing by ferry and by the Lubec bridge (figures together)"),
}
NAME_BASIS = {
    "names sourced": ("sourced", "", ""),
    "post_a sourced; post_b general knowledge": ("first-side-sourced", "El nombre del otro lado es de conocimiento general, sin confirmar.", "The name of the far side is general knowledge, unconfirmed."),
    "post_b sourced; post_a general knowledge": ("second-side-sourced", "El nombre del primer lado es de conocimiento general, sin confirmar.", "The name of the first side is general knowledge, unconfirmed."),
    "post_a sourced; post_b not filled": ("first-side-only", "Falta el nombre del otro lado.", "The name of the far side is missing."),
    "general knowledge, unverified": ("general-knowledge", "Ambos nombres son de conocimiento general, sin confirmar.", "Both names are general knowledge, unconfirmed."),
}
COORDINATES = [
    (r"BTS port location", "port-location", "ubicación del puerto según la oficina de estadísticas", "port location of the statistics bureau"),
    (r"GeoNames town at the crossing \((.+)\)", "town-at-crossing", "población en el cruce ({0})", "town at the crossing ({0})"),
    (r"nearest town \((.+)\), 2 decimals", "nearest-town", "población más cercana ({0}), dos decimales", "nearest town ({0}), two decimals"),
    (r"GeoNames nearest town \((.+?)\), not the post", "nearest-town", "población más cercana ({0}), no el puesto", "nearest town ({0}), not the post"),
    (r"GeoNames nearest town \((.+?)\), about (\d+) km (east|west|north|south) of the post", "nearest-town",
     "población más cercana ({0}), unos {1} km al {2} del puesto", "nearest town ({0}), about {1} km {2} of the post"),
    (r"bordercrossinghub.+", "published-point", "punto publicado con dos decimales, al parecer unos 15 km al sur del puesto: por confirmar",
     "published point with two decimals, apparently about 15 km south of the post: to be confirmed"),
    (r"general knowledge.+", "general-knowledge", "conocimiento general, dos decimales, sin confirmar", "general knowledge, two decimals, unconfirmed"),
    (r"Wikipedia Sixaola.+", "published-point", "punto publicado de la población de Sixaola", "published point of the town of Sixaola"),
    (r"none", "none", "sin coordenadas", "no coordinates"),
]
SIDES_ES = {"east": "este", "west": "oeste", "north": "norte", "south": "sur"}
STATUS = {
    "Pan-American Highway": "Carretera Panamericana",
    "BTS gives the same point for Calexico and Calexico East; Calexico West is about 8 km further west (32.66,-115.50)":
        "La fuente da el mismo punto a Calexico y a Calexico Este; Calexico Oeste queda unos 8 km más al oeste (32.66,-115.50)",
    "closed (merged into Pembina)": "cerrado (integrado en Pembina)",
    "closed on the US side 2013": "cerrado en el lado estadounidense desde 2013",
    "people and cars; the freight bridge is Suchiate II / Tecún Umán II": "personas y automóviles; el puente de carga es Suchiate II / Tecún Umán II",
    "freight": "carga",
    "minor local crossing; control not confirmed": "cruce local menor; control sin confirmar",
    "minor; control not confirmed": "cruce menor; control sin confirmar",
    "river crossing (Usumacinta)": "cruce fluvial (Usumacinta)",
    "new bridge; vehicles": "puente nuevo; vehículos",
    "old bridge; pedestrians": "puente viejo; peatones",
    "local crossing; control not confirmed": "cruce local; control sin confirmar",
    'the IGM notice pairs this post under "El Jobo"; names differ between sources': "el aviso del IGM nombra este par con «El Jobo»; los nombres difieren entre fuentes",
    'the IGM notice prints "San Cristóbal-Anguiatú" for this pair': "el aviso del IGM imprime «San Cristóbal-Anguiatú» para este par",
    "integrated Guatemala-Honduras post (sourced 2018)": "puesto integrado de Guatemala y Honduras (fuente de 2018)",
    "local crossing; formal control not confirmed": "cruce local; control formal sin confirmar",
    "Honduran migration office at Trojes; formal crossing status not confirmed": "oficina migratoria hondureña en Trojes; condición formal del cruce sin confirmar",
    "remote river crossing; control not confirmed": "cruce fluvial remoto; control sin confirmar",
    "bridge of Santa Fe; crossing opened about 2015": "puente de Santa Fe; cruce abierto hacia 2015",
    "integrated control centre opened 20 February 2024 on the Costa Rican side": "centro de control integrado abierto el 20 de febrero de 2024 en el lado costarricense",
}


def border_posts(folder, names):
    terms = []
    for row in rows(folder, "land_border_posts.csv"):
        a, b = row["country_a"], row["country_b"]
        kind, kind_es, kind_en = POST_KIND[row["kind"]]
        basis, basis_es, basis_en = NAME_BASIS[row["name_basis"]]
        for pattern, code, es, en in COORDINATES:
            match = re.fullmatch(pattern, row["coord_basis"])
            if match:
                break
        else:
            raise SystemExit(f"{row['id']}: unknown coordinate basis {row['coord_basis']!r}")
        groups = list(match.groups())
        coordinate = {"es": es.format(*[SIDES_ES.get(g, g) for g in groups]), "en": en.format(*groups)}
        far = row["post_b"]
        label = {language: say(f"{row['post_a']} – {far or names[b][language]}", language) for language in ("es", "en")}
        article = lambda country, language: "the " if language == "en" and country in ("USA", "DOM") else ""
        place = lambda country, admin, language: article(country, language) + names[country][language] + (f" ({say(admin, language)})" if admin else "")
        sentences = {
            "es": [f"{kind_es} entre {place(a, row['admin_a'], 'es')} y {place(b, row['admin_b'], 'es')}.", basis_es],
            "en": [f"{kind_en} between {place(a, row['admin_a'], 'en')} and {place(b, row['admin_b'], 'en')}.", basis_en],
        }
        if row["status_note"]:
            note = {"es": STATUS[row["status_note"]], "en": row["status_note"]}
            for language in note:
                sentences[language].append(note[language][0].upper() + note[language][1:] + ".")
        for language, text in (("es", "Coordenadas: "), ("en", "Coordinates: ")):
            sentences[language].append((coordinate[language].capitalize() if code == "none" else text + coordinate[language]) + ".")
        parts = lambda language: sorted({p.strip() for n in (row["post_a"], far) for p in re.split(r"[/()]", say(n, language)) if p.strip()}
                                        - {say(row["post_a"], language), say(far, language)})
        synonyms = {language: parts(language) for language in ("es", "en")}
        term = {"id": row["id"], "label": label, "description": {k: " ".join(s for s in v if s) for k, v in sentences.items()}}
        if any(synonyms.values()):
            term["synonyms"] = synonyms
        number = lambda value, make: make(value) if value else None
        term |= {
            "countries": [a, b],
            "sides": [{"country": a, "name": row["post_a"], "admin": row["admin_a"] or None}, {"country": b, "name": far or None, "admin": row["admin_b"] or None}],
            "latitude": number(row["lat"], float), "longitude": number(row["lon"], float), "coordinateBasis": code, "nameBasis": basis, "kind": kind,
            "usPortCode": row["us_port_code"] or None, "travellers2024": number(row["travellers_2024_into_usa"], int),
        }
        if row["status_note"]:
            term["status"] = note
        term["source"] = row["source"]
        terms.append(term)
    return {
        "vocabulary": "border-posts",
        "title": {"es": "Puestos fronterizos entre miembros", "en": "Border posts between members"},
        "source": "US Bureau of Transportation Statistics, Border Crossing/Entry Data (names, points and 2024 travellers into the United States of the posts of the "
                  "United States); GeoNames cities1000 (coordinates of towns elsewhere); press and travel pages named in each term (names). No state has confirmed the list.",
        "licence": "US BTS: public domain. GeoNames: CC BY 4.0, attribution to www.geonames.org. Our texts: Apache-2.0",
        "terms": terms,
    }
