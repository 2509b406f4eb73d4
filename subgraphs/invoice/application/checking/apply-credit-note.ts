import type { Tx } from '../../../../shared/database/transaction'
import { evaluateRules } from '../../../../shared/rules/evaluate-rules'
import { hasError } from '../../../../shared/rules/finding'
import { type Cents, cents } from '../../../../shared/values/cents'
import { type Day, type Month, monthOf } from '../../../../shared/values/day'
import type { AcceptedCareIndex } from '../../domain/accepted-care-index'
import type { ClaimedLine } from '../../domain/claimed-line'
import type { MonthlyUsage } from '../../domain/monthly-usage'
import { providerNumberVariants } from '../../domain/provider-number'
import { type CreditableLine, creditableLines, formatMonthKey } from '../../persistence/checking.repository'
import { creditNote } from '../../rules/credit-note.rule'
import { noAmounts } from '../evaluate-line'
import { buildLineCase, NO_STORED_DATA } from './build-line-case'
import type { CheckedFile, LineVerdict } from './check-lines'
import type { CheckData } from './load-check-data'

/** The lines that the credit notes among `lines` may cancel, by person, code and day. */
export async function loadCreditableLines(
  tx: Tx,
  file: Pick<CheckedFile, 'id' | 'test' | 'provider'>,
  lines: readonly ClaimedLine[],
  data: CheckData,
): Promise<Map<string, CreditableLine>> {
  const credits = lines.filter((line) => line.credit && data.persons.has(line.niss))
  if (credits.length === 0) return new Map()
  const ownerOf = data.personIdsOf(credits)
  const rows = await creditableLines(
    tx,
    file,
    providerNumberVariants(file.provider),
    [...ownerOf.keys()],
    [...new Set(credits.map((line) => line.code))],
    [...new Set(credits.map((line) => line.performedOn))],
  )
  return new Map(
    rows.map((row) => [careKey(ownerOf.get(row.person_id), row.code, row.performed_on, row.performed_until), row]),
  )
}

// The key of the care of a person on its days.
const careKey = (personId: string | undefined, code: string, performedOn: Day, performedUntil: Day | null): string =>
  `${personId}|${code}|${performedOn}|${performedUntil}`

/** Evaluates a line of a credit note: if it is accepted, its shares are the negative shares of the line that it cancels. */
export function applyCreditNote(
  line: ClaimedLine,
  data: CheckData,
  originals: Map<string, CreditableLine>,
  accepted: AcceptedCareIndex,
  usage: MonthlyUsage,
  receivedOn: Day,
): LineVerdict {
  const person = data.persons.get(line.niss)
  const key = careKey(person?.id, line.code, line.performedOn, line.performedUntil)
  const original = person && originals.get(key)
  const { path, code, performedOn } = line
  const evaluation = evaluateRules(
    [creditNote],
    {
      path,
      code,
      performedOn,
      claimedFromState: cents(line.claimedFromState ?? line.claimed),
      original: original ? { state: cents(Number(original.state_cents)) } : null,
    },
    { receipt: receivedOn },
  )
  const findings = [...line.problems, ...evaluation.findings]
  const verdict = { ...evaluation, findings, acceptable: !hasError(findings) }
  const lineCase = buildLineCase(line, data, NO_STORED_DATA, receivedOn)
  if (!verdict.acceptable || !original)
    return { line, lineCase, evaluated: { outcome: 'REJECTED', shares: noAmounts(cents(line.claimed)), verdict } }
  originals.delete(key)
  accepted.remove(person.id, {
    id: original.id,
    performedOn: original.performed_on,
    performedUntil: original.performed_until,
  })
  const negative = (amount: string) => cents(0 - Number(amount))
  const shares = {
    claimed: negative(original.claimed_cents),
    state: negative(original.state_cents),
    cpas: negative(original.cpas_cents),
    patient: negative(original.patient_cents),
    insurer: negative(original.insurer_cents ?? '0'),
    cpasPatientPart: negative(original.cpas_patient_part_cents),
    cpasPatientPartByMonth: negativeByMonth(original),
  }
  for (const month of Object.keys(shares.cpasPatientPartByMonth) as Month[]) {
    const key = keyOfMonth(original, person.id, month)
    if (key) usage.add(key, shares.cpasPatientPartByMonth[month] ?? 0)
  }
  return { line, lineCase, evaluated: { outcome: 'ACCEPTED', shares, verdict }, original }
}

function negativeByMonth(original: CreditableLine): Record<Month, Cents> {
  const byMonth = original.cpas_patient_part_by_month ?? {
    [monthOf(original.performed_on)]: Number(original.cpas_patient_part_cents),
  }
  return Object.fromEntries(Object.entries(byMonth).map(([month, amount]) => [month, cents(0 - amount)]))
}

const keyOfMonth = ({ cpas, care_type: careType }: CreditableLine, personId: string, month: Month) =>
  cpas && careType ? formatMonthKey({ personId, cpas, careType, month }) : null
