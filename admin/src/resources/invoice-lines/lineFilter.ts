import { session } from '../../authProvider/session'
import { plainFilter, withPeriod } from '../../dataProvider/resourceQueries'

/** The filter of invoice lines: `mine` means assigned to the person who is signed in. */
export function lineFilter({ mine, ...values }: Record<string, unknown>): Record<string, unknown> {
  const assigned = mine ? { ...values, assignedTo: session.current()?.subject } : values
  return plainFilter(withPeriod('performed', assigned))
}
