import {
  DayField,
  EuroField,
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

/** Who pays what. */
export const amountColumns = (
  <>
    <EuroField source="amounts.claimed" phone />
    <EuroField source="amounts.state" phone="labelled" />
    <EuroField source="amounts.cpas" label="cpasShare" />
    <EuroField source="amounts.patient" />
  </>
)

/** An invoice line as a row: care, person, provider, outcome, who pays what. */
export const lineColumns = (
  <>
    <ValueField
      source="performedOn"
      text={({ performedOn }: LineRowFragment) => formatDate(performedOn)}
      render={(row: LineRowFragment) => formatDaysOfCare(row)}
      link
    />
    <DayField source="performedUntil" hidden />
    <ValueField
      source="care"
      text={({ code, item }: LineRowFragment) => `${code} ${item?.label ?? ''}`.trim()}
      render={({ code, item }: LineRowFragment) => (
        <StackedCell first={item?.label ?? code} second={item && code} width={185} />
      )}
      phone
    />
    <PersonField source="invoice.beneficiary" phone />
    <NissField source="invoice.beneficiary.niss" hidden />
    <ProviderField source="invoice.provider" phone />
    <ValueField source="invoice.number" label="invoiceNumber" hidden />
    <StatusField source="outcome" of="LineOutcome" phone />
    <ValueField
      source="findings"
      text={({ findings }: LineRowFragment) =>
        findings.map(({ rule, message }) => `${formatFinding(message)} (${rule})`).join(' ')
      }
      render={FirstFinding}
    />
    <EuroField source="amounts.claimed" phone />
    <EuroField source="amounts.state" />
    <EuroField source="amounts.cpas" label="cpasShare" hidden />
    <EuroField source="amounts.patient" hidden />
  </>
)
