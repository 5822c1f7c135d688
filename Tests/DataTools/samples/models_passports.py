"""Passports of Utopia, from the first paper series to one that is only announced. All of it is invented.

A feature line reads: term[!] @locations x,y,width,height c=colour m=motif t=legend z=zone a=access e=evidence s=1
where ! adds the sign of a fake, the box is percent of the first location, and what is left out has a default.
"""

from __future__ import annotations

ACT_1998 = ("Ley de Pasaportes de Utopia (ficticia) / Utopia Passport Act (fictional)",
            "Utopian Gazette 12 (fictional)", "1998-03-02")
ACT_2018 = ("Decreto 7 sobre libretas con chip (ficticio) / Decree 7 on Booklets with a Chip (fictional)",
            "Utopian Gazette 88 (fictional)", "2018-11-20")
ACT_2025 = ("Orden 31 sobre códigos de documento (ficticia) / Order 31 on Document Codes (fictional)",
            "Utopian Gazette 140 (fictional)", "2025-09-01")

PASSPORT_FIELDS = (
    "documentType issuingStateCode documentNumber primaryIdentifier secondaryIdentifier nationality dateOfBirth "
    "sex placeOfBirth dateOfIssue dateOfExpiry issuingAuthority signature portrait optionalPersonal")

COVER = """
viz.colour @front-cover,back-cover c={cover}
pri.foil! @front-cover 18,10,64,20 c=gold m={m} t=UTOPIA
viz.arms @front-cover 28,36,44,30 c=gold m={m}
txt.heading @front-cover 18,76,64,10 t=PASSPORT
"""

BOOKLET = {"form": "booklet", "size": ("125", "88", "ID-3")}

PASSPORTS = [
    {
        "code": "UTO-AO-01001", "status": "withdrawn", "evidence": "specimenSeen", "family": "UTO-ordinary-passports",
        "es": "Pasaporte ordinario, primera serie (página de papel con laminado)",
        "en": "Ordinary passport, first series (paper page with laminate)", "native": "Utopian Passport",
        "authority": "Utopian Passport Office", **BOOKLET, "pages": "32",
        "first": ("1998-03", "about"), "last": ("2008-06-30", "exact"), "until": ("2018-06-30", "exact"),
        "statusNote": ("Retirado: el último ejemplar venció en junio de 2018.",
                       "Withdrawn: the last one expired in June 2018."),
        "validity": (120, 60), "coverSpec": ("green", ("tela", "cloth"), "UTOPIA PASSPORT"),
        "substrate": "sub.paper-uvdull", "portrait": "per.glued", "number": (r"[A-HJ-NP-Z]\d{6}", "A123456"),
        "mrz": ("TD3", "P<", "A123456"), "expiry": "160630",
        "quirks": [("fillerCheckDigit", "Donde no hay datos opcionales el dígito de la posición 43 es un relleno.",
                    "Where there are no optional data the digit at position 43 is a filler.")],
        "chip": ("no", None, None), "fields": PASSPORT_FIELDS.replace(" optionalPersonal", ""), "acts": [ACT_1998],
        "motif": "boat", "colour": "green", "images": ["front-cover normal", "data-page normal", "data-page uv-a"],
        "features": COVER.format(cover="green", m="boat") + """
sub.paper-uvdull! @data-page,inner-pages 0,0,100,100
sub.wm-two @inner-pages 30,30,40,30
sub.wm-electro @inner-pages 60,64,20,8
sub.fibre-vis! @inner-pages 0,0,100,100 c=red
sub.fibre-uv! @inner-pages,data-page 0,0,100,100 c=yellow
sub.planchette @inner-pages c=green e=unverified
sub.chem @data-page,inner-pages c=brown a=restricted
pri.offset @inner-pages
pri.letterpress! @title-page 55,6,38,8 c=black s=1
pri.guilloche! @data-page 34,18,62,56 m=boat
pri.rainbow! @data-page 34,18,62,56
pri.micro! @data-page 34,76,62,3 t=UTOPIA
ink.pen @title-page 55,6,38,8
per.glued! @data-page 4,18,26,46 m=boat
per.photo-perf @data-page 24,18,6,46
per.lam-hot! @data-page 2,14,96,64
per.lam-uv! @data-page 2,14,96,64 c=green
per.hand @data-page 34,46,62,28 e=secondary
bin.stitch! @booklet c=blue
num.perf-mech! @inner-pages 30,4,40,8
num.match! @title-page,inner-pages,data-page 55,6,38,8
mrz.zone @data-page 3,80,94,17 z=lower-edge
mrz.font @data-page 3,80,94,17
viz.layout @data-page 4,18,92,56
viz.absent! @data-page
"""},
    {
        "code": "UTO-AO-02001", "status": "validUntilExpiry", "evidence": "official",
        "family": "UTO-ordinary-passports",
        "es": "Pasaporte ordinario, segunda serie (retrato impreso)",
        "en": "Ordinary passport, second series (printed portrait)",
        "native": "Utopian Passport", "authority": "Utopian Passport Office", **BOOKLET, "pages": "32 48",
        "first": ("2008-07-01", "exact"), "last": ("2019-03-31", "before"), "until": ("2029-03-31", "about"),
        "statusNote": ("Ya no se emite; los ejemplares valen hasta su vencimiento.",
                       "No longer issued; those in use are good until they expire."),
        "validity": (120, 60), "coverSpec": ("blue", ("papel revestido", "coated paper"), "UTOPIA PASSPORT"),
        "substrate": "sub.paper-uvdull", "portrait": "per.inkjet", "number": (r"U[A-Z]\d{6}", "UB204060"),
        "mrz": ("TD3", "P<", "UB204060"), "expiry": "270630", "chip": ("no", None, None), "fields": PASSPORT_FIELDS,
        "acts": [ACT_1998],
        "supersedes": "UTO-AO-01001", "motif": "fish", "colour": "blue", "confirmed": "2026-05-04",
        "images": ["front-cover normal", "data-page normal", "data-page uv-a", "inner-pages transmitted"],
        "features": COVER.format(cover="blue", m="fish") + """
sub.paper-uvdull! @data-page,inner-pages 0,0,100,100
sub.wm-multi! @inner-pages 26,24,48,34
sub.wm-pageno! @inner-pages 80,4,14,8
sub.wm-sim @inner-pages a=official
sub.thread-emb! @inner-pages 46,0,5,100
sub.fibre-bi @inner-pages 0,0,100,100
pri.intaglio! @inside-front-cover 10,10,80,14 t=UTOPIA
pri.latent-int @inside-front-cover 38,30,24,14
pri.finebg @data-page 0,0,100,78 c=blue
pri.solid-spot! @data-page 34,18,62,56 c=turquoise
pri.seethru! @inner-pages 8,80,16,12
pri.relief-line @data-page 68,40,26,30
pri.micro! @data-page 34,76,62,3 t=ISLANDOFUTOPIA
pri.micro-err! @data-page 50,76,10,3 a=restricted
ink.ovi! @data-page 80,8,14,12 c=green m=star z=upper-right
ink.uv-inv! @data-page 36,20,40,50 c=yellow m=fish
ink.uv-vis @inner-pages 10,40,80,20 c=orange
ink.metam @data-page 80,24,14,12 a=official
per.inkjet @data-page 4,18,26,46
per.photo-int! @data-page 4,18,26,46
per.ghost! @data-page 80,44,15,26 s=1
per.lam-tamper! @data-page 2,14,96,64
ovd.transp! @data-page 22,40,20,30 m=fish
ovd.holo-2d3d @data-page 22,40,20,30 m=star
bin.stitch! @booklet c=red
bin.thread-uv! @booklet c=green
bin.backstitch @booklet
num.perf-laser! @inner-pages,data-page 42,3,36,7
num.float @title-page 55,6,38,8 s=1
num.match! @title-page,inner-pages,data-page
mrz.zone @data-page 3,80,94,17 z=lower-edge
mrz.cd! @data-page 3,88,94,9
mrz.viz! @data-page 3,80,94,17
viz.signature @data-page 4,66,26,10
"""},
    {
        "code": "UTO-AO-03001", "status": "validUntilExpiry", "evidence": "specimenSeen",
        "family": "UTO-ordinary-passports",
        "es": "Pasaporte ordinario, tercera serie (policarbonato con chip)",
        "en": "Ordinary passport, third series (polycarbonate with chip)",
        "native": "Utopian Passport", "authority": "Utopian Passport Office", **BOOKLET, "pages": "32 48",
        "first": ("2019-04-01", "exact"), "last": ("2025-12-31", "exact"), "until": ("2035-12-31", "exact"),
        "statusNote": ("Lo sigue la variante con código PP.", "Followed by the variant with the code PP."),
        "validity": (120, 60), "coverSpec": ("burgundy", ("plástico texturizado", "textured plastic"),
                                             "UTOPIA PASSPORT"),
        "substrate": "sub.pc", "portrait": "per.laser", "number": (r"U[A-Z]\d{7}", "UC3040506"),
        "mrz": ("TD3", "P<", "UC3040506"), "chip": ("yes", "contactless", "back-cover"),
        "fields": PASSPORT_FIELDS + " cardAccessNumber",
        "acts": [ACT_1998, ACT_2018], "supersedes": "UTO-AO-02001", "motif": "fish", "colour": "turquoise",
        "confirmed": "2026-05-04",
        "images": ["front-cover normal", "data-card-front normal", "data-card-front uv-a", "data-card-front infrared",
                   "data-card-back normal", "inner-pages uv-a"],
        "features": COVER.format(cover="burgundy", m="fish") + """
ele.symbol! @front-cover 40,88,20,8 c=gold s=1
sub.pc! @data-card-front,data-card-back 0,0,100,100
sub.window! @data-card-front,data-card-back 82,10,14,24 m=fish z=upper-right
per.window-img @data-card-front,data-card-back 82,10,14,24
sub.core-col! @data-card-front 0,0,100,2 c=red
sub.thread-win @inner-pages 46,0,5,100 c=violet
sub.taggant @inner-pages a=restricted
sub.wm-multi! @inner-pages 26,24,48,34
pri.theme @inner-pages 5,14,90,70 s=1
pri.flipbook @inner-pages 80,86,16,10 m=boat
pri.nano @data-card-front 60,70,10,4 t=UTO a=restricted
pri.mini @data-card-front 3,66,28,4 t=UTOPIA
pri.rainbow! @data-card-front 34,16,46,58
pri.anticopy! @inside-back-cover 10,20,80,40 s=1
ink.ovmi @data-card-front 36,8,12,10 c=green m=star
ink.uv-true! @inner-pages 10,30,80,50 m=fish
ink.uv-inv! @data-card-front 36,20,40,46 c=green m=fish
ink.uv-bi @inner-pages 40,84,20,12 c=yellow m=star
ink.ir-drop! @data-card-front 66,54,14,16 m=star a=official
ink.phos @inner-pages 8,8,16,12 m=star a=official
ink.as @inside-back-cover 44,66,12,12 c=green a=restricted
ovd.kinegram! @data-card-front 24,44,16,26 m=fish
ovd.mli! @data-card-back 6,12,24,30
ovd.lens @data-card-back 6,12,24,30
ovd.micro-text @data-card-front 24,66,16,4 t=UTO
per.laser! @data-card-front 4,16,26,50
per.laser-tac! @data-card-front 58,8,22,7
per.ghost! @data-card-front 66,40,14,14 s=1
per.perf-img @title-page 30,30,40,40
bin.hinge! @data-card-front 0,4,3,92
bin.thread-uv! @booklet c=red
num.perf-laser! @inner-pages 30,4,40,8
num.serial @inside-back-cover 30,84,40,8 z=lower s=1
ele.chip-nfc @back-cover
ele.pa @chip e=official
ele.aa-ca @chip
ele.pace-can @chip
mrz.zone @data-card-front 3,80,94,17 z=lower-edge
mrz.cd! @data-card-front 3,88,94,9
mrz.ir! @data-card-front 3,80,94,17
tac.relief @data-card-front 96,36,3,40
viz.portrait @data-card-front 4,16,26,50
chk.validity! @data-card-front 46,58,18,8 s=1
"""},
    {
        "code": "UTO-AO-03002", "status": "current", "evidence": "official", "family": "UTO-ordinary-passports",
        "es": "Pasaporte ordinario, tercera serie, variante con código PP",
        "en": "Ordinary passport, third series, variant with code PP",
        "native": "Utopian Passport", "authority": "Utopian Passport Office", **BOOKLET, "pages": "32 48",
        "first": ("2026-01-01", "exact"), "validity": (120, 60),
        "coverSpec": ("burgundy", ("plástico texturizado", "textured plastic"), "UTOPIA PASSPORT"),
        "substrate": "sub.pc", "portrait": "per.laser-col", "number": (r"U[A-Z]\d{7}|V[A-Z]\d{7}", "VA4050607"),
        "mrz": ("TD3", "PP", "VA4050607"), "chip": ("yes", "contactless", "data-card-front"),
        "fields": PASSPORT_FIELDS + " cardAccessNumber",
        "printed": [("En la página 3: «Este pasaporte tiene chip; no lo doble.»",
                     "On page 3: “This passport has a chip; do not bend it.”")],
        "acts": [ACT_2018, ACT_2025], "supersedes": "UTO-AO-03001", "motif": "fish", "colour": "turquoise",
        "confirmed": "2026-05-04",
        "images": ["data-card-front normal", "data-card-front uv-a official", "inner-pages transmitted"],
        "features": COVER.format(cover="burgundy", m="fish") + """
ele.symbol! @front-cover 40,88,20,8 c=gold s=1
sub.pc! @data-card-front,data-card-back 0,0,100,100
sub.window! @data-card-front,data-card-back 82,10,14,24 m=fish z=upper-right
sub.wm-multi! @inner-pages 26,24,48,34
sub.thread-win @inner-pages 46,0,5,100 c=green
sub.wm-pageno! @inner-pages 80,4,14,8
pri.intaglio! @inside-front-cover 10,10,80,14 t=UTOPIA
ink.uv-true! @inner-pages,data-card-front 10,30,80,50 m=fish
ink.uv-inv! @data-card-front 36,20,40,46 c=orange m=fish
ovd.kinegram! @data-card-front 24,44,16,26 m=fish
ovd.cli @data-card-back 6,12,24,30
per.laser-col @data-card-front 4,16,26,50
per.laser-tac! @data-card-front 58,8,22,7
per.ghost-uv! @data-card-front 66,36,14,24 c=green
bin.hinge! @data-card-front 0,4,3,92
ele.chip-nfc @data-card-front 40,30,10,14
ele.pa @chip
ele.pace-can @chip
mrz.zone @data-card-front 3,80,94,17 z=lower-edge
mrz.cd! @data-card-front 3,88,94,9
mrz.viz! @data-card-front 3,80,94,17
viz.layout @data-card-front 4,16,92,60
viz.language @data-card-front 34,16,46,58
num.format @data-card-front 58,8,22,7 s=1
"""},
    {
        "code": "UTO-AO-04001", "status": "announced", "evidence": "secondary", "family": "UTO-ordinary-passports",
        "es": "Pasaporte ordinario, cuarta serie (anunciada)", "en": "Ordinary passport, fourth series (announced)",
        "native": "Utopian Passport", "authority": "Utopian Passport Office", **BOOKLET,
        "first": ("2028-07", "announced"), "validity": (120, 60),
        "coverSpec": ("violet", None, "UTOPIA PASSPORT"), "substrate": "sub.pc", "portrait": "per.laser-col",
        "mrz": ("TD3", "PP", None), "chip": ("yes", "contactless", None), "acts": [], "supersedes": "UTO-AO-03002",
        "notes": [("Anunciado en 2026; el diseño puede cambiar antes de emitirse.",
                   "Announced in 2026; the design may change before issue.")],
        "motif": "compass", "colour": "violet", "images": ["front-cover normal"],
        "features": """
viz.colour @front-cover c=violet
viz.arms @front-cover 28,36,44,30 c=silver m=compass
txt.brand @front-cover 18,80,64,8
ovd.volume @data-card-front 24,44,16,26 c=green
sub.hybrid! @title-page
cod.vds! @data-card-back 70,10,24,34 s=1
"""},
]
