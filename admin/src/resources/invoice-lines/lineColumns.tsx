import { fields } from '../../components/fields'
import { StackedCell } from '../../components/list'
import { formatDate, formatDaysOfCare, formatFinding } from '../../format'
import type { LineRowFragment } from '../../graphql/generated/graphql'

/** The first finding in words; its rule, and how many more there are. */
function FirstFinding({ findings: [first, ...others] }: LineRowFragment) {
  if (!first) return null
  const second = others.length > 0 ? `${first.rule} + ${others.length}` : first.rule
  return <StackedCell first={formatFinding(first.message)} second={second} width={160} />
}

/** Who pays what. */
export const amountFields = 'amounts.claimed amounts.state cpasShare:amounts.cpas amounts.patient'

/** An invoice line as a row: care, person, provider, outcome, who pays what. */
export const lineColumns = fields(
  `performedOn performedUntil care invoice.beneficiary invoice.beneficiary.niss invoice.provider
  invoiceNumber:invoice.number outcome findings ${amountFields}`,
  {
    phone: 'care invoice.beneficiary invoice.provider outcome amounts.claimed',
    hidden: 'performedUntil invoice.beneficiary.niss invoice.number amounts.cpas amounts.patient',
    performedOn: {
      value: ({ performedOn }: LineRowFragment) => formatDate(performedOn),
      render: (row: LineRowFragment) => formatDaysOfCare(row),
    },
    care: {
      value: ({ code, item }: LineRowFragment) => `${code} ${item?.label ?? ''}`.trim(),
      render: ({ code, item }: LineRowFragment) => (
        <StackedCell first={item?.label ?? code} second={item && code} width={185} />
      ),
    },
    findings: {
      value: ({ findings }: LineRowFragment) =>
        findings.map(({ rule, message }) => `${formatFinding(message)} (${rule})`).join(' '),
      render: FirstFinding,
    },
  },
)
