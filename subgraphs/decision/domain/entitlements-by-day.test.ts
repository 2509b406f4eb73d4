import fc from 'fast-check'
import { supportLevels } from '../../../shared/values/care-types'
import { addDays, type Day, day } from '../../../shared/values/day'
import { coverageOf, decisionContentOf } from '../testing/case.builder'
import { compareEntitlements, type EntitlementChange } from './compare-entitlements'
import type { Coverage, DecisionContent } from './decision-content'

// Reference implementation, independent of the comparison of periods: the rights of each past day, before and after.
const first = day('2026-03-01')
const today = day('2026-03-12')
const window = Array.from({ length: 20 }, (_, i) => addDays(first, i - 3))

type Rights = Record<string, number>
const holds = ({ from, to }: { from: Day; to: Day | null }, on: Day) => from <= on && (to === null || on <= to)

/** The rights of a day as numbers: a higher number is wider; an absent right has no entry. */
function rightsOn(content: DecisionContent, on: Day): Rights {
  const rights: Rights = {}
  if (holds(content.validity, on)) rights.validity = 1
  for (const coverage of content.coverages) {
    if (!holds(coverage.period, on)) continue
    rights[`${coverage.careType} period`] = 1
    rights[`${coverage.careType} insurancePart`] = supportLevels.indexOf(coverage.insurancePart)
    rights[`${coverage.careType} patientPart`] = supportLevels.indexOf(coverage.patientPart)
    rights[`${coverage.careType} prescriptionRequired`] = coverage.prescriptionRequired ? 0 : 1
    if (coverage.patientPart === 'PARTIAL')
      rights[`${coverage.careType} patientPartMaxPerMonth`] = coverage.patientPartMaxPerMonth ?? 1_000_000
    const share = coverage.careType === 'HOSPITALIZATION' ? 'hospitalization' : 'otherCare'
    rights[`${coverage.careType} state.insurancePart`] = content.refundTerms![share].insurancePart
    rights[`${coverage.careType} state.patientPart`] = content.refundTerms![share].patientPart
  }
  return rights
}

/** The changes by day. A term of a coverage is compared if the coverage exists before and after. */
function byDay(before: DecisionContent, after: DecisionContent): string[] {
  return window
    .filter((on) => on < today)
    .flatMap((on) => {
      const [old, now] = [rightsOn(before, on), rightsOn(after, on)]
      return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((right) => {
        const isPeriod = right === 'validity' || right.endsWith(' period')
        if (!isPeriod && (old[right] === undefined || now[right] === undefined)) return []
        const [oldLevel, newLevel] = [old[right] ?? 0, now[right] ?? 0]
        return newLevel < oldLevel ? [`NARROWER ${right} ${on}`] : newLevel > oldLevel ? [`WIDER ${right} ${on}`] : []
      })
    })
    .sort()
}
const expandDays = (differences: EntitlementChange[]): string[] =>
  differences
    .flatMap(({ direction, right, careType, days }) =>
      window
        .filter((on) => holds(days, on))
        .map((on) => `${direction} ${careType ? `${careType} ` : ''}${right} ${on}`),
    )
    .sort()

const period = fc
  .record({ from: fc.constantFrom(...window), to: fc.option(fc.constantFrom(...window)) })
  .filter(({ from, to }) => to === null || to >= addDays(from, -1))
const term = fc.record({
  insurancePart: fc.constantFrom(...supportLevels),
  patientPart: fc.constantFrom(...supportLevels),
  patientPartMaxPerMonth: fc.option(fc.constantFrom(0, 100, 200)),
  prescriptionRequired: fc.boolean(),
})
const coverages = fc.uniqueArray(
  fc
    .record({
      careType: fc.constantFrom<Coverage['careType']>('HOSPITALIZATION', 'GENERAL_MEDICINE', 'PARAMEDICAL'),
      period,
      term,
    })
    .map(({ careType, period: days, term: terms }) => ({
      ...coverageOf(careType, first, first),
      period: days,
      ...terms,
    })),
  { selector: ({ careType }) => careType },
)
const share = fc.record({ insurancePart: fc.constantFrom(0, 500, 1000), patientPart: fc.constantFrom(0, 1000) })
const content = fc
  .record({ validity: period, coverages, hospitalization: share, otherCare: share })
  .map(({ validity, coverages, ...shares }) =>
    decisionContentOf({ validity, coverages, refundTerms: { ...decisionContentOf().refundTerms!, ...shares } }),
  )

test('compareEntitlements equals a comparison day by day (property)', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      expect(expandDays(compareEntitlements(before, after, today))).toEqual(byDay(before, after))
    }),
    { numRuns: 200 },
  )
})

test('every path of compareEntitlements points at the changed input field (property)', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      for (const { path, careType } of compareEntitlements(before, after, today)) {
        const [, index] = /^coverages\.(\d+)\./.exec(path) ?? []
        if (index !== undefined) expect(after.coverages[Number(index)]?.careType).toBe(careType)
        else if (path === 'coverages')
          expect(after.coverages.map((coverage) => coverage.careType)).not.toContain(careType)
        else expect(['validity.from', 'validity.to']).toContain(path)
      }
    }),
  )
})
