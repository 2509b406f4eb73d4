import type { LineRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { TwoLines } from '../lists/two-lines'
import { StateChip } from '../look/chips'
import { PersonCell, ProviderCell } from '../look/links'
import { dayText } from '../values/day'
import { euroText, plainEuro } from '../values/euro'
import { personName } from '../values/numbers'
import { words } from '../words/catalogue'

function FindingCodes({ findings }: { findings: LineRowFragment['findings'] }) {
  const [first, ...others] = findings
  if (!first) return null
  return <TwoLines first={first.rule} second={others.length > 0 ? `+ ${others.length}` : undefined} width={120} />
}

/** An invoice line as a row: care, person, provider, what became of it, who pays what. */
export const lineColumns: Column<LineRowFragment>[] = [
  { label: 'performedOn', text: (row) => dayText(row.performedOn) },
  {
    label: 'care',
    text: (row) => `${row.code} ${row.item?.label ?? ''}`.trim(),
    cell: (row) => <TwoLines first={row.item?.label ?? row.code} second={row.item && row.code} width={200} />,
    phone: true,
  },
  {
    label: 'beneficiary',
    text: (row) => personName(row.invoice.beneficiary),
    cell: (row) => <PersonCell person={row.invoice.beneficiary} />,
    phone: true,
  },
  { label: 'niss', text: (row) => row.invoice.beneficiary?.niss ?? '', fileOnly: true },
  {
    label: 'provider',
    text: (row) => row.invoice.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.invoice.provider} />,
    phone: true,
  },
  { label: 'invoiceNumber', text: (row) => row.invoice.number, fileOnly: true },
  {
    label: 'outcome',
    text: (row) => words.text(`enums.LineOutcome.${row.outcome}`),
    cell: (row) => <StateChip of="LineOutcome" value={row.outcome} />,
    phone: true,
  },
  {
    label: 'findings',
    text: (row) => row.findings.map(({ rule, code }) => (code ? `${rule} (${code})` : rule)).join(', '),
    cell: (row) => <FindingCodes findings={row.findings} />,
  },
  {
    label: 'claimed',
    text: (row) => plainEuro(row.amounts.claimed),
    cell: (row) => euroText(row.amounts.claimed),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'state',
    text: (row) => plainEuro(row.amounts.state),
    cell: (row) => euroText(row.amounts.state),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'cpasShare',
    fileOnly: true,
    text: (row) => plainEuro(row.amounts.cpas),
    cell: (row) => euroText(row.amounts.cpas),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'patient',
    fileOnly: true,
    text: (row) => plainEuro(row.amounts.patient),
    cell: (row) => euroText(row.amounts.patient),
    align: 'right',
    kind: 'number',
  },
]
