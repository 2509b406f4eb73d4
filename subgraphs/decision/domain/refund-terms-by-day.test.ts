import fc from 'fast-check'
import { insuranceStatuses, registers, residenceStatuses } from '../../../shared/values/care-types'
import { addDays, addMonths, type Day, day, daysBetween } from '../../../shared/values/day'
import { includes, period } from '../../../shared/values/period'
import { provisionalRefundCodes } from '../imports/refund-codes/provisional-refund-codes'
import { days } from '../testing/case.builder'
import { incomeLevels } from './decision-content'
import { refundTermsOn, refundTermsWithin, type TermsSource } from './refund-terms-by-day'

const { rows } = provisionalRefundCodes()
const legal = { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null } as const
const content = {
  incomeLevel: 'UP_TO_LIVING_WAGE',
  residenceInsCode: '21004',
  housingOffered: null,
  insuranceDelayGrounds: null,
} as const
const source = (more: Partial<TermsSource> = {}): TermsSource => ({
  content,
  person: {
    residences: [{ ...legal, period: days('2020-01-01', null) }],
    insurances: [
      { status: 'NOT_INSURED_NOT_INSURABLE', insurer: null, period: days('2020-01-01', '2026-01-09') },
      { status: 'INSURABLE', insurer: null, period: days('2026-01-10', '2026-05-31') },
      { status: 'INSURED', insurer: null, period: days('2026-06-01', null) },
    ],
  },
  rows,
  insuranceMonths: 3,
  ...more,
})
const codes = (of: TermsSource, from: string, to: string | null) =>
  refundTermsWithin(of, days(from, to)).map(
    ({ period: { from, to }, terms }) => `${from}..${to} ${terms?.refundCode ?? 'none'}`,
  )

test('the terms change on the day a person becomes insurable, after the last day to join a fund, and end on the day of affiliation', () => {
  expect(codes(source(), '2026-01-01', '2026-06-30')).toEqual([
    '2026-01-01..2026-01-09 9008',
    '2026-01-10..2026-04-10 9002',
    '2026-04-11..2026-05-31 9009',
    '2026-06-01..2026-06-30 none',
  ])
})

test('recorded grounds for a delay keep the terms of an insurable person', () => {
  const withGrounds = source({ content: { ...content, insuranceDelayGrounds: 'the fund waits for a document' } })
  expect(codes(withGrounds, '2026-01-10', '2026-05-31')).toEqual(['2026-01-10..2026-05-31 9002'])
})

test('a register selects a row, and a row for certain registers does not apply to a person without a residence record', () => {
  const [last] = rows.slice(-1)
  const ofForeigners = { ...last!, code: 9101, registers: ['FOREIGNERS' as const] }
  const person = {
    residences: [
      { ...legal, period: days('2020-01-01', '2026-01-31') },
      { ...legal, register: 'POPULATION' as const, period: days('2026-02-01', null) },
    ],
    insurances: [],
  }
  const of = source({ rows: [ofForeigners, ...rows], person })
  expect(codes(of, '2026-01-01', null)).toEqual(['2026-01-01..2026-01-31 9101', '2026-02-01..null 9008'])
  const unknown = source({
    rows: [{ ...ofForeigners, residenceStatuses: [] }, ...rows],
    person: { residences: [], insurances: [] },
  })
  expect(codes(unknown, '2026-01-01', null)).toEqual(['2026-01-01..null 9001'])
})

const FIRST = day('2026-01-01')
const DAYS = 300
const history = <T extends object>(value: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: -200, max: DAYS }), value), { selector: ([from]) => from, maxLength: 6 })
    .map((starts) => {
      const ordered = [...starts].sort(([a], [b]) => a - b)
      return ordered.map(([from, value], i) => {
        const next = ordered[i + 1]
        return { ...value, period: period(addDays(FIRST, from), next ? addDays(FIRST, next[0] - 1) : null) }
      })
    })
const insCode = fc.constantFrom('21004', '62063')
const sources: fc.Arbitrary<TermsSource> = fc.record({
  content: fc.record({
    incomeLevel: fc.constantFrom(...incomeLevels),
    residenceInsCode: insCode,
    housingOffered: fc.constantFrom(null, true, false),
    insuranceDelayGrounds: fc.constantFrom(null, 'a recorded ground'),
  }),
  person: fc.record({
    residences: history(
      fc.record({
        status: fc.constantFrom(...residenceStatuses),
        register: fc.constantFrom(...registers),
        allocationInsCode: fc.option(insCode),
      }),
    ),
    insurances: history(fc.record({ status: fc.constantFrom(...insuranceStatuses), insurer: fc.constant(null) })),
  }),
  rows: fc.constant(rows),
  insuranceMonths: fc.constant(3),
})

// The table of refund codes and the registers, read day by day: the law written a second time.
function naiveCode({ content, person }: TermsSource, on: Day): number | null {
  const valueOn = <T extends { period: { from: Day } }>(list: readonly T[], when: Day) =>
    list.filter(({ period }) => period.from <= when).at(-1) ?? list[0]
  const residence = valueOn(person.residences, on)
  const status = residence?.status ?? 'ILLEGAL_STAY'
  const insurance = valueOn(person.insurances, on)?.status ?? 'NOT_INSURED_NOT_INSURABLE'
  if (insurance === 'INSURED') return null
  const isPoor = content.incomeLevel === 'UP_TO_LIVING_WAGE'
  if (status === 'ILLEGAL_STAY') return isPoor ? 9001 : 9011
  if (!isPoor) return 9010
  if (status === 'REGULARISATION_9TER') return 9003
  if (status === 'ASYLUM_SEEKER_ILA') return 9004
  if (status === 'ASYLUM_SEEKER_FINANCIAL_AID')
    return residence?.allocationInsCode &&
      (content.housingOffered || residence.allocationInsCode === content.residenceInsCode)
      ? 9005
      : 9006
  if (status === 'STRUCK_OFF') return 9007
  if (insurance !== 'INSURABLE') return 9008
  // The day since which the person is insurable, found by going back day by day; before the first record it is that of the record.
  let since = on
  const first = person.insurances[0]!.period.from
  if (since < first) since = first
  while (since > first && valueOn(person.insurances, addDays(since, -1))?.status === 'INSURABLE')
    since = addDays(since, -1)
  return on <= addMonths(since, 3) || content.insuranceDelayGrounds ? 9002 : 9009
}

test('the terms of each day of random register histories equal a second computation, and so do those of the periods', () => {
  fc.assert(
    fc.property(sources, (of) => {
      const within = period(FIRST, addDays(FIRST, DAYS))
      const periods = refundTermsWithin(of, within)
      for (let i = 0; i <= DAYS; i++) {
        const on = addDays(FIRST, i)
        const expected = naiveCode(of, on)
        expect(refundTermsOn(of, on)?.refundCode ?? null).toBe(expected)
        const holding = periods.filter(({ period }) => includes(period, on))
        expect(holding.map(({ terms }) => terms?.refundCode ?? null)).toEqual([expected])
      }
      const total = periods.reduce((sum, { period: { from, to } }) => sum + daysBetween(from, to!) + 1, 0)
      expect(total).toBe(DAYS + 1)
    }),
    { numRuns: 60 },
  )
})
