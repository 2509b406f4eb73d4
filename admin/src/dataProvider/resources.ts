import { session } from '../authProvider/session'
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
} from '../graphql/generated/graphql'
import { isByAnyDeadline } from '../resources/mutations/byDeadline'
import {
  listOf,
  oneOf,
  plainFilter,
  type ResourceConfig,
  resourceConfig,
  withInstantPeriod,
  withPeriod,
} from './resourceConfig'

type Values = Record<string, unknown>

/** Lines assigned to whoever asks, where they ask for their own. */
const assigned = ({ mine, ...values }: Values): Values =>
  mine ? { ...values, assignedTo: session.current()?.subject } : values
const lines = (values: Values) => plainFilter(withPeriod('performed', assigned(values)))

/** Every resource that the console lists, with its documents. */
export const resourceConfigs: Record<string, ResourceConfig> = {
  decisions: resourceConfig({
    list: listOf(DecisionsDocument),
    one: oneOf(DecisionDocument),
    filter: (values) =>
      plainFilter(withPeriod('endsIn', withPeriod('coverEndsIn', withPeriod('insuranceDueIn', values)))),
  }),
  persons: resourceConfig({ list: listOf(PersonsDocument), one: oneOf(PersonDocument) }),
  mutations: resourceConfig({
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
  supervision: resourceConfig({
    list: listOf(DecisionVersionsDocument),
    filter: (values) => plainFilter(withPeriod('recorded', values)),
  }),
  commitments: resourceConfig({ list: listOf(CommitmentsDocument) }),
  providers: resourceConfig({ list: listOf(ProvidersDocument), one: oneOf(ProviderDocument) }),
  attestations: resourceConfig({ list: listOf(AttestationsDocument), one: oneOf(AttestationDocument) }),
  controls: resourceConfig({ list: listOf(ControlsDocument) }),
  'invoice-files': resourceConfig({
    list: listOf(InvoiceFilesDocument),
    one: oneOf(InvoiceFileDocument),
    filter: (values) => plainFilter(withPeriod('received', values)),
  }),
  'invoice-lines': resourceConfig({
    list: listOf(InvoiceLinesDocument),
    one: oneOf(InvoiceLineDocument),
    filter: lines,
  }),
  review: resourceConfig({ list: listOf(InvoiceLinesDocument), filter: lines }),
  payments: resourceConfig({
    list: listOf(PaymentsDocument),
    filter: (values) => plainFilter(withPeriod('executed', values)),
  }),
  settlements: resourceConfig({
    list: listOf(SettlementsDocument),
    one: oneOf(SettlementFiguresDocument),
    filter: () => ({}),
  }),
  'paper-invoices': resourceConfig({
    list: listOf(PaperInvoicesDocument),
    filter: (values) => plainFilter(withPeriod('issued', values)),
  }),
  derogations: resourceConfig({ list: listOf(DerogationsDocument) }),
  'access-log': resourceConfig({
    list: listOf(AccessLogDocument),
    filter: (values) => ({ filter: {}, ...plainFilter(withInstantPeriod(values)) }),
  }),
}
