import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findingOf } from '../../../shared/testing/facts.builder'
import { careTypes, type ProviderCategory, providerCategories, supportLevels } from '../../../shared/values/care-types'
import { type Cents, cents } from '../../../shared/values/cents'
import { type Day, day, type Month, monthOf } from '../../../shared/values/day'
import { type EvaluatedLine, evaluateLine } from '../application/evaluate-line'
import type { LineCase } from '../rules/line-case'
import { coverageOf, lineCaseOf, supportTermsOf, tariffFactsOf } from '../testing/line-case.builder'
import { type PricedUnits, splitCost } from './cost-split'
import { MonthlyUsage } from './monthly-usage'
import type { Tariff } from './nomenclature'
import type { SupportTerms } from './support-terms'

/** A claim for units of one month, with one tariff and the same terms. */
interface Claim extends Pick<PricedUnits, 'tariff' | 'state' | 'terms'> {
  quantity: number
  claimed: Cents
  usedThisMonth: Cents
}
const MONTH = '2026-03' as Month
const split = ({ quantity, claimed, usedThisMonth, ...rest }: Claim) =>
  splitCost({
    pricedUnits: [{ ...rest, units: quantity, month: MONTH }],
    claimed,
    usedByMonth: new Map([[MONTH, usedThisMonth]]),
  })

const claim = (more: Partial<Omit<Claim, 'terms'>> & { terms?: Partial<SupportTerms> } = {}): Claim => ({
  tariff: tariffFactsOf(),
  quantity: 1,
  claimed: cents(3373),
  state: { insurancePart: 1000, patientPart: 0 },
  usedThisMonth: cents(0),
  ...more,
  terms: supportTermsOf(more.terms),
})

describe('split of the cost of a line for an insured person', () => {
  const ofInsured = (more: Parameters<typeof claim>[0] = {}) => {
    const { quantity, claimed, usedThisMonth, ...rest } = claim(more)
    const pricedUnits = [{ ...rest, units: quantity, month: MONTH, insured: true }]
    const { insurer, state, cpas, patient } = splitCost({
      pricedUnits,
      claimed,
      usedByMonth: new Map([[MONTH, usedThisMonth]]),
    })
    return [insurer, state, cpas, patient]
  }

  // Insurer, State, CPAS, patient. The tariff is 27.73 + 6.00.
  test.each<[string, Parameters<typeof claim>[0], number[]]>([
    ['the insurance part is the insurer’s, the CPAS pays the patient’s', {}, [2773, 0, 600, 0]],
    ['the State shares the patient’s part', { state: { insurancePart: 0, patientPart: 500 } }, [2773, 300, 300, 0]],
    [
      'the State’s percentage of the insurance part does not count',
      { state: { insurancePart: 1000, patientPart: 1000 } },
      [2773, 600, 0, 0],
    ],
    [
      'the insurer pays also where the CPAS takes no insurance part',
      { terms: { insurancePart: 'NOTHING' } },
      [2773, 0, 600, 0],
    ],
    ['without a patient’s part the patient pays it', { terms: { patientPart: 'NOTHING' } }, [2773, 0, 0, 600]],
    ['a claim below the tariff serves the insurance part first', { claimed: cents(2800) }, [2773, 0, 27, 0]],
    ['what is above the tariff is the patient’s', { claimed: cents(4000) }, [2773, 0, 600, 627]],
  ])('%s', (_, more, shares) => {
    expect(ofInsured(more)).toEqual(shares)
  })
})

// The tariff is 27.73 + 6.00 unless said.
describe('split of the cost of a line', () => {
  test.each<[string, Parameters<typeof claim>[0], [number, number, number]]>([
    ['the State pays the insurance part, the CPAS the patient’s', {}, [2773, 600, 0]],
    ['everything is the State’s at 100/100', { state: { insurancePart: 1000, patientPart: 1000 } }, [3373, 0, 0]],
    ['half an odd cent goes to the State', { state: { insurancePart: 500, patientPart: 0 } }, [1387, 1986, 0]],
    ['without an insurance part the State pays nothing of it', { terms: { insurancePart: 'NOTHING' } }, [0, 600, 2773]],
    [
      'a partial part leaves the rest to the patient',
      { state: { insurancePart: 500, patientPart: 0 }, terms: { insurancePart: 'PARTIAL' } },
      [1387, 600, 1386],
    ],
    [
      'a patient’s part that the CPAS does not take is the patient’s, even where the State would pay it',
      { state: { insurancePart: 1000, patientPart: 1000 }, terms: { patientPart: 'NOTHING' } },
      [2773, 0, 600],
    ],
    [
      'the monthly maximum stops the CPAS',
      { terms: { patientPart: 'PARTIAL', patientPartMaxPerMonth: 1000 }, usedThisMonth: cents(600) },
      [2773, 400, 200],
    ],
    [
      'a monthly maximum that is used up leaves the rest to the patient',
      { terms: { patientPart: 'PARTIAL', patientPartMaxPerMonth: 1000 }, usedThisMonth: cents(1200) },
      [2773, 0, 600],
    ],
    ['a partial part without a maximum is whole', { terms: { patientPart: 'PARTIAL' } }, [2773, 600, 0]],
    ['what is above the tariff is the patient’s', { claimed: cents(4000) }, [2773, 600, 627]],
    [
      'a supplement is the patient’s on other coverages, whatever the CPAS says',
      { claimed: cents(4000), terms: { supplements: 'FULL' } },
      [2773, 600, 627],
    ],
    [
      'a supplement is paid by the CPAS on a hospital coverage',
      { claimed: cents(4000), terms: { careType: 'HOSPITALIZATION', supplements: 'FULL' } },
      [2773, 1227, 0],
    ],
    [
      'a supplement is paid by the CPAS up to its maximum',
      {
        claimed: cents(4000),
        terms: { careType: 'AMBULATORY_HOSPITAL_CARE', supplements: 'PARTIAL', supplementMax: 500 },
      },
      [2773, 1100, 127],
    ],
    [
      'a supplement with a maximum of zero is the patient’s',
      { claimed: cents(4000), terms: { careType: 'HOSPITALIZATION', supplements: 'PARTIAL', supplementMax: 0 } },
      [2773, 600, 627],
    ],
    [
      'a partial supplement without a maximum is whole',
      { claimed: cents(4000), terms: { careType: 'HOSPITALIZATION', supplements: 'PARTIAL' } },
      [2773, 1227, 0],
    ],
    [
      'a monthly maximum of nothing leaves the patient’s part',
      { terms: { patientPart: 'PARTIAL', patientPartMaxPerMonth: 0 } },
      [2773, 0, 600],
    ],
    ['a claim below the tariff serves the insurance first', { claimed: cents(2800) }, [2773, 27, 0]],
    ['a claim below the insurance part serves only that part', { claimed: cents(2000) }, [2000, 0, 0]],
    [
      'a quantity multiplies before anything is rounded',
      { quantity: 3, claimed: cents(10119), state: { insurancePart: 500, patientPart: 0 } },
      [4160, 5959, 0],
    ],
    [
      'half a cent of each part is a cent of the State, not two',
      {
        tariff: tariffFactsOf({ honorarium: cents(3374), patientPart: cents(601) }),
        claimed: cents(3374),
        state: { insurancePart: 500, patientPart: 500 },
      },
      [1687, 1687, 0],
    ],
  ])('%s', (_, more, [state, cpas, patient]) => {
    expect(split(claim(more))).toMatchObject({ state, cpas, patient })
  })
})

test('only the patient’s part of the CPAS’s share counts for the month', () => {
  const state = { insurancePart: 500, patientPart: 500 }
  const terms = { careType: 'HOSPITALIZATION', supplements: 'FULL' } as const
  expect(split(claim({ claimed: cents(4000), state, terms }))).toEqual({
    claimed: 4000,
    state: 1387 + 300,
    cpas: 1386 + 300 + 627,
    patient: 0,
    insurer: 0,
    cpasPatientPart: 300,
    cpasPatientPartByMonth: { [MONTH]: 300 },
  })
})

// Computed a second time, independently: each cent of the claim is assigned to a payer, one after the other.
function naive({ tariff, quantity, claimed, state, terms, usedThisMonth }: Claim) {
  const who = { state: 0, cpas: 0, patient: 0 }
  const wholeA = tariff.insurancePart * quantity
  const wholeTariff = tariff.honorarium * quantity
  let inA = 0
  let inT = 0
  let above = 0
  if (claimed <= wholeA) inA = claimed
  else if (claimed <= wholeTariff) [inA, inT] = [wholeA, claimed - wholeA]
  else [inA, inT, above] = [wholeA, wholeTariff - wholeA, claimed - wholeTariff]
  const exact = (amount: number, tenths: number) => BigInt(amount) * BigInt(tenths)
  const half = (thousandths: bigint) => Number((thousandths * 2n + 1000n) / 2000n)

  const exactA = terms.insurancePart === 'NOTHING' ? 0n : exact(inA, state.insurancePart)
  const exactT = terms.patientPart === 'NOTHING' ? 0n : exact(inT, state.patientPart)
  const sA = half(exactA)
  who.state += sA
  if (terms.insurancePart === 'FULL') who.cpas += inA - sA
  else who.patient += inA - sA

  const sT = half(exactA + exactT) - sA
  who.state += sT
  let room = 0
  if (terms.patientPart === 'FULL') room = Number.MAX_SAFE_INTEGER
  if (terms.patientPart === 'PARTIAL')
    room =
      terms.patientPartMaxPerMonth === null ? Number.MAX_SAFE_INTEGER : terms.patientPartMaxPerMonth - usedThisMonth
  const byCpas = room <= 0 ? 0 : room < inT - sT ? room : inT - sT
  who.cpas += byCpas
  who.patient += inT - sT - byCpas

  const isHospital = terms.careType === 'HOSPITALIZATION' || terms.careType === 'AMBULATORY_HOSPITAL_CARE'
  let taken = 0
  if (isHospital && terms.supplements === 'FULL') taken = above
  if (isHospital && terms.supplements === 'PARTIAL')
    taken = terms.supplementMax === null || terms.supplementMax > above ? above : terms.supplementMax
  who.cpas += taken
  who.patient += above - taken
  return who
}

const level = fc.constantFrom(...supportLevels)
const maximum = fc.option(fc.integer({ min: 0, max: 20_000 }))
const percentage = fc.constantFrom(0, 500, 1000, 333)
const termsOf = fc.record({
  careType: fc.constantFrom(...careTypes),
  insurancePart: level,
  patientPart: level,
  supplements: level,
  patientPartMaxPerMonth: maximum,
  supplementMax: maximum,
}) as fc.Arbitrary<Partial<SupportTerms>>
const cases = fc.record({
  insurancePart: fc.integer({ min: 0, max: 20_000 }),
  patientPart: fc.integer({ min: 0, max: 8_000 }),
  quantity: fc.integer({ min: 1, max: 30 }),
  claimed: fc.integer({ min: 0, max: 400_000 }),
  sA: percentage,
  sT: percentage,
  used: fc.integer({ min: 0, max: 20_000 }),
  terms: termsOf,
})
const RUNS = Number(process.env.CASES ?? 5_000)

test('an independent implementation agrees on every case, and no cent is lost', () => {
  fc.assert(
    fc.property(cases, ({ insurancePart, patientPart, quantity, claimed, sA, sT, used, terms }) => {
      const one: Claim = {
        tariff: {
          basis: 'FIXED',
          honorarium: cents(insurancePart + patientPart),
          insurancePart: cents(insurancePart),
          patientPart: cents(patientPart),
        },
        quantity,
        claimed: cents(claimed),
        state: { insurancePart: sA, patientPart: sT },
        terms: supportTermsOf(terms),
        usedThisMonth: cents(used),
      }
      const shares = split(one)
      const { state, cpas, patient } = shares
      return (
        isDeepStrictEqual({ state, cpas, patient }, naive(one)) &&
        state + cpas + patient === claimed &&
        Math.min(state, cpas, patient, shares.cpasPatientPart) >= 0
      )
    }),
    { numRuns: RUNS },
  )
})

// Rules that only a tarification or only an invoice has.
const OF_ONE_ONLY = /^(TAR-TWO-MONTHS|COV-DECEASED|COV-PROVIDER-NOT-IN-PHASE|INV-.*)$/
// The official codes of eTar, and of eFact for the same.
const OF_EFACT: Record<string, string> = { 130: '500402', 196: '500420', 171: '501540', 172: '500432', 183: '500443' }
const found = ({ verdict }: EvaluatedLine) =>
  verdict.findings
    .filter(({ rule }) => !OF_ONE_ONLY.test(rule))
    .map(({ rule, severity, code }) => [rule, severity, (code && OF_EFACT[code]) ?? code])

const mostly = <T>(ordinary: readonly T[], rest: readonly T[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...ordinary) }, { weight: 1, arbitrary: fc.constantFrom(...rest) })
const circumstances = fc.record({
  day: mostly(['2026-03-12', '2026-01-12'], ['2026-03-13', '2026-01-11', '2025-12-31', '2024-03-12', '2024-03-11']),
  birthDate: mostly<Day | null>([day('1990-01-01'), day('2016-03-10')], [day('2020-01-01'), day('1940-01-01'), null]),
  deathDate: mostly([null], [day('2026-03-12'), day('2026-03-13')]),
  isRegistered: mostly([true], [false]),
  category: mostly<ProviderCategory>(['GENERAL_PRACTITIONER', 'HOSPITAL'], providerCategories),
  refusal: mostly([null], ['COV-SUSPENDED', 'COV-PROVIDER-NOT-LISTED', 'COV-ABSENT', 'COM-30-DAYS']),
  amuAttestationRequired: fc.boolean(),
})
const line = fc.record({
  isKnown: mostly([true], [false]),
  hasCheckDigit: mostly([true], [false]),
  inEfact: mostly([true], [false]),
  prescriptionRequired: mostly([false], [true]),
  prescriber: mostly(['10001490004'], [null]),
  prescriptionNumber: mostly(['V1'], [null]),
  limits: mostly<Partial<Tariff>>(
    [{}, { minAge: 10, maxAge: 75 }],
    [
      { minAge: 0, maxAge: 9 },
      { minAge: 76, maxAge: null },
    ],
  ),
  rate: mostly<Partial<Tariff>>([{}], [{ preferentialRate: true }, { globalMedicalFile: true }]),
  hasClaimedAmount: fc.boolean(),
  amounts: cases,
})

test('tarification and invoice checking agree line by line over a month', () => {
  const outcomes = { ACCEPTED: 0, REDUCED: 0, REJECTED: 0 }
  fc.assert(
    fc.property(circumstances, cases, fc.array(line, { minLength: 1, maxLength: 4 }), (around, all, lines) => {
      const months = {
        TARIFICATION: new MonthlyUsage([['month', all.used]]),
        INVOICE: new MonthlyUsage([['month', all.used]]),
      }
      return lines.every((one) => {
        const ask = (purpose: LineCase['purpose'], claimed: number | null) => {
          const base = caseOf(around, all, one, purpose)
          const checked = evaluateLine({
            ...base,
            claimed: claimed === null ? null : cents(claimed),
            usedByMonth: new Map([[monthOf(base.performedOn), months[purpose].soFar('month')]]),
          })
          if (checked.outcome !== 'REJECTED') months[purpose].add('month', checked.shares.cpasPatientPart)
          return checked
        }
        const tarified = ask('TARIFICATION', one.hasClaimedAmount ? one.amounts.claimed : null)
        const sent = ask('INVOICE', tarified.shares.claimed)
        outcomes[tarified.outcome]++
        const isOfBoth = ({ verdict }: EvaluatedLine) =>
          !verdict.findings.some(({ rule, severity }) => severity === 'ERROR' && OF_ONE_ONLY.test(rule))
        return (
          isDeepStrictEqual(found(sent), found(tarified)) &&
          (!isOfBoth(tarified) ||
            !isOfBoth(sent) ||
            (sent.outcome === tarified.outcome && isDeepStrictEqual(sent.shares, tarified.shares)))
        )
      })
    }),
    { numRuns: process.env.CASES ? RUNS : 1_500 },
  )
  // A generator that is nearly always refused would prove little.
  if (RUNS >= 1_000) expect((outcomes.ACCEPTED + outcomes.REDUCED) * 4).toBeGreaterThan(outcomes.REJECTED)
})

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never
function caseOf(
  around: Drawn<typeof circumstances>,
  { sA, sT, terms }: Drawn<typeof cases>,
  { amounts, ...one }: Drawn<typeof line>,
  purpose: LineCase['purpose'],
): LineCase {
  const { insurancePart, patientPart, quantity } = amounts
  const tariff = tariffFactsOf({
    honorarium: cents(insurancePart + patientPart),
    insurancePart: cents(insurancePart),
    patientPart: cents(patientPart),
    period: { from: day('2024-03-12'), to: null },
    ...one.limits,
    ...one.rate,
  })
  const isOut = around.category !== 'HOSPITAL' && around.category !== 'GENERAL_PRACTITIONER'
  const refusals = [around.refusal, isOut ? 'COV-PROVIDER-NOT-IN-PHASE' : null].flatMap((rule) => rule ?? [])
  return lineCaseOf({
    purpose,
    code: one.hasCheckDigit ? '101076' : '101075',
    quantity,
    performedOn: day(around.day),
    item: one.isKnown
      ? {
          ...lineCaseOf().item!,
          categories: ['GENERAL_PRACTITIONER', 'HOSPITAL'],
          inEfact: one.inEfact,
          prescriptionRequired: one.prescriptionRequired,
        }
      : null,
    tariffs: one.isKnown ? [tariff] : [],
    person: around.isRegistered ? { birthDate: around.birthDate, deathDate: around.deathDate } : null,
    provider: around.category && {
      category: around.category,
      participates: isOut ? [] : [{ from: day('2014-06-01'), to: null }],
    },
    coverage: one.isKnown
      ? coverageOf({
          state: around.refusal === 'COV-ABSENT' ? null : { insurancePart: sA, patientPart: sT },
          terms: around.refusal === 'COV-ABSENT' ? null : supportTermsOf(terms),
          amuAttestationRequired: around.amuAttestationRequired,
          findings: refusals.map((rule) => findingOf(rule, { code: '200' })),
        })
      : null,
    prescriber: one.prescriber,
    prescriptionNumber: one.prescriptionNumber,
  })
}
