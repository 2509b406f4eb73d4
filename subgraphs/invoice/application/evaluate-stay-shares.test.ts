import { describe, expect, test } from '@jest/globals'
import { type Cents, cents } from '../../../shared/values/cents'
import { day, type Month } from '../../../shared/values/day'
import type { LineCase } from '../rules/line-case'
import { coverageOf, supportTermsOf } from '../testing/line-case.builder'
import { dayPrice, days, found, price, stayOf, termsOf } from '../testing/stay-case.builder'
import { evaluateLine } from './evaluate-line'

describe('the shares of the days of a line', () => {
  const shares = (line: LineCase) => {
    const { claimed, state, cpas, patient, cpasPatientPartByMonth } = evaluateLine(line).shares
    return { claimed, state, cpas, patient, byMonth: cpasPatientPartByMonth }
  }
  test('the shares of a line have the tariff of each day that has a unit', () => {
    const line = stayOf('2026-03-04', {
      tariffs: [price('2026-01-01', '2026-03-02', 50_000), price('2026-03-03', null, 60_000)],
    })
    expect(shares(line)).toMatchObject({ claimed: 220_000, state: 216_000, cpas: 4000 })
  })
  test('the shares of a line have the refund terms of each day, and are rounded once', () => {
    const half = { insurancePart: 500, patientPart: 0 }
    const line = (count: number) =>
      stayOf('2026-03-04', {
        tariffs: [{ ...price('2026-01-01', null, 1001), insurancePart: cents(1), patientPart: cents(1000) }],
        coverage: coverageOf({
          days: [
            { ...termsOf({ state: { insurancePart: 0, patientPart: 0 } }), ...days('2026-03-01', '2026-03-01') },
            { ...termsOf({ state: half }), ...days('2026-03-02', '2026-03-04') },
          ],
        }),
        quantity: count,
      })
    // Three times half a cent of the State: 1.5 cents, rounded half up to 2.
    expect(shares(line(4))).toMatchObject({ claimed: 4004, state: 2, cpas: 4002, patient: 0 })
    // Two units on the first two days: only one day is the State's.
    expect(shares(line(2))).toMatchObject({ claimed: 2002, state: 1, cpas: 2001, patient: 0 })
  })
  test('the shares of a line count for the monthly maximum of each calendar month', () => {
    const terms = supportTermsOf({
      careType: 'HOSPITALIZATION',
      patientPart: 'PARTIAL',
      patientPartMaxPerMonth: 3500,
    })
    const line = stayOf('2026-04-05', {
      performedOn: day('2026-03-29'),
      stay: days('2026-03-29', '2026-04-05'),
      quantity: 8,
      coverage: coverageOf({ terms }),
      usedByMonth: new Map([['2026-03' as Month, 2000 as Cents]]),
    })
    // Three days of March: 15.00 of 30.00; five of April: 35.00 of 50.00.
    expect(shares(line)).toEqual({
      claimed: 400_000,
      state: 392_000,
      cpas: 5000,
      patient: 3000,
      byMonth: { '2026-03': 1500, '2026-04': 3500 },
    })
  })
  test('the shares of a line are those of the first day where other codes have fewer units than days', () => {
    const line = stayOf('2026-03-10', {
      item: { ...dayPrice, byDay: false, maxPerDay: 3 },
      stay: null,
      quantity: 4,
      tariffs: [price('2026-01-01', '2026-03-01', 2000)],
    })
    expect(found(line)).toEqual([])
    expect(shares(line)).toMatchObject({ claimed: 8000, state: 4000, cpas: 4000 })
    expect(found({ ...line, quantity: 30 })).toEqual([])
    expect(found({ ...line, quantity: 31 })).toEqual(['TAR-QUANTITY 2026-03-01 0'])
  })
})
