"""What the amending sample adds and changes. All of it is invented."""

from __future__ import annotations

from models_cards import ACT_STAY
from models_special import SPECIAL

ADDED = {
    "code": "UTO-HY-01001", "status": "current", "evidence": "official",
    "es": "Permiso de reingreso", "en": "Re-entry permit", "native": "Re-entry Permit",
    "authority": "Utopian Migration Service",
    "form": "sheet", "sizePlain": ("105", "148"), "first": ("2026-12-01", "exact"), "validity": (12, 12),
    "substrate": "sub.paper-uvdull", "number": (r"RP\d{6}", "RP000111"), "mrz": ("none", None, None),
    "fields": "fullName nationality documentNumber dateOfIssue dateOfExpiry", "acts": [ACT_STAY], "motif": "leaf",
    "colour": "green",
    "images": ["sheet-front normal"],
    "features": """
sub.paper-uvdull! @sheet-front 0,0,100,100
pri.guilloche! @sheet-front 6,20,88,50 m=leaf
ink.uv-inv! @sheet-front 20,30,60,36 c=green m=leaf
cod.vds! @sheet-front 66,76,28,19 s=1
sta.dry! @sheet-front 8,76,28,19 s=1
"""}

CHANGED = {
    **next(model for model in SPECIAL if model["code"] == "UTO-DO-01001"),
    "notes": [("Desde diciembre de 2026 la tinta es azul y el sello lleva un código.",
               "From December 2026 the ink is blue and the stamp carries a code.")],
    "colour": "blue",
    "features": """
sta.wet! @stamp-impression 2,2,96,96 c=blue s=1
viz.layout @stamp-impression 8,10,84,76 s=1
txt.heading @stamp-impression 10,8,80,16 t=UTOPIA s=1
num.format @stamp-impression 60,72,30,16 s=1
ink.uv-vis @stamp-impression 2,2,96,96 c=green
cod.2d! @stamp-impression 6,52,18,26 s=1
"""}
