import { Box } from '@mui/material'
import type { ComponentProps } from 'react'
import { Facts, Panel, ShareBar } from '../../components'
import { fields, without } from '../../components/fields'
import { FindingList } from '../../components/form'
import { RelatedPanel } from '../../components/list'
import type { AmountPartsFragment, CountPartsFragment, FindingPartsFragment } from '../../graphql/generated/graphql'
import { amountFields, lineColumns } from './lineColumns'

/** Who pays what of the claim: figures, and the same as a bar. */
export const AmountsPanel = ({ amounts }: { amounts: AmountPartsFragment }) => (
  <Panel title="line.whoPays">
    <Box sx={{ '& dd': { fontSize: '1.15rem', fontWeight: 620, fontVariantNumeric: 'tabular-nums' } }}>
      <Facts columns={4} record={{ amounts }} of="InvoiceLine">
        {fields(amountFields)}
      </Facts>
    </Box>
    <ShareBar
      whole={Number(amounts.claimed)}
      shares={[
        [Number(amounts.state), 'primary.main'],
        [Number(amounts.cpas), 'secondary.main'],
        [Number(amounts.patient), 'text.secondary'],
      ]}
    />
  </Panel>
)

/** How the lines of a record fared: counts, and the same as a bar. */
export const CountsPanel = ({ counts }: { counts: CountPartsFragment }) => (
  <Panel title="file.counts">
    <Facts>
      {fields(
        `counts.lines enums.LineOutcome.ACCEPTED:counts.accepted enums.LineOutcome.REDUCED:counts.reduced
        enums.LineOutcome.WAITING:counts.waiting enums.LineOutcome.REJECTED:counts.rejected counts.paid`,
      )}
    </Facts>
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

type RelatedProps = Pick<ComponentProps<typeof RelatedPanel>, 'target' | 'filter' | 'title'> & {
  columns?: typeof lineColumns
}

/** The lines that belong to the record of a page; a provider or a payment has those of one provider. */
export const RelatedLines = (props: RelatedProps) => (
  <RelatedPanel
    reference="invoice-lines"
    none="line.none"
    columns={without(lineColumns, 'invoice.provider')}
    {...props}
  />
)
