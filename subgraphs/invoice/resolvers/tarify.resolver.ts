import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, forbidden } from '../../../shared/errors/graphql-errors'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { cents } from '../../../shared/values/cents'
import { isSameProvider } from '../../../shared/values/inami-number'
import { buildTarificationCase, NO_STORED_DATA } from '../application/checking/build-line-case'
import { monthKeysOf, monthOfLine } from '../application/checking/check-lines'
import { type CheckData, loadCheckData } from '../application/checking/load-check-data'
import { parseOptional, quantityOf } from '../application/checking/parse-invoice-file'
import { type EvaluatedLine, evaluateLine } from '../application/evaluate-line'
import { MonthlyUsage } from '../domain/monthly-usage'
import { toReference, totalOf } from '../mappers/invoice.mapper'
import { readMonthlyUsage } from '../persistence/checking.repository'
import { TarificationInput, TarificationType } from '../schema/tarification.type'

const MAX_CODES = 200
// What is about the person, the provider, the day or the commitment as such is told once beside the lines too.
const IS_GENERAL = /^(COV-|COM-|TAR-FUTURE$|TAR-TWO-MONTHS$)/

/** Who pays what, before or without invoicing. */
@Resolver()
export class TarifyResolver {
  @Query(() => TarificationType, {
    description:
      'Who pays what, before or without invoicing. The same rules as the checking of an invoice: never a different answer.',
  })
  async tarify(
    @Arg('input', () => TarificationInput, { description: 'Care of one person on one day.' }) input: TarificationInput,
    @Ctx() context: SubgraphContext,
  ): Promise<object> {
    const { caller } = context
    if (caller.audience === 'PROVIDER' && !isSameProvider(caller.organisation, input.provider)) throw forbidden()
    if (!maySeePersons(caller)) throw forbidden()
    const lines = readLines(input)
    const facts = await loadCheckData(
      { ...context, provider: input.provider, receivedOn: context.today, withAttestations: false },
      lines,
    )
    const checked = await tarifyLines(context, input, lines, facts)
    return answerOf(lines, checked, facts)
  }
}

type Line = ReturnType<typeof readLines>[number]

function readLines(input: TarificationInput) {
  if (input.lines.length === 0) throw badInput('input.lines', 'Give at least one code.')
  if (input.lines.length > MAX_CODES) throw badInput('input.lines', `At most ${MAX_CODES} codes are tarified at once.`)
  return input.lines.map((line, i) => {
    const path = `input.lines.${i}`
    if (line.honorarium !== null && line.honorarium !== undefined && line.honorarium < 0)
      throw badInput(`${path}.honorarium`, 'The amount is not negative.')
    return {
      niss: input.niss,
      performedOn: input.performedOn,
      commitmentNumber: parseOptional(input.commitmentNumber, 'input.commitmentNumber'),
      decisionNumber: null,
      decisionVersion: null,
      attestationNumber: null,
      path: `lines.${i}`,
      code: line.code,
      quantity: quantityOf(line.quantity, `${path}.quantity`),
      claimed: line.honorarium === null || line.honorarium === undefined ? null : cents(line.honorarium),
      prescriber: line.prescriber ?? null,
      prescriptionNumber: parseOptional(line.prescriptionNumber, `${path}.prescriptionNumber`),
    }
  })
}

// Each line knows what the ones before it would take of the monthly maximum, as in an invoice.
function tarifyLines(
  context: SubgraphContext,
  { niss }: TarificationInput,
  lines: readonly Line[],
  facts: CheckData,
): Promise<EvaluatedLine[]> {
  return inTransaction(context.db, async (tx) => {
    const person = facts.persons.get(niss)
    const use = new MonthlyUsage(await readMonthlyUsage(tx, monthKeysOf(lines, facts)))
    if (person) await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'READ')
    return lines.map((line) => {
      const month = monthOfLine(line, facts)
      const own = { ...NO_STORED_DATA, usedThisMonth: use.soFar(month) }
      const checked = evaluateLine(buildTarificationCase(line, facts, own, context.today))
      if (checked.outcome !== 'REJECTED') use.add(month, checked.shares.cpasPatientPart)
      return checked
    })
  })
}

function answerOf(lines: readonly Line[], checked: readonly EvaluatedLine[], facts: CheckData) {
  const coverages = lines.flatMap((line) => facts.coverageOf(line) ?? [])
  const first = <T>(values: (T | null)[]): T | null => values.find((value) => value !== null) ?? null
  const tarified = lines.map((line, i) => ({
    code: line.code,
    quantity: line.quantity,
    careType: facts.items.get(line.code)?.careType ?? null,
    outcome: checked[i]!.outcome,
    amounts: checked[i]!.shares,
    findings: checked[i]!.verdict.findings,
  }))
  return {
    lines: tarified,
    total: totalOf(tarified.map((line) => line.amounts)),
    decision: toReference('number', first(coverages.map((coverage) => coverage.decisionNumber))),
    commitment: toReference('number', first(coverages.map((coverage) => coverage.commitmentNumber))),
    amuAttestationRequired: coverages.some((coverage) => coverage.amuAttestationRequired),
    findings: generalOf(tarified.flatMap((line) => line.findings)),
  }
}

function generalOf(findings: readonly Finding[]): Finding[] {
  const general = new Map<string, Finding>()
  for (const finding of findings) {
    if (IS_GENERAL.test(finding.rule) && !general.has(finding.rule))
      general.set(finding.rule, { ...finding, path: null })
  }
  return [...general.values()]
}
