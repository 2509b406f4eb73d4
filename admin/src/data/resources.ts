import { DecisionDocument, DecisionsDocument, InvoiceLineDocument, InvoiceLinesDocument } from '../gql/graphql'
import { listOf, oneOf, plainFilter, type ResourceTable, resource, withPeriod } from './table'

/** Every resource that the console lists, with its documents. */
export const resources: Record<string, ResourceTable> = {
  decisions: resource({
    list: listOf(DecisionsDocument),
    one: oneOf(DecisionDocument),
    filter: (values) => plainFilter(withPeriod('endsIn', values)),
  }),
  'invoice-lines': resource({
    list: listOf(InvoiceLinesDocument),
    one: oneOf(InvoiceLineDocument),
    filter: (values) => plainFilter(withPeriod('performed', values)),
  }),
}
