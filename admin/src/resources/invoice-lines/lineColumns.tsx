import { PersonStackedField } from '../../components/fields/PersonField'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import type { Column } from '../../components/list/column'
import { StackedCell } from '../../components/list/StackedCell'
import { StatusChip } from '../../components/StatusChip'
import { formatDate } from '../../format/day'
import { formatFinding } from '../../format/enumText'
import { formatDecimal, formatEuro } from '../../format/euro'
import { formatPersonName } from '../../format/identifiers'
import type { LineRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

/** The first finding in words; its number, and how many more there are. */
function FirstFinding({ findings }: { findings: LineRowFragment['findings'] }) {
  const [first, ...others] = findings
  if (!first) return null
  const second = others.length > 0 ? `${first.rule} + ${others.length}` : first.rule
  return <StackedCell first={formatFinding(first.message)} second={second} width={180} />
}

/** An invoice line as a row: care, person, provider, what became of it, who pays what. */
export const lineColumns: Column<LineRowFragment>[] = [
  { label: 'performedOn', text: (row) => formatDate(row.performedOn) },
  {
    label: 'care',
    text: (row) => `${row.code} ${row.item?.label ?? ''}`.trim(),
    cell: (row) => <StackedCell first={row.item?.label ?? row.code} second={row.item && row.code} width={200} />,
    phone: true,
  },
  {
    label: 'beneficiary',
    text: (row) => formatPersonName(row.invoice.beneficiary),
    cell: (row) => <PersonStackedField person={row.invoice.beneficiary} />,
    phone: true,
  },
  { label: 'niss', text: (row) => row.invoice.beneficiary?.niss ?? '', fileOnly: true },
  {
    label: 'provider',
    text: (row) => row.invoice.provider?.name ?? '',
    cell: (row) => <ProviderStackedField provider={row.invoice.provider} />,
    phone: true,
  },
  { label: 'invoiceNumber', text: (row) => row.invoice.number, fileOnly: true },
  {
    label: 'outcome',
    text: (row) => i18nProvider.translate(`enums.LineOutcome.${row.outcome}`),
    cell: (row) => <StatusChip of="LineOutcome" value={row.outcome} />,
    phone: true,
  },
  {
    label: 'findings',
    text: (row) => row.findings.map(({ rule, message }) => `${formatFinding(message)} (${rule})`).join(' '),
    cell: (row) => <FirstFinding findings={row.findings} />,
  },
  {
    label: 'claimed',
    text: (row) => formatDecimal(row.amounts.claimed),
    cell: (row) => formatEuro(row.amounts.claimed),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'state',
    text: (row) => formatDecimal(row.amounts.state),
    cell: (row) => formatEuro(row.amounts.state),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'cpasShare',
    fileOnly: true,
    text: (row) => formatDecimal(row.amounts.cpas),
    cell: (row) => formatEuro(row.amounts.cpas),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'patient',
    fileOnly: true,
    text: (row) => formatDecimal(row.amounts.patient),
    cell: (row) => formatEuro(row.amounts.patient),
    align: 'right',
    kind: 'number',
  },
]
