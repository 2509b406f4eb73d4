import { PersonStackedField } from '../../components/fields/PersonField'
import type { Column } from '../../components/list/column'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { formatMutation } from '../../format/enumText'
import { formatPersonName } from '../../format/identifiers'
import type { InboxRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'
import { DeadlineField } from './Deadline'

/** A mutation that waits for the centre. */
export const inboxColumns: Column<InboxRowFragment>[] = [
  {
    label: 'beneficiary',
    text: (row) => formatPersonName(row.mutation?.beneficiary),
    cell: (row) => <PersonStackedField person={row.mutation?.beneficiary} />,
  },
  {
    label: 'mutationKind',
    text: (row) => (row.mutation ? i18nProvider.translate(`enums.IdentityMutationKind.${row.mutation.kind}`) : ''),
    phone: true,
  },
  { label: 'effectiveOn', text: (row) => formatDate(row.mutation?.effectiveOn), phone: true },
  {
    label: 'decideBy',
    text: (row) => formatDate(row.decideBy),
    cell: (row) => row.decideBy && <DeadlineField deadline={row.decideBy} />,
    phone: true,
  },
  {
    label: 'beforeAfter',
    text: (row) => `${formatMutation(row.mutation?.before)} → ${formatMutation(row.mutation?.after)}`,
    wrap: true,
  },
  {
    label: 'status',
    text: (row) => i18nProvider.translate(`enums.DecisionMutationStatus.${row.status}`),
    cell: (row) => <StatusChip of="DecisionMutationStatus" value={row.status} />,
    phone: true,
  },
  { label: 'decisionNumber', text: (row) => row.decision.number },
  { label: 'receivedAt', text: (row) => formatInstant(row.mutation?.receivedAt), fileOnly: true },
]
