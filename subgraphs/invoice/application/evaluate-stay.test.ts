import { describe, expect, test } from '@jest/globals'
import { findingOf } from '../../../shared/testing/facts.builder'
import { day } from '../../../shared/values/day'
import { findingsOfDays } from '../rules/coverage-findings'
import { deceased } from '../rules/deceased.rule'
import type { CoverageOfDays, LineCase } from '../rules/line-case'
import { coverageOf, supportTermsOf } from '../testing/line-case.builder'
import { dayPrice, days, found, price, stayOf, termsOf } from '../testing/stay-case.builder'
import { evaluateLine } from './evaluate-line'

describe('a line over several days is evaluated on each of its days', () => {
  /** A stay from 1 March whose days from the fifth on are decided by another CPAS. */
  const ofTwoCpas = (last: string, more: Partial<CoverageOfDays> = {}) =>
    stayOf(last, {
      coverage: coverageOf({
        days: [
          { ...termsOf(), ...days('2026-03-01', '2026-03-04') },
          { ...termsOf({ cpas: '0299991108', ...more }), ...days('2026-03-05', last) },
        ],
      }),
    })
  test.each<[string, LineCase, string[]]>([
    ['a stay that nothing refuses', stayOf('2026-03-10'), []],
    [
      'the first day of death refuses the line, and says how many days are before it',
      stayOf('2026-03-10', { person: { birthDate: null, deathDate: day('2026-03-08') } }),
      ['INV-DECEASED 2026-03-08 7'],
    ],
    [
      'a death after the last day does not',
      stayOf('2026-03-10', { person: { birthDate: null, deathDate: day('2026-03-11') } }),
      [],
    ],
    [
      'each rule of coverage is found once, on the first day on which it refuses',
      stayOf('2026-03-10', {
        coverage: coverageOf({
          findings: findingsOfDays([
            { from: day('2026-03-01'), findings: [] },
            { from: day('2026-03-04'), findings: [findingOf('COV-SUSPENDED')] },
            { from: day('2026-03-06'), findings: [findingOf('COV-SUSPENDED'), findingOf('COV-INSURED')] },
          ]),
        }),
      }),
      ['COV-SUSPENDED 2026-03-04 3', 'COV-INSURED 2026-03-06 5'],
    ],
    [
      'a provider that leaves during the stay',
      stayOf('2026-03-10', {
        provider: { category: 'HOSPITAL', participates: [{ from: day('2014-06-01'), to: day('2026-03-02') }] },
      }),
      ['INV-NOT-PARTICIPATING 2026-03-03 2'],
    ],
    ['a last day in the future', stayOf('2026-03-10', { receivedOn: day('2026-03-09') }), ['TAR-FUTURE 2026-03-10 9']],
    [
      'days that are older than two years',
      stayOf('2026-03-10', { purpose: 'INVOICE', receivedOn: day('2028-03-05') }),
      ['INV-TWO-YEARS 2026-03-01 0', 'INV-LATE'],
    ],
    [
      'a derogation for some of these days',
      stayOf('2026-03-10', {
        receivedOn: day('2028-03-05'),
        derogations: [{ from: day('2026-01-01'), to: day('2026-03-02') }],
      }),
      ['INV-TWO-YEARS 2026-03-03 2', 'INV-LATE'],
    ],
    [
      'a derogation for all of these days',
      stayOf('2026-03-10', {
        receivedOn: day('2028-03-05'),
        derogations: [
          { from: day('2026-01-01'), to: day('2026-03-02') },
          { from: day('2026-03-03'), to: day('2026-03-04') },
        ],
      }),
      ['INV-LATE'],
    ],
    [
      'a day with a unit and without a tariff',
      stayOf('2026-03-10', { tariffs: [price('2026-01-01', '2026-03-06', 50_000)] }),
      ['TAR-CODE-ON-DATE 2026-03-07 6'],
    ],
    [
      'the day of discharge needs no tariff, because it has no unit',
      stayOf('2026-03-07', { quantity: 6, tariffs: [price('2026-01-01', '2026-03-06', 50_000)] }),
      [],
    ],
    [
      'TAR-AGE on the birthday',
      stayOf('2026-03-10', {
        person: { birthDate: day('2010-03-05'), deathDate: null },
        tariffs: [{ ...price('2026-01-01', null, 50_000), maxAge: 15 }],
      }),
      ['TAR-AGE 2026-03-05 4'],
    ],
    ['TAR-PERIOD: a last day before the first one', stayOf('2026-02-27'), ['TAR-PERIOD 2026-03-01 0']],
    [
      'TAR-PERIOD: more units than days of a code billed by day',
      stayOf('2026-03-10', { quantity: 11 }),
      ['TAR-PERIOD', 'TAR-QUANTITY 2026-03-01 0'],
    ],
    ['TAR-PERIOD also on one day', stayOf('2026-03-01', { quantity: 10 }), ['TAR-PERIOD', 'TAR-QUANTITY']],
    ['TAR-ONE-CPAS: two CPAS pay a part of the line', ofTwoCpas('2026-03-10'), ['TAR-ONE-CPAS 2026-03-05 4']],
    [
      'the second CPAS takes nothing in charge',
      ofTwoCpas('2026-03-10', { terms: supportTermsOf({ insurancePart: 'FULL', patientPart: 'NOTHING' }) }),
      [],
    ],
    [
      'the State pays all days of the second CPAS',
      ofTwoCpas('2026-03-10', { state: { insurancePart: 1000, patientPart: 1000 } }),
      [],
    ],
    [
      'the second CPAS pays half of the insurance part',
      ofTwoCpas('2026-03-10', { state: { insurancePart: 500, patientPart: 1000 } }),
      ['TAR-ONE-CPAS 2026-03-05 4'],
    ],
    [
      'the second CPAS decides on the day of discharge only, which has no unit',
      { ...ofTwoCpas('2026-03-05'), quantity: 4 },
      [],
    ],
  ])('%s', (_, line, expected) => {
    expect(found(line)).toEqual(expected)
    if (expected.every((one) => one === 'INV-LATE')) expect(evaluateLine(line).outcome).toBe('ACCEPTED')
    else expect(evaluateLine(line).shares).toMatchObject({ state: 0, cpas: 0, patient: 0 })
  })
})
describe('INV-DECEASED with deathDayPayable 1', () => {
  const wordings = deceased.wordings.map((wording) => ({ ...wording, parameters: { deathDayPayable: 1 } }))
  const check = (line: LineCase) =>
    wordings.flatMap((wording) => deceased.evaluateVersion(wording, line, line.receivedOn)).map(({ rule }) => rule)
  test.each([
    ['the day of death is payable as the last day of a stay', '2026-03-10', []],
    ['the day of death is not payable within the stay', '2026-03-09', ['INV-DECEASED']],
  ])('%s', (_, deathDate, expected) =>
    expect(check(stayOf('2026-03-10', { person: { birthDate: null, deathDate: day(deathDate) } }))).toEqual(expected),
  )
  test('the day of death is not payable for a code that is not billed by day', () =>
    expect(
      check(
        stayOf('2026-03-10', {
          item: { ...dayPrice, byDay: false },
          person: { birthDate: null, deathDate: day('2026-03-10') },
        }),
      ),
    ).toEqual(['INV-DECEASED']))
})
