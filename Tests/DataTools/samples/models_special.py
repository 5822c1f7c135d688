"""Special passports, refugee and seafarer documents, visas, stamps and forms of Utopia. All of it is invented.

The feature lines are those of models_passports.py.
"""

from __future__ import annotations

from models_passports import ACT_1998, ACT_2018, ACT_2025, BOOKLET, COVER, PASSPORT_FIELDS

ACT_VISA = ("Reglamento de Visas de Utopia (ficticio) / Utopian Visa Regulations (fictional)",
            "Utopian Gazette 101 (fictional)", "2020-06-15")
ACT_REFUGE = ("Ley de Refugio de Utopia (ficticia) / Utopian Refuge Act (fictional)", "Utopian Gazette 64 (fictional)",
              "2014")
ACT_SEA = ("Código de Navegación de Utopia (ficticio) / Utopian Shipping Code (fictional)",
           "Utopian Gazette 71 (fictional)", "2016-02")

VISA_FIELDS = (
    "documentNumber fullName nationality dateOfBirth sex dateOfIssue dateOfExpiry placeOfIssue entries durationOfStay "
    "remarks portrait")

SPECIAL = [
    {
        "code": "UTO-AD-01001", "status": "current", "evidence": "official",
        "es": "Pasaporte diplomático", "en": "Diplomatic passport", "native": "Diplomatic Passport",
        "authority": "Utopian Ministry of Foreign Affairs", **BOOKLET, "pages": "32", "first": ("2020-09-15", "exact"),
        "validity": (60, 60), "coverSpec": ("black", ("plástico liso", "smooth plastic"), "UTOPIA DIPLOMATIC PASSPORT"),
        "substrate": "sub.pc", "portrait": "per.laser", "number": (r"D\d{7}", "D7070707"),
        "mrz": ("TD3", "PD", "D7070707"),
        "chip": ("yes", "contactless", "back-cover"), "fields": PASSPORT_FIELDS + " profession",
        "acts": [ACT_1998, ACT_2018],
        "motif": "compass", "colour": "silver", "images": ["front-cover normal", "data-card-front normal"],
        "features": COVER.format(cover="black", m="compass") + """
sub.pc! @data-card-front 0,0,100,100
ovd.zero @data-card-front 24,44,16,26 m=compass
ink.ovi! @inside-front-cover 40,30,20,14 c=blue m=compass
ink.uv-inv! @data-card-front 36,20,40,46 c=red m=compass
per.laser! @data-card-front 4,16,26,50
viz.field @data-card-front 34,60,46,10 e=specimenSeen
num.perf-shape @inner-pages 30,4,40,8
mrz.zone @data-card-front 3,80,94,17 z=lower-edge
mrz.viz! @data-card-front 3,80,94,17
ele.symbol! @front-cover 40,88,20,8 c=silver
"""},
    {
        "code": "UTO-AS-01001", "status": "current", "evidence": "secondary",
        "es": "Pasaporte oficial", "en": "Official passport", "native": "Official Passport",
        "authority": "Utopian Ministry of Foreign Affairs", **BOOKLET, "pages": "32", "first": ("2020", "about"),
        "validity": (60, None), "coverSpec": ("grey", ("plástico liso", "smooth plastic"), "UTOPIA OFFICIAL PASSPORT"),
        "substrate": "sub.pc", "portrait": "per.laser", "number": (r"S\d{7}", "S1112223"),
        "mrz": ("TD3", "PO", "S1112223"),
        "chip": ("yes", "contactless", "back-cover"), "fields": PASSPORT_FIELDS + " profession", "acts": [ACT_2018],
        "motif": "lighthouse", "colour": "grey", "images": ["front-cover normal"],
        "features": COVER.format(cover="grey", m="lighthouse") + """
sub.pc! @data-card-front 0,0,100,100
ovd.kinegram! @data-card-front 24,44,16,26 m=lighthouse
ink.uv-inv! @data-card-front 36,20,40,46 c=violet m=lighthouse
per.laser-tac! @data-card-front 58,8,22,7
mrz.zone @data-card-front 3,80,94,17 z=lower-edge
chk.companion @whole-document e=unverified
"""},
    {
        "code": "UTO-AP-01001", "status": "current", "evidence": "official",
        "es": "Pasaporte de emergencia", "en": "Emergency passport", "native": "Emergency Passport",
        "authority": "Consulates of Utopia", **BOOKLET, "pages": "8", "first": ("2021-02-01", "exact"),
        "validity": (12, 12), "coverSpec": ("orange", ("papel grueso", "heavy paper"), "UTOPIA EMERGENCY PASSPORT"),
        "substrate": "sub.paper-uvdull", "portrait": "per.inkjet", "number": (r"E\d{6}", "E600700"),
        "mrz": ("TD3", "PE", "E600700"), "expiry": "271130",
        "chip": ("no", None, None), "fields": PASSPORT_FIELDS + " remarks", "acts": [ACT_1998, ACT_2025],
        "motif": "lighthouse", "colour": "orange", "images": ["data-page normal", "data-page uv-a"],
        "features": COVER.format(cover="orange", m="lighthouse") + """
sub.paper-uvdull! @data-page,inner-pages 0,0,100,100
sub.paper @inner-pages
sub.fibre-uv! @data-page 0,0,100,100 c=blue
per.inkjet @data-page 4,18,26,46
per.lam-tamper! @data-page 2,14,96,64
ovd.retro! @data-page 4,18,60,56 m=lighthouse
ink.uv-inv! @data-page 36,20,40,50 c=orange m=lighthouse
per.tamper-border @data-page 3,16,29,50 s=1
num.serial-fluo @data-page 66,6,28,8 c=green
mrz.zone @data-page 3,80,94,17 z=lower-edge
mrz.cd! @data-page 3,88,94,9
chk.validity! @data-page 36,64,30,8 s=1
"""},
    {
        "code": "UTO-AF-01001", "status": "validUntilExpiry", "evidence": "unverified", "access": "official",
        "es": "Pasaporte militar", "en": "Military passport", "native": "Military Passport",
        "authority": "Utopian Coast Guard", **BOOKLET, "pages": "24", "first": ("2012-01", "before"),
        "last": ("2024-12", "about"),
        "validity": (36, None), "coverSpec": ("brown", ("tela", "cloth"), "UTOPIA MILITARY PASSPORT"),
        "substrate": "sub.paper-photo", "portrait": "per.photo-int", "number": (r"MI-\d{5}", "MI-12345"),
        "mrz": ("TD3", "PM", "MI12345"), "expiry": "270630", "chip": ("no", None, None),
        "fields": PASSPORT_FIELDS + " profession", "acts": [ACT_1998],
        "motif": "star", "colour": "brown", "images": ["data-page normal"],
        "features": COVER.format(cover="brown", m="star") + """
sub.paper-photo! @data-page 0,0,100,100
sub.wm-mono @inner-pages 30,60,40,14 t=UTO
pri.emboss! @data-page 22,50,16,22 m=star
pri.dry-offset @inner-pages a=official
pri.gravure @data-page 34,18,62,56 a=official
per.toner @data-page 34,18,62,40
mrz.zone @data-page 3,80,94,17 z=lower-edge
chk.companion @whole-document
"""},
    {
        "code": "UTO-AM-01001", "status": "current", "evidence": "specimenSeen",
        "es": "Pasaporte de menores", "en": "Minors' passport", "native": "Passport for Minors",
        "authority": "Utopian Passport Office", **BOOKLET, "pages": "24", "first": ("2019-04-01", "exact"),
        "validity": (None, 36), "coverSpec": ("turquoise", ("plástico texturizado", "textured plastic"),
                                              "UTOPIA PASSPORT"),
        "substrate": "sub.pc", "portrait": "per.laser", "number": (r"K\d{7}", "K1010101"),
        "mrz": ("TD3", "P<", "K1010101"), "expiry": "291130",
        "chip": ("yes", "contactless", "back-cover"), "fields": PASSPORT_FIELDS + " parents", "acts": [ACT_2018],
        "motif": "turtle", "colour": "turquoise", "images": ["data-card-front normal", "data-card-front uv-a"],
        "features": COVER.format(cover="turquoise", m="turtle") + """
sub.pc! @data-card-front 0,0,100,100
viz.field @data-card-front 34,60,46,10
ink.uv-inv! @data-card-front 36,20,40,38 c=turquoise m=turtle
ovd.kinegram! @data-card-front 24,44,16,26 m=turtle
per.ghost! @data-card-front 82,40,14,30 s=1
mrz.zone @data-card-front 3,80,94,17 z=lower-edge
chk.validity! @data-card-front 34,52,30,7 s=1
"""},
    {
        "code": "UTO-RO-01001", "status": "current", "evidence": "official",
        "es": "Documento de viaje para refugiados", "en": "Refugee travel document",
        "native": "Travel Document (1951 Convention)",
        "authority": "Utopian Refuge Office", **BOOKLET, "pages": "32", "first": ("2022-05-02", "exact"),
        "validity": (24, 24),
        "coverSpec": ("grey", ("plástico", "plastic"), "TRAVEL DOCUMENT"), "substrate": "sub.hybrid",
        "portrait": "per.d2t2",
        "number": (r"R\d{8}", "R00012345"), "mrz": ("TD3", "PR", "R00012345", "XXB"), "expiry": "281130",
        "chip": ("yes", "contactless", "back-cover"),
        "fields": PASSPORT_FIELDS, "acts": [ACT_REFUGE], "motif": "leaf", "colour": "green",
        "images": ["data-page normal"],
        "notes": [("La nacionalidad de las líneas es XXB (refugiado) o XXA (apátrida), no UTO.",
                   "The nationality in the lines is XXB (refugee) or XXA (stateless), not UTO.")],
        "features": COVER.format(cover="grey", m="leaf") + """
sub.hybrid! @data-page 0,0,100,100
per.d2t2 @data-page 4,18,26,46
ovd.transp! @data-page 22,40,20,30 m=leaf
ink.uv-inv! @data-page 44,20,36,46 c=green m=leaf
ink.irid @data-page 80,8,14,16 c=pink
txt.legend @front-cover 10,88,80,8 t=1951
mrz.zone @data-page 3,80,94,17 z=lower-edge
mrz.viz! @data-page 3,80,94,17
"""},
    {
        "code": "UTO-WO-01001", "status": "current", "evidence": "secondary",
        "es": "Libreta de embarque", "en": "Seafarer's book", "native": "Seafarer's Book",
        "authority": "Utopian Harbour Authority",
        **BOOKLET, "size": ("105", "74", "ID-2"), "pages": "64", "first": ("2016-06", "about"), "validity": (60, None),
        "coverSpec": ("blue", ("tela", "cloth"), "UTOPIA SEAFARER"), "substrate": "sub.synthetic",
        "portrait": "per.inkjet",
        "number": (r"SB\d{6}", "SB445566"), "mrz": ("TD2", "IS", "SB445566"), "chip": ("no", None, None),
        "fields": "documentNumber fullName nationality dateOfBirth sex dateOfIssue dateOfExpiry physicalDescription "
                  "fingerprint signature portrait",
        "acts": [ACT_SEA], "motif": "boat", "colour": "blue", "images": ["data-page normal"],
        "features": COVER.format(cover="blue", m="boat") + """
sub.synthetic @data-page 0,0,100,100
per.inkjet @data-page 4,18,26,46
per.security-seal @data-page 74,48,20,24 c=silver
pri.guilloche! @data-page 34,18,38,56 m=boat
bin.cover-glue @inside-front-cover,inside-back-cover
bin.stitch! @booklet c=blue
cod.1d @data-page 66,6,28,9 s=1
mrz.zone @data-page 3,80,94,17 z=lower-edge
sta.wet! @inner-pages 20,40,60,30 c=violet s=1
"""},
    {
        "code": "UTO-CO-01001", "status": "current",
        "printed": [("«La visa no garantiza el ingreso.»", "“A visa does not guarantee entry.”")],
        "evidence": "official", "family": "UTO-visas",
        "es": "Visa adhesiva de visitante", "en": "Visitor visa sticker", "native": "Visitor Visa",
        "authority": "Consulates of Utopia",
        "form": "sticker", "size": ("120", "80", "MRV-A"), "first": ("2020-07-01", "exact"), "validityKind": "printed",
        "substrate": "sub.paper-uvdull", "portrait": "per.inkjet", "number": (r"[A-C]\d{8}", "A00112233"),
        "mrz": ("MRV-A", "V<", "A00112233"), "chip": ("no", None, None), "fields": VISA_FIELDS, "acts": [ACT_VISA],
        "motif": "shell",
        "colour": "red", "images": ["visa-front normal", "visa-front uv-a", "visa-front oblique"],
        "features": """
sub.paper-uvdull! @visa-front 0,0,100,100
sub.die-cut! @visa-front 92,4,6,18
pri.intaglio! @visa-front 34,4,40,10 t=UTOPIA
pri.latent-int @visa-front 76,4,14,14
pri.guilloche! @visa-front 34,16,62,58 m=shell
ink.ovi! @visa-front 80,22,14,14 c=red m=shell
ink.uv-inv! @visa-front 40,24,36,44 c=red m=shell
ovd.metal @visa-front 34,40,10,16 m=shell
per.inkjet @visa-front 4,16,26,52
sub.fibre-uv! @visa-front 0,0,100,100 c=green
num.serial-fluo @visa-front 4,4,26,9 c=orange
mrz.zone @visa-front 3,78,94,19
mrz.cd! @visa-front 3,87,94,10
pri.anticopy! @visa-front 60,60,36,12 s=1
"""},
    {
        "code": "UTO-CO-02001", "status": "current", "evidence": "specimenSeen", "family": "UTO-visas",
        "es": "Visa adhesiva de tránsito", "en": "Transit visa sticker", "native": "Transit Visa",
        "authority": "Consulates of Utopia",
        "form": "sticker", "size": ("105", "74", "MRV-B"), "first": ("2020-07-01", "exact"),
        "validityKind": "singleJourney",
        "substrate": "sub.paper-uvdull", "number": (r"T\d{8}", "T00998877"), "mrz": ("MRV-B", "VT", "T00998877"),
        "fields": VISA_FIELDS.replace(" portrait", ""), "acts": [ACT_VISA], "motif": "boat", "colour": "orange",
        "images": ["visa-front normal"],
        "features": """
sub.die-cut! @visa-front 92,4,6,18
pri.flexo @visa-front 4,16,92,58
pri.font @visa-front 60,5,30,9 s=1
ink.metal @visa-front 4,4,40,10 t=TRANSIT
ink.uv-vis @visa-front 4,16,60,58 c=orange
cod.2d! @visa-front 76,40,18,28 s=1
mrz.zone @visa-front 3,78,94,19
"""},
    {
        "code": "UTO-CO-03001", "status": "current", "evidence": "official", "family": "UTO-visas",
        "es": "Autorización electrónica de viaje", "en": "Electronic travel authorisation",
        "native": "Electronic Travel Authorisation",
        "authority": "Utopian Migration Service", "form": "electronic", "first": ("2024-01-01", "exact"),
        "validityKind": "other",
        "validityNote": ("Dos años o hasta que venza el pasaporte, lo que ocurra primero.",
                         "Two years or until the passport expires, whichever comes first."),
        "number": (r"ETA-\d{4}-\d{6}", "ETA-2026-000123"), "mrz": ("none", None, None),
        "fields": "documentNumber fullName nationality dateOfIssue dateOfExpiry qrCode",
        "acts": [ACT_VISA], "motif": "star", "colour": "turquoise", "images": ["screen normal"],
        "references": [("number-check-site", "UTO-ETA", "https://eta.migration.uto.example/check")],
        "features": """
txt.heading @screen 10,6,80,8 t=ETA s=1
cod.2d! @screen 30,52,40,26 s=1
cod.vds! @screen 30,52,40,26 s=1
num.format @screen 14,18,72,6 s=1
viz.layout @screen 10,16,80,34 s=1
txt.legend @screen 10,82,80,6 t=UTO.EXAMPLE s=1
"""},
    {
        "code": "UTO-DO-01001", "status": "current", "evidence": "specimenSeen",
        "es": "Sello de ingreso", "en": "Entry stamp", "native": "Entry Stamp",
        "authority": "Utopian Migration Service", "form": "stamp",
        "sizePlain": ("42", "30"), "first": ("2018", "about"), "fields": "other dateOfIssue durationOfStay",
        "acts": [ACT_VISA],
        "motif": "boat", "colour": "violet", "images": ["stamp-impression normal"],
        "features": """
sta.wet! @stamp-impression 2,2,96,96 c=violet s=1
viz.layout @stamp-impression 8,10,84,76 s=1
txt.heading @stamp-impression 10,8,80,16 t=UTOPIA s=1
num.format @stamp-impression 60,72,30,16 s=1
ink.uv-vis @stamp-impression 2,2,96,96 c=green
"""},
    {
        "code": "UTO-EO-01001", "status": "current", "evidence": "secondary",
        "es": "Formulario de ingreso y tránsito", "en": "Entry and transit form", "native": "Entry and Transit Form",
        "authority": "Utopian Migration Service", "form": "sheet", "sizePlain": ("105", "148"),
        "first": ("2017-10-02", "exact"),
        "number": (r"\d{3}-\d{6}", "001-234567"),
        "fields": "fullName nationality documentNumber dateOfIssue durationOfStay signature",
        "acts": [ACT_VISA], "motif": "shell", "colour": "green", "images": ["sheet-front normal"],
        "features": """
sub.paper @sheet-front
pri.finebg @sheet-front 4,20,92,60 c=green
per.hand! @sheet-front 8,30,84,40 s=1
cod.1d @sheet-front 56,5,40,7 s=1
num.serial @sheet-front 56,13,40,4 s=1
pri.screen @sheet-front 6,5,30,10 c=green
ink.therm @sheet-front 42,84,16,10 m=shell
sta.wet! @sheet-front 56,82,40,15 c=blue s=1
"""},
    {
        "code": "UTO-EY-01001", "status": "current", "evidence": "unverified",
        "es": "Anexo de lista de grupo", "en": "Group list annex", "native": "Group List",
        "authority": "Utopian Migration Service",
        "form": "certificate", "sizePlain": ("210", "297"), "first": ("2017-10", "before"),
        "fields": "fullName dateOfBirth documentNumber remarks",
        "acts": [ACT_VISA], "motif": "star", "colour": "blue", "images": ["sheet-front normal"],
        "features": """
sta.dry! @sheet-front 66,74,24,18 s=1
txt.heading @sheet-front 20,5,60,7 t=GROUP
chk.companion @sheet-front 8,66,50,8
per.security-seal @sheet-front 10,78,20,14 c=gold
"""},
]
