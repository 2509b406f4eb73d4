import { newCoverage, newDecision } from './decisionValues'
import { diffEntitlements } from './diffEntitlements'

const before = {
  ...newDecision('85073000136', '2026-03-01'),
  validity: { from: '2026-03-01', to: '2026-08-31' },
  coverages: [newCoverage('GENERAL_MEDICINE', { from: '2026-03-01', to: '2026-08-31' })],
}
const trend = (after: typeof before, path: string) =>
  diffEntitlements(before, after).find((one) => one.path === path)?.trend

test('equal entitlements have no differences', () =>
  expect(diffEntitlements(before, { ...before, coverages: [...before.coverages] })).toEqual([]))
test('a later last day is an increase', () =>
  expect(trend({ ...before, validity: { from: '2026-03-01', to: '2026-12-31' } }, 'validity.to')).toBe('grows'))
test('an earlier last day is a decrease', () =>
  expect(trend({ ...before, validity: { from: '2026-03-01', to: '2026-06-30' } }, 'validity.to')).toBe('shrinks'))
test('a new coverage is an increase, and its omitted fields are not shown', () => {
  const after = {
    ...before,
    coverages: [...before.coverages, newCoverage('PARAMEDICAL', { from: '2026-04-01', to: '2026-08-31' })],
  }
  expect(diffEntitlements(before, after).map((one) => one.trend)).toEqual(Array(3).fill('grows'))
})
test('a removed coverage is reported as a reduction', () => {
  expect(trend({ ...before, coverages: [] }, 'coverages.GENERAL_MEDICINE.period.to')).toBe('shrinks')
})
test('the order of the coverages in the form makes no difference', () => {
  const other = newCoverage('PARAMEDICAL', { from: '2026-04-01', to: '2026-08-31' })
  const [first, second] = [
    { ...before, coverages: [...before.coverages, other] },
    { ...before, coverages: [other, ...before.coverages] },
  ]
  expect(diffEntitlements(first, second)).toEqual([])
})
