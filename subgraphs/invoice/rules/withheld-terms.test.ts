import fc from 'fast-check'
import { findingOf } from '../../../shared/testing/facts.builder'
import { cents } from '../../../shared/values/cents'
import { addDays, day } from '../../../shared/values/day'
import { evaluateLine } from '../application/evaluate-line'
import { coverageOf, lineCaseOf, supportTermsOf } from '../testing/line-case.builder'
import type { CoverageOfLine, LineCase } from './line-case'
import { findingsFor, withholdsTerms } from './withheld-terms'

const provider = { caller: { audience: 'PROVIDER' }, emergency: null } as const
const notListed = findingOf('COV-PROVIDER-NOT-LISTED')
const percentage = fc.constantFrom(0, 500, 1000)

/** What a decision says: everything that a provider without a right to the care must not learn. */
const decision = fc.record({
  decisionNumber: fc.constantFrom('000000000017', '000000000026'),
  decisionVersion: fc.constantFrom(1, 2),
  cpas: fc.constantFrom('0299990019', '0299991108'),
  refundCode: fc.constantFrom(9001, 9008),
  coverageCode: fc.constantFrom('0000009001', '0000009008'),
  amuAttestationRequired: fc.boolean(),
  state: fc.record({ insurancePart: percentage, patientPart: percentage }),
  terms: fc.constantFrom(
    supportTermsOf(),
    supportTermsOf({ insurancePart: 'NOTHING', patientPart: 'NOTHING' }),
    supportTermsOf({ prescriptionRequired: true }),
  ),
  problems: fc.constantFrom([], ['VERSION_UNKNOWN'] as const),
  otherCpasLater: fc.boolean(),
  attestation: fc.constantFrom('COVERS', 'UNKNOWN', 'NOT_COVERING', 'REVOKED', 'NONE_RECORDED'),
} as const)
type Decision = typeof decision extends fc.Arbitrary<infer D> ? D : never

/** What the provider sends. */
const claim = fc.record({
  purpose: fc.constantFrom('INVOICE', 'TARIFICATION'),
  amuFlag: fc.constantFrom(null, true, false),
  declaredCoverageCode: fc.constantFrom(null, '0000009001'),
  declaredCpas: fc.constantFrom(null, '0299990019'),
  claimedFromState: fc.constantFrom(null, cents(2773)),
  attestationNamed: fc.constantFrom(null, 'A-1'),
  decisionNamed: fc.constantFrom(null, '000000000017'),
  performedUntil: fc.constantFrom(null, addDays(day('2026-03-10'), 2)),
} as const)

/** The line of a claim with a decision that gives the provider no right to the care. */
function lineOf(sent: Partial<LineCase>, { otherCpasLater, attestation, ...said }: Decision): LineCase {
  const coverage: CoverageOfLine = { ...coverageOf(said), findings: [notListed] }
  const first = { from: day('2026-03-10'), to: day('2026-03-10') }
  const later = { from: day('2026-03-11'), to: day('2026-03-12') }
  const days = [
    { ...coverage, ...first },
    { ...coverage, ...later, cpas: otherCpasLater ? '0299992221' : coverage.cpas },
  ]
  return lineCaseOf({
    ...sent,
    coverage: sent.performedUntil ? { ...coverage, days } : coverage,
    // An attestation is searched only if the decision requires one.
    attestation: said.amuAttestationRequired ? { number: 'A-1', state: attestation } : null,
  })
}

const shownTo = (reader: Parameters<typeof findingsFor>[0], line: LineCase) => {
  const { outcome, shares, verdict } = evaluateLine(line)
  return { outcome, shares, findings: findingsFor(reader, { outcome, findings: verdict.findings }) }
}

test('a provider without a right to the care reads the same of a line whatever the decision says', () => {
  fc.assert(
    fc.property(claim, decision, decision, (sent, one, other) => {
      expect(shownTo(provider, lineOf(sent, one))).toEqual(shownTo(provider, lineOf(sent, other)))
    }),
    { numRuns: 2_000 },
  )
})

const revealing = lineOf(
  { amuFlag: false, declaredCoverageCode: '0000000000', declaredCpas: '0299992221', attestationNamed: 'A-1' },
  {
    decisionNumber: '000000000017',
    decisionVersion: 1,
    cpas: '0299990019',
    refundCode: 9001,
    coverageCode: '0000009001',
    amuAttestationRequired: true,
    state: { insurancePart: 1000, patientPart: 1000 },
    terms: supportTermsOf(),
    problems: [],
    otherCpasLater: false,
    attestation: 'REVOKED',
  },
)
const rulesFor = (reader: Parameters<typeof findingsFor>[0]) =>
  shownTo(reader, revealing).findings.map(({ rule }) => rule)
const allRules = ['COV-PROVIDER-NOT-LISTED', 'INV-ATTESTATION', 'INV-AMU-FLAG', 'INV-COVERAGE-CODE', 'INV-CPAS']

test('a provider without a right to the care reads why the care is not covered, and no finding about the decision', () => {
  expect(rulesFor(provider)).toEqual(['COV-PROVIDER-NOT-LISTED'])
})

test('CAAMI, and a provider in an emergency, read every finding', () => {
  expect(rulesFor({ caller: { audience: 'CAAMI' }, emergency: null })).toEqual(allRules)
  expect(rulesFor({ ...provider, emergency: 'Unconscious patient in the emergency room' })).toEqual(allRules)
})

test('a rejected line that waits for a review is withheld from a provider without a right to the care, and an accepted one is not', () => {
  const withheld = (outcome: string) => withholdsTerms(provider, { outcome, findings: [notListed] })
  expect(['REJECTED', 'WAITING', 'ACCEPTED', 'REDUCED'].map(withheld)).toEqual([true, true, false, false])
})

test('care whose first days are covered is not withheld', () => {
  const later = findingOf('COV-SUSPENDED', { facts: [{ name: 'daysCovered', value: '3' }] })
  const withheld = (...findings: (typeof later)[]) => withholdsTerms(provider, { outcome: 'REJECTED', findings })
  expect([withheld(later), withheld(later, notListed)]).toEqual([false, true])
})
