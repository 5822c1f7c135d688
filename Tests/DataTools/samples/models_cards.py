"""Cards of Utopia: identity, licence, residence, traveller, border traffic, consular, crew. All of it is invented.

The feature lines are those of models_passports.py.
"""

from __future__ import annotations

ACT_ID = ("Ley de Registro de Utopia (ficticia) / Utopian Registry Act (fictional)", "Utopian Gazette 40 (fictional)",
          "2009-01-05")
ACT_ROAD = ("Código de Caminos de Utopia (ficticio) / Utopian Roads Code (fictional)",
            "Utopian Gazette 90 (fictional)", "2019")
ACT_STAY = ("Ley de Residencia de Utopia (ficticia) / Utopian Residence Act (fictional)",
            "Utopian Gazette 110 (fictional)", "2021-08-01")

CARD = {"form": "card", "size": ("85.6", "54", "ID-1")}
CARD_FIELDS = ("documentNumber primaryIdentifier secondaryIdentifier nationality sex dateOfBirth dateOfIssue "
               "dateOfExpiry signature portrait")

CARDS = [
    {
        "code": "UTO-BO-01001", "status": "withdrawn", "evidence": "secondary", "family": "UTO-identity-cards",
        "es": "Cédula de identidad, primera serie", "en": "Identity card, first series", "native": "Identity Card",
        "authority": "Utopian Registry", **CARD, "first": ("2009-02", "about"), "last": ("2017-12-31", "exact"),
        "until": ("2022", "before"),
        "validity": (60, 36), "substrate": "sub.petg-pvc", "portrait": "per.d2t2",
        "number": (r"\d{3}-\d{5}-[A-Z]", "001-23456-U"),
        "mrz": ("none", None, None), "chip": ("no", None, None),
        "fields": CARD_FIELDS + " municipality address bloodType", "acts": [ACT_ID],
        "motif": "lighthouse", "colour": "yellow", "images": ["card-front normal", "card-back normal"],
        "features": """
sub.petg-pvc! @card-front,card-back 0,0,100,100
per.surface @card-front 34,20,62,56
per.d2t2 @card-front 4,20,26,58
ovd.generic! @card-front 76,56,20,34 m=lighthouse
mag.stripe @card-back 0,8,100,16
cod.1d @card-back 10,74,80,16 s=1
viz.field @card-front 34,66,40,9 s=1
num.float @card-front 34,84,36,9 s=1
txt.heading @card-front 4,4,60,10 t=UTOPIA s=1
"""},
    {
        "code": "UTO-BO-02001", "status": "current", "evidence": "specimenSeen", "family": "UTO-identity-cards",
        "es": "Cédula de identidad, segunda serie", "en": "Identity card, second series", "native": "Identity Card",
        "authority": "Utopian Registry", **CARD, "first": ("2018-01-02", "exact"), "validity": (120, 60),
        "substrate": "sub.pc",
        "portrait": "per.laser", "number": (r"\d{11}", "12345678901"), "personal": (r"\d{4}[ \-]?\d{4}[ \-]?\d{3}",
                                                                                    "1234 5678 901"),
        "mrz": ("TD1", "ID", "12345678901"), "chip": ("yes", "dual", "card-front"),
        "quirks": [("longNumberWithoutFiller",
                    "El número tiene once cifras: las dos últimas y su dígito van en los datos opcionales.",
                    "The number has eleven figures: the last two and their digit stand in the optional data.")],
        "fields": CARD_FIELDS + " municipality personalNumber cardAccessNumber fingerprint", "acts": [ACT_ID],
        "supersedes": "UTO-BO-01001",
        "motif": "fish", "colour": "blue", "confirmed": "2026-05-04",
        "images": ["card-front normal", "card-front uv-a", "card-back normal", "card-front infrared official"],
        "features": """
sub.pc! @card-front,card-back 0,0,100,100
sub.core-col! @card-edge c=blue
sub.window! @card-front,card-back 84,8,12,30 m=fish
per.window-img @window
ele.chip-con @card-front 46,3,13,14
ele.symbol! @card-front 66,4,12,12 c=blue s=1
ele.pace-can @chip
per.laser! @card-front 4,22,26,60
per.laser-tac! @card-front 34,84,40,10
pri.rainbow! @card-front 32,18,50,62
pri.mini @card-front 4,84,26,5 t=UTOPIA
ink.uv-inv! @card-front 40,24,34,50 c=yellow m=fish
ink.ovmi @card-back 82,8,14,22 c=green m=fish
ink.ir-drop! @card-front 66,52,16,26 m=fish a=official
ovd.cli @card-front 64,52,18,28
ovd.lens @card-front 64,52,18,28
tac.braille @card-front 84,80,12,12
cod.2d! @card-back 6,8,20,34 s=1
mrz.zone @card-back 3,56,94,40
mrz.cd! @card-back 3,56,94,40
mrz.ir! @card-back 3,56,94,40
chk.size @card
"""},
    {
        "code": "UTO-BO-02002", "status": "current", "evidence": "official", "family": "UTO-identity-cards",
        "access": "restricted",
        "es": "Cédula de identidad, variante para pruebas de lectores",
        "en": "Identity card, variant for reader tests", "native": "Identity Card",
        "authority": "Utopian Registry", **CARD, "first": ("2025-03-03", "exact"), "validity": (12, None),
        "substrate": "sub.pc",
        "portrait": "per.laser", "number": (r"9{4}\d{7}", "99991234567"), "mrz": ("TD1", "ID", "99991234567"),
        "expiry": "270302", "chip": ("yes", "dual", "card-front"),
        "quirks": [("longNumberWithoutFiller", "Como en la segunda serie.", "As in the second series.")],
        "fields": CARD_FIELDS, "acts": [ACT_ID], "motif": "fish", "colour": "red",
        "images": ["card-front normal restricted"],
        "notes": [("Solo para laboratorios: su portador no viaja con ella.",
                   "For laboratories only: no bearer travels with it.")],
        "features": """
sub.pc! @card-front,card-back 0,0,100,100
viz.colour @card-front c=red
txt.legend @card-front 34,86,50,9 t=TEST_ONLY s=1
ele.pace-can @chip a=restricted
mrz.zone @card-back 3,56,94,40
"""},
    {
        "code": "UTO-FO-01001", "status": "current", "evidence": "secondary",
        "es": "Licencia de conducir mejorada", "en": "Enhanced driving licence", "native": "Enhanced Driving Licence",
        "authority": "Utopian Roads Office", **CARD, "first": ("2020-01", "about"), "validity": (60, None),
        "substrate": "sub.pc",
        "portrait": "per.laser", "number": (r"L\d{7}", "L7654321"), "mrz": ("TD1", "ID", "L7654321"),
        "chip": ("yes", "vicinity", "card-front"),
        "fields": CARD_FIELDS + " limitations organDonor physicalDescription", "acts": [ACT_ROAD],
        "motif": "compass", "colour": "green", "images": ["card-front normal"],
        "features": """
sub.pc! @card-front,card-back 0,0,100,100
text.edl-flag @card-front 72,4,24,16 m=compass s=1
ele.rfid-vicinity @chip
per.laser! @card-front 4,22,26,60
per.ghost! @card-front 78,56,18,34 s=1
cod.2d! @card-back 6,8,88,26 s=1
mrz.zone @card-back 3,56,94,40
sub.tactile-notch @card-edge
viz.signature @card-front 34,80,40,14 s=1
"""},
    {
        "code": "UTO-HO-01001", "status": "current", "evidence": "official",
        "es": "Permiso de residencia", "en": "Residence permit", "native": "Residence Permit",
        "authority": "Utopian Migration Service",
        **CARD, "first": ("2021-09-01", "exact"), "validity": (60, 24), "substrate": "sub.pc", "portrait": "per.laser",
        "number": (r"H[PT]\d{7}", "HP2223334"), "mrz": ("TD1", "IR", "HP2223334", "XXX"),
        "chip": ("yes", "contactless", "card-front"),
        "fields": CARD_FIELDS + " migrationCategory remarks", "acts": [ACT_STAY], "motif": "leaf", "colour": "pink",
        "images": ["card-front normal", "card-front uv-a"],
        "features": """
sub.pc! @card-front,card-back 0,0,100,100
per.laser! @card-front 4,22,26,60
ovd.kinegram! @card-front 24,56,16,30 m=leaf
ink.uv-inv! @card-front 44,24,34,50 c=pink m=leaf
ink.irid @card-front 80,24,16,24 c=gold
per.ghost-uv! @card-front 80,52,16,36 c=red
viz.field @card-front 44,76,34,10
mrz.zone @card-back 3,56,94,40
mrz.viz! @card-back 3,56,94,40
ele.chip-nfc @chip
"""},
    {
        "code": "UTO-JO-01001", "status": "current", "evidence": "unverified",
        "es": "Tarjeta de viajero frecuente", "en": "Frequent traveller card", "native": "Frequent Traveller Card",
        "authority": "Utopian Migration Service", **CARD, "first": ("2023", "about"), "validity": (36, None),
        "substrate": "sub.petg-pvc",
        "portrait": "per.d2t2", "number": (r"J\d{8}", "J01020304"), "mrz": ("TD1", "IJ", "J01020304"),
        "expiry": "291130", "chip": ("unknown", None, None),
        "fields": CARD_FIELDS, "acts": [ACT_STAY], "motif": "star", "colour": "orange", "images": ["card-front normal"],
        "features": """
sub.petg-pvc! @card-front 0,0,100,100
ele.unspecified @card-front 46,3,13,14
ovd.generic! @card-front 76,56,20,34 m=star
txt.brand @card-front 62,4,34,8
num.format @card-front 34,84,40,10 s=1
chk.companion @card e=secondary
mrz.zone @card-back 3,56,94,40
"""},
    {
        "code": "UTO-LO-01001", "status": "validUntilExpiry", "evidence": "specimenSeen",
        "es": "Tarjeta de tránsito fronterizo", "en": "Border traffic card", "native": "Border Traffic Card",
        "authority": "Utopian Migration Service", **CARD, "first": ("2015-03-01", "exact"),
        "last": ("2025-02-28", "exact"),
        "until": ("2028-02-28", "exact"), "validity": (36, 36), "substrate": "sub.petg-pvc", "portrait": "per.toner",
        "number": (r"B\d{6}|N\d{6}", "N020304"), "mrz": ("TD1", "IL", "N020304"), "expiry": "270228", "quirks": [
            ("compositeUnreliable", "En los ejemplares de 2015 el dígito compuesto puede no dar.",
             "On those of 2015 the composite digit may be wrong.")],
        "chip": ("no", None, None), "fields": CARD_FIELDS + " municipality", "acts": [ACT_STAY], "motif": "turtle",
        "colour": "green",
        "images": ["card-front normal", "card-back normal"],
        "features": """
sub.petg-pvc! @card-front 0,0,100,100
ele.optical-stripe @card-back 0,8,100,30 m=turtle
per.toner @card-front 34,20,62,56
ovd.generic! @card-front 76,56,20,34 m=turtle
cod.covert @card-front a=restricted
ink.uv-inv! @card-front 40,24,34,50 c=turquoise m=turtle
mrz.zone @card-back 3,56,94,40
viz.layout @card-front 4,20,92,58 s=1
"""},
    {
        "code": "UTO-VO-01001", "status": "current", "evidence": "secondary",
        "es": "Matrícula consular", "en": "Consular registration card", "native": "Consular Registration",
        "authority": "Consulates of Utopia", **CARD, "first": ("2019-11", "about"), "validity": (60, 60),
        "substrate": "sub.petg-pvc",
        "portrait": "per.d2t2", "number": (r"C\d{2}-\d{5}", "C26-00042"), "mrz": ("unknown", None, None),
        "chip": ("no", None, None),
        "fields": CARD_FIELDS + " address placeOfIssue", "acts": [ACT_ID], "motif": "shell", "colour": "red",
        "images": ["card-front normal"],
        "features": """
sub.petg-pvc! @card-front 0,0,100,100
per.d2t2 @card-front 4,22,26,60
ovd.transp! @card-front 22,50,22,36 m=shell
cod.2d! @card-back 6,8,26,44 s=1
txt.legend @card-back 40,10,54,10 t=CONSULATE s=1
viz.absent! @card-front
per.lam-uv! @card-front 2,2,96,96 c=blue m=shell
"""},
    {
        "code": "UTO-XO-01001", "status": "current", "evidence": "secondary",
        "es": "Certificado de miembro de tripulación", "en": "Crew member certificate",
        "native": "Crew Member Certificate",
        "authority": "Utopian Civil Aviation", **CARD, "first": ("2022-04-01", "exact"), "validity": (24, None),
        "substrate": "sub.pc",
        "portrait": "per.laser", "number": (r"X\d{6}", "X112233"), "mrz": ("TD1", "AC", "X112233"), "expiry": "281130",
        "chip": ("no", None, None),
        "fields": CARD_FIELDS + " profession", "acts": [ACT_ROAD], "motif": "compass", "colour": "blue",
        "images": ["card-front normal"],
        "features": """
sub.pc! @card-front 0,0,100,100
per.laser! @card-front 4,22,26,60
per.ipi @card-front 4,22,26,60 a=official
ovd.zero @card-front 76,56,20,34 m=compass
mrz.zone @card-back 3,56,94,40
mrz.font @card-back 3,56,94,40
chk.companion @card
"""},
]
