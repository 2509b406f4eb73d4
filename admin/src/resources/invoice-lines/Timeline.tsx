import { Box, Paper, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Facts } from '../../components'

/** The chain from the line to the settlement, in order; react-admin shows no chain of records. */
export function Timeline({ children }: { children: ReactNode }) {
  const translate = useTranslate()
  return (
    <Box
      component="ol"
      aria-label={translate('trail.title')}
      sx={{ m: 0, p: 0, display: 'grid', gap: 1.25, '& li:last-of-type .line': { display: 'none' } }}
    >
      {children}
    </Box>
  )
}

interface StepProps {
  icon: ReactNode
  title: string
  /** Key of why the step is empty, where it is. */
  empty?: string | false
  /** Fields of the line. */
  facts?: ReactNode
  children?: ReactNode
}

/** One step of the trail: what the line rests on, or what followed from it. */
export function TimelineStep({ icon, title, empty, facts, children }: StepProps) {
  const translate = useTranslate()
  const frame = empty
    ? { border: '2px dashed', borderColor: 'divider', color: 'text.secondary' }
    : { bgcolor: 'primary.main', color: 'primary.contrastText' }
  const paper = { px: 2, py: 1.25, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '36px minmax(0, 1fr)', columnGap: 1.5 }}>
      <Box aria-hidden sx={{ display: 'grid', gridTemplateRows: '36px 1fr', justifyItems: 'center' }}>
        <Box sx={{ width: 36, height: 36, borderRadius: '50%', display: 'grid', placeItems: 'center', ...frame }}>
          {icon}
        </Box>
        <Box className="line" sx={{ width: '2px', bgcolor: 'divider', height: 'calc(100% + 10px)' }} />
      </Box>
      <Paper variant="outlined" sx={{ ...paper, ...(empty && { borderStyle: 'dashed', bgcolor: 'transparent' }) }}>
        <Typography variant="h2">{translate(title, { smart_count: 1 })}</Typography>
        {empty && <Typography color="textSecondary">{translate(empty)}</Typography>}
        {!empty && facts && <Facts columns={3}>{facts}</Facts>}
        {!empty && children}
      </Paper>
    </Box>
  )
}
