import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { supportLevels } from '../../../shared/values/care'
import { cents } from '../../../shared/values/cents'
import { aCover, aLine, aTariff, aTerms } from '../testing/line-case'
import { checkLine } from './check-line'
import type { LineCase, SupportTerms } from './line-case'
import { type Claim, sharesOf } from './shares'

const claim = (more: Partial<Omit<Claim, 'terms'>> & { terms?: Partial<SupportTerms> } = {}): Claim => ({
  tariff: aTariff(),
  quantity: 1,
  claimed: cents(3373),
  state: { insurancePart: 1000, patientPart: 0 },
  usedThisMonth: cents(0),
  ...more,
  terms: aTerms(more.terms),
})

// The tariff is 27.73 + 6.00 unless said.
describe('who bears what', () => {
  test.each<[string, Parameters<typeof claim>[0], [number, number, number]]>([
    ['the State pays the insurance part, the CPAS the patient’s', {}, [2773, 600, 0]],
    ['everything is the State’s at 100/100', { state: { insurancePart: 1000, patientPart: 1000 } }, [3373, 0, 0]],
    ['half an odd cent goes to the State', { state: { insurancePart: 500, patientPart: 0 } }, [1387, 1986, 0]],
    ['without an insurance part the State pays nothing of it', { terms: { insurancePart: 'NOTHING' } }, [0, 600, 2773]],
    [
      'a partial one leaves the rest to the patient',
      { state: { insurancePart: 500, patientPart: 0 }, terms: { insurancePart: 'PARTIAL' } },
      [1387, 600, 1386],
    ],
    [
      'no patient’s part: the patient pays it, even where the State would',
      { state: { insurancePart: 1000, patientPart: 1000 }, terms: { patientPart: 'NOTHING' } },
      [2773, 0, 600],
    ],
    [
      'the monthly maximum stops the CPAS',
      { terms: { patientPart: 'PARTIAL', patientPartMaxPerMonth: 1000 }, usedThisMonth: cents(600) },
      [2773, 400, 200],
    ],
    [
      'a maximum that is used up',
      { terms: { patientPart: 'PARTIAL', patientPartMaxPerMonth: 1000 }, usedThisMonth: cents(1200) },
      [2773, 0, 600],
    ],
    ['a partial part without a maximum is whole', { terms: { patientPart: 'PARTIAL' } }, [2773, 600, 0]],
    ['what is above the tariff is the patient’s', { claimed: cents(4000) }, [2773, 600, 627]],
    [
      'and on other covers whatever the CPAS says',
      { claimed: cents(4000), terms: { supplements: 'FULL' } },
      [2773, 600, 627],
    ],
    [
      'on a hospital cover the CPAS takes it',
      { claimed: cents(4000), terms: { careType: 'HOSPITALIZATION', supplements: 'FULL' } },
      [2773, 1227, 0],
    ],
    [
      'up to its maximum',
      {
        claimed: cents(4000),
        terms: { careType: 'AMBULATORY_HOSPITAL_CARE', supplements: 'PARTIAL', supplementMax: 500 },
      },
      [2773, 1100, 127],
    ],
    ['a claim below the tariff serves the insurance first', { claimed: cents(2800) }, [2773, 27, 0]],
    ['and only it', { claimed: cents(2000) }, [2000, 0, 0]],
    [
      'a quantity multiplies before anything is rounded',
      { quantity: 3, claimed: cents(10119), state: { insurancePart: 500, patientPart: 0 } },
      [4160, 5959, 0],
    ],
  ])('%s', (_, more, [state, cpas, patient]) => {
    expect(sharesOf(claim(more))).toMatchObject({ state, cpas, patient })
  })
})

// Written from rules.md alone, by another way: each cent of the claim is given to somebody, one after the other.
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
  const half = (amount: number, tenths: number) => Number((BigInt(amount) * BigInt(tenths) * 2n + 1000n) / 2000n)

  const sA = terms.insurancePart === 'NOTHING' ? 0 : half(inA, state.insurancePart)
  who.state += sA
  if (terms.insurancePart === 'FULL') who.cpas += inA - sA
  else who.patient += inA - sA

  const sT = terms.patientPart === 'NOTHING' ? 0 : half(inT, state.patientPart)
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
  careType: fc.constantFrom('HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE', 'PARAMEDICAL'),
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

test('a second computation, written from the text alone, agrees on every case, and no cent is lost', () => {
  fc.assert(
    fc.property(cases, ({ insurancePart, patientPart, quantity, claimed, sA, sT, used, terms }) => {
      const one: Claim = {
        tariff: {
          honorarium: cents(insurancePart + patientPart),
          insurancePart: cents(insurancePart),
          patientPart: cents(patientPart),
        },
        quantity,
        claimed: cents(claimed),
        state: { insurancePart: sA, patientPart: sT },
        terms: aTerms(terms),
        usedThisMonth: cents(used),
      }
      const shares = sharesOf(one)
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

// What one way of asking says and the other does not: rules that only a tarification or only an invoice has.
const ONLY_ONE = new Set([
  'TAR-TWO-MONTHS',
  'INV-LATE',
  'INV-TWO-YEARS',
  'INV-NOT-PARTICIPATING',
  'INV-DECEASED',
  'INV-BENEFICIARY',
  'COV-DECEASED',
  'INV-ATTESTATION-KEPT',
])

test('what a tarification says is what the checking of the invoice gives', () => {
  fc.assert(
    fc.property(
      cases,
      fc.record({
        day: fc.constantFrom('2026-03-12', '2026-03-13', '2026-01-12', '2026-01-11', '2025-12-31'),
        age: fc.constantFrom('1990-01-01', '2016-03-10', '2020-01-01', '1940-01-01', null),
        category: fc.constantFrom('GENERAL_PRACTITIONER', 'HOSPITAL'),
        isKnown: fc.boolean(),
        inEfact: fc.boolean(),
        prescriptionRequired: fc.boolean(),
        prescriber: fc.constantFrom('10001490004', null),
        limits: fc.constantFrom({ minAge: null, maxAge: null }, { minAge: 0, maxAge: 9 }, { minAge: 10, maxAge: 75 }),
        isToldWhatIsClaimed: fc.boolean(),
      }),
      ({ insurancePart, patientPart, quantity, claimed, sA, sT, used, terms }, more) => {
        const item = { ...aLine().item!, inEfact: more.inEfact, prescriptionRequired: more.prescriptionRequired }
        const tariff = aTariff({
          honorarium: cents(insurancePart + patientPart),
          insurancePart: cents(insurancePart),
          patientPart: cents(patientPart),
          ...more.limits,
        })
        const base: Partial<LineCase> = {
          quantity,
          performedOn: more.day as LineCase['performedOn'],
          item: more.isKnown ? item : null,
          tariffs: more.isKnown ? [tariff] : [],
          person: { birthDate: more.age as never, deathDate: null },
          provider: { ...aLine().provider!, category: more.category as never },
          cover: more.isKnown ? aCover({ state: { insurancePart: sA, patientPart: sT }, terms: aTerms(terms) }) : null,
          usedThisMonth: cents(used),
          prescriber: more.prescriber,
          prescriptionNumber: more.prescriber && 'V1',
        }
        const tarified = checkLine(
          aLine({ ...base, purpose: 'TARIFICATION', claimed: more.isToldWhatIsClaimed ? cents(claimed) : null }),
        )
        const invoiced = checkLine(aLine({ ...base, purpose: 'INVOICE', claimed: tarified.shares.claimed }))
        const rules = (findings: { rule: string }[]) =>
          findings.map(({ rule }) => rule).filter((rule) => !ONLY_ONE.has(rule))
        const isOld = tarified.verdict.findings.some(({ rule }) => rule === 'TAR-TWO-MONTHS')
        return (
          isDeepStrictEqual(rules(invoiced.verdict.findings), rules(tarified.verdict.findings)) &&
          (isOld || (invoiced.outcome === tarified.outcome && isDeepStrictEqual(invoiced.shares, tarified.shares)))
        )
      },
    ),
    { numRuns: RUNS },
  )
})
