"""Rejected resources."""

from __future__ import annotations

from rejected import HEADER, Expected, Sample, error, submission

CALENDAR = '<calendar firstDay="2027-01-04" weeks="104"/>'
CRM = HEADER.format("CRM")


def rules(attributes: str = 'recoveryWeeks="2" certificationLagWeeks="2"', weights: str = "9 3 1",
          follow_up: str = 'minWeeks="24" maxWeeks="28"') -> str:
    """Rules with the parts given."""
    return "\n".join([f'<planningRules {attributes} maxGeneration="2" candidatesPerSession="1" '
                      f'bilateralMinPerCountry="3" priorityWeights="{weights}">',
                      f'  <followUp appliesTo="tot" {follow_up} capacityPerWeek="1" cost="1500"/>',
                      '  <costs trainerFee="400" travel="900" perDiemWeek="700" participant="30"/>',
                      "</planningRules>"])


def topic(most: int = 16) -> str:
    """Parameters of a topic."""
    return (f'<topicParameters topic="mrz-check-digits" courseWeeks="1" courseMaxParticipants="24" crew="2" totWeeks="1" '
            f'totMinParticipants="4" totMaxParticipants="{most}"/>')


def venue(inner: str = "", hosts: str = "none") -> str:
    """A venue."""
    return "\n".join([f'<venue id="GTM-v01" seats="24" rooms="1" costPerWeek="500" hosts="{hosts}">',
                      "  <name>Aula de muestra</name>", *([f"  {inner}"] if inner else []), "</venue>"])


def nomination(identifier: str) -> str:
    """A nomination."""
    return f'<nomination id="{identifier}" topic="mrz-check-digits" language="es" maxCandidates="4"/>'


def resource_samples() -> list[Sample]:
    """What the Secretariat sends, then what members send."""
    def crm(*lines: str) -> str:
        return submission("resources", CRM, *lines)

    def member(*lines: str) -> str:
        return submission("resources", HEADER.format("GTM"), *lines)

    blackout = '<blackout id="GTM-b01" from="2027-12-20" to="2028-01-02"/>'
    root = "/resources"
    return [
        Sample("resource-onlySecretariat", member(CALENDAR), (error("resource.onlySecretariat", CALENDAR,
                                                                    f"{root}/calendar"),)),
        Sample("resource-notSecretariat", crm(CALENDAR, blackout), (error("resource.notSecretariat", blackout,
                                                                          f"{root}/blackout[1]"),)),
        Sample("resource-duplicateIdentifier", member(blackout, blackout.replace("2028-01-02", "2028-01-09")),
               (error("resource.duplicateIdentifier", "2028-01-09", f"{root}/blackout[2]/@id"),)),
        Sample("calendar-notMonday", crm(CALENDAR.replace("01-04", "01-05")),
               (Expected("warning", "calendar.notMonday", "2027-01-05", f"{root}/calendar/@firstDay"),)),
        Sample("rules-lagBelowRecovery", crm(rules('recoveryWeeks="3" certificationLagWeeks="2"')),
               (error("rules.lagBelowRecovery", "recoveryWeeks", f"{root}/planningRules/@certificationLagWeeks"),)),
        Sample("rules-risingWeights", crm(rules(weights="1 3 9")),
               (Expected("warning", "rules.risingWeights", "1 3 9", f"{root}/planningRules/@priorityWeights"),)),
        Sample("rules-number-inverted", crm(rules(follow_up='minWeeks="28" maxWeeks="24"')),
               (error("number.inverted", "maxWeeks", f"{root}/planningRules/followUp/@maxWeeks"),)),
        Sample("topicParameters-number-inverted", crm(topic(most=3)),
               (error("number.inverted", "totMaxParticipants", f"{root}/topicParameters[1]/@totMaxParticipants"),)),
        Sample("venue-postElsewhere", member(venue('<borderPost id="LBP-001"/>')),
               (error("venue.postElsewhere", "LBP-001", f"{root}/venue[1]/borderPost/@id"),)),
        Sample("venue-postHostsTrainers", member(venue('<borderPost id="LBP-120"/>', hosts="national")),
               (Expected("warning", "venue.postHostsTrainers", "national", f"{root}/venue[1]/@hosts"),)),
        Sample("nomination-twice", member(nomination("GTM-n01"), nomination("GTM-n02")),
               (error("nomination.twice", "GTM-n02", f"{root}/nomination[2]"),)),
        Sample("resources-unknownTopic", member(nomination("GTM-n01").replace("mrz-check-digits", "juggling")),
               (error("vocabulary.unknownCode", "juggling", f"{root}/nomination[1]/@topic"),)),
        Sample("resources-schema-invalid", member(venue().replace('seats="24"', 'seats="0"')),
               (error("schema.invalid", 'seats="0"'),)),
        Sample("budgetLine-date-inverted",
               member('<budgetLine id="GTM-1" amount="1000" from="2028-01-01" to="2027-01-01"/>'),
               (error("date.inverted", "budgetLine", f"{root}/budgetLine[1]/@to"),)),
    ]
