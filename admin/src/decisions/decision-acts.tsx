import type { Decision } from './decision-show'

/** What can be done with this decision now. */
export function DecisionActs(_: { decision: Decision }) {
  return null
}
