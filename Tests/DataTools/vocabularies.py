#!/usr/bin/env python3
"""Make and check the reference vocabularies of the catalogue.

    vocabularies.py DATA OUTPUT     writes countries.json, border-posts.json and mrz-document-codes.json into OUTPUT
                                    from countries.csv, land_border_posts.csv and icao_document_codes.csv in DATA
    vocabularies.py --check DIR     checks every vocabulary in DIR and prints one line with its count of terms;
                                    with --data DATA also that every value used in the data has a term

All other vocabularies are written by hand. A vocabulary is a JSON object {vocabulary, title, source, licence, terms};
a term has an id, a label and a description in Spanish and in English, optional synonyms, and fields of its own.
The check fails (exit 65) on a repeated id, a text missing in one language, a reference that leads nowhere.
Standard library only.
"""
import argparse
import csv
import json
import os
import re
import sys

from border_posts import border_posts
from vocabulary_checks import check, rows

# ---------------------------------------------------------------- countries

MEMBERS = {
    "BLZ": ("Belice", "Belize", "beliceño beliceña|Belizean"),
    "CAN": ("Canadá", "Canada", "canadiense|Canadian"),
    "CRI": ("República de Costa Rica", "Republic of Costa Rica", "costarricense|Costa Rican"),
    "DOM": ("República Dominicana", "Dominican Republic", "dominicano dominicana|Dominican"),
    "GTM": ("República de Guatemala", "Republic of Guatemala", "guatemalteco guatemalteca|Guatemalan"),
    "HND": ("República de Honduras", "Republic of Honduras", "hondureño hondureña|Honduran"),
    "MEX": ("Estados Unidos Mexicanos", "United Mexican States", "mexicano;mexicana;Méjico|Mexican"),
    "NIC": ("República de Nicaragua", "Republic of Nicaragua", "nicaragüense|Nicaraguan"),
    "PAN": ("República de Panamá", "Republic of Panama", "panameño panameña|Panamanian"),
    "SLV": ("República de El Salvador", "Republic of El Salvador", "salvadoreño salvadoreña|Salvadoran;Salvadorean;Salvadorian"),
    "USA": ("Estados Unidos de América", "United States of America",
            "estadounidense;norteamericano;norteamericana;EE. UU.;EE.UU.;EUA;Estados Unidos de América|American;United States of America;U.S.A.;US;U.S."),
}

# Words by which a country or its nationals are asked for: Spanish | English, separated by spaces or, where a name has spaces, by ;
SYNONYMS = {
    "ARG": "argentino argentina|Argentine;Argentinian", "ATG": "antiguano antiguana|Antiguan", "AUS": "australiano australiana|Australian",
    "BHS": "bahameño bahameña;Las Bahamas|Bahamian;The Bahamas", "BRB": "barbadense|Barbadian", "BGD": "bangladesí;Bangladesh|Bangladeshi",
    "BMU": "Bermudas|Bermudian", "BOL": "boliviano boliviana|Bolivian", "BRA": "brasileño brasileña|Brazilian",
    "CHE": "suizo suiza|Swiss", "CHL": "chileno chilena|Chilean", "CHN": "chino china;República Popular China|Chinese;People's Republic of China;PRC",
    "CIV": "marfileño marfileña;Côte d'Ivoire|Ivorian;Ivory Coast", "CMR": "camerunés camerunesa|Cameroonian", "COD": "congoleño congoleña;RDC|Congolese;DRC",
    "COG": "congoleño congoleña;República del Congo|Congolese;Republic of the Congo", "COL": "colombiano colombiana|Colombian",
    "CPV": "caboverdiano caboverdiana|Cape Verdean;Cape Verde", "CUB": "cubano cubana|Cuban", "CUW": "curazoleño curazoleña|Curaçaoan;Curacao",
    "CYM": "Islas Cayman|Cayman Islander", "CZE": "checo checa;República Checa|Czech;Czech Republic", "DEU": "alemán alemana;RFA|German;FRG",
    "DMA": "dominiqués dominiquesa|Dominican (of Dominica)", "ECU": "ecuatoriano ecuatoriana|Ecuadorian;Ecuadorean", "EGY": "egipcio egipcia|Egyptian",
    "ERI": "eritreo eritrea|Eritrean", "ESP": "español española|Spanish;Spaniard", "ETH": "etíope|Ethiopian", "FRA": "francés francesa|French",
    "GBR": "británico británica;Gran Bretaña;Inglaterra|British;Great Britain;UK;U.K.", "GHA": "ghanés ghanesa|Ghanaian", "GRD": "granadino granadina|Grenadian",
    "GUY": "guyanés guyanesa|Guyanese", "HTI": "haitiano haitiana|Haitian", "IND": "indio india|Indian", "IRL": "irlandés irlandesa|Irish",
    "IRN": "iraní;República Islámica del Irán|Iranian;Islamic Republic of Iran", "IRQ": "iraquí|Iraqi", "ISR": "israelí|Israeli",
    "ITA": "italiano italiana|Italian", "JAM": "jamaiquino jamaiquina;jamaicano jamaicana|Jamaican", "JPN": "japonés japonesa|Japanese",
    "KNA": "sancristobaleño sancristobaleña;San Kitts y Nevis|Kittitian;Nevisian;St. Kitts and Nevis", "KOR": "coreano coreana;surcoreano surcoreana;Corea del Sur|Korean;Republic of Korea",
    "LCA": "santalucense|Saint Lucian;St. Lucia", "MDA": "moldavo moldava|Moldovan", "MMR": "birmano birmana;Birmania|Burmese;Burma",
    "MRT": "mauritano mauritana|Mauritanian", "NGA": "nigeriano nigeriana|Nigerian", "NLD": "neerlandés neerlandesa;holandés holandesa;Holanda|Dutch;Holland",
    "NPL": "nepalí nepalés|Nepalese;Nepali", "PAK": "pakistaní|Pakistani", "PER": "peruano peruana|Peruvian", "PHL": "filipino filipina|Filipino;Philippine",
    "POL": "polaco polaca|Polish", "PRI": "puertorriqueño puertorriqueña;boricua|Puerto Rican", "PRK": "norcoreano norcoreana;Corea del Norte|North Korean;DPRK",
    "PRT": "portugués portuguesa|Portuguese", "PRY": "paraguayo paraguaya|Paraguayan", "PSE": "palestino palestina|Palestinian;Palestine", "QAT": "Qatar;catarí|Qatari",
    "ROU": "rumano rumana;Rumanía|Romanian", "RUS": "Rusia;ruso;rusa|Russian;Russia", "SAU": "saudita;saudí;Arabia Saudí|Saudi",
    "SEN": "senegalés senegalesa|Senegalese", "SOM": "somalí|Somali", "SUR": "surinamés surinamesa;Suriname|Surinamese", "SYR": "sirio siria;Siria|Syrian",
    "TTO": "trinitense tobaguense|Trinidadian;Tobagonian", "TUR": "turco turca;Türkiye|Turkish;Turkey", "TWN": "taiwanés taiwanesa|Taiwanese;Taiwan",
    "UKR": "ucraniano ucraniana|Ukrainian", "URY": "uruguayo uruguaya|Uruguayan", "UZB": "uzbeko uzbeka|Uzbek", "VAT": "Vaticano|Vatican",
    "VCT": "sanvicentino sanvicentina|Vincentian;St. Vincent", "VEN": "venezolano venezolana|Venezuelan", "VNM": "vietnamita|Vietnamese",
    "YEM": "yemení|Yemeni", "ZAF": "sudafricano sudafricana|South African", "ARE": "emiratí;EAU|Emirati;UAE", "AFG": "afgano afgana|Afghan",
    "ARM": "armenio armenia|Armenian", "GEO": "georgiano georgiana|Georgian", "KAZ": "kazajo kazaja|Kazakh", "LBN": "libanés libanesa|Lebanese",
    "D": "alemán alemana;RFA|German;FRG", "UTO": "utopiano utopiana|Utopian;specimen", "XXA": "apátrida|stateless", "XXB": "refugiado refugiada|refugee",
    "XXC": "refugiado refugiada|refugee", "RKS": "kosovar|Kosovan;Kosovar", "XXK": "kosovar|Kosovan;Kosovar", "XKX": "kosovar|Kosovan;Kosovar",
    "UNK": "kosovar;UNMIK|Kosovan;UNMIK", "UNO": "ONU;Naciones Unidas|UN;United Nations", "UNA": "ONU;Naciones Unidas|UN;United Nations",
    "EUE": "UE|EU", "XCC": "CARICOM|CARICOM", "XES": "OECO|OECS", "XPO": "INTERPOL|INTERPOL", "XOM": "Orden de Malta|Order of Malta",
    "YUG": "yugoslavo yugoslava|Yugoslav", "SUN": "soviético soviética;Unión Soviética|Soviet;Soviet Union",
}

# Spanish and English names put in the order and spelling used in the region; the codes are untouched.
NAME_ES = {
    "IRN": "Irán", "ROU": "Rumania", "SAU": "Arabia Saudita", "BFA": "Burkina Faso", "COD": "República Democrática del Congo", "FSM": "Estados Federados de Micronesia",
    "PSE": "Estado de Palestina", "VGB": "Islas Vírgenes Británicas", "VIR": "Islas Vírgenes de los Estados Unidos", "MDV": "Maldivas", "BMU": "Bermudas",
    "YUG": "Yugoslavia, República Federativa (Socialista) de", "GEL": "Gilbert y Ellice, islas", "YMD": "Yemen, República Democrática Popular del",
    "RHO": "Rodesia del Sur", "TMP": "Timor Oriental (código anterior)",
    "D": "Alemania (código D)", "UTO": "Utopía", "RKS": "Kosovo", "XXK": "Kosovo (código temporal de la UE)", "XCT": "Chipre del Norte (código de facto)",
    "XKX": "Kosovo (código de usuario)", "UNO": "Organización de las Naciones Unidas", "UNA": "Organismo especializado de las Naciones Unidas",
    "UNK": "Residente de Kosovo (UNMIK)", "XXA": "Apátrida (1954)", "XXB": "Refugiado (1951 y 1967)", "ANT": "Antillas Neerlandesas", "NTZ": "Zona Neutral",
    "IAO": "Organización de Aviación Civil Internacional", "EUE": "Unión Europea", "XCC": "Comunidad del Caribe (CARICOM)", "XOM": "Soberana Orden Militar de Malta",
}
NAME_EN = {
    "COD": "Democratic Republic of the Congo", "FSM": "Federated States of Micronesia", "PSE": "State of Palestine", "VGB": "British Virgin Islands",
    "VIR": "United States Virgin Islands", "BYS": "Byelorussian Soviet Socialist Republic",
    "D": "Germany (code D)", "UTO": "Utopia", "RKS": "Kosovo", "XXK": "Kosovo (temporary code of the EU)", "XCT": "Northern Cyprus (de facto code)",
    "XKX": "Kosovo (user-assigned code)", "UNO": "United Nations Organization", "UNA": "United Nations specialised agency",
    "UNK": "Resident of Kosovo (UNMIK)", "XXA": "Stateless person (1954)", "XXB": "Refugee (1951 and 1967)", "ANT": "Netherlands Antilles", "NTZ": "Neutral Zone",
    "IAO": "International Civil Aviation Organization", "EUE": "European Union", "XCC": "Caribbean Community (CARICOM)", "XOM": "Sovereign Military Order of Malta",
}

SPECIAL = {
    "GBD": ("Código de nacionalidad para la zona de lectura mecánica: ciudadano de los Territorios Británicos de Ultramar; el Estado emisor del documento puede ser otro.",
            "Nationality code for the machine readable zone: British Overseas Territories citizen; the issuer of the document may be another code."),
    "GBN": ("Código de nacionalidad para la zona de lectura mecánica: nacional británico de ultramar, condición distinta de la de ciudadano británico.",
            "Nationality code for the machine readable zone: British National (Overseas), a status other than British citizen."),
    "GBO": ("Código de nacionalidad para la zona de lectura mecánica: ciudadano británico de ultramar, condición distinta de la de ciudadano británico.",
            "Nationality code for the machine readable zone: British Overseas citizen, a status other than British citizen."),
    "GBP": ("Código de nacionalidad para la zona de lectura mecánica: persona bajo protección británica.",
            "Nationality code for the machine readable zone: British protected person."),
    "GBS": ("Código de nacionalidad para la zona de lectura mecánica: súbdito británico, condición distinta de la de ciudadano británico.",
            "Nationality code for the machine readable zone: British subject, a status other than British citizen."),
    "D": ("Código de una sola letra que Alemania usa en la zona de lectura mecánica, seguido de dos rellenos; el código ISO del país es DEU.",
          "One-letter code that Germany uses in the machine readable zone, followed by two fillers; the ISO code of the country is DEU."),
    "RKS": ("Código de Kosovo en uso operativo según Doc 9303; no figura en ISO 3166-1.", "Code of Kosovo in operational use according to Doc 9303; it is not in ISO 3166-1."),
    "EUE": ("Código de los laissez-passer de la Unión Europea.", "Code of the laissez-passer of the European Union."),
    "UNO": ("Código de los laissez-passer de la Organización de las Naciones Unidas y de sus funcionarios.", "Code of the laissez-passer of the United Nations Organization and its officials."),
    "UNA": ("Código de los laissez-passer de los organismos especializados de las Naciones Unidas y de sus funcionarios.", "Code of the laissez-passer of the specialised agencies of the United Nations and their officials."),
    "UNK": ("Código de los documentos de viaje expedidos por la UNMIK a residentes de Kosovo.", "Code of the travel documents that UNMIK issued to residents of Kosovo."),
    "XXA": ("Código de nacionalidad de la persona apátrida en el sentido de la Convención de 1954; el emisor del documento es el Estado que lo expidió.",
            "Nationality code of a stateless person under the 1954 Convention; the issuer of the document is the state that issued it."),
    "XXB": ("Código de nacionalidad de la persona refugiada según la Convención de 1951 y el Protocolo de 1967; el emisor es el Estado que expidió el documento.",
            "Nationality code of a refugee under the 1951 Convention and the 1967 Protocol; the issuer is the state that issued the document."),
    "XXC": ("Código de nacionalidad de la persona refugiada por otro fundamento que el del código XXB.", "Nationality code of a refugee on grounds other than those of code XXB."),
    "XXX": ("Código de nacionalidad cuando esta no se especifica.", "Nationality code where the nationality is not specified."),
    "ANT": ("Código retirado de las Antillas Neerlandesas; puede aparecer en documentos antiguos.", "Withdrawn code of the Netherlands Antilles; it may appear on old documents."),
    "NTZ": ("Código retirado de la Zona Neutral; puede aparecer en documentos antiguos.", "Withdrawn code of the Neutral Zone; it may appear on old documents."),
    "UTO": ("Estado imaginario de los documentos de muestra; un documento verdadero con este código no existe.",
            "Imaginary state of specimen documents; no real document carries this code."),
    "IAO": ("Código de la OACI para firmar listas maestras de certificados; no identifica documentos ni nacionalidades.",
            "Code with which ICAO signs master lists of certificates; it identifies no document and no nationality."),
    "XCT": ("Código que una sola tabla no confirmada atribuye a Chipre del Norte; no figura en Doc 9303-3 y conviene confirmarlo antes de usarlo.",
            "Code that a single unconfirmed table gives to Northern Cyprus; it is not in Doc 9303-3 and should be confirmed before use."),
    "XXK": ("Código temporal de Kosovo usado en la Unión Europea; no figura en Doc 9303-3.", "Temporary code of Kosovo in use in the European Union; it is not in Doc 9303-3."),
    "XKX": ("Código de Kosovo asignado por usuarios de ISO 3166-1; hay noticias de pasaportes leídos con él.", "User-assigned ISO code of Kosovo; passports read with it are reported."),
}

KIND = {"iso3166-1": "iso3166-1", "icao_F_deprecated": "withdrawn", "icao_G_specimen": "specimen", "de_facto": "de-facto", "iso3166-3_withdrawn": "withdrawn"}
DOUBTFUL = re.compile("unconfirmed|reported|temporary", re.I)


def words(text):
    """The synonyms of a line "Spanish|English": parted by ;, and in Spanish also by spaces where all is in small letters."""
    es, en = (half.split(";") for half in text.split("|"))
    return {"es": [word for part in es for word in ([part] if any(c.isupper() for c in part) else part.split())], "en": en}


def countries(folder):
    terms = []
    for row in rows(folder, "countries.csv"):
        code, kind = row["alpha3"], KIND.get(row["kind"], "icao-special")
        es, en = NAME_ES.get(code, row["name_es"]), NAME_EN.get(code, row["name_en"])
        member = row["member_state"] == "yes"
        numbers = ", ".join(x for x in (row["alpha2"], row["numeric"]) if x)
        status = None
        if member:
            official_es, official_en, synonyms = MEMBERS[code]
            description = {"es": f"{official_es}, miembro de la Conferencia Regional sobre Migración; códigos ISO 3166-1 {code}, {numbers}.",
                           "en": f"{official_en}, member of the Regional Conference on Migration; ISO 3166-1 codes {code}, {numbers}."}
        elif code in SPECIAL:
            description = dict(zip(("es", "en"), SPECIAL[code]))
        elif row["kind"] == "icao_D_organization":
            description = {"es": f"Código de Doc 9303 para los documentos de viaje que expide esta organización: {es}.",
                           "en": f"Doc 9303 code for the travel documents that this organisation issues: {en}."}
        elif kind == "withdrawn":
            date = row["valid_from_note"].removeprefix("withdrawn ")
            description = {"es": f"Código retirado de ISO 3166 ({date}); puede aparecer en documentos antiguos o como lugar de nacimiento.",
                           "en": f"Code withdrawn from ISO 3166 ({date}); it may appear on old documents or as a place of birth."}
            status = {"es": f"retirado: {date}", "en": f"withdrawn: {date}"}
        else:
            official = row["official_name_en"]
            known = official and official != en
            description = {"es": f"País o territorio con los códigos ISO 3166-1 {code}, {numbers}" + (f"; nombre oficial en inglés: {official}." if known else "."),
                           "en": (f"{official[0].upper() + official[1:]}: country or territory" if known else "Country or territory") + f" with the ISO 3166-1 codes {code}, {numbers}."}
        if code == "DEU":
            description = {"es": f"República Federal de Alemania: su código ISO 3166-1 es DEU ({numbers}), pero la zona de lectura mecánica de sus documentos lleva D seguida de dos rellenos.",
                           "en": f"Federal Republic of Germany: its ISO 3166-1 code is DEU ({numbers}), but the machine readable zone of its documents has D followed by two fillers."}
            status = {"es": "En la zona de lectura mecánica se usa D.", "en": "The machine readable zone uses D."}
        if row["kind"].startswith("icao_") and code not in ("ANT", "NTZ", "UTO", "IAO"):
            status = {"es": "El uso como emisor o como nacionalidad es lectura nuestra de la tabla de Doc 9303-3, no una columna suya.",
                      "en": "Use as issuer or as nationality is our reading of the table in Doc 9303-3, not a column of it."}
        term = {"id": code, "label": {"es": es, "en": en}, "description": description}
        synonyms = MEMBERS[code][2] if member else SYNONYMS.get(code)
        extra = {"es": [], "en": []}
        if synonyms:
            extra = words(synonyms)
        for language, name, was in (("es", es, row["name_es"]), ("en", en, row["name_en"])):
            if was != name and row["kind"] == "iso3166-1" and was != "Iran":
                extra[language].append(was)
        extra = {language: list(dict.fromkeys(x for x in found if x and x != term["label"][language])) for language, found in extra.items()}
        if extra["es"] or extra["en"]:
            term["synonyms"] = extra
        usable = lambda value: value in ("yes", "specimen")
        term |= {"alpha2": row["alpha2"] or None, "numeric": row["numeric"] or None, "kind": kind,
                 "mrzIssuer": usable(row["mrz_issuer"]), "mrzNationality": usable(row["mrz_nationality"]),
                 "mrzUse": {"issuer": row["mrz_issuer"], "nationality": row["mrz_nationality"]}, "member": member}
        if status:
            term["status"] = status
        if row["kind"].startswith("icao_"):
            term["icaoPart"] = row["kind"].split("_")[1]
        if DOUBTFUL.search(row["source"]):
            term["source"] = row["source"]
        terms.append(term)
    return {
        "vocabulary": "countries",
        "title": {"es": "Países, territorios y códigos especiales", "en": "Countries, territories and special codes"},
        "source": "Debian iso-codes 4.15.0-1 (ISO 3166-1 and 3166-3) for codes and most names; ICAO Doc 9303-3 (8th edition) for the special codes; "
                  "Spanish names of special codes, official names in Spanish, synonyms and descriptions are ours; a term with a source of its own is doubtful.",
        "licence": "Names and codes: iso-codes, LGPL-2.1-or-later; ICAO codes are facts; our texts: Apache-2.0",
        "terms": terms,
    }


# ---------------------------------------------------------------- document codes of the machine readable zone

CODE_LABEL = {
    "PP": ("Pasaporte ordinario", "Ordinary passport"), "PE": ("Pasaporte de emergencia", "Emergency passport"), "PD": ("Pasaporte diplomático", "Diplomatic passport"),
    "PO": ("Pasaporte oficial o de servicio", "Official or service passport"), "PR": ("Pasaporte de refugiado", "Refugee passport"),
    "PT": ("Pasaporte de extranjero", "Alien's passport"), "PS": ("Pasaporte de apátrida", "Stateless person's passport"), "PL": ("Laissez-passer", "Laissez-passer"),
    "PM": ("Pasaporte militar", "Military passport"), "PU": ("Documento de emergencia de una hoja", "Single-sheet emergency document"),
    "P<": ("Pasaporte sin segunda letra", "Passport without a second letter"), "A*": ("Documento oficial de viaje (A)", "Official travel document (A)"),
    "AC": ("Certificado de tripulante", "Crew member certificate"), "C*": ("Documento oficial de viaje (C)", "Official travel document (C)"),
    "I*": ("Tarjeta de identidad o documento oficial de viaje (I)", "Identity card or official travel document (I)"), "V*": ("Visa de lectura mecánica", "Machine readable visa"),
}
CODE_NOTE = {
    "PU": ("La zona del ejemplo de la parte 8 es TD2; no se comparó con la norma impresa.", "The zone in the example of part 8 is TD2; not compared with the printed standard."),
    "P<": ("Sigue en circulación junto a los códigos de dos letras, a lo más hasta fines de 2037.", "It stays in circulation beside the two-letter codes, at most until the end of 2037."),
    "A*": ("La segunda posición es libre salvo V; AI no se usa y AC se reserva al certificado de tripulante.", "The second position is free except V; AI is not used and AC is kept for the crew member certificate."),
    "AC": ("Tarjeta de tamaño TD1 de los miembros de una tripulación aérea.", "TD1 size card of the members of an air crew."),
    "C*": ("La segunda posición es libre salvo V.", "The second position is free except V."),
    "I*": ("La segunda posición es libre salvo V.", "The second position is free except V."),
    "V*": ("La segunda posición es libre o relleno; suele indicar la clase de visa del Estado emisor.", "The second position is free or a filler; it often names the issuer's own class of visa."),
}
CODE_FORMATS = {"PU": ["TD2"], "A*": ["TD1", "TD2"], "C*": ["TD1", "TD2"], "I*": ["TD1", "TD2"], "AC": ["TD1"], "V*": ["MRV-A", "MRV-B"]}
CODE_TYPES = {"PP": ["O"], "PE": ["P"], "PD": ["D"], "PO": ["S"], "PM": ["F"], "PU": ["P"]}
CODE_CATEGORIES = {"PR": ["R"], "PS": ["R"], "PT": ["A", "R"], "PL": ["A", "X"], "P<": ["A", "R"], "AC": ["X"], "A*": ["B", "H", "J", "L", "W", "X"], "C*": ["B", "H", "J", "L", "W", "X"],
                   "I*": ["B", "F", "H", "J", "L", "R", "V", "W", "X"], "V*": ["C"]}


def document_codes(folder):
    terms = []
    for row in rows(folder, "icao_document_codes.csv"):
        code = row["code"]
        es, en = CODE_LABEL[code]
        harmonised = bool(row["effective_note"])
        note = CODE_NOTE.get(code, ("", ""))
        description = {"es": f"Primeros caracteres {code.replace('*', '…')} de la zona de lectura mecánica: {row['meaning_es'][0].lower() + row['meaning_es'][1:]}.",
                       "en": f"First characters {code.replace('*', '…')} of the machine readable zone: {re.split(';', row['meaning_en'])[0][0].lower() + re.split(';', row['meaning_en'])[0][1:]}."}
        if note[0]:
            description = {"es": description["es"] + " " + note[0], "en": description["en"] + " " + note[1]}
        if harmonised:
            description["es"] += " Segunda letra armonizada desde el 1 de enero de 2026, obligatoria desde el 1 de enero de 2028."
            description["en"] += " Second letter harmonised from 1 January 2026, compulsory from 1 January 2028."
        term = {"id": code, "label": {"es": es, "en": en}, "description": description, "pattern": code[0] + ("." if code[1] == "*" else code[1]),
                "formats": CODE_FORMATS.get(code, ["TD3"]), "categories": CODE_CATEGORIES.get(code, ["A"]), "types": CODE_TYPES.get(code, []),
                "harmonised": harmonised, "source": row["source"]}
        terms.append(term)
    return {
        "vocabulary": "mrz-document-codes",
        "title": {"es": "Códigos de documento de la zona de lectura mecánica", "en": "Document codes of the machine readable zone"},
        "source": "ICAO Doc 9303 (8th edition), parts 4 to 8, as facts; not compared with the printed standard. In an id, * stands for any permitted second character "
                  "and < is the filler. The categories a code may lead to are ours.",
        "licence": "Facts of a public standard; our texts: Apache-2.0",
        "terms": terms,
    }


def write(folder, vocabulary):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, vocabulary["vocabulary"] + ".json"), "w", encoding="utf-8") as file:
        json.dump(vocabulary, file, ensure_ascii=False, indent=2)
        file.write("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", metavar="DIR", help="check the vocabularies in DIR")
    parser.add_argument("--data", metavar="DATA", help="with --check: also check that the data's values have terms")
    parser.add_argument("folders", nargs="*", metavar="DATA OUTPUT")
    arguments = parser.parse_args()
    if arguments.check:
        sys.exit(check(arguments.check, arguments.data))
    if len(arguments.folders) != 2:
        parser.error("give the data folder and the output folder, or --check DIR")
    data, output = arguments.folders
    book = countries(data)
    write(output, book)
    names = {t["id"]: t["label"] for t in book["terms"]}
    write(output, border_posts(data, names))
    write(output, document_codes(data))


if __name__ == "__main__":
    main()
