import type { EntityManager } from 'typeorm'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import { type Day, earliest } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'
import { type DecisionContent, kindOf } from '../domain/decision-content'
import type { CurrentDecision } from '../persistence/decision.repository'
import { extensionRules, modificationRules } from '../rules'
import type { DecisionInput } from '../schema/decision.input'
import { buildDecisionContent } from './build-decision-content'
import type { DecisionChange } from './change-decision.service'
import { admittedFromFor } from './insured-admission'
import { refundRowsFor } from './refund-table'
import { insuranceDeadline } from './terms-source'

/** @throws BAD_USER_INPUT if the number is not one of the person's. */
export function assertNumberOf(person: PersonFacts, niss: string, path: string): void {
  if (!person.numbers.some(({ number }) => number === niss))
    throw badInput(path, "The NISS does not belong to this decision's beneficiary. Use one of the person's numbers.")
}

/** Plans a modification: the input is the whole content of the new version. @throws BAD_USER_INPUT if its NISS belongs to another person. */
export async function planModification(
  manager: EntityManager,
  context: SubgraphContext,
  { decision, person }: { decision: CurrentDecision; person: PersonFacts },
  input: DecisionInput,
  reason: string | null,
): Promise<DecisionChange> {
  assertNumberOf(person, input.niss, 'input.niss')
  const refundRows = await refundRowsFor(manager, input.councilDate)
  const content = buildDecisionContent(input, {
    person,
    refundRows,
    today: context.today,
    insuredAdmittedFrom: await admittedFromFor(context, person),
    previous: decision.content,
  })
  return {
    content,
    action: 'MODIFY',
    changeKind: 'DecisionModified',
    reason,
    rules: modificationRules,
    stopped: decision.stopped && content.validity.to !== null && content.validity.to <= decision.validTo,
  }
}

/**
 * Plans an extension: a new last day under the same council date, for the decision and the coverages of `careTypes`.
 * Null or empty: the coverages that run to the present last day. @throws BAD_USER_INPUT if the decision has no coverage of a care type.
 */
export function planExtension(
  { decision, person }: { decision: CurrentDecision; person: PersonFacts },
  to: Day,
  careTypes: readonly CareType[] | null,
  today: Day,
): DecisionChange {
  const { content, validFrom, validTo, stopped } = decision
  const existing = content.coverages.map(({ careType }) => careType)
  const running = content.coverages.filter(({ period }) => period.to === validTo).map(({ careType }) => careType)
  const extended = careTypes && careTypes.length > 0 ? careTypes : running
  extended.forEach((careType, i) => {
    if (!existing.includes(careType))
      throw badInput(`careTypes.${i}`, `The decision has no coverage ${careType} to extend.`)
  })
  const coverages = content.coverages.map((coverage) =>
    extended.includes(coverage.careType) && coverage.period.to !== to
      ? { ...coverage, period: { from: coverage.period.from, to }, recordedOn: today }
      : coverage,
  )
  const validity = { from: validFrom, to }
  const insuranceDueBy = insuranceDeadline({ ...content, validity }, person)
  return {
    content: { ...content, validity, coverages, insuranceDueBy },
    action: 'EXTEND',
    changeKind: 'DecisionExtended',
    reason: null,
    rules: extensionRules,
    caseParts: { extensionFrom: validTo },
    stopped: stopped && to <= validTo,
    pathOf: extensionPath,
  }
}

// `niss` too: the added days may be days on which the person cannot be covered.
function extensionPath(path: string): string {
  const isAboutDays =
    path === 'niss' ||
    path === 'insuranceDelayGrounds' ||
    path.startsWith('validity') ||
    /\.period\.(from|to)$/.test(path)
  if (isAboutDays) return 'to'
  return path.startsWith('coverages') ? 'careTypes' : path
}

const endedBy = ({ from, to }: Period, lastDay: Day): Period => ({
  from,
  to: to === null ? lastDay : earliest(to, lastDay),
})

/** Returns the content of a decision that ends on a day. Coverages and own funds end with it; those that begin later are removed. */
export function truncateAt(content: DecisionContent, person: PersonFacts, lastDay: Day): DecisionContent {
  const coverages = content.coverages
    .filter(({ period }) => period.from <= lastDay)
    .map((coverage) => ({ ...coverage, period: endedBy(coverage.period, lastDay) }))
  const ownFunds = content.ownFunds
    .filter(({ period }) => period === null || period.from <= lastDay)
    .map((item) => ({ ...item, period: item.period && endedBy(item.period, lastDay) }))
  const validity = { from: content.validity.from, to: lastDay }
  const insuranceDueBy = insuranceDeadline({ ...content, validity }, person)
  return { ...content, kind: kindOf(coverages), validity, coverages, ownFunds, insuranceDueBy }
}
