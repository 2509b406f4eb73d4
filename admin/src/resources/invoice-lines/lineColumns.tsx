import { Field } from '../../components/fields'
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
    <Field source="amounts.claimed" phone />
    <Field source="amounts.state" phone="labelled" />
    <Field source="amounts.cpas" label="cpasShare" />
    <Field source="amounts.patient" />
  </>
)

/** An invoice line as a row: care, person, provider, outcome, who pays what. */
export const lineColumns = (
  <>
    <Field
      source="performedOn"
      value={({ performedOn }: LineRowFragment) => formatDate(performedOn)}
      render={(row: LineRowFragment) => formatDaysOfCare(row)}
      link
      wrap
    />
    <Field source="performedUntil" hidden />
    <Field
      source="care"
      value={({ code, item }: LineRowFragment) => `${code} ${item?.label ?? ''}`.trim()}
      render={({ code, item }: LineRowFragment) => (
        <StackedCell first={item?.label ?? code} second={item && code} width={185} />
      )}
      phone
    />
    <Field source="invoice.beneficiary" phone />
    <Field source="invoice.beneficiary.niss" hidden />
    <Field source="invoice.provider" phone />
    <Field source="invoice.number" label="invoiceNumber" hidden />
    <Field source="outcome" as="chip" phone />
    <Field
      source="findings"
      value={({ findings }: LineRowFragment) =>
        findings.map(({ rule, message }) => `${formatFinding(message)} (${rule})`).join(' ')
      }
      render={FirstFinding}
    />
    <Field source="amounts.claimed" phone />
    <Field source="amounts.state" />
    <Field source="amounts.cpas" label="cpasShare" hidden />
    <Field source="amounts.patient" hidden />
  </>
)
