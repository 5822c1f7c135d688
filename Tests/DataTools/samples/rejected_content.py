"""Rejected manuals: well-formed, valid by the schema, wrong in one thing."""

from __future__ import annotations

import base64
import hashlib

from rejected import (Expected, Sample, document, documents, error, large_png, manual, nationality_set, rule, rules,
                      sets, small_png)

DOCUMENT = "/manual/documents/document[1]"
SECOND = "/manual/documents/document[2]"
RULE = "/manual/entryRules/entryRule[1]"
ORDINARY = "ordinaryPassport"
OTHERS = ("diplomaticPassport officialPassport refugeeTravelDocument unLaissezPasser identityCard passportCard "
          "trustedTravellerCard enhancedDrivingLicence birthCertificate borderCrossingCard regionalVisitorCard")
AMENDING = 'country="UTO" issued="2026-12-01" mode="amending" sample="true"'
PICTURE = 'type="image/png" location="data-page" light="normal" drawing="true"'


def content_samples() -> list[Sample]:
    """Documents, then images, then rules and sets, then the submission itself."""
    return [*_document_samples(), *_feature_samples(), *_image_samples(), *_rule_samples(), *_gap_samples(),
            *_submission_samples()]


def _one(name: str, line: str, id: str, path: str, severity: str = "error") -> Sample:
    return Sample(name, manual(documents(document(line))), (Expected(severity, id, line, DOCUMENT + path),))


def _document_samples() -> list[Sample]:
    other = document(code="UTO-AO-02001")
    family = ['  <family id="UTO-visas" evidence="unverified">', "    <title><es>Visas</es><en>Visas</en></title>",
              "  </family>"]
    return [
        Sample("vocabulary-unknownCode", manual(documents(document(
            '<form kind="scroll"/>', '<substrate term="sub.papyrus"/>', '<holderField element="shoeSize"/>',
            '<feature id="f1" term="ink.invisible-unicorn" level="1"/>',
            '<feature id="f2" term="ink.ovi" locations="under-the-table" level="1"/>',
            '<feature id="f3" term="ink.ovi" lights="moonlight" level="1"/>'))), (
                error("vocabulary.unknownCode", "scroll", DOCUMENT + "/form/@kind"),
                error("vocabulary.unknownCode", "papyrus", DOCUMENT + "/substrate/@term"),
                error("vocabulary.unknownCode", "shoeSize", DOCUMENT + "/holderField[1]/@element"),
                error("vocabulary.unknownCode", "unicorn", DOCUMENT + "/feature[1]/@term"),
                error("vocabulary.unknownCode", "under-the-table", DOCUMENT + "/feature[2]/@locations"),
                error("vocabulary.unknownCode", "moonlight", DOCUMENT + "/feature[3]/@lights"))),
        Sample("family-duplicateIdentifier", manual(
            "<families>", *family, *[line.replace("unverified", "secondary") for line in family], "</families>"),
            (error("family.duplicateIdentifier", "secondary", "/manual/families/family[2]/@id"),)),
        Sample("document-duplicateCode", manual(documents(document(), document().replace("unverified", "secondary"))),
               (error("document.duplicateCode", '"secondary"', SECOND + "/@code"),)),
        Sample("document-foreignCode", manual(documents(document(code="GTM-AO-01001"))),
               (error("document.foreignCode", "GTM-AO", DOCUMENT + "/@code"),)),
        Sample("document-codeMismatch", manual(documents(document(letters="BO"))),
               (error("document.codeMismatch", 'category="B"', DOCUMENT + "/@category"),)),
        _one("date-impossible", '<firstIssued date="2022-02-30" qualifier="exact"/>', "date.impossible",
             "/firstIssued/@date"),
        Sample("date-inverted", manual(documents(document('<firstIssued date="2022-05"/>',
                                                          '<lastIssued date="2021"/>'))),
               (error("date.inverted", "<lastIssued", DOCUMENT + "/lastIssued/@date"),)),
        _one("document-supersedesItself", '<supersedes code="UTO-AO-01001"/>', "document.supersedesItself",
             "/supersedes[1]/@code"),
        Sample("document-supersessionCycle", manual(documents(document('<supersedes code="UTO-AO-02001"/>'),
                                                              document('<supersedes code="UTO-AO-01001"/>',
                                                                       code="UTO-AO-02001"))),
               (error("document.supersessionCycle", '<supersedes code="UTO-AO-02001"',
                      DOCUMENT + "/supersedes[1]/@code"),)),
        _one("document-unknownSuperseded", '<supersedes code="UTO-AO-99001"/>', "document.unknownSuperseded",
             "/supersedes[1]/@code", "warning"),
        Sample("document-unknownFamily", manual(documents(document(attributes='family="UTO-absent"'), other)),
               (error("document.unknownFamily", "UTO-absent", DOCUMENT + "/@family"),)),
        _one("mrz-codeDoesNotFitFormat", '<mrz format="TD3" documentCodes="V&lt;"/>', "mrz.codeDoesNotFitFormat",
             "/mrz/@documentCodes"),
        _one("numbering-badPattern", '<numbering kind="documentNumber" pattern="(A|B)+\\d{6}" example="A123456"/>',
             "numbering.badPattern", "/numbering[1]/@pattern"),
        _one("numbering-exampleMismatch", '<numbering kind="documentNumber" pattern="[A-Z]\\d{6}" example="AB12345"/>',
             "numbering.exampleMismatch",
             "/numbering[1]/@example"),
        _one("source-unknownReference", '<substrate term="sub.pc" sources="s9"/>', "source.unknownReference",
             "/substrate/@sources"),
    ]


def _feature_samples() -> list[Sample]:
    return [
        Sample("feature-duplicateIdentifier", manual(documents(document('<feature id="f1" term="ink.ovi" level="1"/>',
                                                                        '<feature id="f1" term="sub.pc" level="1"/>'))),
               (error("feature.duplicateIdentifier", "sub.pc", DOCUMENT + "/feature[2]/@id"),)),
        Sample("region-outsidePage", manual(documents(document(
            '<feature id="f1" term="ink.ovi" locations="data-page" level="1">',
            '  <region location="data-page" x="80" y="10" width="30" height="20"/>',
            '  <region location="data-page" x="-5" y="10" width="20" height="20"/>', "</feature>"))), (
                error("region.outsidePage", 'x="80"', DOCUMENT + "/feature[1]/region[1]"),
            error("region.outsidePage", 'x="-5"', DOCUMENT + "/feature[1]/region[2]"))),
        Sample("text-missingLanguage", manual(documents(document(
            '<feature id="f1" term="ink.ovi" level="1">', "  <expected>", "    <es>Cambia de verde a bronce.</es>",
            "  </expected>", "</feature>"))),
            (Expected("warning", "text.missingLanguage", "<expected>", DOCUMENT + "/feature[1]/expected"),)),
    ]


def _image_samples() -> list[Sample]:
    good = hashlib.sha256(small_png()).hexdigest()
    data = base64.b64encode(small_png()).decode("ascii")
    file = 'file="images/UTO-small.png"'
    image = DOCUMENT + "/image[1]"
    return [
        _one("image-missing", f'<image file="images/UTO-absent.png" sha256="{"0" * 64}" {PICTURE}/>', "image.missing",
             "/image[1]/@file"),
        _one("image-wrongHash", f'<image {file} sha256="{"0" * 64}" {PICTURE}/>', "image.wrongHash",
             "/image[1]/@sha256"),
        _one("image-wrongType", f'<image {file} sha256="{good}" {PICTURE.replace("png", "jpeg")}/>', "image.wrongType",
             "/image[1]/@type"),
        _one("image-pathOutside", f'<image file="../accepted/UTO.xml" sha256="{"0" * 64}" {PICTURE}/>',
             "image.pathOutside", "/image[1]/@file"),
        _one("image-pathOutside-absolute", f'<image file="/etc/hostname" sha256="{"0" * 64}" {PICTURE}/>',
             "image.pathOutside", "/image[1]/@file"),
        _one("image-noContent", f'<image sha256="{good}" {PICTURE}/>', "image.noContent", "/image[1]"),
        Sample("image-tooLarge", manual(documents(document(
            f'<image file="images/UTO-large.png" sha256="{hashlib.sha256(large_png()).hexdigest()}" {PICTURE}/>'))),
            (error("image.tooLarge", "<image"),)),
        Sample("image-both", manual(documents(document(f'<image {file} sha256="{good}" {PICTURE}>',
                                                       f"  <data>{data}</data>", "</image>"))),
               (error("image.both", "<image", image),)),
        Sample("feature-unknownReference", manual(documents(document(
            f'<image {file} sha256="{good}" {PICTURE}>',
            '  <featureRegion feature="f7" x="1" y="1" width="9" height="9"/>', "</image>"))),
            (error("feature.unknownReference", 'feature="f7"', image + "/featureRegion[1]/@feature"),)),
    ]


def _rule_samples() -> list[Sample]:
    visa = 'kind="verdict" priority="700" verdict="consularVisa"'
    lower = 'kind="verdict" priority="690" verdict="notRequired"'
    return [
        Sample("rule-duplicateIdentifier",
               manual(rules(rule("UTO-a"), rule("UTO-a", scope='list="CRI"', attributes=lower))),
               (error("rule.duplicateIdentifier", '"690"', "/manual/entryRules/entryRule[2]/@id"),)),
        Sample("rule-noVerdict", manual(rules(rule("UTO-a", attributes='kind="verdict" priority="700"'))),
               (error("rule.noVerdict", "UTO-a", RULE),)),
        Sample("rule-noDuty", manual(rules(rule("UTO-a", attributes='kind="duty" priority="100"'))),
               (error("rule.noDuty", "UTO-a", RULE),)),
        Sample("rule-unclearPassportValidity", manual(rules(rule("UTO-a", '<passportValidity months="3" days="90"/>'))),
               (error("rule.unclearPassportValidity", "<passportValidity", RULE + "/passportValidity"),)),
        Sample("rule-unknownSet", manual(rules(rule("UTO-a", scope='sets="UTO.absent@2026"'))),
               (error("rule.unknownSet", "UTO.absent", RULE + "/nationality/@sets"),)),
        Sample("rule-contradiction", manual(rules(rule("UTO-a", scope='list="BLZ GTM"'),
                                                  rule("UTO-b", scope='list="GTM HND"', attributes=visa))),
               (error("rule.contradiction", "UTO-b", "/manual/entryRules/entryRule[2]"),)),
        Sample("rule-shadowed", manual(rules(rule("UTO-a", scope='list="BLZ GTM"'),
                                             rule("UTO-b", scope='list="GTM"', attributes=visa.replace("700", "400")),
                                             rest(ORDINARY))),
               (Expected("info", "rule.shadowed", "UTO-b", "/manual/entryRules/entryRule[2]"),)),
        Sample("rule-foreignDestination", manual(rules(rule("UTO-a", destination="GTM"))),
               (error("rule.foreignDestination", "UTO-a", RULE + "/@destination"),)),
        Sample("rule-unknownMode", manual(rules(rule("UTO-a").replace("air land sea river", "air balloon"))),
               (error("vocabulary.unknownCode", "balloon", RULE + "/@modes"),)),
        Sample("set-duplicateIdentifier", manual(sets(nationality_set("UTO.a@2026"),
                                                      nationality_set("UTO.a@2026").replace("unverified",
                                                                                            "secondary"))),
               (error("set.duplicateIdentifier", "secondary", "/manual/nationalitySets/nationalitySet[2]/@id"),)),
        Sample("set-foreign", manual(sets(nationality_set("GTM.a@2026", "GTM"))),
               (error("set.foreign", "GTM.a", "/manual/nationalitySets/nationalitySet[1]/@id"),)),
    ]


def rest(*kinds: str) -> str:
    """A general rule of low priority for every document, those given too, or for all others."""
    documents = " ".join([*kinds, OTHERS])
    return rule("UTO-rest", scope='all="true"', attributes='kind="verdict" priority="50" verdict="notAdmitted"').replace(
        f'documentKinds="{ORDINARY}"', f'documentKinds="{documents}"')


def _gap_samples() -> list[Sample]:
    visa = 'kind="verdict" priority="700" verdict="consularVisa"'

    def decide(id: str, inner: str = "", extra: str = "", scope: str = 'all="true"') -> str:
        condition = [f"<condition><{inner}/></condition>"] if inner else []
        return rule(id, *condition, scope=scope, attributes=visa + extra)

    return [
        Sample("rule-timeGap", manual(rules(decide("UTO-a", extra=' validTo="2023-10-05"'),
                                            decide("UTO-b", extra=' validFrom="2023-10-10"'), rest())),
               (Expected("warning", "rule.timeGap", "UTO-a", RULE),)),
        Sample("rule-ageGap", manual(rules(decide("UTO-a", 'ageBelow years="18"'),
                                           decide("UTO-b", 'minAge years="19"'), rest())),
               (Expected("warning", "rule.ageGap", "UTO-a", RULE),)),
        Sample("rule-reachGap", manual(rules(decide("UTO-a", scope='list="BLZ GTM"'), rest())),
               (Expected("info", "rule.reachGap", "UTO-a", RULE),)),
        Sample("rule-conditionGap", manual(rules(decide("UTO-a", 'holdsVisa issuers="USA CAN"'), rest())),
               (Expected("info", "rule.conditionGap", "UTO-a", RULE),)),
        Sample("rule-unnamedCode", manual(rules(decide("UTO-a"))),
               (Expected("info", "rule.unnamedCode", "UTO-a", RULE),)),
    ]


def _submission_samples() -> list[Sample]:
    withdraw = '<withdrawals>\n  <withdraw record="document" id="UTO-AO-01001"/>\n</withdrawals>'
    return [
        Sample("submission-actionInComplete", manual(documents(document(attributes='action="add"'))),
               (error("submission.actionInComplete", "action=", DOCUMENT + "/@action"),)),
        Sample("submission-withdrawalInComplete", manual(documents(document()), withdraw),
               (error("submission.withdrawalInComplete", "<withdraw ", "/manual/withdrawals/withdraw[1]"),)),
        Sample("submission-withdrawnTwice", manual(documents(document(attributes='action="change"')), withdraw,
                                                   attributes=AMENDING),
               (error("submission.withdrawnTwice", "<withdraw ", "/manual/withdrawals/withdraw[1]/@id"),)),
        Sample("submission-wrongRecord", manual(withdraw.replace("document", "trainer"), attributes=AMENDING),
               (error("submission.wrongRecord", "<withdraw ", "/manual/withdrawals/withdraw[1]/@record"),)),
        Sample("submission-noAction", manual(documents(document(attributes='action="add"'),
                                                       document(code="UTO-AO-02001")), attributes=AMENDING),
               (error("submission.noAction", "UTO-AO-02001", SECOND),)),
    ]
