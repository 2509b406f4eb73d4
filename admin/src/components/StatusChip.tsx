import Done from '@mui/icons-material/CheckCircleOutlined'
import Dot from '@mui/icons-material/CircleOutlined'
import Refused from '@mui/icons-material/HighlightOffOutlined'
import Clock from '@mui/icons-material/HourglassEmptyOutlined'
import Info from '@mui/icons-material/InfoOutlined'
import Pause from '@mui/icons-material/PauseCircleOutlined'
import Less from '@mui/icons-material/RemoveCircleOutlined'
import Future from '@mui/icons-material/ScheduleOutlined'
import Stop from '@mui/icons-material/StopCircleOutlined'
import Warn from '@mui/icons-material/WarningAmberOutlined'
import { Box, type Theme } from '@mui/material'
import type { ComponentType } from 'react'
import { useTranslate } from 'react-admin'

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet'

const appearances: Record<string, [Tone, ComponentType]> = {
  ACTIVE: ['good', Done],
  FUTURE: ['info', Future],
  SUSPENDED: ['warn', Pause],
  STOPPED: ['quiet', Stop],
  EXPIRED: ['quiet', Dot],
  ACCEPTED: ['good', Done],
  REDUCED: ['warn', Less],
  REJECTED: ['bad', Refused],
  WAITING: ['info', Clock],
  RECEIVED: ['info', Clock],
  CHECKED: ['good', Done],
  REFUSED: ['bad', Refused],
  TEST: ['warn', Info],
  OPEN: ['info', Dot],
  CLOSED: ['warn', Stop],
  PENDING: ['warn', Clock],
  PROCESSED: ['good', Done],
  CANCELLED: ['quiet', Less],
  INFORMATION: ['info', Info],
  SHOWN: ['good', Done],
  MISSING: ['bad', Refused],
  NOT_COVERING: ['bad', Refused],
  ERROR: ['bad', Refused],
  WARNING: ['warn', Warn],
  REVOKED: ['quiet', Stop],
  VALID: ['good', Done],
  COVERED: ['good', Done],
  NOT_COVERED: ['bad', Refused],
}

const tones: Record<Tone, { light: [string, string]; dark: [string, string] }> = {
  good: { light: ['#e2f1e7', '#175434'], dark: ['#173526', '#a5dfba'] },
  warn: { light: ['#faeccd', '#694300'], dark: ['#3b2d0e', '#f0cd82'] },
  bad: { light: ['#fae3e1', '#8a1c1c'], dark: ['#43201f', '#f6b2ad'] },
  info: { light: ['#e1ecf7', '#1a4a78'], dark: ['#182e45', '#afd0f4'] },
  quiet: { light: ['#eceae4', '#4a5453'], dark: ['#2a3334', '#bac6c4'] },
}

/** A state in colour, with a sign, and in words: never by colour alone. */
export function StatusChip({ of, value, text }: { of: string; value: string; text?: string }) {
  const translate = useTranslate()
  const [tone, Sign] = appearances[value] ?? ['quiet', Dot]
  return (
    <Box
      component="span"
      sx={(theme: Theme) => {
        const [background, color] = tones[tone][theme.palette.mode]
        return {
          display: 'inline-flex',
          alignItems: 'center',
          gap: '5px',
          borderRadius: '99px',
          px: 1,
          py: '1px',
          fontSize: '0.8rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
          background,
          color,
          printColorAdjust: 'exact',
          '& svg': { fontSize: 15 },
        }
      }}
    >
      <Sign aria-hidden />
      {text ?? translate(`enums.${of}.${value}`)}
    </Box>
  )
}

/** A word in a frame: neutral. */
export function Tag({ children }: { children: string }) {
  return (
    <Box
      component="span"
      sx={{
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: '6px',
        px: 0.75,
        fontSize: '0.8rem',
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  )
}
