import { describe, expect, test } from '@jest/globals'
import { type Cents, cents } from '../../../shared/values/cents'
import { addDays, type Day, day, type Month } from '../../../shared/values/day'
import type { AcceptedCare } from '../domain/accepted-care'
import type { Days } from '../domain/care-days'
import type { NomenclatureItem } from '../domain/nomenclature'
import { findingsOfDays } from '../rules/coverage-findings'
import { deceased } from '../rules/deceased.rule'
import type { CoverageOfDays, LineCase } from '../rules/line-case'
import { acceptedCareOf, coverageOf, lineCaseOf, supportTermsOf, tariffFactsOf } from '../testing/line-case.builder'
import { evaluateLine } from './evaluate-line'

const dayPrice: NomenclatureItem = {
  ...lineCaseOf().item!,
  code: '768106',
  careType: 'HOSPITALIZATION',
  categories: ['HOSPITAL'],
  byDay: true,
  maxPerDay: 1,
}
const days = (from: string, to: string): Days => ({ from: day(from), to: day(to) })
const price = (from: string, to: string | null, honorarium: number) =>
  tariffFactsOf({
    period: { from: day(from), to: to === null ? null : day(to) },
    honorarium: cents(honorarium),
    insurancePart: cents(honorarium - 1000),
    patientPart: cents(1000),
  })

/** A stay from 1 March 2026, one unit a day at 500.00, received on 20 April 2026 from a hospital. */
const stayOf = (last: string, more: Partial<LineCase> = {}): LineCase => {
  const from = day('2026-03-01')
  const to = day(last)
  return lineCaseOf({
    code: '768106',
    item: dayPrice,
    performedOn: from,
    performedUntil: to === from ? null : to,
    quantity: to < from ? 1 : Number(to.slice(8)) + (to.slice(5, 7) === '04' ? 31 : 0),
    stay: { from, to: to < from ? from : to },
    receivedOn: day('2026-04-20'),
    claimed: null,
    tariffs: [price('2026-01-01', null, 50_000)],
    provider: { category: 'HOSPITAL', participates: [{ from: day('2014-06-01'), to: null }] },
    providerKey: '71000436000',
    coverage: coverageOf({ terms: supportTermsOf({ careType: 'HOSPITALIZATION' }) }),
    ...more,
  })
}
const found = (line: LineCase) =>
  evaluateLine(line).verdict.findings.map(({ rule, facts }) => {
    const fact = (name: string) => facts.find((one) => one.name === name)?.value
    return [rule, fact('day'), fact('daysCovered')].filter((value) => value !== undefined).join(' ')
  })
/** The line without its other units: TAR-QUANTITY is not asked. */
const ofStays = (line: LineCase) => found(line).filter((one) => !one.startsWith('TAR-QUANTITY'))

describe('a line over several days is judged on each of its days', () => {
  const cov = (rule: string) => [{ ...errorOf(rule) }]
  const errorOf = (rule: string) => ({
    rule,
    wording: null,
    code: null,
    severity: 'ERROR' as const,
    path: null,
    facts: [],
    source: 's',
    message: { FR: 'f', NL: 'n', DE: 'd', EN: 'e' },
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
            { from: day('2026-03-04'), findings: cov('COV-SUSPENDED') },
            { from: day('2026-03-06'), findings: [...cov('COV-SUSPENDED'), ...cov('COV-INSURED')] },
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
    [
      'TAR-ONE-CPAS: the days of a line are of one CPAS',
      stayOf('2026-03-10', {
        coverage: coverageOf({
          days: [
            { ...termsOf(), ...days('2026-03-01', '2026-03-04') },
            { ...termsOf({ cpas: '0299991108' }), ...days('2026-03-05', '2026-03-10') },
          ],
        }),
      }),
      ['TAR-ONE-CPAS 2026-03-05 4'],
    ],
  ])('%s', (_, line, expected) => {
    expect(found(line)).toEqual(expected)
    if (expected.every((one) => one === 'INV-LATE')) expect(evaluateLine(line).outcome).toBe('ACCEPTED')
    else expect(evaluateLine(line).shares).toMatchObject({ state: 0, cpas: 0, patient: 0 })
  })
})

function termsOf(more: Partial<CoverageOfDays> = {}): Omit<CoverageOfDays, 'from' | 'to'> {
  const { cpas, refundCode, amuAttestationRequired, state } = coverageOf()
  return {
    cpas,
    refundCode,
    amuAttestationRequired,
    state,
    terms: supportTermsOf({ careType: 'HOSPITALIZATION' }),
    ...more,
  }
}

describe('INV-DECEASED with deathDayPayable 1', () => {
  const wordings = deceased.wordings.map((wording) => ({ ...wording, parameters: { deathDayPayable: 1 } }))
  const check = (line: LineCase) =>
    wordings.flatMap((wording) => deceased.evaluateVersion(wording, line, line.receivedOn)).map(({ rule }) => rule)
  test.each([
    ['the day of death is payable as the last day of a stay', '2026-03-10', []],
    ['but not within the stay', '2026-03-09', ['INV-DECEASED']],
  ])('%s', (_, deathDate, expected) =>
    expect(check(stayOf('2026-03-10', { person: { birthDate: null, deathDate: day(deathDate) } }))).toEqual(expected),
  )
  test('and not for a code that is not billed by day', () =>
    expect(
      check(
        stayOf('2026-03-10', {
          item: { ...dayPrice, byDay: false },
          person: { birthDate: null, deathDate: day('2026-03-10') },
        }),
      ),
    ).toEqual(['INV-DECEASED']))
})

describe('the shares of the days of a line', () => {
  const shares = (line: LineCase) => {
    const { claimed, state, cpas, patient, cpasPatientPartByMonth } = evaluateLine(line).shares
    return { claimed, state, cpas, patient, byMonth: cpasPatientPartByMonth }
  }
  test('have the tariff of each day that has a unit', () => {
    const line = stayOf('2026-03-04', {
      tariffs: [price('2026-01-01', '2026-03-02', 50_000), price('2026-03-03', null, 60_000)],
    })
    expect(shares(line)).toMatchObject({ claimed: 220_000, state: 216_000, cpas: 4000 })
  })
  test('have the refund terms of each day, and are rounded once', () => {
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
  test('count for the monthly maximum of each calendar month', () => {
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
  test('are those of the first day where other codes have fewer units than days', () => {
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

describe('INV-STAY-OVERLAP', () => {
  const stayIn = (from: string, to: string, more: Partial<AcceptedCare> = {}) =>
    acceptedCareOf({
      code: '768106',
      careType: 'HOSPITALIZATION',
      provider: '72000328000',
      performedOn: day(from),
      performedUntil: from === to ? null : day(to),
      quantity: 1,
      stay: days(from, to),
      ...more,
    })
  const at = (from: string, to: string, acceptedCare: AcceptedCare[], more: Partial<LineCase> = {}) =>
    stayOf(to, {
      performedOn: day(from),
      performedUntil: from === to ? null : day(to),
      stay: days(from, to),
      quantity: 1,
      acceptedCare,
      ...more,
    })
  const gpOn = (on: string, more: Partial<AcceptedCare> = {}) => acceptedCareOf({ performedOn: day(on), ...more })
  test.each<[string, LineCase, string[]]>([
    [
      'two stays with common days',
      at('2026-03-05', '2026-03-09', [stayIn('2026-03-01', '2026-03-06')]),
      ['2026-03-05 0'],
    ],
    [
      'the last day of one may be the first of the next',
      at('2026-03-06', '2026-03-09', [stayIn('2026-03-01', '2026-03-06')]),
      [],
    ],
    [
      'and the first day of one may be the last of another',
      at('2026-03-01', '2026-03-06', [stayIn('2026-03-06', '2026-03-09')]),
      [],
    ],
    ['a stay within another one', at('2026-03-03', '2026-03-03', [stayIn('2026-03-01', '2026-03-06')]), ['']],
    ['a stay of one day before another one', at('2026-03-01', '2026-03-01', [stayIn('2026-03-01', '2026-03-06')]), []],
    ['a stay of one day after another one', at('2026-03-06', '2026-03-06', [stayIn('2026-03-01', '2026-03-06')]), []],
    ['two stays of the same single day', at('2026-03-06', '2026-03-06', [stayIn('2026-03-06', '2026-03-06')]), ['']],
    ['the same two days', at('2026-03-05', '2026-03-06', [stayIn('2026-03-05', '2026-03-06')]), ['2026-03-05 0']],
    [
      'lines of one invoice are one stay',
      at('2026-03-06', '2026-03-09', [stayIn('2026-03-01', '2026-03-07', { invoiceId: 'INVOICE' })]),
      [],
    ],
    [
      'a day between two lines of one stay is not its last one',
      at('2026-03-05', '2026-03-05', [stayIn('2026-03-01', '2026-03-05', { stay: days('2026-03-01', '2026-03-09') })]),
      [''],
    ],
    [
      'ambulatory care that is accepted within the stay',
      at('2026-03-01', '2026-03-06', [gpOn('2026-03-04')]),
      ['2026-03-04 3'],
    ],
    ['on the day of admission', at('2026-03-01', '2026-03-06', [gpOn('2026-03-01')]), []],
    ['on the day of discharge', at('2026-03-01', '2026-03-06', [gpOn('2026-03-06')]), []],
    ['care of another type', at('2026-03-01', '2026-03-06', [gpOn('2026-03-04', { careType: 'PARAMEDICAL' })]), []],
    [
      'ambulatory care in the invoice of the stay',
      at('2026-03-01', '2026-03-06', [gpOn('2026-03-04', { invoiceId: 'INVOICE' })]),
      [],
    ],
  ])('%s', (_, line, expected) => {
    const overlaps = ofStays(line)
    expect(overlaps).toEqual(expected.map((one) => `INV-STAY-OVERLAP ${one}`.trim()))
  })

  test.each([
    ['within an accepted stay is refused', '2026-03-10', ['INV-STAY-OVERLAP']],
    ['on its first day is accepted', '2026-03-05', []],
    ['on its last day is accepted', '2026-03-15', []],
    ['on the day before it is accepted', '2026-03-04', []],
  ])('ambulatory care %s', (_, on, expected) => {
    const line = lineCaseOf({
      performedOn: day(on),
      acceptedCare: [stayIn('2026-03-05', '2026-03-15')],
      receivedOn: day('2026-03-20'),
    })
    expect(found(line)).toEqual(expected)
  })

  test('ambulatory care over days is refused on the first day between admission and discharge', () => {
    const series = lineCaseOf({
      performedOn: day('2026-03-05'),
      performedUntil: day('2026-03-20'),
      quantity: 2,
      receivedOn: day('2026-04-01'),
      acceptedCare: [stayIn('2026-03-08', '2026-03-15')],
    })
    expect(found(series)).toEqual(['INV-STAY-OVERLAP 2026-03-09 4'])
    expect(found({ ...series, acceptedCare: [stayIn('2026-03-08', '2026-03-09')] })).toEqual([])
  })
})

describe('INV-LINE-DUPLICATE, TAR-QUANTITY and TAR-NOT-WITH', () => {
  const shared = (last: Day, more: Partial<AcceptedCare> = {}) =>
    acceptedCareOf({
      code: '768106',
      careType: 'HOSPITALIZATION',
      provider: '71000436000',
      performedOn: addDays(last, -4),
      performedUntil: last,
      quantity: 5,
      stay: { from: addDays(last, -4), to: last },
      ...more,
    })
  test('a stay of another invoice is no duplicate, and the day that two stays share has no maximum', () =>
    expect(found(stayOf('2026-03-10', { acceptedCare: [shared(day('2026-03-01'))] }))).toEqual([]))
  test('two lines of one invoice for a common day are duplicates, and have too many units', () => {
    const acceptedCare = [shared(day('2026-03-01'), { invoiceId: 'INVOICE', inSameFile: true })]
    expect(found(stayOf('2026-03-10', { acceptedCare }))).toEqual([
      'TAR-QUANTITY 2026-03-01 0',
      'INV-LINE-DUPLICATE 2026-03-01 0',
    ])
  })
  test('an overlap has too many units on the common day', () =>
    expect(found(stayOf('2026-03-10', { acceptedCare: [shared(day('2026-03-03'))] }))).toEqual([
      'TAR-QUANTITY 2026-03-01 0',
      'INV-STAY-OVERLAP 2026-03-01 0',
    ]))
  test('the same care on a day within care over several days is a duplicate', () => {
    const acceptedCare = [acceptedCareOf({ performedOn: day('2026-03-05'), performedUntil: day('2026-03-20') })]
    expect(found(lineCaseOf({ acceptedCare }))).toEqual(['INV-LINE-DUPLICATE'])
    expect(found(lineCaseOf({ acceptedCare, performedOn: day('2026-03-04') }))).toEqual([])
  })
  test('TAR-QUANTITY counts the units of other providers', () => {
    const item = { ...lineCaseOf().item!, maxPerDay: 3 }
    const acceptedCare = [acceptedCareOf({ provider: '10003767004', quantity: 2 })]
    expect(found(lineCaseOf({ item, acceptedCare }))).toEqual([])
    expect(found(lineCaseOf({ item, acceptedCare, quantity: 2 }))).toEqual(['TAR-QUANTITY'])
  })
  test('TAR-QUANTITY distributes units on unknown days over their period', () => {
    const item = { ...lineCaseOf().item!, maxPerDay: 1 }
    const other = { provider: '10003767004' }
    const series = acceptedCareOf({
      ...other,
      performedOn: day('2026-03-08'),
      performedUntil: day('2026-03-11'),
      quantity: 3,
    })
    expect(found(lineCaseOf({ item, acceptedCare: [series] }))).toEqual([])
    const full = acceptedCareOf({ ...other, performedOn: day('2026-03-11') })
    expect(found(lineCaseOf({ item, acceptedCare: [series, full] }))).toEqual(['TAR-QUANTITY'])
  })
  test('TAR-NOT-WITH refuses a code beside one that excludes it on a day with units of both', () => {
    const line = stayOf('2026-03-10', { quantity: 9, item: { ...dayPrice, notWith: ['101076'] } })
    const gp = (on: string) => acceptedCareOf({ performedOn: day(on), careType: 'PARAMEDICAL' })
    expect(found({ ...line, acceptedCare: [gp('2026-03-09')] })).toEqual(['TAR-NOT-WITH 2026-03-09 8'])
    // The day of discharge has no unit.
    expect(found({ ...line, acceptedCare: [gp('2026-03-10')] })).toEqual([])
  })
})
