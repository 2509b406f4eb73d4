import { addMonths, type Day, monthOf } from '../../../../shared/values/day'

/** Whether a month has not ended on a day. */
export const isRunning = (month: string, day: string): boolean => month >= day.slice(0, 7)

/** The month before the one of a day. */
export const monthBefore = (day: string): string => previousMonths(day, 2)[1] ?? ''

/** The month of this day and those before it, newest first: 2026-11, 2026-10 ... */
export const previousMonths = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => monthOf(addMonths(day as Day, -back)))
