import { byMonthIfSeveral } from '../../domain/cost-split'
import type { NewLineRow } from '../../persistence/test-file.repository'
import { isAttestationRequired } from '../../rules/line-days'
import type { AppliedRuleVersionKeys } from './applied-rule-versions'
import type { CheckedFile, LineVerdict } from './check-lines'
import type { CheckData } from './load-check-data'

/** The row of a checked line. */
export function toLineRow(
  { line, lineCase, evaluated, original }: LineVerdict,
  file: CheckedFile,
  data: CheckData,
  versions: AppliedRuleVersionKeys,
): NewLineRow {
  const { shares, verdict, outcome } = evaluated
  const { coverage, attestation } = lineCase
  const isCovered = attestation?.state === 'COVERS'
  return {
    id: line.id,
    invoice_id: line.invoiceId,
    file_id: file.id,
    seq: line.seq,
    position: line.position,
    path: line.path,
    provider: file.provider,
    niss: line.niss,
    person_id: data.persons.get(line.niss)?.id ?? null,
    code: line.code,
    care_type: lineCase.item?.careType ?? null,
    performed_on: line.performedOn,
    performed_until: line.performedUntil,
    stay_from: lineCase.stay?.from ?? null,
    stay_until: lineCase.stay?.to ?? null,
    quantity: line.quantity,
    prescriber: line.prescriber,
    prescription_number: line.prescriptionNumber,
    performer: line.performer ?? null,
    claimed_cents: shares.claimed,
    state_cents: shares.state,
    cpas_cents: shares.cpas,
    patient_cents: shares.patient,
    insurer_cents: shares.insurer,
    cpas_patient_part_cents: shares.cpasPatientPart,
    cpas_patient_part_by_month: byMonthIfSeveral(shares.cpasPatientPartByMonth),
    claimed_from_state_cents: line.claimedFromState,
    amu_flag: line.amuFlag,
    outcome,
    findings: verdict.findings,
    applied_key: versions.of(verdict.applied),
    rules: [...new Set(verdict.findings.map((finding) => finding.rule))],
    commitment_named: line.commitmentNumber,
    decision_named: line.decisionNumber,
    version_named: line.decisionVersion,
    attestation_named: line.attestationNumber,
    // A line of a credit note follows the line that it cancels, whatever the decision is today.
    commitment_number: original ? original.commitment_number : (coverage?.commitmentNumber ?? null),
    decision_number: original ? original.decision_number : (coverage?.decisionNumber ?? null),
    decision_version: original ? original.decision_version : (coverage?.decisionVersion ?? null),
    cpas: original ? original.cpas : (coverage?.cpas ?? null),
    refund_code: original ? original.refund_code : (coverage?.refundCode ?? null),
    attestation_number: isCovered ? attestation.number : null,
    attestation_required: isAttestationRequired(lineCase),
    attestation_recorded: isCovered,
    provider_category: lineCase.provider?.category ?? null,
    received_at: file.receivedAt,
    received_on: file.receivedOn,
    payment_id: null,
    recovered_at: null,
    credit: line.credit,
    credited_by: null,
  }
}
