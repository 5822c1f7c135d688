"""Rejected training records."""

from __future__ import annotations

from rejected import HEADER, Expected, Sample, error, submission

ROOT = "/training-record"


def workshop(inner: str = "", attributes: str = 'type="course" lead="MEX-t1"', identifier: str = "GTM-W1",
             days: str = 'from="2026-03-09" to="2026-03-13"', officials: int = 12) -> str:
    """A workshop led by a trainer of Mexico's registry, which the sample alone does not know."""
    return "\n".join([
        f'<workshop id="{identifier}" {attributes} topic="mrz-check-digits" language="es" {days} seats="24">',
        f'  <attendance country="GTM" audience="border-officers" officials="{officials}"/>',
        *(["  " + inner] if inner else []), "</workshop>"])


def certified(number: int, trained_by: str) -> str:
    """A candidate who became a trainer in the workshop."""
    return (f'<certified id="GTM-n{number}" country="GTM" languages="es" trainedBy="{trained_by}" '
            f'certifiedOn="2026-03-20" certifiedUntil="2030-03-19"><name>Capacitador nuevo de muestra {number}</name>'
            "</certified>")


def stranger(needle: str, number: int = 1) -> Expected:
    """The warning that a workshop's lead is not known, on the line that contains the needle."""
    return Expected("warning", "trainer.unknownTrainer", needle, f"{ROOT}/workshop[{number}]/@lead")


def follow_up(attributes: str = 'date="2026-09-15" officials="10" stillInPost="9" applying="8"',
              of: str = "GTM-W1") -> str:
    """A follow-up."""
    return f'<followUp id="GTM-F1" workshop="{of}" {attributes}/>'


def exercise(counts: str) -> str:
    """An exercise."""
    return (f'<exercise id="GTM-E1" from="2026-06-16" to="2026-06-18" countries="GTM MEX" travellers="200" {counts}/>')


def record_samples() -> list[Sample]:
    """Workshops, then follow-ups and exercises."""
    def record(*lines: str) -> str:
        return submission("training-record",
                          HEADER.format("GTM") + ' periodFrom="2026-01-01" periodTo="2026-12-31"', *lines)

    return [
        Sample("workshop-duplicateIdentifier", record(workshop(), workshop(days='from="2026-04-06" to="2026-04-10"')),
               (stranger("2026-03-09"), error("workshop.duplicateIdentifier", "2026-04-06", f"{ROOT}/workshop[2]/@id"),
                stranger("2026-04-06", 2))),
        Sample("workshop-moreThanSeats", record(workshop(officials=25)),
               (error("workshop.moreThanSeats", "GTM-W1", f"{ROOT}/workshop[1]"), stranger("GTM-W1"))),
        Sample("workshop-moreThanAttended", record(workshop('<testAfter officials="13" average="80"/>')),
               (stranger("GTM-W1"), error("workshop.moreThanAttended", "testAfter", f"{ROOT}/workshop[1]/testAfter"))),
        Sample("workshop-bilateralOfOne", record(workshop(attributes='type="bilateral" lead="MEX-t1"')),
               (error("workshop.bilateralOfOne", "GTM-W1", f"{ROOT}/workshop[1]"), stranger("GTM-W1"))),
        Sample("workshop-notYetHeld", record(workshop(days='from="2026-12-07" to="2026-12-11"')),
               (error("workshop.notYetHeld", "2026-12-11", f"{ROOT}/workshop[1]/@to"), stranger("GTM-W1"))),
        Sample("workshop-outsidePeriod", record(workshop(days='from="2025-03-10" to="2025-03-14"')),
               (Expected("warning", "workshop.outsidePeriod", "2025-03-10", f"{ROOT}/workshop[1]/@from"),
                stranger("GTM-W1"))),
        Sample("workshop-postElsewhere", record(workshop().replace("  <attendance", '  <borderPost id="LBP-001"/>\n  '
                                                                   "<attendance", 1)),
               (stranger("GTM-W1"), error("workshop.postElsewhere", "LBP-001", f"{ROOT}/workshop[1]/borderPost/@id"))),
        Sample("workshop-unknownTrainer", record(workshop(certified(1, "MEX-t1"))),
               (stranger("GTM-W1"), Expected("warning", "trainer.unknownTrainer", "GTM-n1",
                                             f"{ROOT}/workshop[1]/certified[1]/@trainedBy"))),
        Sample("workshop-trainedBySelf", record(workshop(certified(1, "GTM-n1"))),
               (stranger("GTM-W1"), error("workshop.trainedBySelf", "GTM-n1",
                                          f"{ROOT}/workshop[1]/certified[1]/@trainedBy"))),
        Sample("workshop-trainedInCircle",
               record(workshop(certified(1, "GTM-n2") + "\n  " + certified(2, "GTM-n1"))),
               (stranger("GTM-W1"), error("workshop.trainedBySelf", 'id="GTM-n1"',
                                          f"{ROOT}/workshop[1]/certified[1]/@trainedBy"),
                error("workshop.trainedBySelf", 'id="GTM-n2"', f"{ROOT}/workshop[1]/certified[2]/@trainedBy"))),
        Sample("training-record-schema-invalid", record(workshop('<satisfaction officials="3" average="6"/>')),
               (stranger("GTM-W1"), error("schema.invalid", "satisfaction"))),
        Sample("followUp-unknownWorkshop", record(workshop(), follow_up(of="GTM-W9")),
               (stranger('id="GTM-W1"'), Expected("warning", "followUp.unknownWorkshop", "GTM-W9",
                                                  f"{ROOT}/followUp[1]/@workshop"))),
        Sample("followUp-tooEarly", record(workshop(), follow_up().replace("2026-09-15", "2026-03-12")),
               (stranger('id="GTM-W1"'), error("followUp.tooEarly", "GTM-F1", f"{ROOT}/followUp[1]/@date"))),
        Sample("followUp-moreThanReached", record(workshop(), follow_up(
            'date="2026-09-15" officials="10" stillInPost="11" applying="8"')),
               (stranger('id="GTM-W1"'),
                error("followUp.moreThanReached", "GTM-F1", f"{ROOT}/followUp[1]/@stillInPost"))),
        Sample("followUp-duplicateIdentifier", record(workshop(), follow_up(),
                                                      follow_up().replace("2026-09-15", "2026-09-22")),
               (stranger('id="GTM-W1"'),
                error("followUp.duplicateIdentifier", "2026-09-22", f"{ROOT}/followUp[2]/@id"))),
        Sample("exercise-moreThanExamined", record(exercise('documents="210" suspected="4" confirmed="5"')),
               (error("exercise.moreThanExamined", "GTM-E1", f"{ROOT}/exercise[1]/@confirmed"),)),
        Sample("exercise-duplicateIdentifier", record(
            exercise('documents="210" suspected="4" confirmed="1"'),
            exercise('documents="211" suspected="4" confirmed="1"')),
               (error("exercise.duplicateIdentifier", 'documents="211"', f"{ROOT}/exercise[2]/@id"),)),
    ]
