import Done from '@mui/icons-material/CheckCircleOutlined'
import Dot from '@mui/icons-material/CircleOutlined'
import Refused from '@mui/icons-material/HighlightOffOutlined'
import Clock from '@mui/icons-material/HourglassEmptyOutlined'
import Stop from '@mui/icons-material/RemoveCircleOutlined'
import Warn from '@mui/icons-material/WarningAmberOutlined'
import { Chip, type ChipProps } from '@mui/material'
import type { ComponentType } from 'react'
import { useTranslate } from 'react-admin'

const appearances: [color: ChipProps['color'], sign: ComponentType, values: string][] = [
  ['success', Done, 'ACCEPTED ACTIVE CHECKED COMPLIANT COVERED PAID PROCESSED SHOWN VALID'],
  ['error', Refused, 'ERROR IRREGULAR MISSING NOT_COVERED NOT_COVERING REFUSED REJECTED'],
  ['info', Clock, 'FUTURE INFORMATION OPEN RECEIVED SHARED WAITING'],
  ['warning', Clock, 'PENDING'],
  ['warning', Warn, 'ANSWERED CLOSED REDUCED REMARK SUSPENDED TEST WARNING'],
  ['default', Stop, 'CANCELLED REVOKED STOPPED'],
]

const style = { component: 'span', size: 'small', variant: 'outlined' } as const

/** A state in colour, with a sign, and in words: never by colour alone. React-admin's ChipField has one colour and no sign. */
export function StatusChip({ of, value, text }: { of: string; value: string; text?: string }) {
  const translate = useTranslate()
  const [color, Sign] = appearances.find(([, , values]) => values.split(' ').includes(value)) ?? ['default', Dot]
  return <Chip {...style} color={color} icon={<Sign aria-hidden />} label={text ?? translate(`enums.${of}.${value}`)} />
}

/** A word in a frame: neutral. */
export const Tag = ({ children }: { children: string }) => <Chip {...style} label={children} />
