import { isRunning, monthBefore } from './month'

test.each([
  ['2026-11-29', '2026-10'],
  ['2026-01-31', '2025-12'],
  ['2026-03-31', '2026-02'],
])('the month before %s is %s', (day, month) => expect(monthBefore(day)).toBe(month))

test.each([
  ['2026-11', true],
  ['2026-12', true],
  ['2026-10', false],
  ['2025-12', false],
])('on 30 November 2026 the month %s still runs: %s', (month, running) =>
  expect(isRunning(month, '2026-11-30')).toBe(running),
)
