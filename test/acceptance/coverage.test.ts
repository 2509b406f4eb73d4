import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { codesOf, rulesOf } from './answers'
import { coverageSteps, findingsOf, GENERAL, validity } from './coverage-steps'
import {
  CPAS,
  coverageInput,
  decide,
  decisionInput,
  registerProvider,
  setUpFixtures,
  TODAY,
  unusedNissNumbers,
} from './fixtures'
import { COMMIT, COVERAGE } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const { gpNumber, hospitalNumber } = fixtures
const unusedNiss = unusedNissNumbers()
const { askCoverage, newPerson, covered, recordMutation, waitUntilSuspended, commit } = coverageSteps(
  fixtures,
  unusedNiss,
)
/** Queries coverage and requests a commitment: both must return the same findings. */
async function askCoverageAndCommitment(
  niss: string,
  on: string,
  partner = fixtures.gp,
  careType = 'GENERAL_MEDICINE',
  provider = gpNumber,
) {
  const coverage = await askCoverage(niss, on, partner, [careType])
  const given = await commit(niss, on, { careType, provider }, partner)
  expect(rulesOf(given.findings).sort()).toEqual(rulesOf(coverage.items[0].findings).sort())
  expect(given.commitment !== null).toBe(coverage.items[0].covered)
  return findingsOf(coverage)
}

describe('coverage', () => {
  test.concurrent('coverage returns all eight care types for today when none is named', async () => {
    const { niss, number } = await covered()
    const coverage = await askCoverage(niss, null, fixtures.gp, null)
    expect(coverage).toMatchObject({ on: TODAY, known: true, beneficiary: { niss } })
    expect(coverage.items).toHaveLength(8)
    expect(new Set(coverage.items.map(({ careType }: any) => careType)).size).toBe(8)
    const general = coverage.items.find(({ careType }: any) => careType === 'GENERAL_MEDICINE')
    expect(general).toEqual({
      careType: 'GENERAL_MEDICINE',
      covered: true,
      amuAttestationRequired: true,
      decision: { number },
      cpas: { enterpriseNumber: CPAS },
      coverage: { careType: 'GENERAL_MEDICINE', period: validity('2026-03-01', '2026-08-31') },
      state: { insurancePart: '100.0', patientPart: '100.0' },
      findings: [],
    })
    const medicines = coverage.items.find(({ careType }: any) => careType === 'PHARMACEUTICALS')
    expect(medicines).toMatchObject({
      covered: false,
      coverage: null,
      findings: [{ rule: 'COV-ABSENT', code: '207', severity: 'ERROR' }],
    })
  })

  test.concurrent('a CPAS, CAAMI and an inspector query coverage with or without a provider', async () => {
    const { niss } = await covered()
    for (const partner of [fixtures.cpas, fixtures.otherCpas, fixtures.caami, fixtures.inspector]) {
      expect((await askCoverage(niss, null, partner)).items[0].covered).toBe(true)
      expect((await askCoverage(niss, null, partner, GENERAL, { provider: gpNumber })).items[0].covered).toBe(true)
      const nobody = await askCoverage(niss, null, partner, GENERAL, {
        provider: syntheticInamiNumber('100997', '004'),
      })
      expect(findingsOf(nobody)).toEqual(['COV-PROVIDER-NOT-IN-PHASE null'])
    }
  })

  test.concurrent('a provider queries coverage and requests commitments only under its own number', async () => {
    const { niss } = await covered()
    expect((await askCoverage(niss, null, fixtures.gp, GENERAL, { provider: gpNumber })).items[0].covered).toBe(true)
    expect(codesOf(await fixtures.gp.raw(COVERAGE, { niss, provider: hospitalNumber }, TODAY))).toEqual(['FORBIDDEN'])
    expect(
      codesOf(
        await fixtures.gp.raw(
          COMMIT,
          { input: { niss, provider: hospitalNumber, careType: 'GENERAL_MEDICINE', on: TODAY } },
          TODAY,
        ),
      ),
    ).toEqual(['FORBIDDEN'])
  })

  test.concurrent('coverage and requestCommitment find a person by a former number', async () => {
    const { niss, number } = await covered()
    const newNiss = unusedNiss.national()
    await recordMutation(niss, 'NUMBER_CHANGE', '2026-03-10', { newNiss })
    for (const one of [niss, newNiss]) {
      const coverage = await askCoverage(one, null)
      expect(coverage.items[0]).toMatchObject({ covered: true, decision: { number } })
      expect(coverage.beneficiary.niss).toBe(newNiss)
    }
    const [a, b] = [await commit(niss), await commit(newNiss)]
    expect(a.commitment.number).toBe(b.commitment.number)
  })
})

describe('findings of coverage and requestCommitment', () => {
  test.concurrent('COV-NONE is returned for a person without a decision', async () => {
    expect(await askCoverageAndCommitment(await newPerson(), TODAY)).toEqual(['COV-NONE 202'])
  })
  test.concurrent('COV-NONE is returned for an unknown number', async () => {
    const niss = unusedNiss.bis()
    expect(await askCoverageAndCommitment(niss, TODAY)).toEqual(['COV-NONE 202'])
    expect(await askCoverage(niss, null)).toMatchObject({ known: false, beneficiary: null })
  })
  test.concurrent('COV-NOT-ACTIVE is returned on a day without an active decision', async () => {
    const { niss } = await covered()
    expect(await askCoverageAndCommitment(niss, '2026-02-28')).toEqual(['COV-NOT-ACTIVE 201'])
    expect(await askCoverageAndCommitment(niss, '2026-03-01')).toEqual([])
    expect(await askCoverageAndCommitment(niss, '2026-08-31')).toEqual([])
    expect(await askCoverageAndCommitment(niss, '2026-09-01')).toEqual(['COV-NOT-ACTIVE 201'])
    expect(await askCoverage(niss, '2026-09-01')).toMatchObject({ known: false, beneficiary: { niss } })
  })
  test.concurrent('COV-NOT-ACTIVE is returned for a decision that was stopped before its first day', async () => {
    const { niss, number } = await covered()
    await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-03-01', { insurer: '100' })
    const { version } = await waitUntilSuspended(number)
    const { reactivateDecision } = await fixtures.cpas.ask<any>(
      'mutation ($number: ID!, $version: Int!) { reactivateDecision(number: $number, expectedVersion: $version) { stopped { validity { to } } } }',
      { number, version },
      TODAY,
    )
    expect(reactivateDecision.stopped.validity.to).toBe('2026-02-28')
    expect(await askCoverageAndCommitment(niss, TODAY)).toEqual(['COV-NOT-ACTIVE 201'])
  })
  test.concurrent('COV-ABSENT is returned for a principle decision', async () => {
    const { niss } = await covered({ coverages: [] })
    expect(await askCoverageAndCommitment(niss, TODAY)).toEqual(['COV-ABSENT 207'])
    expect(await askCoverage(niss, null)).toMatchObject({ known: true })
  })
  test.concurrent('COV-NOT-IN-PERIOD is returned outside the days of the coverage', async () => {
    const { niss } = await covered({
      coverages: [coverageInput('GENERAL_MEDICINE', { period: validity('2026-04-01', '2026-04-30') })],
    })
    expect(await askCoverageAndCommitment(niss, '2026-03-31')).toEqual(['COV-NOT-IN-PERIOD 206'])
    expect(await askCoverageAndCommitment(niss, '2026-04-01')).toEqual([])
    expect(await askCoverageAndCommitment(niss, '2026-04-30')).toEqual([])
    expect(await askCoverageAndCommitment(niss, '2026-05-01')).toEqual(['COV-NOT-IN-PERIOD 206'])
  })
  test.concurrent('COV-DECEASED is returned from the day of death on', async () => {
    const { niss } = await covered()
    await recordMutation(niss, 'DEATH', '2026-03-10')
    expect(await askCoverageAndCommitment(niss, '2026-03-09')).toEqual([])
    expect(await askCoverageAndCommitment(niss, '2026-03-10')).toEqual(['COV-DECEASED 200'])
    expect((await askCoverageAndCommitment(niss, '2026-03-11'))[0]).toBe('COV-DECEASED 200')
  })
  test.concurrent('COV-SUSPENDED is returned from the day of the suspension on', async () => {
    const { niss, number } = await covered()
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-03-10', {
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2026-03-10' },
    })
    await waitUntilSuspended(number)
    expect(await askCoverageAndCommitment(niss, '2026-03-09')).toEqual([])
    expect(await askCoverageAndCommitment(niss, '2026-03-10')).toEqual(['COV-SUSPENDED 203'])
    const coverage = await askCoverage(niss, null)
    expect(coverage).toMatchObject({
      known: true,
      items: [{ covered: false, decision: null, cpas: { enterpriseNumber: CPAS } }],
    })
  })
  test.concurrent('COV-INSURED is returned from the first insured day on, together with COV-SUSPENDED', async () => {
    const { niss, number } = await covered()
    await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-03-10', { insurer: '100' })
    await waitUntilSuspended(number)
    expect(await askCoverageAndCommitment(niss, '2026-03-09')).toEqual([])
    expect((await askCoverageAndCommitment(niss, '2026-03-10')).sort()).toEqual([
      'COV-INSURED null',
      'COV-SUSPENDED 203',
    ])
    expect(await askCoverage(niss, null)).toMatchObject({
      known: true,
      items: [{ covered: false, decision: null, coverage: null, state: null }],
    })
  })
  test.concurrent('COV-PROVIDER-NOT-LISTED is returned for a provider outside the list of the coverage', async () => {
    const { niss } = await covered({
      coverages: [coverageInput('GENERAL_MEDICINE', { authorisedProviders: [syntheticInamiNumber('100996', '004')] })],
    })
    expect(await askCoverageAndCommitment(niss, TODAY)).toEqual(['COV-PROVIDER-NOT-LISTED 204'])
    expect(findingsOf(await askCoverage(niss, null, fixtures.cpas))).toEqual([])
    const listed = await covered({
      coverages: [
        coverageInput('GENERAL_MEDICINE', { authorisedProviders: [syntheticInamiNumber('100996', '004'), gpNumber] }),
      ],
    })
    expect(await askCoverageAndCommitment(listed.niss, TODAY)).toEqual([])
  })
  test.concurrent('COV-PROVIDER-NOT-IN-PHASE is returned for a category in no phase and for an unknown provider', async () => {
    const { niss } = await covered({
      validity: validity('2026-03-01', '2026-08-31'),
      coverages: ['GENERAL_MEDICINE', 'PARAMEDICAL'].map((type) => coverageInput(type)),
    })
    const physio = syntheticInamiNumber('500997', '001')
    await registerProvider(fixtures.caami, { inamiNumber: physio, category: 'PHYSIOTHERAPIST' })
    const partner = await fixtures.as(`provider:${physio}:staff`)
    expect(await askCoverageAndCommitment(niss, TODAY, partner, 'PARAMEDICAL', physio)).toEqual([
      'COV-PROVIDER-NOT-IN-PHASE null',
    ])
    const unknown = syntheticInamiNumber('100995', '004')
    expect(
      await askCoverageAndCommitment(
        niss,
        TODAY,
        await fixtures.as(`provider:${unknown}:prescriber`),
        'GENERAL_MEDICINE',
        unknown,
      ),
    ).toEqual(['COV-PROVIDER-NOT-IN-PHASE null'])
  })
  test.concurrent.each([
    ['a GP participates from 1 October 2017', 'gp', gpNumber, '2017-10-01', []],
    [
      'a GP does not participate on 30 September 2017',
      'gp',
      gpNumber,
      '2017-09-30',
      ['COV-PROVIDER-NOT-IN-PHASE null'],
    ],
    ['a hospital participates from 1 June 2014', 'hospital', hospitalNumber, '2014-06-01', []],
    [
      'a hospital does not participate on 31 May 2014',
      'hospital',
      hospitalNumber,
      '2014-05-31',
      ['COV-PROVIDER-NOT-IN-PHASE null'],
    ],
  ] as const)('%s', async (_, who, provider, on, expected) => {
    const year = Number(on.slice(0, 4))
    const period = validity(`${year}-05-01`, `${year}-12-31`)
    const niss = await newPerson({}, '2013-01-01')
    const types = ['GENERAL_MEDICINE', 'HOSPITALIZATION']
    await decide(
      fixtures.cpas,
      decisionInput(niss, {
        councilDate: `${year}-05-10`,
        validity: period,
        coverages: types.map((type) => coverageInput(type, { period })),
      }),
      `${year}-05-10`,
    )
    const careType = who === 'gp' ? 'GENERAL_MEDICINE' : 'HOSPITALIZATION'
    expect(await askCoverageAndCommitment(niss, on, fixtures[who], careType, provider)).toEqual(expected)
  })
})

test.concurrent('a finding has a message in four languages and a legal source', async () => {
  const niss = await newPerson()
  const { coverage } = await fixtures.gp.ask<any>(
    'query ($niss: Niss!) { coverage(niss: $niss) { findings { rule FR: message NL: message(language: NL) DE: message(language: DE) EN: message(language: EN) legalSource } } }',
    { niss },
    TODAY,
  )
  const [{ FR, NL, DE, EN, legalSource }] = coverage.findings
  expect(new Set([FR, NL, DE, EN]).size).toBe(4)
  expect(legalSource).not.toBe('')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
