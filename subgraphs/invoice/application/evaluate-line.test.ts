import { describe, expect, test } from '@jest/globals'
import { findingOf } from '../../../shared/testing/facts.builder'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import type { LineCase } from '../rules/line-case'
import { acceptedCareOf, coverageOf, lineCaseOf, supportTermsOf, tariffFactsOf } from '../testing/line-case.builder'
import { outcomeOf } from '../testing/line-findings'
import { evaluateLine } from './evaluate-line'

const asked = { purpose: 'TARIFICATION', claimed: null } as const

// The care is of 10 March 2026, received on 12 March 2026, unless said.
describe('outcome of a line', () => {
  test.each<[string, Partial<LineCase>, string[]]>([
    ['a consultation at the tariff is accepted', {}, ['ACCEPTED']],
    ['a claim below the tariff is accepted', { claimed: cents(100) }, ['ACCEPTED']],
    [
      'a line that claims nothing is refused',
      { claimed: cents(0), nothingClaimed: true },
      ['REJECTED', 'INV-ZERO 501943'],
    ],
    [
      'a tarification of 0.00 is refused, as its invoice would be',
      { ...asked, claimed: cents(0), nothingClaimed: true },
      ['REJECTED', 'INV-ZERO 501943'],
    ],
    [
      'in eFact a line of 0.00 is reported once, not as a wrong amount too',
      { claimedFromState: cents(0), nothingClaimed: true },
      ['REJECTED', 'INV-ZERO 501943'],
    ],
    ['a claim above the tariff is reduced', { claimed: cents(3374) }, ['REDUCED', 'TAR-CAP 501940']],
    [
      'supplements that the CPAS pays are accepted',
      {
        claimed: cents(5000),
        coverage: coverageOf({
          terms: supportTermsOf({ careType: 'AMBULATORY_HOSPITAL_CARE', supplements: 'PARTIAL', supplementMax: 500 }),
        }),
      },
      ['ACCEPTED', 'TAR-CAP 501940'],
    ],
    ['care of today is invoiced', { receivedOn: day('2026-03-10') }, ['ACCEPTED']],
    ['care of tomorrow is refused', { receivedOn: day('2026-03-09') }, ['REJECTED', 'TAR-FUTURE 146']],
    [
      'the day before two months ago is too old to be tarified',
      { ...asked, performedOn: day('2026-01-11') },
      ['REJECTED', 'TAR-TWO-MONTHS 166'],
    ],
    ['care of exactly two months ago is tarified', { ...asked, performedOn: day('2026-01-12') }, ['ACCEPTED']],
    ['an invoice of two months ago is in time', { performedOn: day('2026-01-12') }, ['ACCEPTED']],
    [
      'an invoice of one day more is late, and accepted with a warning',
      { performedOn: day('2026-01-11') },
      ['ACCEPTED', 'INV-LATE'],
    ],
    [
      'an invoice after exactly two years is accepted',
      { performedOn: day('2024-03-12'), tariffs: [tariffFactsOf({ period: { from: day('2024-01-01'), to: null } })] },
      ['ACCEPTED', 'INV-LATE'],
    ],
    [
      'an invoice after two years and a day is refused',
      { performedOn: day('2024-03-11'), tariffs: [tariffFactsOf({ period: { from: day('2024-01-01'), to: null } })] },
      ['REJECTED', 'INV-TWO-YEARS 500546', 'INV-LATE'],
    ],
    [
      'an invoice after two years and a day is accepted under a derogation',
      {
        performedOn: day('2024-03-11'),
        derogations: [{ from: day('2014-01-01'), to: null }],
        tariffs: [tariffFactsOf({ period: { from: day('2024-01-01'), to: null } })],
      },
      ['ACCEPTED', 'INV-LATE'],
    ],
    ['a line of an unregistered number is refused', { person: null }, ['REJECTED', 'INV-BENEFICIARY 250820']],
    [
      'a line that names the decision of another person is refused',
      { coverage: coverageOf({ problems: ['NOT_THE_BENEFICIARY'] }) },
      ['REJECTED', 'INV-BENEFICIARY 250825'],
    ],
    [
      'a line that names an unknown decision is refused',
      { coverage: coverageOf({ problems: ['DECISION_UNKNOWN'] }) },
      ['REJECTED', 'INV-DECISION 255620'],
    ],
    [
      'a line that names an unknown version is refused',
      { coverage: coverageOf({ problems: ['VERSION_UNKNOWN'] }) },
      ['REJECTED', 'INV-DECISION-VERSION 255920'],
    ],
    [
      'care of the day of death is refused',
      { person: { birthDate: null, deathDate: day('2026-03-10') } },
      ['REJECTED', 'INV-DECEASED 500549'],
    ],
    [
      'care of the day before the death is accepted',
      { person: { birthDate: null, deathDate: day('2026-03-11') } },
      ['ACCEPTED'],
    ],
    [
      'a death that the decision reports too is one finding, that of invoices',
      { coverage: coverageOf({ findings: [findingOf('COV-DECEASED', { code: '200' })] }) },
      ['REJECTED', 'INV-DECEASED 500549'],
    ],
    [
      'a death that the decision reports is the finding of the decision in a tarification',
      { ...asked, coverage: coverageOf({ findings: [findingOf('COV-DECEASED', { code: '200' })] }) },
      ['REJECTED', 'COV-DECEASED 200'],
    ],
    [
      'a provider outside its phase does not take part',
      {
        provider: { ...lineCaseOf().provider!, participates: [] },
        coverage: coverageOf({ findings: [findingOf('COV-PROVIDER-NOT-IN-PHASE')] }),
      },
      ['REJECTED', 'INV-NOT-PARTICIPATING'],
    ],
    [
      'a provider that the coverage excludes does not take part',
      { coverage: coverageOf({ findings: [findingOf('COV-PROVIDER-NOT-IN-PHASE')] }) },
      ['REJECTED', 'INV-NOT-PARTICIPATING'],
    ],
    ['an unregistered provider does not take part', { provider: null }, ['REJECTED', 'INV-NOT-PARTICIPATING']],
    [
      'a suspended decision covers nothing',
      { coverage: coverageOf({ state: null, terms: null, findings: [findingOf('COV-SUSPENDED', { code: '203' })] }) },
      ['REJECTED', 'COV-SUSPENDED 203'],
    ],
    [
      'a duplicate of a line of the same file is refused',
      { acceptedCare: [acceptedCareOf({ inSameFile: true })] },
      ['REJECTED', 'INV-LINE-DUPLICATE 500423'],
    ],
    [
      'a duplicate of a line accepted before is refused',
      { acceptedCare: [acceptedCareOf()] },
      ['REJECTED', 'INV-LINE-DUPLICATE 500544'],
    ],
    [
      'a line with an attestation that covers the care is accepted',
      {
        coverage: coverageOf({ amuAttestationRequired: true }),
        attestationNamed: 'A',
        attestation: { number: 'A', state: 'COVERS' },
      },
      ['ACCEPTED'],
    ],
    [
      'a line with an attestation that does not cover the care is refused',
      {
        coverage: coverageOf({ amuAttestationRequired: true }),
        attestationNamed: 'A',
        attestation: { number: 'A', state: 'NOT_COVERING' },
      },
      ['REJECTED', 'INV-ATTESTATION'],
    ],
    [
      'a line with a revoked attestation is refused',
      {
        coverage: coverageOf({ amuAttestationRequired: true }),
        attestationNamed: 'A',
        attestation: { number: 'A', state: 'REVOKED' },
      },
      ['REJECTED', 'INV-ATTESTATION'],
    ],
    [
      'a line with an unknown attestation is refused',
      {
        coverage: coverageOf({ amuAttestationRequired: true }),
        attestationNamed: 'A',
        attestation: { number: null, state: 'UNKNOWN' },
      },
      ['REJECTED', 'INV-ATTESTATION'],
    ],
    [
      'a line without a recorded attestation is accepted: the provider keeps it on paper',
      { coverage: coverageOf({ amuAttestationRequired: true }), attestation: { number: null, state: 'NONE_RECORDED' } },
      ['ACCEPTED', 'INV-ATTESTATION-KEPT'],
    ],
    [
      'a line with a recorded attestation that it does not name is accepted',
      { coverage: coverageOf({ amuAttestationRequired: true }), attestation: { number: 'A', state: 'COVERS' } },
      ['ACCEPTED'],
    ],
    [
      'a line that names an attestation without need is accepted',
      { attestationNamed: 'A', attestation: { number: null, state: 'UNKNOWN' } },
      ['ACCEPTED'],
    ],
    ['eFact: a flag that differs from the decision is refused', { amuFlag: true }, ['REJECTED', 'INV-AMU-FLAG 251220']],
    [
      'eFact: a coverage code that differs from the decision is refused',
      { declaredCoverageCode: '0000009001' },
      ['REJECTED', 'INV-COVERAGE-CODE 252720'],
    ],
    [
      'eFact: the right coverage code and CPAS are accepted',
      { declaredCoverageCode: '0000009008', declaredCpas: '0299990019' },
      ['ACCEPTED'],
    ],
    [
      'eFact: a CPAS that differs from the decision is refused',
      { declaredCpas: '0299991108' },
      ['REJECTED', 'INV-CPAS 253820'],
    ],
    ['eFact: a share of the State that equals the tariff is accepted', { claimedFromState: cents(2773) }, ['ACCEPTED']],
    [
      'eFact: a share of the State a cent above the tariff is refused',
      { claimedFromState: cents(2774) },
      ['REJECTED', 'INV-AMOUNT 501943'],
    ],
    [
      'eFact: without a tariff the share of the State is not compared',
      { claimedFromState: cents(1), tariffs: [] },
      ['REJECTED', 'TAR-CODE-ON-DATE 500420'],
    ],
    [
      'eFact: without a coverage the share of the State is not compared',
      {
        claimedFromState: cents(1),
        coverage: coverageOf({ terms: null, findings: [findingOf('COV-ABSENT', { code: '207' })] }),
      },
      ['REJECTED', 'COV-ABSENT 207'],
    ],
    [
      'eFact: a line with a commitment has the code of commitments for a wrong share of the State',
      { claimedFromState: cents(2772), commitmentNamed: true },
      ['REJECTED', 'INV-AMOUNT 501944'],
    ],
  ])('%s', (_, line, expected) => {
    expect(outcomeOf(line)).toEqual(expected)
  })

  test('all reasons are reported together', () => {
    const line = {
      person: null,
      acceptedCare: [acceptedCareOf({ inSameFile: true })],
      claimed: cents(9999),
      receivedOn: day('2026-03-09'),
    } as const
    expect(outcomeOf(line)).toEqual([
      'REJECTED',
      'INV-BENEFICIARY 250820',
      'TAR-FUTURE 146',
      'TAR-CAP 501940',
      'INV-LINE-DUPLICATE 500423',
    ])
  })

  test('a rejected line keeps its claim and has no shares', () => {
    const { shares } = evaluateLine(lineCaseOf({ acceptedCare: [acceptedCareOf({ inSameFile: true })] }))
    expect(shares).toEqual({
      claimed: 3373,
      state: 0,
      cpas: 0,
      patient: 0,
      insurer: 0,
      cpasPatientPart: 0,
      cpasPatientPartByMonth: {},
    })
  })

  test('a finding about the coverage has the path of the line', () => {
    const coverage = coverageOf({ state: null, terms: null, findings: [findingOf('COV-ABSENT', { code: '207' })] })
    expect(evaluateLine(lineCaseOf({ coverage })).verdict.findings[0]).toMatchObject({
      path: 'invoices.0.lines.0',
      code: '207',
    })
  })
})
