import { PersonStackedField } from '../../components/fields/PersonField'
import type { Column } from '../../components/list/column'
import { StatusChip, Tag } from '../../components/StatusChip'
import { formatDate } from '../../format/day'
import { formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import type { DecisionRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

/** A decision as a row. */
export const decisionColumns: Column<DecisionRowFragment>[] = [
  { label: 'decisionNumber', text: (row) => row.number },
  {
    label: 'beneficiary',
    text: (row) => formatPersonName(row.beneficiary),
    cell: (row) => <PersonStackedField person={row.beneficiary} />,
    phone: true,
  },
  { label: 'niss', text: (row) => row.beneficiary?.niss ?? '', fileOnly: true },
  {
    label: 'status',
    text: (row) => i18nProvider.translate(`enums.DecisionStatus.${row.status}`),
    cell: (row) => <StatusChip of="DecisionStatus" value={row.status} />,
    phone: true,
  },
  {
    label: 'kind',
    text: (row) => i18nProvider.translate(`enums.DecisionKind.${row.kind}`),
    cell: (row) => <Tag>{i18nProvider.translate(`enums.DecisionKind.${row.kind}`)}</Tag>,
  },
  { label: 'validity', text: (row) => formatPeriod(row.validity), phone: true },
  { label: 'councilDate', text: (row) => formatDate(row.councilDate) },
  { label: 'coverages', text: (row) => String(row.coverages.length), align: 'right', kind: 'number' },
  { label: 'refundCode', text: (row) => String(row.refundTerms.refundCode), align: 'right', kind: 'number' },
  { label: 'cpas', text: (row) => row.cpas.name },
  { label: 'version', text: (row) => String(row.version), fileOnly: true },
]
