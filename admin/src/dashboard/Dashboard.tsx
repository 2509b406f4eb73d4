import Coverage from '@mui/icons-material/HealthAndSafetyOutlined'
import Search from '@mui/icons-material/SearchOutlined'
import type { ReactNode } from 'react'
import { required, SaveButton } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { isOffered } from '../authProvider/permissions'
import { session } from '../authProvider/session'
import { Panel, Stack, TwoColumns } from '../components'
import { fields, only } from '../components/fields'
import { FormRow, GuardedForm } from '../components/form'
import { DateInput, NissInput } from '../components/inputs'
import { WorkCard, type WorkCardProps } from '../components/list'
import { addDays, formatDate } from '../format'
import type { DecisionRowFragment } from '../graphql/generated/graphql'
import { i18nProvider } from '../i18n/i18nProvider'
import { Page } from '../layout/Page'
import { alertColumns } from '../resources/access-alerts/AccessAlertList'
import { controlColumns } from '../resources/controls/ControlList'
import { fileColumns } from '../resources/invoice-files/InvoiceFileList'
import { lineColumns } from '../resources/invoice-lines/lines'
import { inboxColumns } from '../resources/mutations/MutationList'
import { paperColumns } from '../resources/paper-invoices/PaperInvoiceList'
import { paymentColumns, paymentPath } from '../resources/payments/PaymentList'
import { monthCard } from '../resources/settlements/SettlementList'

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
type Options = Omit<WorkCardProps, 'resource' | 'title' | 'columns'>

const card = (resource: string, title: string | undefined, columns: ReactNode, options?: Options): WorkCardProps => ({
  resource,
  title,
  columns,
  ...options,
})
const inboxCard = only(inboxColumns, 'mutation.beneficiary', 'mutation.kind', 'decideBy')
const inbox = (title: string, options: Options) =>
  card('mutations', `dashboard.CPAS.${title}`, inboxCard, {
    to: ({ decision }) => `/mutations/${decision.number}`,
    ...options,
  })
/** A line: day, care, amount, and who is not the reader. */
const lineCard = (party: string) => only(lineColumns, 'performedOn', 'care', `invoice.${party}`, 'amounts.claimed')
const paperCard = only(paperColumns, 'issuedOn', 'provider', 'amount', 'refundable')
const months = (audience: string, rows: number) =>
  card('settlements', `dashboard.${audience}.months`, monthCard, {
    to: ({ month }) => `/settlements/${month}/show`,
    uncounted: true,
    rows,
  })
const withoutAttestation = (audience: string) =>
  card('invoice-lines', `dashboard.${audience}.withoutAttestation`, lineCard('provider'), {
    none: 'dashboard.CAAMI.withoutAttestationNone',
    filter: { attestationMissing: true },
  })
const alerts = card('access-alerts', 'alert.open', only(alertColumns, 'at', 'kind', 'actor'), {
  filter: { open: true },
})

/** The work that waits for an audience on a day: left and right, the most urgent on top. */
const cards: Record<string, (day: string) => [left: WorkCardProps[], right: WorkCardProps[]]> = {
  CPAS: (day) => {
    const soon = addDays(day, 30)
    return [
      [
        inbox('sixty', {
          filter: { status: 'PENDING', decideByTo: soon },
          sort: { field: 'decideBy', order: 'ASC' },
          rows: 7,
          overdue: { status: 'PENDING', decideByTo: addDays(day, -1) },
        }),
        inbox('inbox', { filter: { status: 'PENDING' }, sort: { field: 'mutation.receivedAt', order: 'DESC' } }),
        card('decisions', 'dashboard.CPAS.overdue', insuranceColumns, {
          filter: { status: 'ACTIVE', insuranceDueInTo: soon },
          sort: { field: 'insuranceDueBy', order: 'ASC' },
        }),
      ],
      [
        card('decisions', 'dashboard.CPAS.ending', decisionColumns, {
          filter: { status: 'ACTIVE', endsInFrom: day, endsInTo: soon },
          sort: { field: 'validity.to', order: 'ASC' },
        }),
        card('decisions', 'dashboard.CPAS.coverEnding', coverColumns, {
          filter: { status: 'ACTIVE', coverEndsInFrom: day, coverEndsInTo: soon },
        }),
        alerts,
      ],
    ]
  },
  CAAMI: () => [
    [
      card('review', 'dashboard.CAAMI.waiting', lineCard('provider'), {
        filter: { outcome: 'WAITING' },
        to: ({ id }) => `/invoice-lines/${id}/show`,
      }),
      card('invoice-files', 'dashboard.CAAMI.files', only(fileColumns, 'reference', 'provider', 'counts.waiting'), {
        uncounted: true,
      }),
      card('controls', 'dashboard.CAAMI.controls', only(controlColumns, 'provider', 'invoiceLine', 'dueOn'), {
        filter: { open: true },
        sort: { field: 'dueOn', order: 'ASC' },
      }),
    ],
    [withoutAttestation('CAAMI'), months('CAAMI', 4)],
  ],
  SPP_IS: () => [
    [
      months('SPP_IS', 6),
      card('paper-invoices', 'dashboard.SPP_IS.paper', paperCard, { filter: { inspected: false } }),
    ],
    [
      withoutAttestation('SPP_IS'),
      card('decisions', 'dashboard.CPAS.suspended', decisionColumns, { filter: { status: 'SUSPENDED' } }),
      alerts,
    ],
  ],
  PROVIDER: () => [
    [
      card('invoice-lines', 'dashboard.PROVIDER.rejected', lineCard('beneficiary'), {
        filter: { outcome: 'REJECTED' },
      }),
    ],
    [
      card('invoice-files', undefined, only(fileColumns, 'reference', 'receivedAt', 'status', 'counts.rejected'), {
        uncounted: true,
      }),
      card('payments', undefined, only(paymentColumns, 'structuredReference', 'executedOn', 'amount'), {
        to: ({ id, executedOn, provider }) => paymentPath({ id: String(id), executedOn }, provider?.inamiNumber),
        uncounted: true,
      }),
    ],
  ],
}

/** Where one lands: the work that waits for one's role, of the lists that one has; for a provider first: is this person covered? */
export default function Dashboard() {
  const audience = session.current()?.audience
  if (!audience || audience === 'SYSTEM') return <Page title="dashboard.system">{null}</Page>
  const columns = cards[audience]?.(session.today()) ?? []
  return (
    <Page title={`dashboard.${audience}.title`} lead={`dashboard.${audience}.lead`}>
      {audience === 'PROVIDER' && <CoverageCard />}
      <TwoColumns>
        {columns.map((column, at) => (
          <Stack key={at === 0 ? 'left' : 'right'}>
            {column
              .filter(({ resource }) => isOffered(resource, 'list'))
              .map((card) => (
                <WorkCard key={`${card.resource} ${card.title}`} {...card} />
              ))}
          </Stack>
        ))}
      </TwoColumns>
    </Page>
  )
}

function CoverageCard() {
  const navigate = useNavigate()
  return (
    <Panel title="resources.coverage.name" icon={<Coverage />}>
      <GuardedForm
        warnWhenUnsavedChanges={false}
        defaultValues={{ niss: '', on: session.today() }}
        onSubmit={({ niss, on }) => navigate(`/coverage?${new URLSearchParams({ niss, on })}`)}
      >
        <FormRow>
          <NissInput source="niss" validate={required()} />
          <DateInput source="on" label="fields.dayOfCare" validate={required()} />
          <SaveButton alwaysEnable label="coverage.check" icon={<Search />} sx={{ height: 40 }} />
        </FormRow>
      </GuardedForm>
    </Panel>
  )
}
