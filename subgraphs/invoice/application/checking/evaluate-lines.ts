import { EventLoopYield } from '../../../../shared/async/yield-to-event-loop'
import type { Tx } from '../../../../shared/database/transaction'
import { includes } from '../../../../shared/values/period'
import type { ClaimedLine } from '../../domain/claimed-line'
import { MonthlyUsage } from '../../domain/monthly-usage'
import { providerNumberVariants } from '../../domain/provider-number'
import { acceptedCare, readMonthlyUsage } from '../../persistence/checking.repository'
import type { DerogationEntity } from '../../persistence/derogation.entity'
import { applicableDerogations } from '../../persistence/derogation.repository'
import type { LineCase } from '../../rules/line-case'
import { evaluateLine } from '../evaluate-line'
import { applyCreditNote, careKey, loadCreditableLines } from './apply-credit-note'
import { buildLineCase } from './build-line-case'
import type { CheckedFile, LineVerdict } from './check-lines'
import { type CheckData, mayNeedDerogation } from './load-check-data'
import { monthKeysOf, monthOfLine } from './month-keys'

/** Evaluates lines in their order: each one counts what the lines before it claimed and used. */
export async function evaluateLines(
  tx: Tx,
  file: Pick<CheckedFile, 'id' | 'provider' | 'receivedOn' | 'test'>,
  lines: readonly ClaimedLine[],
  data: CheckData,
): Promise<LineVerdict[]> {
  const usage = new MonthlyUsage(await readMonthlyUsage(tx.client, monthKeysOf(lines, data), file))
  const accepted = await loadAcceptedCare(tx, file, lines, data)
  const originals = await loadCreditableLines(tx, file, lines, data)
  const derogations = lines.some((line) => mayNeedDerogation(line.performedOn, file.receivedOn))
    ? await applicableDerogations(tx.manager, providerNumberVariants(file.provider), file.receivedOn)
    : []
  const evaluate = (line: ClaimedLine): LineVerdict => {
    if (line.credit) return applyCreditNote(line, data, originals, accepted, usage, file.receivedOn)
    const person = data.persons.get(line.niss)
    const care = person ? careKey(person.id, line.code, line.performedOn) : null
    const month = monthOfLine(line, data)
    const stored = {
      usedThisMonth: usage.soFar(month),
      duplicateIn: (care && accepted.get(care)) || null,
      derogated: derogations.some((derogation) => applies(derogation, line, person?.ids ?? [])),
    }
    const lineCase = buildLineCase(line, data, stored, file.receivedOn)
    const evaluated = evaluateLine(lineCase)
    if (evaluated.outcome !== 'REJECTED') {
      if (care) accepted.set(care, 'FILE')
      usage.add(month, evaluated.shares.cpasPatientPart)
    }
    return { line, lineCase, evaluated }
  }
  const verdicts: LineVerdict[] = []
  const eventLoopYield = new EventLoopYield()
  for (const line of lines) {
    verdicts.push(evaluate(line))
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
  }
  return verdicts
}

const applies = (derogation: DerogationEntity, line: ClaimedLine, personIds: readonly string[]): boolean =>
  includes({ from: derogation.performedFrom, to: derogation.performedTo }, line.performedOn) &&
  (derogation.niss === null ||
    derogation.niss === line.niss ||
    (derogation.personId !== null && personIds.includes(derogation.personId)))

// Where the care of the lines is accepted already, by person, code and day.
async function loadAcceptedCare(
  tx: Tx,
  file: Pick<CheckedFile, 'id' | 'provider' | 'test'>,
  lines: readonly ClaimedLine[],
  data: CheckData,
): Promise<Map<string, NonNullable<LineCase['duplicateIn']>>> {
  const ownerOf = data.personIdsOf(lines)
  const rows = await acceptedCare(
    tx,
    file,
    providerNumberVariants(file.provider),
    [...ownerOf.keys()],
    [...new Set(lines.map((line) => line.code))],
    [...new Set(lines.map((line) => line.performedOn))],
  )
  return new Map(
    rows.map((row) => [
      careKey(ownerOf.get(row.person_id), row.code, row.performed_on),
      row.file_id === file.id ? 'FILE' : 'ACCEPTED_LINE',
    ]),
  )
}
