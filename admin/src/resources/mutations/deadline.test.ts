import { i18nProvider } from '../../i18n/i18nProvider'
import { formatDeadline, urgencyOf } from './Deadline'

const DAY = '2026-11-29'

describe('a deadline', () => {
  beforeAll(() => i18nProvider.changeLocale('en'))
  test.each([
    ['2026-11-28', -1, 'overdue', '1 day overdue'],
    ['2026-04-02', -241, 'overdue', '241 days overdue'],
    ['2026-11-29', 0, 'soon', 'today'],
    ['2026-12-13', 14, 'soon', '14 days left'],
    ['2026-12-14', 15, 'later', '15 days left'],
  ] as const)('the deadline of %s is %i days away: %s', (deadline, days, urgency, text) => {
    expect(urgencyOf(deadline, DAY)).toEqual({ days, urgency })
    expect(formatDeadline(deadline, DAY)).toBe(text)
  })
})
