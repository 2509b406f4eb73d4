import type { Tx } from '../../../shared/database/transaction'
import type { PersonFacts } from '../../../shared/peers/questions'
import { badInput } from '../../../shared/schema/errors'
import type { CareType } from '../../../shared/values/care'
import { type Day, earliest } from '../../../shared/values/day'
import type { DecisionRow } from '../persistence/decision.repository'
import { type DecisionContent, kindOf } from '../rules/decision-content'
import { extensionRules, modificationRules } from '../rules/decision-rules'
import type { DecisionInput } from '../schema/inputs'
import type { Amendment } from './amend-decision'
import { proposalOf } from './proposal'
import { refundRowsFor } from './refund-rows'

/** A modification: the input says all of the new version. */
export async function modificationPlan(
  tx: Tx,
  ground: { row: DecisionRow; person: PersonFacts; today: Day },
  input: DecisionInput,
  reason: string | null,
): Promise<Amendment> {
  const { row, person, today } = ground
  if (!person.numbers.some(({ number }) => number === input.niss))
    throw badInput('input.niss', 'A decision stays the same person’s: this number is not theirs.')
  const refundRows = await refundRowsFor(tx, input.councilDate)
  const content = proposalOf(input, { person, refundRows, today, previous: row.content })
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
export function extensionPlan(row: DecisionRow, to: Day, careTypes: readonly CareType[] | null, today: Day): Amendment {
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
export function endedOn(content: DecisionContent, lastDay: Day): DecisionContent {
  const coverages = content.coverages
    .filter(({ period }) => period.from <= lastDay)
    .map((cover) => ({
      ...cover,
      period: { from: cover.period.from, to: cover.period.to === null ? lastDay : earliest(cover.period.to, lastDay) },
    }))
  return { ...content, kind: kindOf(coverages), validity: { from: content.validity.from, to: lastDay }, coverages }
}
