import type { Tx } from '../../../../shared/database/transaction'
import { evaluateRules } from '../../../../shared/rules/evaluate-rules'
import { hasError } from '../../../../shared/rules/finding'
import { cents } from '../../../../shared/values/cents'
import { type Day, monthOf } from '../../../../shared/values/day'
import type { ClaimedLine } from '../../domain/claimed-line'
import type { MonthlyUsage } from '../../domain/monthly-usage'
import { type CreditableLine, creditableLines, formatMonthKey } from '../../persistence/checking.repository'
import { providerNumberVariants } from '../../persistence/where-builder'
import { creditNote } from '../../rules/credit-note.rule'
import { noAmounts } from '../evaluate-line'
import { buildLineCase, NO_STORED_DATA } from './build-line-case'
import type { CheckedFile, LineVerdict } from './check-lines'
import type { CheckData } from './load-check-data'

/** The lines that the credit notes among these may take back, by person, code and day. */
export async function loadCreditableLines(
  tx: Tx,
  file: Pick<CheckedFile, 'id' | 'test' | 'provider'>,
  lines: readonly ClaimedLine[],
  facts: CheckData,
): Promise<Map<string, CreditableLine>> {
  const credits = lines.filter((line) => line.credit && facts.persons.has(line.niss))
  if (credits.length === 0) return new Map()
  const owner = new Map(
    credits.flatMap((line) => facts.persons.get(line.niss)!.ids.map((id) => [id, facts.persons.get(line.niss)!.id])),
  )
  const rows = await creditableLines(
    tx,
    file,
    providerNumberVariants(file.provider),
    [...owner.keys()],
    [...new Set(credits.map((line) => line.code))],
    [...new Set(credits.map((line) => line.performedOn))],
  )
  return new Map(rows.map((row) => [keyOf(owner.get(row.person_id)!, row.code, row.performed_on), row]))
}

const keyOf = (personId: string, code: string, on: Day) => `${personId}|${code}|${on}`

/** What becomes of a line of a credit note: it has the shares of the line that it takes back, negative. */
export function applyCreditNote(
  line: ClaimedLine,
  facts: CheckData,
  originals: Map<string, CreditableLine>,
  held: Map<string, unknown>,
  use: MonthlyUsage,
  receivedOn: Day,
): LineVerdict {
  const person = facts.persons.get(line.niss)
  const key = person ? keyOf(person.id, line.code, line.performedOn) : ''
  const original = originals.get(key)
  const { path, code, performedOn } = line
  const judged = evaluateRules(
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
  const findings = [...line.problems, ...judged.findings]
  const verdict = { ...judged, findings, acceptable: !hasError(findings) }
  const claim = buildLineCase(line, facts, NO_STORED_DATA, receivedOn)
  if (!verdict.acceptable || !original)
    return { line, claim, checked: { outcome: 'REJECTED', shares: noAmounts(cents(line.claimed)), verdict } }
  originals.delete(key)
  held.delete(key)
  const back = (value: string) => cents(0 - Number(value))
  const shares = {
    claimed: back(original.claimed_cents),
    state: back(original.state_cents),
    cpas: back(original.cpas_cents),
    patient: back(original.patient_cents),
    cpasPatientPart: back(original.cpas_patient_part_cents),
  }
  use.add(monthOfOriginal(original, person!.id), shares.cpasPatientPart)
  return { line, claim, checked: { outcome: 'ACCEPTED', shares, verdict }, original }
}

const monthOfOriginal = ({ cpas, care_type: careType, performed_on }: CreditableLine, personId: string) =>
  cpas && careType ? formatMonthKey({ personId, cpas, careType, month: monthOf(performed_on) }) : null
