import { type Partner } from '../e2e-scenario/client'
import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { codesOf } from './answers'
import { coverageSteps, findingsOf, validity } from './coverage-steps'
import { CPAS, coverageInput, decide, decisionInput, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { COMMIT, MODIFY, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const { gpNumber, hospitalNumber } = fixtures
const unusedNiss = unusedNissNumbers()
const { askCoverage, covered, recordMutation, waitUntilSuspended, commit } = coverageSteps(fixtures, unusedNiss)

describe('requestCommitment', () => {
  test.concurrent('a commitment guarantees care from the requested day to 30 days later under the current version', async () => {
    const { niss, number } = await covered()
    const { commitment, findings } = await commit(niss, '2026-03-15')
    expect(findings).toEqual([])
    expect(commitment).toMatchObject({
      careType: 'GENERAL_MEDICINE',
      guaranteed: validity('2026-03-15', '2026-04-14'),
      decision: { number },
      decisionVersion: { id: `${number}-1`, version: 1 },
      provider: { inamiNumber: gpNumber },
      beneficiary: { niss },
    })
    expect(commitment.number.length).toBeLessThanOrEqual(48)
  })
  test.concurrent('fifty concurrent requests for the same provider, person, day and care type return one commitment', async () => {
    const { niss } = await covered({ coverages: [coverageInput('GENERAL_MEDICINE'), coverageInput('PARAMEDICAL')] })
    const all = await Promise.all(Array.from({ length: 50 }, () => commit(niss)))
    expect(new Set(all.map(({ commitment }) => commitment.number)).size).toBe(1)
    expect((await commit(niss, '2026-03-13')).commitment.number).not.toBe(all[0].commitment.number)
    expect((await commit(niss, TODAY, { careType: 'PARAMEDICAL' })).commitment.number).not.toBe(
      all[0].commitment.number,
    )
    const { commitments } = await fixtures.gp.ask<any>(
      'query ($niss: Niss!) { commitments(filter: { niss: $niss }) { totalCount } }',
      { niss },
    )
    expect(commitments.totalCount).toBe(3)
  })
  test.concurrent('a provider cannot request a commitment for another provider', async () => {
    const { niss } = await covered()
    const { data, errors } = await fixtures.hospital.raw(
      COMMIT,
      { input: { niss, provider: gpNumber, careType: 'GENERAL_MEDICINE', on: TODAY } },
      TODAY,
    )
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    expect(data?.requestCommitment ?? null).toBeNull()
  })
  test.concurrent('a commitment is visible to its provider, CPAS, CAAMI and the SPP IS only', async () => {
    const { niss, number: decisionNumber } = await covered()
    const { number } = (await commit(niss)).commitment
    const query = 'query ($number: ID!) { commitment(number: $number) { number } }'
    for (const partner of [fixtures.gp, fixtures.cpas, fixtures.caami, fixtures.inspector])
      expect(await partner.ask(query, { number })).toEqual({ commitment: { number } })
    for (const partner of [fixtures.hospital, fixtures.otherCpas])
      expect(await partner.ask(query, { number })).toEqual({ commitment: null })
    expect(await fixtures.gp.ask(query, { number: 'nonsense' })).toEqual({ commitment: null })
    const list =
      'query ($filter: CommitmentFilter) { commitments(filter: $filter) { totalCount edges { node { number } } } }'
    for (const filter of [{ niss }, { decisionNumber }, { niss, provider: gpNumber }]) {
      expect((await fixtures.cpas.ask<any>(list, { filter })).commitments.edges).toEqual([{ node: { number } }])
      expect((await fixtures.gp.ask<any>(list, { filter })).commitments.totalCount).toBe(1)
      expect((await fixtures.hospital.ask<any>(list, { filter })).commitments.totalCount).toBe(0)
      expect((await fixtures.otherCpas.ask<any>(list, { filter })).commitments.totalCount).toBe(0)
    }
    expect(
      (await fixtures.cpas.ask<any>(list, { filter: { niss, provider: hospitalNumber } })).commitments.totalCount,
    ).toBe(0)
  })
  test.concurrent('a commitment gives its provider access to the decision without the hidden fields', async () => {
    const { niss, number } = await covered({ ownFunds: [{ description: 'secret' }] })
    const given = (await commit(niss)).commitment
    const { commitment } = await fixtures.gp.ask<any>(
      'query ($number: ID!) { commitment(number: $number) { decision { number version kind status validity { from to } cpas { name } refundTerms { refundCode } coverages { careType } beneficiary { niss lastName } } } }',
      { number: given.number },
      TODAY,
    )
    expect(commitment.decision).toMatchObject({
      number,
      version: 1,
      kind: 'GUARANTEE',
      status: 'ACTIVE',
      refundTerms: { refundCode: 9001 },
      beneficiary: { niss },
    })
    for (const field of ['incomeLevel', 'ownFunds { description }', 'councilDate', 'versions { version }'])
      expect(
        codesOf(
          await fixtures.gp.raw(`query ($number: ID!) { commitment(number: $number) { decision { ${field} } } }`, {
            number: given.number,
          }),
        ),
      ).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  describe('commitments after a change', () => {
    const GPS_LINE = `query Tarify($input: TarificationInput!) { tarify(input: $input) { lines { outcome findings { rule code } } commitment { number } findings { rule code } } }`
    async function tarify(
      niss: string,
      performedOn: string,
      commitmentNumber: string | null,
      partner: Partner = fixtures.gp,
      provider = gpNumber,
    ) {
      const { tarify: answer } = await partner.ask<any>(
        GPS_LINE,
        { input: { niss, provider, performedOn, commitmentNumber, lines: [{ code: '101076' }] } },
        performedOn,
      )
      return {
        outcome: answer.lines[0].outcome,
        found: [...answer.lines[0].findings, ...answer.findings]
          .filter(({ rule }: any) => /^CO[VM]/.test(rule))
          .map(({ rule, code }: any) => `${rule} ${code}`),
      }
    }
    const unique = (list: string[]) => [...new Set(list)]

    test.concurrent('a commitment stays valid for 30 days after its decision was stopped', async () => {
      const { niss, number } = await covered()
      const { commitment } = await commit(niss)
      const { stopDecision } = await fixtures.cpas.ask<any>(STOP, { number, version: 1, lastDay: TODAY }, TODAY)
      expect(stopDecision.findings).toEqual([])
      expect(unique((await tarify(niss, '2026-03-20', null)).found)).toEqual(['COV-NOT-ACTIVE 201'])
      expect(await tarify(niss, '2026-03-20', commitment.number)).toEqual({ outcome: 'ACCEPTED', found: [] })
      expect(await tarify(niss, '2026-04-11', commitment.number)).toEqual({ outcome: 'ACCEPTED', found: [] })
      const late = await tarify(niss, '2026-04-12', commitment.number)
      expect(late.outcome).toBe('REJECTED')
      expect(late.found).toContain('COM-30-DAYS 254226')
    })
    test.concurrent('COM-30-DAYS rejects a line outside the days of its commitment, even if the decision covers the day', async () => {
      const { niss } = await covered()
      const { commitment } = await commit(niss)
      expect(await tarify(niss, '2026-04-12', null)).toEqual({ outcome: 'ACCEPTED', found: [] })
      const late = await tarify(niss, '2026-04-12', commitment.number)
      expect(late.outcome).toBe('REJECTED')
      expect(unique(late.found)).toEqual(['COM-30-DAYS 254226'])
      const early = await tarify(niss, '2026-03-11', commitment.number)
      expect(unique(early.found)).toEqual(['COM-30-DAYS 254226'])
    })
    test.concurrent('a commitment stays valid when the coverage is restricted to other providers', async () => {
      const { niss, number } = await covered()
      const { commitment } = await commit(niss)
      const other = syntheticInamiNumber('100994', '004')
      const from = '2026-03-13'
      // From tomorrow on only another GP is authorised; the coverage of today does not change.
      await fixtures.cpas.ask<any>(STOP, { number, version: 1, lastDay: TODAY }, TODAY)
      await decide(
        fixtures.cpas,
        decisionInput(niss, {
          validity: validity(from, '2026-08-31'),
          coverages: [
            coverageInput('GENERAL_MEDICINE', { period: validity(from, '2026-08-31'), authorisedProviders: [other] }),
          ],
        }),
      )
      expect(unique((await tarify(niss, '2026-03-20', null)).found)).toEqual(['COV-PROVIDER-NOT-LISTED 204'])
      expect(await tarify(niss, '2026-03-20', commitment.number)).toEqual({ outcome: 'ACCEPTED', found: [] })
    })
    test.concurrent('a commitment stays valid when the decision is suspended', async () => {
      const { niss, number } = await covered()
      const { commitment } = await commit(niss)
      await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-03-15', { insurer: '100' })
      await waitUntilSuspended(number)
      expect(unique((await tarify(niss, '2026-03-20', null)).found)).toEqual(['COV-INSURED null', 'COV-SUSPENDED 203'])
      expect(await tarify(niss, '2026-03-20', commitment.number)).toEqual({ outcome: 'ACCEPTED', found: [] })
    })
    test.concurrent('COM-UNKNOWN rejects another person’s commitment and an unknown number', async () => {
      const [one, two] = [await covered(), await covered()]
      const { commitment } = await commit(one.niss)
      expect(unique((await tarify(two.niss, TODAY, commitment.number)).found)).toEqual(['COM-UNKNOWN 254220'])
      expect(unique((await tarify(one.niss, TODAY, '123')).found)).toEqual(['COM-UNKNOWN 254220'])
    })
  })
})

describe('Coverage.decision', () => {
  const Q = (fields: string) =>
    `query ($niss: Niss!) { coverage(niss: $niss, careTypes: [GENERAL_MEDICINE]) { known items { covered decision { ${fields} } } } }`
  test.concurrent('a provider sees the decision and only its own commitments', async () => {
    const { niss, number } = await covered({
      coverages: [coverageInput('GENERAL_MEDICINE', { authorisedProviders: [gpNumber, hospitalNumber] })],
    })
    const { commitment } = await commit(niss)
    const fields =
      'number status coverages { authorisedProviders { inamiNumber name } } commitments(first: 10) { totalCount edges { node { number } } }'
    const seen = async (partner: Partner) =>
      (await partner.ask<any>(Q(fields), { niss }, TODAY)).coverage.items[0].decision
    expect(await seen(fixtures.gp)).toMatchObject({
      number,
      status: 'ACTIVE',
      coverages: [{ authorisedProviders: [{ inamiNumber: gpNumber }, { inamiNumber: hospitalNumber }] }],
      commitments: { totalCount: 1, edges: [{ node: { number: commitment.number } }] },
    })
    expect((await seen(fixtures.hospital)).commitments).toEqual({ totalCount: 0, edges: [] })
  })
  test.concurrent('a hidden field of another CPAS’s decision nulls the decision, not the coverage', async () => {
    const { niss, number } = await covered()
    const head = await fixtures.otherCpas.raw(Q('number cpas { enterpriseNumber } validity { from }'), { niss }, TODAY)
    expect(head.errors).toBeUndefined()
    expect(head.data.coverage.items[0].decision).toMatchObject({ number, cpas: { enterpriseNumber: CPAS } })
    const more = await fixtures.otherCpas.raw(Q('number kind'), { niss }, TODAY)
    expect(codesOf(more)).toEqual(['FORBIDDEN'])
    expect(more.data).toEqual({ coverage: { known: true, items: [{ covered: true, decision: null }] } })
  })
  test.concurrent('a commitment stays valid when its coverage is restricted on its first day', async () => {
    const period = validity(TODAY, '2026-08-31')
    const { niss, number } = await covered({ validity: period })
    const { commitment } = await commit(niss)
    const restriction = { authorisedProviders: [hospitalNumber], restrictionGround: 'Follow-up in this hospital only' }
    const coverages = [coverageInput('GENERAL_MEDICINE', { period, ...restriction })]
    const { modifyDecision } = await fixtures.cpas.ask<any>(
      MODIFY,
      { number, version: 1, input: decisionInput(niss, { validity: period, coverages }) },
      TODAY,
    )
    expect(modifyDecision.findings).toEqual([])
    expect(findingsOf(await askCoverage(niss, null))).toEqual(['COV-PROVIDER-NOT-LISTED 204'])
    const again = await commit(niss)
    expect(again.commitment).toEqual(commitment)
    expect(again.commitment.decisionVersion.version).toBe(1)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
