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

const appearances: [color: ChipProps['color'], sign: ComponentType, values: string][] = [
  ['success', Done, 'ACCEPTED ACTIVE CHECKED COMPLIANT COVERED PAID PROCESSED SHOWN VALID'],
  ['error', Refused, 'ERROR IRREGULAR MISSING NOT_COVERED NOT_COVERING REFUSED REJECTED'],
  ['info', Clock, 'RECEIVED SHARED WAITING'],
  ['info', Dot, 'OPEN'],
  ['info', Future, 'FUTURE'],
  ['info', Info, 'INFORMATION'],
  ['warning', Clock, 'PENDING'],
  ['warning', Info, 'ANSWERED REMARK TEST'],
  ['warning', Less, 'REDUCED'],
  ['warning', Pause, 'SUSPENDED'],
  ['warning', Stop, 'CLOSED'],
  ['warning', Warn, 'WARNING'],
  ['default', Less, 'CANCELLED'],
  ['default', Stop, 'REVOKED STOPPED'],
]

const style = { component: 'span', size: 'small', variant: 'outlined' } as const

/** A state in colour, with a sign, and in words: never by colour alone. */
export function StatusChip({ of, value, text }: { of: string; value: string; text?: string }) {
  const translate = useTranslate()
  const [color, Sign] = appearances.find(([, , values]) => values.split(' ').includes(value)) ?? ['default', Dot]
  return <Chip {...style} color={color} icon={<Sign aria-hidden />} label={text ?? translate(`enums.${of}.${value}`)} />
}

/** A word in a frame: neutral. */
export const Tag = ({ children }: { children: string }) => <Chip {...style} label={children} />
