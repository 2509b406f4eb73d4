import { Box, Paper, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

/** One step of the trail: what the line rests on, or what followed from it. */
export interface TimelineStep {
  key: string
  icon: ReactNode
  title: string
  /** Nothing there: why the step is empty, in words. */
  empty?: string
  children?: ReactNode
}

/** The chain from the line to the settlement, in order; each step opens what it names. */
export function Timeline({ steps }: { steps: TimelineStep[] }) {
  const translate = useTranslate()
  return (
    <Box
      component="ol"
      aria-label={translate('trail.title')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}
    >
      {steps.map((step, at) => (
        <Box
          component="li"
          key={step.key}
          sx={{ display: 'grid', gridTemplateColumns: '36px minmax(0, 1fr)', columnGap: 1.5 }}
        >
          <Box aria-hidden sx={{ display: 'grid', gridTemplateRows: '36px 1fr', justifyItems: 'center' }}>
            <Box
              sx={{
                width: 36,
                height: 36,
                borderRadius: '50%',
                display: 'grid',
                placeItems: 'center',
                bgcolor: step.empty ? 'transparent' : 'primary.main',
                color: step.empty ? 'text.secondary' : 'primary.contrastText',
                border: step.empty ? '2px dashed' : 'none',
                borderColor: 'divider',
                '& svg': { fontSize: 20 },
              }}
            >
              {step.icon}
            </Box>
            {at < steps.length - 1 && <Box sx={{ width: '2px', bgcolor: 'divider', height: 'calc(100% + 10px)' }} />}
          </Box>
          <Paper
            variant="outlined"
            sx={{
              borderColor: 'divider',
              px: 2,
              py: 1.25,
              borderStyle: step.empty ? 'dashed' : 'solid',
              bgcolor: step.empty ? 'transparent' : undefined,
            }}
          >
            <Typography variant="h2" component="h2" sx={{ mb: step.empty ? 0 : 0.75 }}>
              {step.title}
            </Typography>
            {step.empty ? <Typography color="text.secondary">{step.empty}</Typography> : step.children}
          </Paper>
        </Box>
      ))}
    </Box>
  )
}
