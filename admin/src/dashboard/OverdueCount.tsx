import { Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import { addDays } from '../format/day'
import { formatCount } from '../format/euro'

export function OverdueCount({ day }: { day: string }) {
  const translate = useTranslate()
  const { total = 0 } = useGetList('mutations', {
    pagination: { page: 1, perPage: 1 },
    filter: { status: 'PENDING', decideByTo: addDays(day, -1) },
    meta: { total: true },
  })
  if (total === 0) return null
  return (
    <Typography sx={{ color: 'error.main', fontWeight: 650 }}>
      {translate('deadline.count', { smart_count: total, count: formatCount(total) })}
    </Typography>
  )
}
