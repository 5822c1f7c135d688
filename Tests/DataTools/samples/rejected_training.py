"""Rejected needs and registries."""

from __future__ import annotations

from rejected import HEADER, PERIOD, Expected, Sample, error, need, needs, trainer, trainers


def training_samples() -> list[Sample]:
    """Needs, then trainers."""
    first = trainer("GTM-t01", 'generation="0"')
    return [
        Sample("needs-unknownTopic", needs(need(topic="juggling")), (error("vocabulary.unknownCode", "juggling",
                                                                           "/needs/need[1]/@topic"),)),
        Sample("needs-schema-invalid", needs(need().replace('officials="20"', 'officials="0"')),
               (error("schema.invalid", 'officials="0"'),)),
        Sample("need-duplicateIdentifier", needs(need(), need(topic="risk-analysis")),
               (error("need.duplicateIdentifier", "risk-analysis", "/needs/need[2]/@id"),)),
        Sample("need-postElsewhere", needs(need(inner='<borderPost id="LBP-001"/>')),
               (error("need.postElsewhere", "LBP-001", "/needs/need[1]/borderPost/@id"),)),
        Sample("need-deadline-impossible", needs(need().replace("2027-06-30", "2027-06-31")),
               (error("date.impossible", "2027-06-31", "/needs/need[1]/@deadline"),)),
        Sample("needs-period-inverted",
               needs(attributes=HEADER.format("GTM") + ' periodFrom="2028-01-01" periodTo="2027-12-31"'),
               (error("date.inverted", "periodTo", "/needs/@periodTo"),)),
        Sample("needs-noAction", needs(need(attributes='action="add"'), need("GTM-2027-002"), attributes=(
            HEADER.format("GTM").replace("complete", "amending") + PERIOD)),
            (error("submission.noAction", "GTM-2027-002", "/needs/need[2]"),)),
        Sample("trainers-unknownLevel", trainers(trainer("GTM-t01", 'generation="0"', level="wizard")),
               (error("vocabulary.unknownCode", "wizard", "/trainers/trainer[1]/certification[1]/@level"),)),
        Sample("trainer-duplicateIdentifier", trainers(first, trainer("GTM-t01",
                                                                      'generation="0"').replace('languages="es"',
                                                                                                'languages="es en"')),
               (error("trainer.duplicateIdentifier", "es en", "/trainers/trainer[2]/@id"),)),
        Sample("trainer-unknownTrainer", trainers(trainer("GTM-t01", 'generation="1" trainedBy="MEX-t99"')),
               (Expected("warning", "trainer.unknownTrainer", "MEX-t99", "/trainers/trainer[1]/@trainedBy"),)),
        Sample("trainer-trainedBySelf", trainers(trainer("GTM-t01", 'generation="1" trainedBy="GTM-t01"')),
               (error("trainer.trainedBySelf", "trainedBy", "/trainers/trainer[1]/@trainedBy"),)),
        Sample("trainer-generationMismatch", trainers(first, trainer("GTM-t02", 'generation="3" trainedBy="GTM-t01"')),
               (error("trainer.generationMismatch", "GTM-t02", "/trainers/trainer[2]/@generation"),)),
        Sample("trainer-certification-inverted", trainers(trainer("GTM-t01", 'generation="0"', until="2023-05-09")),
               (error("date.inverted", "2023-05-09", "/trainers/trainer[1]/certification[1]/@certifiedUntil"),)),
    ]
