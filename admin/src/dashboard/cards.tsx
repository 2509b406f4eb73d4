import { fields, only } from '../components/fields'
import type { WorkCardProps } from '../components/list/WorkCard'
import { addDays, formatDate } from '../format/day'
import type { DecisionRowFragment } from '../graphql/generated/graphql'
import { i18nProvider } from '../i18n/i18nProvider'
import { alertColumns } from '../resources/access-alerts/AccessAlertList'
import { controlColumns } from '../resources/controls/ControlList'
import { fileColumns } from '../resources/invoice-files/InvoiceFileList'
import { inboxColumns } from '../resources/mutations/MutationList'
import { paperColumns } from '../resources/paper-invoices/PaperInvoiceList'
import { paymentColumns, paymentPath } from '../resources/payments/PaymentList'
import { monthCard } from '../resources/settlements/SettlementList'
import { lineCardColumns } from './lineCardColumns'
import { OverdueCount } from './OverdueCount'

const decisionColumns = fields('beneficiary validity', { phone: 'validity' })
/** The coverages that end before their decision. */
const coverColumns = fields('beneficiary coverages', {
  phone: 'coverages',
  coverages: {
    value: ({ coverages, validity }: DecisionRowFragment) =>
      coverages
        .filter(({ period }) => period.to && validity.to && period.to < validity.to)
        .map(({ careType, period }) => [i18nProvider.translate(`enums.CareType.${careType}`), formatDate(period.to)])
        .map((cover) => cover.join(' · '))
        .join(', '),
  },
})
/** The last day for the insurance of an insurable person. */
const insuranceColumns = fields('beneficiary insuranceDueBy', { phone: 'insuranceDueBy' })
const inbox = {
  resource: 'mutations',
  columns: only(inboxColumns, 'mutation.beneficiary', 'mutation.kind', 'decideBy'),
  to: ({ decision }) => `/mutations/${decision.number}`,
} satisfies WorkCardProps
const months = {
  resource: 'settlements',
  columns: monthCard,
  to: ({ month }) => `/settlements/${month}/show`,
  uncounted: true,
} satisfies WorkCardProps
const files = { resource: 'invoice-files', uncounted: true } as const
const attestationMissing = {
  resource: 'invoice-lines',
  none: 'dashboard.CAAMI.noneWithoutAttestation',
  filter: { attestationMissing: true },
  columns: lineCardColumns,
} satisfies WorkCardProps
const alerts = {
  resource: 'access-alerts',
  title: 'alert.open',
  filter: { open: true },
  columns: only(alertColumns, 'at', 'kind', 'actor'),
} satisfies WorkCardProps
const ofDecisions = (name: string, filter: object, columns = decisionColumns): WorkCardProps => ({
  resource: 'decisions',
  title: `dashboard.CPAS.${name}`,
  filter: { ...filter },
  columns,
})

/** The work that waits for an audience on a day: left and right, the most urgent on top. */
export const cards: Record<string, (day: string) => [left: WorkCardProps[], right: WorkCardProps[]]> = {
  CPAS: (day) => {
    const soon = addDays(day, 30)
    return [
      [
        {
          ...inbox,
          title: 'dashboard.CPAS.sixty',
          filter: { status: 'PENDING', decideByTo: soon },
          sort: { field: 'decideBy', order: 'ASC' },
          rows: 7,
          aside: <OverdueCount day={day} />,
        },
        {
          ...inbox,
          title: 'dashboard.CPAS.inbox',
          filter: { status: 'PENDING' },
          sort: { field: 'mutation.receivedAt', order: 'DESC' },
        },
        {
          ...ofDecisions('overdue', { status: 'ACTIVE', insuranceDueInTo: soon }, insuranceColumns),
          sort: { field: 'insuranceDueBy', order: 'ASC' },
        },
      ],
      [
        {
          ...ofDecisions('ending', { status: 'ACTIVE', endsInFrom: day, endsInTo: soon }),
          sort: { field: 'validity.to', order: 'ASC' },
        },
        ofDecisions('coverEnding', { status: 'ACTIVE', coverEndsInFrom: day, coverEndsInTo: soon }, coverColumns),
        alerts,
      ],
    ]
  },
  CAAMI: () => [
    [
      {
        resource: 'review',
        title: 'dashboard.CAAMI.waiting',
        filter: { outcome: 'WAITING' },
        columns: lineCardColumns,
        to: ({ id }) => `/invoice-lines/${id}/show`,
      },
      {
        ...files,
        title: 'dashboard.CAAMI.files',
        columns: only(fileColumns, 'reference', 'provider', 'counts.waiting'),
      },
      {
        resource: 'controls',
        title: 'dashboard.CAAMI.controls',
        filter: { open: true },
        sort: { field: 'dueOn', order: 'ASC' },
        columns: only(controlColumns, 'provider', 'invoiceLine', 'dueOn'),
      },
    ],
    [
      { ...attestationMissing, title: 'dashboard.CAAMI.withoutAttestation' },
      { ...months, title: 'dashboard.CAAMI.months', rows: 4 },
    ],
  ],
  SPP_IS: () => [
    [
      { ...months, title: 'dashboard.SPP_IS.months', rows: 6 },
      {
        resource: 'paper-invoices',
        title: 'dashboard.SPP_IS.paper',
        filter: { inspected: false },
        columns: only(paperColumns, 'issuedOn', 'provider', 'amount', 'refundable'),
      },
    ],
    [
      { ...attestationMissing, title: 'dashboard.SPP_IS.withoutAttestation' },
      ofDecisions('suspended', { status: 'SUSPENDED' }),
      alerts,
    ],
  ],
  PROVIDER: () => [
    [
      {
        resource: 'invoice-lines',
        title: 'dashboard.PROVIDER.rejected',
        filter: { outcome: 'REJECTED' },
        columns: lineCardColumns,
      },
    ],
    [
      { ...files, columns: only(fileColumns, 'reference', 'receivedAt', 'status', 'counts.rejected') },
      {
        resource: 'payments',
        columns: only(paymentColumns, 'structuredReference', 'executedOn', 'amount'),
        to: ({ id, executedOn, provider }) => paymentPath({ id: String(id), executedOn }, provider?.inamiNumber),
        uncounted: true,
      },
    ],
  ],
}
