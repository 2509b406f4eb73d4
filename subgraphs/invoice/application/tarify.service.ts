import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { autocommit } from '../../../shared/database/transaction'
import { badInput, forbidden } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { cents } from '../../../shared/values/cents'
import { isSameProvider } from '../../../shared/values/inami-number'
import { daysOfCare } from '../domain/care-days'
import { MonthlyUsage } from '../domain/monthly-usage'
import { readMonthlyUsage } from '../persistence/checking.repository'
import type { TarificationInput } from '../schema/tarification.type'
import { acceptedInFile, loadAcceptedCare, stayOfLine, staysByInvoice } from './checking/accepted-care'
import { buildTarificationCase, NO_STORED_DATA } from './checking/build-line-case'
import { type CheckData, loadCheckData } from './checking/load-check-data'
import { addToMonths, monthKeysOf, monthsOfLine, usageOfMonths } from './checking/month-keys'
import { parseOptional, parseQuantity, parseUntil } from './checking/parse-invoice-file'
import { type EvaluatedLine, evaluateLine } from './evaluate-line'

const MAX_CODES = 200
/** The lines of a tarification are evaluated as those of one invoice. */
const TARIFIED_INVOICE = 'tarification'

/** A line to tarify. */
export type TarificationLine = ReturnType<typeof parseLines>[number]

/** The lines of a tarification, evaluated, and the data that they were evaluated with. */
export interface TarificationResult {
  lines: { line: TarificationLine; evaluated: EvaluatedLine }[]
  data: CheckData
}

/**
 * Evaluates care before or without an invoice, by the same rules as the checking of an invoice.
 * @throws FORBIDDEN for another provider's care, and for callers who may not see persons; BAD_USER_INPUT; TOO_MANY_REQUESTS above the quota.
 */
export async function tarify(input: TarificationInput, context: SubgraphContext): Promise<TarificationResult> {
  const { caller } = context
  if (caller.audience === 'PROVIDER' && !isSameProvider(caller.organisation, input.provider)) throw forbidden()
  if (!maySeePersons(caller)) throw forbidden()
  const lines = parseLines(input)
  const [data] = await Promise.all([
    loadCheckData({ ...context, provider: input.provider, receivedOn: context.today, withAttestations: false }, lines),
    context.services.fetch('beneficiary.reads', [input.niss]),
  ])
  return { lines: await evaluateLines(context, input.niss, lines, data), data }
}

function parseLines(input: TarificationInput) {
  if (input.lines.length === 0) throw badInput('input.lines', 'At least one code is required.')
  if (input.lines.length > MAX_CODES) throw badInput('input.lines', `At most ${MAX_CODES} codes are allowed.`)
  return input.lines.map((line, i) => {
    const path = `input.lines.${i}`
    if (line.honorarium !== null && line.honorarium !== undefined && line.honorarium < 0)
      throw badInput(`${path}.honorarium`, 'The amount must not be negative.')
    return {
      niss: input.niss,
      performedOn: input.performedOn,
      performedUntil: parseUntil({ performedOn: input.performedOn, performedUntil: line.performedUntil }),
      invoiceId: TARIFIED_INVOICE,
      commitmentNumber: parseOptional(input.commitmentNumber, 'input.commitmentNumber'),
      decisionNumber: null,
      decisionVersion: null,
      attestationNumber: null,
      path: `lines.${i}`,
      code: line.code,
      quantity: parseQuantity(line.quantity, `${path}.quantity`),
      claimed: line.honorarium === null || line.honorarium === undefined ? null : cents(line.honorarium),
      prescriber: line.prescriber ?? null,
      prescriptionNumber: parseOptional(line.prescriptionNumber, `${path}.prescriptionNumber`),
      performer: line.performer ?? null,
      lumpSumRecord: false,
    }
  })
}

// As in an invoice, each line counts what the lines before it use of the monthly maximum and of the days.
async function evaluateLines(
  context: SubgraphContext,
  niss: string,
  lines: readonly TarificationLine[],
  data: CheckData,
): Promise<TarificationResult['lines']> {
  const statements = autocommit(context.db)
  const person = data.persons.get(niss)
  const [used, accepted] = await Promise.all([
    readMonthlyUsage(context.db, monthKeysOf(lines, data)),
    loadAcceptedCare(statements, null, lines, data),
    person && logAccess(statements, context, [{ personId: person.id, niss: person.niss }], 'READ'),
  ])
  const usage = new MonthlyUsage(used)
  const stays = staysByInvoice(lines, data)
  return lines.map((line) => {
    const months = monthsOfLine(line, data)
    const stored = {
      ...NO_STORED_DATA,
      usedByMonth: usageOfMonths(months, usage),
      acceptedCare: person ? accepted.near(person.id, daysOfCare(line)) : [],
      stay: stayOfLine(line, stays, data),
    }
    const lineCase = buildTarificationCase(line, data, stored, context.today)
    const evaluated = evaluateLine(lineCase)
    if (evaluated.outcome !== 'REJECTED') {
      if (person) accepted.add(person.id, acceptedInFile(lineCase, line.path))
      addToMonths(months, usage, evaluated.shares.cpasPatientPartByMonth)
    }
    return { line, evaluated }
  })
}
