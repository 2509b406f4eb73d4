import { EventLoopYield } from '../../../../shared/async/yield-to-event-loop'
import { logAccess } from '../../../../shared/audit/access-log-writer'
import type { Caller, RequestContext } from '../../../../shared/authorization/caller'
import type { Tx } from '../../../../shared/database/transaction'
import { type Day, monthOf } from '../../../../shared/values/day'
import { includes } from '../../../../shared/values/period'
import type { ClaimedLine } from '../../domain/claimed-line'
import { MonthlyUsage } from '../../domain/monthly-usage'
import { lockAttestations } from '../../persistence/attestation-lock.repository'
import {
  type ApplicableDerogation,
  acceptedCare,
  type CreditableLine,
  derogationsOf,
  formatMonthKey,
  insertFirstEvents,
  insertLines,
  linkPersons,
  lockMonths,
  type MonthKey,
  markCredited,
  readMonthlyUsage,
  saveAppliedRuleVersions,
} from '../../persistence/checking.repository'
import { insertTestLines, linkTestPersons } from '../../persistence/test-file.repository'
import { providerNumberVariants } from '../../persistence/where-builder'
import type { LineCase } from '../../rules/line-case'
import { type EvaluatedLine, evaluateLine } from '../evaluate-line'
import { AppliedRuleVersionKeys } from './applied-rule-versions'
import { applyCreditNote, loadCreditableLines } from './apply-credit-note'
import { buildLineCase } from './build-line-case'
import { type CheckData, type LineToCheck, mayNeedDerogation } from './load-check-data'

/** The file whose lines are checked. */
export interface CheckedFile {
  id: string
  provider: string
  receivedAt: string
  receivedOn: Day
  actor: Caller
  /** A test of eFact: it is judged, and nothing is booked or used up. */
  test: boolean
}

/** A line with what the rules say of it. */
export interface LineVerdict {
  line: ClaimedLine
  claim: LineCase
  checked: EvaluatedLine
  /** The line that a credit note takes back. */
  original?: CreditableLine | undefined
}

const ATTEMPTS = 4

/** Checks lines in their order and writes them, in the transaction; answers the verdicts. */
export async function checkAndSave(
  tx: Tx,
  context: RequestContext,
  file: CheckedFile,
  lines: readonly ClaimedLine[],
  gathered: CheckData,
): Promise<LineVerdict[]> {
  const verdicts = file.test
    ? await saveTestLines(tx, file, lines, gathered)
    : await saveBookedLines(tx, file, lines, gathered)
  const known = verdicts.flatMap(({ line }) => {
    const person = gathered.persons.get(line.niss)
    return person ? [{ invoiceId: line.invoiceId, personId: person.id, niss: person.niss }] : []
  })
  const invoices = [...new Map(known.map((one) => [one.invoiceId, one])).values()]
  await (file.test ? linkTestPersons : linkPersons)(tx, invoices)
  await logAccess(tx, { ...context, caller: file.actor }, known, 'WRITE')
  return verdicts
}

async function saveBookedLines(
  tx: Tx,
  file: CheckedFile,
  lines: readonly ClaimedLine[],
  gathered: CheckData,
): Promise<LineVerdict[]> {
  await lockMonths(tx, monthKeysOf(lines, gathered).map(formatMonthKey))
  const facts = await lockCoveringAttestations(tx, lines, gathered)
  const verdicts = await saveWithRetry(tx, file, lines, facts)
  await insertFirstEvents(
    tx,
    verdicts.map(({ line, checked }) => ({ id: line.id, outcome: checked.outcome })),
    file.receivedAt,
    file.actor,
  )
  return verdicts
}

// Nothing is locked, held or marked: what a test finds is what holds at this moment.
async function saveTestLines(
  tx: Tx,
  file: CheckedFile,
  lines: readonly ClaimedLine[],
  facts: CheckData,
): Promise<LineVerdict[]> {
  const verdicts = await evaluateLines(tx, file, lines, facts)
  const wordings = new AppliedRuleVersionKeys()
  const records = verdicts.map((verdict) => ({
    record: toRecord(verdict, file, facts, wordings),
    credits: verdict.original?.id ?? null,
  }))
  await saveAppliedRuleVersions(tx, wordings.all)
  await insertTestLines(tx, records)
  return verdicts
}

// An attestation may have been taken back since it was asked for: the answer counts that was given while the hold was on.
async function lockCoveringAttestations(
  tx: Tx,
  lines: readonly ClaimedLine[],
  gathered: CheckData,
): Promise<CheckData> {
  const held = new Set<string>()
  for (let facts = gathered; ; facts = await facts.withCurrentAttestations()) {
    const bearing = lines.flatMap((line) => {
      const attestation = facts.attestationOf(line)
      return attestation?.state === 'COVERS' && attestation.number !== null ? [attestation.number] : []
    })
    const loose = bearing.filter((number) => !held.has(number))
    if (loose.length === 0) return facts
    await lockAttestations(tx, loose)
    for (const number of loose) held.add(number)
  }
}

// Where another file took the same care a moment ago, its line is seen now: the lines are checked again with that.
async function saveWithRetry(
  tx: Tx,
  file: CheckedFile,
  lines: readonly ClaimedLine[],
  facts: CheckData,
): Promise<LineVerdict[]> {
  for (let attempt = 1; ; attempt++) {
    const verdicts = await evaluateLines(tx, file, lines, facts)
    await tx.query('savepoint lines')
    await markCredited(
      tx,
      verdicts.flatMap(({ line, original }) => (original ? [{ original: original.id, by: line.id }] : [])),
    )
    const wordings = new AppliedRuleVersionKeys()
    const records = verdicts.map((verdict) => toRecord(verdict, file, facts, wordings))
    await saveAppliedRuleVersions(tx, wordings.all)
    const areFirst = await insertLines(tx, records)
    if (areFirst) return verdicts
    if (attempt === ATTEMPTS) throw new Error(`lines found their care taken ${ATTEMPTS} times`)
    await tx.query('rollback to savepoint lines')
  }
}

/** What the rules say of lines, each knowing what the ones before it took. */
async function evaluateLines(
  tx: Tx,
  file: Pick<CheckedFile, 'id' | 'provider' | 'receivedOn' | 'test'>,
  lines: readonly ClaimedLine[],
  facts: CheckData,
): Promise<LineVerdict[]> {
  const use = new MonthlyUsage(await readMonthlyUsage(tx, monthKeysOf(lines, facts), file))
  const held = await loadAcceptedCareKeys(tx, file, lines, facts)
  const originals = await loadCreditableLines(tx, file, lines, facts)
  const derogations = lines.some((line) => mayNeedDerogation(line.performedOn, file.receivedOn))
    ? await derogationsOf(tx, providerNumberVariants(file.provider), file.receivedOn)
    : []
  const judgeLine = (line: ClaimedLine): LineVerdict => {
    const person = facts.persons.get(line.niss)
    const careKey = person ? `${person.id}|${line.code}|${line.performedOn}` : null
    if (line.credit) return applyCreditNote(line, facts, originals, held, use, file.receivedOn)
    const month = monthOfLine(line, facts)
    const claim = buildLineCase(
      line,
      facts,
      {
        usedThisMonth: use.soFar(month),
        duplicateIn: (careKey && held.get(careKey)) || null,
        derogated: derogations.some((one) => reaches(one, line, person?.ids ?? [])),
      },
      file.receivedOn,
    )
    const checked = evaluateLine(claim)
    if (checked.outcome !== 'REJECTED') {
      if (careKey) held.set(careKey, 'FILE')
      use.add(month, checked.shares.cpasPatientPart)
    }
    return { line, claim, checked }
  }
  const verdicts: LineVerdict[] = []
  const eventLoopYield = new EventLoopYield()
  for (const line of lines) {
    verdicts.push(judgeLine(line))
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  return verdicts
}

const reaches = (derogation: ApplicableDerogation, line: ClaimedLine, personIds: readonly string[]): boolean =>
  includes({ from: derogation.performed_from, to: derogation.performed_to }, line.performedOn) &&
  (derogation.niss === null ||
    derogation.niss === line.niss ||
    (derogation.person_id !== null && personIds.includes(derogation.person_id)))

/** The month that a line counts for, with a monthly maximum or without; null where no coverage or nobody is known. */
export function monthOfLine(line: LineToCheck, facts: CheckData): string | null {
  const key = anyMonthKeyOf(line, facts)
  return key && formatMonthKey(key)
}

/** The month of which a line must know what is used; null where no monthly maximum holds. */
export function monthKeyOf(line: LineToCheck, facts: CheckData): MonthKey | null {
  const terms = facts.coverageOf(line)?.terms
  return terms?.patientPart === 'PARTIAL' && terms.patientPartMaxPerMonth !== null ? anyMonthKeyOf(line, facts) : null
}

function anyMonthKeyOf(line: LineToCheck, facts: CheckData): MonthKey | null {
  const { terms, cpas } = facts.coverageOf(line) ?? {}
  const person = facts.persons.get(line.niss)
  if (!terms || !cpas || !person) return null
  const { id: personId, ids: personIds } = person
  return { personId, personIds, cpas, careType: terms.careType, month: monthOf(line.performedOn) }
}

/** The months of which lines must know what is used. */
export const monthKeysOf = (lines: readonly LineToCheck[], facts: CheckData): MonthKey[] =>
  lines.flatMap((line) => monthKeyOf(line, facts) ?? [])

async function loadAcceptedCareKeys(
  tx: Tx,
  file: Pick<CheckedFile, 'id' | 'provider' | 'test'>,
  lines: readonly ClaimedLine[],
  facts: CheckData,
): Promise<Map<string, 'FILE' | 'ACCEPTED_LINE'>> {
  const owner = new Map<string, string>()
  for (const line of lines) {
    const person = facts.persons.get(line.niss)
    for (const id of person?.ids ?? []) owner.set(id, person!.id)
  }
  const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]
  const rows = await acceptedCare(
    tx,
    file,
    providerNumberVariants(file.provider),
    [...owner.keys()],
    distinct(lines.map((line) => line.code)),
    distinct(lines.map((line) => line.performedOn)),
  )
  return new Map(
    rows.map((row) => [
      `${owner.get(row.person_id)}|${row.code}|${row.performed_on}`,
      row.file_id === file.id ? 'FILE' : 'ACCEPTED_LINE',
    ]),
  )
}

// The row of a verdict, by the names of its columns.
function toRecord(
  { line, claim, checked, original }: LineVerdict,
  file: CheckedFile,
  facts: CheckData,
  wordings: AppliedRuleVersionKeys,
) {
  const { shares, verdict, outcome } = checked
  const { coverage } = claim
  const covers = claim.attestation?.state === 'COVERS'
  return {
    id: line.id,
    invoice_id: line.invoiceId,
    file_id: file.id,
    seq: line.seq,
    position: line.position,
    path: line.path,
    provider: file.provider,
    niss: line.niss,
    person_id: facts.persons.get(line.niss)?.id ?? null,
    code: line.code,
    care_type: claim.item?.careType ?? null,
    performed_on: line.performedOn,
    quantity: line.quantity,
    prescriber: line.prescriber,
    prescription_number: line.prescriptionNumber,
    claimed_cents: shares.claimed,
    state_cents: shares.state,
    cpas_cents: shares.cpas,
    patient_cents: shares.patient,
    cpas_patient_part_cents: shares.cpasPatientPart,
    claimed_from_state_cents: line.claimedFromState,
    amu_flag: line.amuFlag,
    outcome,
    findings: verdict.findings,
    applied_key: wordings.of(verdict.applied),
    rules: [...new Set(verdict.findings.map((finding) => finding.rule))],
    commitment_named: line.commitmentNumber,
    decision_named: line.decisionNumber,
    version_named: line.decisionVersion,
    attestation_named: line.attestationNumber,
    // A credit note follows the line that it takes back, whatever the decision has become.
    commitment_number: original ? original.commitment_number : (coverage?.commitmentNumber ?? null),
    decision_number: original ? original.decision_number : (coverage?.decisionNumber ?? null),
    decision_version: original ? original.decision_version : (coverage?.decisionVersion ?? null),
    cpas: original ? original.cpas : (coverage?.cpas ?? null),
    refund_code: original ? original.refund_code : (coverage?.refundCode ?? null),
    attestation_number: covers ? (claim.attestation?.number ?? null) : null,
    attestation_required: coverage?.amuAttestationRequired ?? false,
    attestation_recorded: covers,
    provider_category: claim.provider?.category ?? null,
    received_at: file.receivedAt,
    received_on: file.receivedOn,
    payment_id: null,
    recovered_at: null,
    credit: line.credit,
    credited_by: null,
  }
}
