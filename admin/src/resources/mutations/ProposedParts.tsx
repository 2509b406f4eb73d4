import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { formatDate, formatPeriod } from '../../format'
import type { FollowUpPart } from './followUpParts'

/** The decisions that are proposed one after the other, where the situation changes again inside the stopped one. */
export function ProposedParts({ parts }: { parts: readonly FollowUpPart[] }) {
  const translate = useTranslate()
  if (parts.length < 2) return null
  return (
    <Box sx={{ mt: 1 }}>
      <Typography>{translate('mutation.proposedParts')}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {parts.map((part) => (
          <li key={part.from}>
            {formatPeriod({ from: part.from, to: part.to || null })}
            {part.kind && ` · ${translate(`enums.IdentityMutationKind.${part.kind}`)}`} ·{' '}
            {translate('mutation.councilOf', { day: formatDate(part.councilDate) })}
          </li>
        ))}
      </Box>
      <Typography color="textSecondary" sx={{ fontSize: '0.88rem' }}>
        {translate('mutation.partsHint')}
      </Typography>
    </Box>
  )
}
