import { defineConsumer } from '../../../shared/events/consumer'
import { endAfterDecision } from '../domain/cpas-link'
import { recordLink } from '../persistence/cpas-link.repository'

/** Links the CPAS of a decision with its person, until two years after the last day of the decision. */
export const decisionRecordedConsumer = defineConsumer<'decision.recorded'>({
  name: 'beneficiary.link-cpas',
  topic: 'decision.recorded',
  async handle(tx, { payload: { number, version, cpas, personId, lastDay } }) {
    await recordLink(tx, { cpas, personId, reason: number, version, endsOn: endAfterDecision(lastDay) })
  },
})
