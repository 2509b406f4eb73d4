import { Box } from '@mui/material'
import type { ComponentProps } from 'react'
import { Facts, Panel, ShareBar } from '../../components'
import { fields, without } from '../../components/fields'
import { FindingList } from '../../components/form'
import { RelatedPanel, StackedCell } from '../../components/list'
import { formatDate, formatDaysOfCare, formatFinding } from '../../format'
import type {
  AmountPartsFragment,
  CountPartsFragment,
  FindingPartsFragment,
  LineRowFragment,
} from '../../graphql/generated/graphql'

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

/** Who pays what of the claim: figures, and the same as a bar. */
export const AmountsPanel = ({ amounts }: { amounts: AmountPartsFragment }) => (
  <Panel title="line.whoPays">
    <Box sx={{ '& dd': { fontSize: '1.15rem', fontWeight: 620, fontVariantNumeric: 'tabular-nums' } }}>
      <Facts columns={4} record={{ amounts }} of="InvoiceLine" fields={amountFields} />
    </Box>
    <ShareBar
      whole={Number(amounts.claimed)}
      shares={[
        [Number(amounts.state), 'primary.main'],
        [Number(amounts.cpas), 'secondary.main'],
        [Number(amounts.patient), 'info.main'],
      ]}
    />
  </Panel>
)

/** How the lines of a record fared: counts, and the same as a bar. */
export const CountsPanel = ({ counts }: { counts: CountPartsFragment }) => (
  <Panel title="file.counts">
    <Facts
      fields={fields(
        `counts.lines enums.LineOutcome.ACCEPTED:counts.accepted enums.LineOutcome.REDUCED:counts.reduced
        enums.LineOutcome.WAITING:counts.waiting enums.LineOutcome.REJECTED:counts.rejected counts.paid`,
      )}
    />
    <ShareBar
      whole={counts.lines}
      shares={[
        [counts.accepted, 'success.main'],
        [counts.reduced, 'warning.main'],
        [counts.waiting, 'info.main'],
        [counts.rejected, 'error.main'],
      ]}
    />
  </Panel>
)

export const FindingsPanel = ({ findings }: { findings: readonly FindingPartsFragment[] }) =>
  findings.length > 0 && (
    <Panel title="fields.findings">
      <FindingList findings={findings} />
    </Panel>
  )

/** The lines that belong to the record of a page; a provider or a payment has those of one provider. */
export const RelatedLines = (props: Partial<ComponentProps<typeof RelatedPanel>> & { target: string }) => (
  <RelatedPanel
    reference="invoice-lines"
    none="line.none"
    columns={without(lineColumns, 'invoice.provider')}
    {...props}
  />
)
