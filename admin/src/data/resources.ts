import {
  AccessLogDocument,
  AttestationDocument,
  AttestationsDocument,
  CommitmentsDocument,
  ControlsDocument,
  DecisionDocument,
  DecisionsDocument,
  DecisionVersionsDocument,
  DerogationsDocument,
  InvoiceFileDocument,
  InvoiceFilesDocument,
  InvoiceLineDocument,
  InvoiceLinesDocument,
  MutationsDocument,
  PaperInvoicesDocument,
  PaymentsDocument,
  PersonDocument,
  PersonsDocument,
  ProviderDocument,
  ProvidersDocument,
  SettlementFiguresDocument,
  SettlementsDocument,
} from '../gql/graphql'
import { isByAnyDeadline } from '../mutations/by-deadline'
import { session } from '../session/session'
import { listOf, oneOf, plainFilter, type ResourceTable, resource, withInstants, withPeriod } from './table'

type Values = Record<string, unknown>

/** Lines assigned to whoever asks, where they ask for their own. */
const assigned = ({ mine, ...values }: Values): Values =>
  mine ? { ...values, assignedTo: session.current()?.subject } : values
const lines = (values: Values) => plainFilter(withPeriod('performed', assigned(values)))

/** Every resource that the console lists, with its documents. */
export const resources: Record<string, ResourceTable> = {
  decisions: resource({
    list: listOf(DecisionsDocument),
    one: oneOf(DecisionDocument),
    filter: (values) =>
      plainFilter(withPeriod('endsIn', withPeriod('coverEndsIn', withPeriod('insuranceDueIn', values)))),
  }),
  persons: resource({ list: listOf(PersonsDocument), one: oneOf(PersonDocument) }),
  mutations: resource({
    list: listOf(MutationsDocument),
    filter: ({ kinds, notOverdueOn, ...values }) =>
      plainFilter(
        withPeriod('decideBy', {
          ...values,
          ...(notOverdueOn && isByAnyDeadline(values) ? { decideByFrom: notOverdueOn } : {}),
          ...(kinds ? { kinds: [kinds].flat() } : {}),
        }),
      ),
  }),
  supervision: resource({
    list: listOf(DecisionVersionsDocument),
    filter: (values) => plainFilter(withPeriod('recorded', values)),
  }),
  commitments: resource({ list: listOf(CommitmentsDocument) }),
  providers: resource({ list: listOf(ProvidersDocument), one: oneOf(ProviderDocument) }),
  attestations: resource({ list: listOf(AttestationsDocument), one: oneOf(AttestationDocument) }),
  controls: resource({ list: listOf(ControlsDocument) }),
  'invoice-files': resource({
    list: listOf(InvoiceFilesDocument),
    one: oneOf(InvoiceFileDocument),
    filter: (values) => plainFilter(withPeriod('received', values)),
  }),
  'invoice-lines': resource({ list: listOf(InvoiceLinesDocument), one: oneOf(InvoiceLineDocument), filter: lines }),
  review: resource({ list: listOf(InvoiceLinesDocument), filter: lines }),
  payments: resource({
    list: listOf(PaymentsDocument),
    filter: (values) => plainFilter(withPeriod('executed', values)),
  }),
  settlements: resource({
    list: listOf(SettlementsDocument),
    one: oneOf(SettlementFiguresDocument),
    filter: () => ({}),
  }),
  'paper-invoices': resource({
    list: listOf(PaperInvoicesDocument),
    filter: (values) => plainFilter(withPeriod('issued', values)),
  }),
  derogations: resource({ list: listOf(DerogationsDocument) }),
  'access-log': resource({
    list: listOf(AccessLogDocument),
    filter: (values) => ({ filter: {}, ...plainFilter(withInstants(values)) }),
  }),
}
