import { Box } from '@mui/material'
import { Facts, ShareBar } from '../../components'
import { fields } from '../../components/fields'
import type { AmountPartsFragment } from '../../graphql/generated/graphql'
import { amountFields } from './lineColumns'

/** Who pays what of the claim: figures, and the same as a bar. */
export function Amounts({ amounts }: { amounts: AmountPartsFragment }) {
  return (
    <>
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
    </>
  )
}
