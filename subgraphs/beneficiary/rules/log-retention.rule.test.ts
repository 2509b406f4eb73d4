import { day } from '../../../shared/values/day'
import { latestArchivableMonth } from './log-retention.rule'

test.each([
  ['2026-11-30', '2024-10'],
  ['2026-12-01', '2024-11'],
  ['2027-01-31', '2024-12'],
])('ACC-RETENTION: on %s the log of %s may be archived: 24 full months lie between them', (today, month) =>
  expect(latestArchivableMonth(day(today))).toBe(month),
)
