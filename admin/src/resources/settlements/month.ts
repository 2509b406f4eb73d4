/** Whether a month has not ended on a day. */
export const isRunning = (month: string, day: string): boolean => month >= day.slice(0, 7)

/** The month before the one of a day. */
export const monthBefore = (day: string): string => previousMonths(day, 2)[1] ?? ''

/** The month of this day and those before it, newest first: 2026-11, 2026-10 ... */
export function previousMonths(day: string, count: number): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + (month - 1) - back
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
