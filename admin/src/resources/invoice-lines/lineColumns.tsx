import {
  DayField,
  EuroField,
  type FieldElement,
  NissField,
  PersonField,
  ProviderField,
  StatusField,
  ValueField,
} from '../../components/fields'
import { StackedCell } from '../../components/list/StackedCell'
import { formatDate } from '../../format/day'
import { formatFinding } from '../../format/enumText'
import { formatDaysOfCare } from '../../format/period'
import type { LineRowFragment } from '../../graphql/generated/graphql'

/** The first finding in words; its rule, and how many more there are. */
function FirstFinding({ findings: [first, ...others] }: LineRowFragment) {
  if (!first) return null
  const second = others.length > 0 ? `${first.rule} + ${others.length}` : first.rule
  return <StackedCell first={formatFinding(first.message)} second={second} width={160} />
}

/** An invoice line as a row: care, person, provider, outcome, who pays what. */
export const lineColumns: FieldElement[] = [
  <ValueField
    key="performedOn"
    source="performedOn"
    text={({ performedOn }: LineRowFragment) => formatDate(performedOn)}
    render={(row: LineRowFragment) => formatDaysOfCare(row)}
    link
  />,
  <DayField key="performedUntil" source="performedUntil" hidden />,
  <ValueField
    key="care"
    source="care"
    text={(row: LineRowFragment) => `${row.code} ${row.item?.label ?? ''}`.trim()}
    render={(row: LineRowFragment) => (
      <StackedCell first={row.item?.label ?? row.code} second={row.item && row.code} width={185} />
    )}
    phone
  />,
  <PersonField key="person" source="invoice.beneficiary" phone />,
  <NissField key="niss" source="invoice.beneficiary.niss" hidden />,
  <ProviderField key="provider" source="invoice.provider" phone />,
  <ValueField key="invoiceNumber" source="invoice.number" label="invoiceNumber" hidden />,
  <StatusField key="outcome" source="outcome" of="LineOutcome" phone />,
  <ValueField
    key="findings"
    source="findings"
    text={(row: LineRowFragment) =>
      row.findings.map(({ rule, message }) => `${formatFinding(message)} (${rule})`).join(' ')
    }
    render={FirstFinding}
  />,
  <EuroField key="claimed" source="amounts.claimed" phone />,
  <EuroField key="state" source="amounts.state" />,
  <EuroField key="cpasShare" source="amounts.cpas" label="cpasShare" hidden />,
  <EuroField key="patient" source="amounts.patient" hidden />,
]
