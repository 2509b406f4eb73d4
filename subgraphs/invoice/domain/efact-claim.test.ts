import fc from 'fast-check'
import { cents, shareOf } from '../../../shared/values/cents'
import type { Month } from '../../../shared/values/day'
import { coverageOf, supportTermsOf } from '../testing/line-case.builder'
import { splitCost } from './cost-split'
import { claimInEfact } from './efact-claim'

const MONTH = '2026-03' as Month
const upTo = (honorarium: number) =>
  ({
    basis: 'CLAIMED_UP_TO',
    honorarium: cents(honorarium),
    insurancePart: cents(honorarium),
    patientPart: cents(0),
  }) as const

test('a fixed tariff is claimed whole, with the supplement', () =>
  expect(
    claimInEfact(
      { basis: 'FIXED', honorarium: cents(3373) },
      2,
      { stateShare: 0, patientShare: 0, supplement: 500 },
      null,
    ),
  ).toBe(7246))

test.each([
  ['the CPAS pays what the State leaves: the claim is twice a share of 50 %', 500, 'FULL', 6000, 0, 12_000],
  ['the patient pays what the State leaves', 500, 'PARTIAL', 6000, 6000, 12_000],
  ['the CPAS pays no insurance part: the claim is the part of the patient', 1000, 'NOTHING', 0, 12_000, 12_000],
  ['the State pays all', 1000, 'FULL', 12_000, 0, 12_000],
] as const)('a claim up to a tariff: %s', (_, percentage, insurancePart, stateShare, patientShare, claimed) => {
  const coverage = { state: { insurancePart: percentage, patientPart: 0 }, terms: supportTermsOf({ insurancePart }) }
  expect(claimInEfact(upTo(500_000), 1, { stateShare, patientShare, supplement: 0 }, coverage)).toBe(claimed)
})

test('the share of the State of a claim is the share that the record claims, for every percentage and level', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400_000 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.constantFrom('NOTHING', 'PARTIAL', 'FULL'),
      (claimed, percentage, insurancePart) => {
        const { state, terms } = coverageOf({
          state: { insurancePart: percentage, patientPart: 0 },
          terms: supportTermsOf({ insurancePart }),
        })
        const coverage = { state: state!, terms: terms! }
        const split = (amount: number) =>
          splitCost({
            pricedUnits: [{ tariff: upTo(400_000), units: 1, month: MONTH, ...coverage }],
            claimed: cents(amount),
            usedByMonth: new Map(),
          })
        const shares = split(claimed)
        const again = claimInEfact(
          upTo(400_000),
          1,
          { stateShare: shares.state, patientShare: shares.patient, supplement: 0 },
          coverage,
        )
        return split(again).state === shares.state && (insurancePart === 'FULL' || again === claimed)
      },
    ),
  )
})

test('a claim up to the tariff is the insurance part; what is above it is not', () => {
  const split = (claimed: number) =>
    splitCost({
      pricedUnits: [
        {
          tariff: upTo(10_000),
          units: 2,
          month: MONTH,
          state: { insurancePart: 500, patientPart: 1000 },
          terms: supportTermsOf(),
        },
      ],
      claimed: cents(claimed),
      usedByMonth: new Map(),
    })
  expect(split(15_001)).toMatchObject({ state: shareOf(15_001, 500), cpas: 7500, patient: 0 })
  expect(split(20_050)).toMatchObject({ state: 10_000, cpas: 10_000, patient: 50 })
})
