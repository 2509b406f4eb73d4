import type { EntityManager } from 'typeorm'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import type { DecisionContent } from '../domain/decision-content'
import type { RefundRow } from '../domain/refund-terms'
import type { TermsContent, TermsSource } from '../domain/refund-terms-by-day'
import { firstDeadline, type RegisterRecords, situationsWithin } from '../domain/situation'
import { findRefundTables, type RefundTable, refundRowsByDay } from '../persistence/refund-list.repository'
import { insurableThreeMonths } from '../rules/insurable-3-months.rule'

/** The refund terms of a version by day: its content with the registers of its person. */
export type TermsSourceOf = (
  content: TermsContent & Pick<DecisionContent, 'councilDate'>,
  person: Pick<PersonFacts, 'residences' | 'insurances'>,
) => TermsSource

/** Loads the tables of refund codes, unless they are known already. The returned function builds the source of the refund terms of any version and person. */
export async function loadTermsSources(
  manager: EntityManager,
  tables?: readonly RefundTable[],
): Promise<TermsSourceOf> {
  const rowsOn = await refundRowsByDay(manager, tables ?? (await findRefundTables(manager)))
  return (content, person) => termsSource(content, person, rowsOn(content.councilDate))
}

/** `loadTermsSources`, once per request. */
export const termsSources = (context: SubgraphContext): Promise<TermsSourceOf> =>
  context.memo('decision.terms-sources', () => loadTermsSources(context.db.manager))

/** `termsSources` for tables that are known already: without a statement. */
export const termsSourcesOf = (context: SubgraphContext, tables: readonly RefundTable[]): Promise<TermsSourceOf> =>
  context.memo('decision.terms-sources', () => loadTermsSources(context.db.manager, tables))

/** The source of the refund terms of a version and a person, with the table of refund codes of the council date. */
const termsSource = (
  content: Parameters<TermsSourceOf>[0],
  { residences, insurances }: Parameters<TermsSourceOf>[1],
  rows: readonly RefundRow[],
): TermsSource => ({
  content,
  person: { residences, insurances },
  rows,
  insuranceMonths: insuranceMonthsOn(content.councilDate),
})

/** The last day to join a health insurance fund that the registers give for the days of a version. Null: none. */
export const insuranceDeadline = (
  { validity, councilDate }: Pick<DecisionContent, 'validity' | 'councilDate'>,
  person: RegisterRecords,
): Day | null => firstDeadline(situationsWithin(person, validity, insuranceMonthsOn(councilDate)))

/** Months that an insurable person has to join a health insurance fund, by the rule in force on the council date. */
export const insuranceMonthsOn = (councilDate: Day): number =>
  Number(insurableThreeMonths.versionOn(councilDate)?.parameters?.months)
