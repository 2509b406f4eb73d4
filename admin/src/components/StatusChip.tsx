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
import { Chip, type ChipProps } from '@mui/material'
import type { ComponentType } from 'react'
import { useTranslate } from 'react-admin'

type Appearance = [color: ChipProps['color'], sign: ComponentType]
const good: Appearance = ['success', Done]
const bad: Appearance = ['error', Refused]
const waiting: Appearance = ['info', Clock]

const appearances: Record<string, Appearance> = {
  ACTIVE: good,
  FUTURE: ['info', Future],
  SUSPENDED: ['warning', Pause],
  STOPPED: ['default', Stop],
  ACCEPTED: good,
  REDUCED: ['warning', Less],
  REJECTED: bad,
  WAITING: waiting,
  RECEIVED: waiting,
  CHECKED: good,
  REFUSED: bad,
  TEST: ['warning', Info],
  OPEN: ['info', Dot],
  CLOSED: ['warning', Stop],
  PAID: good,
  PENDING: ['warning', Clock],
  PROCESSED: good,
  CANCELLED: ['default', Less],
  INFORMATION: ['info', Info],
  SHARED: waiting,
  ANSWERED: ['warning', Info],
  COMPLIANT: good,
  REMARK: ['warning', Info],
  IRREGULAR: bad,
  SHOWN: good,
  MISSING: bad,
  NOT_COVERING: bad,
  ERROR: bad,
  WARNING: ['warning', Warn],
  REVOKED: ['default', Stop],
  VALID: good,
  COVERED: good,
  NOT_COVERED: bad,
}

const style = { component: 'span', size: 'small', variant: 'outlined' } as const

/** A state in colour, with a sign, and in words: never by colour alone. */
export function StatusChip({ of, value, text }: { of: string; value: string; text?: string }) {
  const translate = useTranslate()
  const [color, Sign] = appearances[value] ?? ['default', Dot]
  return <Chip {...style} color={color} icon={<Sign aria-hidden />} label={text ?? translate(`enums.${of}.${value}`)} />
}

/** A word in a frame: neutral. */
export const Tag = ({ children }: { children: string }) => <Chip {...style} label={children} />
