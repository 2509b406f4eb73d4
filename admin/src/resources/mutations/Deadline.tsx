import { Box } from '@mui/material'
import { session } from '../../authProvider/session'
import { StackedCell } from '../../components/list/StackedCell'
import { daysBetween, formatDate, today } from '../../format'
import { i18nProvider } from '../../i18n/i18nProvider'

/** Deadlines nearer than this are coloured. */
const SOON = 14

/** The state of a deadline on a day. */
export function urgencyOf(deadline: string, day: string): { days: number; urgency: 'overdue' | 'soon' | 'later' } {
  const days = daysBetween(day, deadline)
  return { days, urgency: days < 0 ? 'overdue' : days <= SOON ? 'soon' : 'later' }
}

/** In words: 7 days overdue, today, 12 days left. */
export function formatDeadline(deadline: string, day: string): string {
  const { days } = urgencyOf(deadline, day)
  if (days === 0) return i18nProvider.translate('deadline.today')
  return i18nProvider.translate(days < 0 ? 'deadline.overdue' : 'deadline.left', { smart_count: Math.abs(days) })
}

const COLOURS = { overdue: 'error.main', soon: 'warning.main', later: 'text.secondary' } as const

/** The last day on which something can be done, and how many days that leaves; colour only repeats the words. */
export function DeadlineField({ deadline }: { deadline?: string | null }) {
  if (!deadline) return null
  const day = today(session.demoClock())
  const { urgency } = urgencyOf(deadline, day)
  const left = (
    <Box component="span" sx={{ color: COLOURS[urgency], fontWeight: urgency === 'later' ? 400 : 650 }}>
      {formatDeadline(deadline, day)}
    </Box>
  )
  return <StackedCell first={formatDate(deadline)} second={left} />
}
