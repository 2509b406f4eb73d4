/** Whether a month has not ended on a day. */
export const isRunning = (month: string, day: string): boolean => month >= day.slice(0, 7)

/** The month before the one of a day. */
export function monthBefore(day: string): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() - 1)
  return first.toISOString().slice(0, 7)
}
