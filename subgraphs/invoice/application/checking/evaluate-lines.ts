import { EventLoopYield } from '../../../../shared/async/yield-to-event-loop'
import type { Tx } from '../../../../shared/database/transaction'
import { daysOfCare } from '../../domain/care-days'
import type { ClaimedLine } from '../../domain/claimed-line'
import { MonthlyUsage } from '../../domain/monthly-usage'
import { providerNumberVariants } from '../../domain/provider-number'
import { readMonthlyUsage } from '../../persistence/checking.repository'
import type { DerogationEntity } from '../../persistence/derogation.entity'
import { applicableDerogations } from '../../persistence/derogation.repository'
import { evaluateLine } from '../evaluate-line'
import { acceptedInFile, loadAcceptedCare, stayOfLine, staysByInvoice } from './accepted-care'
import { applyCreditNote, loadCreditableLines } from './apply-credit-note'
import { buildLineCase } from './build-line-case'
import type { CheckedFile, LineVerdict } from './check-lines'
import { type CheckData, mayNeedDerogation } from './load-check-data'
import { addToMonths, monthKeysOf, monthsOfLine, usageOfMonths } from './month-keys'

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
  const stays = staysByInvoice(lines, data)
  const derogations = lines.some((line) => mayNeedDerogation(line, file.receivedOn))
    ? await applicableDerogations(tx.manager, providerNumberVariants(file.provider), file.receivedOn)
    : []
  const evaluate = (line: ClaimedLine): LineVerdict => {
    if (line.credit) return applyCreditNote(line, data, originals, accepted, usage, file.receivedOn)
    const person = data.persons.get(line.niss)
    const months = monthsOfLine(line, data)
    const stored = {
      usedByMonth: usageOfMonths(months, usage),
      acceptedCare: person ? accepted.near(person.id, daysOfCare(line)) : [],
      stay: stayOfLine(line, stays, data),
      derogations: derogations
        .filter((derogation) => concerns(derogation, line, person?.ids ?? []))
        .map(({ performedFrom, performedTo }) => ({ from: performedFrom, to: performedTo })),
    }
    const lineCase = buildLineCase(line, data, stored, file.receivedOn)
    const evaluated = evaluateLine(lineCase)
    if (evaluated.outcome !== 'REJECTED') {
      if (person) accepted.add(person.id, acceptedInFile(lineCase, line.id))
      addToMonths(months, usage, evaluated.shares.cpasPatientPartByMonth)
    }
    return { line, lineCase, evaluated }
  }
  const verdicts: LineVerdict[] = []
  const eventLoopYield = new EventLoopYield()
  for (const line of lines) {
    verdicts.push(evaluate(line))
    // The transaction holds locks of persons and months.
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldBriefly()
  }
  return verdicts
}

const concerns = (derogation: DerogationEntity, line: ClaimedLine, personIds: readonly string[]): boolean =>
  derogation.niss === null ||
  derogation.niss === line.niss ||
  (derogation.personId !== null && personIds.includes(derogation.personId))
