import { describe, expect, test } from '@jest/globals'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { MonthlyUsage } from '../domain/monthly-usage'
import { lineRules } from '../rules/index'
import type { LineCase } from '../rules/line-case'
import { acceptedCareOf, coverageOf, lineCaseOf, supportTermsOf, tariffFactsOf } from '../testing/line-case.builder'
import { asked, LINE } from '../testing/line-findings'
import { evaluateLine, isReduced } from './evaluate-line'

describe('rules by purpose', () => {
  const everythingWrong: Partial<LineCase> = {
    person: { birthDate: null, deathDate: day('2020-01-01') },
    provider: { ...lineCaseOf().provider!, participates: [] },
    performedOn: day('2024-03-11'),
    coverage: coverageOf({ amuAttestationRequired: true }),
  }
  const rulesOf = (line: Partial<LineCase>) => evaluateLine(lineCaseOf(line)).verdict.findings.map(({ rule }) => rule)

  test('rules of invoices do not apply to a tarification', () => {
    expect(rulesOf({ ...everythingWrong, ...asked })).toEqual(['TAR-TWO-MONTHS', 'TAR-CODE-ON-DATE'])
    expect(rulesOf({ ...asked, person: null })).toEqual([])
  })

  test('all line rules apply to an invoice', () => {
    expect(rulesOf(everythingWrong)).toEqual([
      'INV-DECEASED',
      'INV-NOT-PARTICIPATING',
      'TAR-CODE-ON-DATE',
      'INV-TWO-YEARS',
      'INV-LATE',
      'INV-ATTESTATION-KEPT',
    ])
  })

  test('an unregistered provider gets no finding but INV-NOT-PARTICIPATING', () => {
    expect(rulesOf({ ...everythingWrong, provider: null })).toEqual(['INV-NOT-PARTICIPATING'])
  })

  test('without a decision, the AMU flag and the State’s amount are not compared', () => {
    const coverage = coverageOf({ decisionNumber: null, state: null, terms: null, findings: [] })
    expect(
      rulesOf({
        coverage,
        amuFlag: true,
        claimedFromState: cents(1),
        acceptedCare: [acceptedCareOf({ inSameFile: true })],
      }),
    ).toEqual(['INV-LINE-DUPLICATE'])
  })
})

test('errors of the eFact file reject the line and are listed first', () => {
  const problem = evaluateLine(lineCaseOf({ acceptedCare: [acceptedCareOf({ inSameFile: true })] })).verdict
    .findings[0]!
  const problems = [{ ...problem, rule: 'INV-FORMAT', path: 'content.records.7' }]
  const { outcome, verdict } = evaluateLine(lineCaseOf({ problems, claimed: cents(3374) }))
  expect([outcome, verdict.acceptable]).toEqual(['REJECTED', false])
  expect(verdict.findings.map(({ rule, path }) => [rule, path])).toEqual([
    ['INV-FORMAT', 'content.records.7'],
    ['TAR-CAP', `${LINE}.claimed`],
  ])
})

test('the versions of all applied rules are recorded, with or without findings', () => {
  const { applied } = evaluateLine(lineCaseOf()).verdict
  expect(applied.map(({ rule }) => rule)).toEqual(lineRules.map(({ id }) => id))
})

describe('a line is reduced', () => {
  const hospital = (more: object) => coverageOf({ terms: supportTermsOf({ careType: 'HOSPITALIZATION', ...more }) })
  test.each<[string, Partial<LineCase>, boolean]>([
    ['at the tariff', {}, false],
    ['a cent above', { claimed: cents(3374) }, true],
    ['a cent above three times', { claimed: cents(10120), quantity: 3 }, true],
    ['three times', { claimed: cents(10119), quantity: 3 }, false],
    ['without a tariff', { tariffs: [], claimed: cents(9999) }, false],
    ['without a coverage', { coverage: null, claimed: cents(3374) }, true],
    ['a hospital without supplements', { claimed: cents(3374), coverage: hospital({}) }, true],
    ['a hospital with', { claimed: cents(3374), coverage: hospital({ supplements: 'FULL' }) }, false],
    [
      'another care with',
      { claimed: cents(3374), coverage: coverageOf({ terms: supportTermsOf({ supplements: 'FULL' }) }) },
      true,
    ],
  ])('whether a line is reduced: %s', (_, line, expected) => {
    expect(isReduced(lineCaseOf(line))).toBe(expected)
  })
})

test('monthly usage continues from the stored usage, each month separately', () => {
  const use = new MonthlyUsage([['a', 100]])
  use.add('a', cents(50))
  use.add('b', cents(7))
  use.add('a', cents(-20))
  expect([use.soFar('a'), use.soFar('b'), use.soFar('c')]).toEqual([130, 7, 0])
})

describe('choice of the tariff', () => {
  const outcomeWith = (...tariffs: ReturnType<typeof tariffFactsOf>[]) =>
    evaluateLine(lineCaseOf({ tariffs, claimed: null })).shares.claimed
  test.each([
    [
      'the ordinary one among four',
      [
        { preferentialRate: true, honorarium: cents(1) },
        { globalMedicalFile: true, honorarium: cents(2) },
        { preferentialRate: true, globalMedicalFile: true, honorarium: cents(3) },
        {},
      ],
      3373,
    ],
    [
      'the one of the day',
      [
        { period: { from: day('2025-01-01'), to: day('2026-03-09') }, honorarium: cents(1) },
        {
          period: { from: day('2026-03-10'), to: day('2026-03-10') },
          honorarium: cents(2),
          insurancePart: cents(2),
          patientPart: cents(0),
        },
        { period: { from: day('2026-03-11'), to: null }, honorarium: cents(3) },
      ],
      2,
    ],
    [
      'the one of the age',
      [
        { maxAge: 35, honorarium: cents(1) },
        { minAge: 36, maxAge: 36, honorarium: cents(2), insurancePart: cents(2), patientPart: cents(0) },
        { minAge: 37, honorarium: cents(3) },
      ],
      2,
    ],
  ])('%s', (_, tariffs, claimed) => {
    expect(outcomeWith(...tariffs.map((more) => tariffFactsOf(more)))).toBe(claimed)
  })
})
