import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { formatEuro } from '../../format/euro'
import type { AmountPartsFragment } from '../../graphql/generated/graphql'

const shares = [
  ['state', 'primary.main'],
  ['cpas', 'secondary.main'],
  ['patient', 'text.secondary'],
] as const

/** Who pays what of the claim: figures, and the same as a bar. */
export function Amounts({ amounts }: { amounts: AmountPartsFragment }) {
  const translate = useTranslate()
  const claimed = Number(amounts.claimed)
  return (
    <>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' }, gap: 2 }}
      >
        {(['claimed', 'state', 'cpas', 'patient'] as const).map((part) => (
          <Box key={part}>
            <Box
              component="dt"
              sx={{ color: 'text.secondary', fontSize: '0.8rem', display: 'flex', alignItems: 'center', gap: 0.75 }}
            >
              {shares.some(([share]) => share === part) && (
                <Box
                  aria-hidden
                  sx={{
                    width: 10,
                    height: 10,
                    borderRadius: '3px',
                    bgcolor: shares.find(([share]) => share === part)?.[1],
                  }}
                />
              )}
              {translate(`fields.${part === 'cpas' ? 'cpasShare' : part}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: '1.15rem', fontWeight: 620, fontVariantNumeric: 'tabular-nums' }}>
              {formatEuro(amounts[part])}
            </Box>
          </Box>
        ))}
      </Box>
      {claimed > 0 && (
        <Box
          aria-hidden
          sx={{
            display: 'flex',
            height: 8,
            borderRadius: 4,
            overflow: 'hidden',
            mt: 1.5,
            bgcolor: 'divider',
            gap: '2px',
          }}
        >
          {shares
            .filter(([share]) => Number(amounts[share]) > 0)
            .map(([share, color]) => (
              <Box key={share} sx={{ width: `${(Number(amounts[share]) / claimed) * 100}%`, bgcolor: color }} />
            ))}
        </Box>
      )}
    </>
  )
}
