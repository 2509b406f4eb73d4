import { session } from '../../authProvider/session'
import { filterOf } from '../../dataProvider/resourceQueries'
import { InvoiceLinesDocument } from '../../graphql/generated/graphql'

/** The filter of invoice lines: `mine` means assigned to the person who is signed in. */
export function lineFilter({ mine, ...values }: Record<string, unknown>): Record<string, unknown> {
  const assigned = mine ? { ...values, assignedTo: session.current()?.subject } : values
  return filterOf({ list: InvoiceLinesDocument }, assigned)
}
