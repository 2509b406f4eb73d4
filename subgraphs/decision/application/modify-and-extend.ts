import type { Tx } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { CareType } from '../../../shared/values/care-types'
import { type Day, earliest } from '../../../shared/values/day'
import { type DecisionContent, kindOf } from '../domain/decision-content'
import type { DecisionRow } from '../persistence/decision.repository'
import { extensionRules, modificationRules } from '../rules/decision-rules'
import type { DecisionInput } from '../schema/inputs'
import { buildDecisionContent } from './build-decision-content'
import type { DecisionChange } from './change-decision.service'
import { refundRowsFor } from './refund-table'

/** A modification: the input says all of the new version. */
export async function planModification(
  tx: Tx,
  ground: { row: DecisionRow; person: PersonFacts; today: Day },
  input: DecisionInput,
  reason: string | null,
): Promise<DecisionChange> {
  const { row, person, today } = ground
  if (!person.numbers.some(({ number }) => number === input.niss))
    throw badInput('input.niss', 'A decision stays the same person’s: this number is not theirs.')
  const refundRows = await refundRowsFor(tx, input.councilDate)
  const content = buildDecisionContent(input, { person, refundRows, today, previous: row.content })
  return {
    content,
    action: 'MODIFY',
    changeKind: 'DecisionModified',
    reason,
    rules: modificationRules,
    stopped: row.stopped && content.validity.to !== null && content.validity.to <= row.valid_to,
  }
}

/** A new last day under the same council date, for the decision and for some of its covers: those that are named, or else those that ran to its old last day. */
export function planExtension(
  row: DecisionRow,
  to: Day,
  careTypes: readonly CareType[] | null,
  today: Day,
): DecisionChange {
  const { content } = row
  const known = content.coverages.map(({ careType }) => careType)
  const running = content.coverages.filter(({ period }) => period.to === row.valid_to).map(({ careType }) => careType)
  const named = careTypes && careTypes.length > 0 ? careTypes : running
  named.forEach((careType, i) => {
    if (!known.includes(careType)) throw badInput(`careTypes.${i}`, `The decision has no cover ${careType} to extend.`)
  })
  const coverages = content.coverages.map((cover) =>
    named.includes(cover.careType) && cover.period.to !== to
      ? { ...cover, period: { from: cover.period.from, to }, recordedOn: today }
      : cover,
  )
  return {
    content: { ...content, validity: { from: row.valid_from, to }, coverages },
    action: 'EXTEND',
    changeKind: 'DecisionExtended',
    reason: null,
    rules: extensionRules,
    facts: { extensionFrom: row.valid_to },
    stopped: row.stopped && to <= row.valid_to,
    pathOf: (path) =>
      // Its new days make the extension fall on days that the person may not be covered on.
      path === 'niss' || path.startsWith('validity') || path.endsWith('.period.to') || path.endsWith('.period.from')
        ? 'to'
        : path.startsWith('coverages')
          ? 'careTypes'
          : path,
  }
}

/** What is left of a decision that ends on a day: covers end with it, those that had not begun are gone. */
export function truncateAt(content: DecisionContent, lastDay: Day): DecisionContent {
  const coverages = content.coverages
    .filter(({ period }) => period.from <= lastDay)
    .map((cover) => ({
      ...cover,
      period: { from: cover.period.from, to: cover.period.to === null ? lastDay : earliest(cover.period.to, lastDay) },
    }))
  return { ...content, kind: kindOf(coverages), validity: { from: content.validity.from, to: lastDay }, coverages }
}
