import { previousMonths } from './month'

test('months go back over the new year', () => {
  expect(previousMonths('2026-02-15', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
})
