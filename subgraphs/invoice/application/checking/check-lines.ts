import { logAccess, logRefusedAccess } from '../../../../shared/audit/access-log-writer'
import type { Caller, RequestContext } from '../../../../shared/authorization/caller'
import type { Tx } from '../../../../shared/database/transaction'
import type { Day } from '../../../../shared/values/day'
import { providerKey } from '../../../../shared/values/inami-number'
import type { ClaimedLine } from '../../domain/claimed-line'
import { lockAttestations } from '../../persistence/attestation-lock.repository'
import {
  type CheckLock,
  type CreditableLine,
  formatMonthKey,
  insertFirstEvents,
  insertLines,
  linkPersons,
  lockKeys,
  type MonthKey,
  markCredited,
  saveAppliedRuleVersions,
} from '../../persistence/checking.repository'
import { insertTestLines, linkTestPersons } from '../../persistence/test-file.repository'
import type { LineCase } from '../../rules/line-case'
import { publishAcceptedCare, publishWithdrawnCare } from '../care-events'
import type { EvaluatedLine } from '../evaluate-line'
import { AppliedRuleVersionKeys } from './applied-rule-versions'
import { evaluateLines } from './evaluate-lines'
import type { CheckData } from './load-check-data'
import { monthKeysOf } from './month-keys'
import { toLineRow } from './to-line-row'

/** The file whose lines are checked. */
export interface CheckedFile {
  id: string
  provider: string
  receivedAt: string
  receivedOn: Day
  actor: Caller
  /** An eFact test: it is checked, and nothing is booked or used up. */
  test: boolean
}

/** A line with its case and its evaluation. */
export interface LineVerdict {
  line: ClaimedLine
  lineCase: LineCase
  evaluated: EvaluatedLine
  /** The line that a credit note cancels. */
  original?: CreditableLine | undefined
}

const MAX_ATTEMPTS = 10

/** Checks lines in their order and writes them with their events and access-log rows, in the transaction. */
export async function checkAndSave(
  tx: Tx,
  context: RequestContext,
  file: CheckedFile,
  lines: readonly ClaimedLine[],
  data: CheckData,
): Promise<void> {
  if (file.test) await saveTestLines(tx, file, lines, data)
  else await saveBookedLines(tx, file, lines, data)
  const known = lines.flatMap(({ invoiceId, niss }) => {
    const person = data.persons.get(niss)
    return person ? [{ invoiceId, personId: person.id, niss: person.niss }] : []
  })
  const invoices = [...new Map(known.map((invoice) => [invoice.invoiceId, invoice])).values()]
  await (file.test ? linkTestPersons : linkPersons)(tx, invoices)
  const request = { ...context, caller: file.actor }
  await logAccess(tx, request, known, 'WRITE')
  const unknown = lines.filter(({ niss }) => !data.persons.has(niss))
  await logRefusedAccess(
    tx,
    request,
    unknown.map(({ niss }) => ({ personId: null, niss })),
    'WRITE',
  )
}

async function saveBookedLines(
  tx: Tx,
  file: CheckedFile,
  lines: readonly ClaimedLine[],
  data: CheckData,
): Promise<void> {
  await lockCare(tx, file, lines, data, monthKeysOf(lines, data))
  const verdicts = await saveWithRetry(tx, file, lines, await lockCoveringAttestations(tx, lines, data))
  await insertFirstEvents(
    tx,
    verdicts.map(({ line, evaluated }) => ({ id: line.id, outcome: evaluated.outcome })),
    file.receivedAt,
    file.actor,
  )
  const careOf = (isCredit: boolean) =>
    verdicts
      .filter(({ evaluated, original }) => evaluated.outcome !== 'REJECTED' && isCredit === (original !== undefined))
      .map(({ line }) => ({ ...line, provider: file.provider }))
  await publishWithdrawnCare(tx, careOf(true), file.receivedAt)
  await publishAcceptedCare(tx, careOf(false), file.receivedAt)
}

/** Locks what the verdict on lines depends on and the constraints of the database do not refuse, until the transaction ends. */
export const lockCare = (
  tx: Tx,
  file: Pick<CheckedFile, 'provider'>,
  lines: readonly ClaimedLine[],
  data: CheckData,
  months: readonly MonthKey[],
): Promise<void> => lockKeys(tx, [...months.map(exclusively), ...careLocks(file, lines, data)])

const exclusively = (month: MonthKey): CheckLock => ({ key: formatMonthKey(month), isShared: false })

// What the constraints of the database do not refuse is evaluated under locks: the units of a day and the codes that exclude each other,
// by person; the same care on a common day, by provider, where a line has several days.
function careLocks(file: Pick<CheckedFile, 'provider'>, lines: readonly ClaimedLine[], data: CheckData): CheckLock[] {
  const isLimited = ({ code }: ClaimedLine) => {
    const item = data.items.get(code)
    return item !== undefined && (item.byDay || item.maxPerDay !== null || item.notWith.length > 0)
  }
  const persons = lines.flatMap((line) => (isLimited(line) ? (data.persons.get(line.niss)?.id ?? []) : []))
  const hasCareOverDays = lines.some(({ code, performedUntil }) => performedUntil && !data.items.get(code)?.byDay)
  return [
    { key: `provider|${providerKey(file.provider)}`, isShared: !hasCareOverDays },
    ...persons.map((id) => ({ key: `person|${id}`, isShared: false })),
  ]
}

// Nothing is locked or marked: a test is checked against the rows of this moment.
async function saveTestLines(tx: Tx, file: CheckedFile, lines: readonly ClaimedLine[], data: CheckData): Promise<void> {
  const verdicts = await evaluateLines(tx, file, lines, data)
  const versions = new AppliedRuleVersionKeys()
  const testLines = verdicts.map((verdict) => ({
    row: toLineRow(verdict, file, data, versions),
    credits: verdict.original?.id ?? null,
  }))
  await saveAppliedRuleVersions(tx, versions.all)
  await insertTestLines(tx, testLines)
}

// An attestation may have been revoked since it was fetched: it is fetched again until all covering attestations are locked.
async function lockCoveringAttestations(tx: Tx, lines: readonly ClaimedLine[], fetched: CheckData): Promise<CheckData> {
  const locked = new Set<string>()
  for (let data = fetched; ; data = await data.withCurrentAttestations()) {
    const covering = lines.flatMap((line) => {
      const attestation = data.attestationOf(line)
      return attestation?.state === 'COVERS' && attestation.number !== null ? [attestation.number] : []
    })
    const notLocked = covering.filter((number) => !locked.has(number))
    if (notLocked.length === 0) return data
    await lockAttestations(tx, notLocked)
    for (const number of notLocked) locked.add(number)
  }
}

// If another transaction accepted colliding care meanwhile, the lines are evaluated again: its line is visible now.
async function saveWithRetry(
  tx: Tx,
  file: CheckedFile,
  lines: readonly ClaimedLine[],
  data: CheckData,
): Promise<LineVerdict[]> {
  for (let attempt = 1; ; attempt++) {
    const verdicts = await evaluateLines(tx, file, lines, data)
    await tx.query('savepoint lines')
    await markCredited(
      tx,
      verdicts.flatMap(({ line, original }) => (original ? [{ original: original.id, by: line.id }] : [])),
    )
    const versions = new AppliedRuleVersionKeys()
    const rows = verdicts.map((verdict) => toLineRow(verdict, file, data, versions))
    await saveAppliedRuleVersions(tx, versions.all)
    if (await insertLines(tx, rows)) return verdicts
    if (attempt === MAX_ATTEMPTS)
      throw new Error(`colliding care was accepted concurrently in ${MAX_ATTEMPTS} attempts`)
    await tx.query('rollback to savepoint lines')
  }
}
