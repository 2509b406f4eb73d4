import { i18nProvider } from '../../i18n/i18nProvider'
import { formatDeadline, urgencyOf } from './Deadline'
import { overdueOn, sortByDeadline } from './useDeadlines'

const DAY = '2026-11-29'

describe('a deadline', () => {
  beforeAll(() => i18nProvider.changeLocale('en'))
  test.each([
    ['2026-11-28', -1, 'overdue', '1 day overdue'],
    ['2026-04-02', -241, 'overdue', '241 days overdue'],
    ['2026-11-29', 0, 'soon', 'today'],
    ['2026-12-13', 14, 'soon', '14 days left'],
    ['2026-12-14', 15, 'later', '15 days left'],
  ] as const)('of %s is %i days away: %s', (deadline, days, urgency, text) => {
    expect(urgencyOf(deadline, DAY)).toEqual({ days, urgency })
    expect(formatDeadline(deadline, DAY)).toBe(text)
  })
  test('the period of what is overdue ends the day before', () =>
    expect(overdueOn(DAY)).toEqual({ from: '2000-01-01', to: '2026-11-28' }))
  test('rows of several pages come with the earliest deadline first', () => {
    const rows = [
      { id: 'b', decideBy: '2026-12-01' },
      { id: 'a', decideBy: '2019-04-29' },
      { id: 'd', decideBy: null },
      { id: 'c', decideBy: '2026-04-02' },
    ]
    expect(sortByDeadline(rows).map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd'])
  })
})
