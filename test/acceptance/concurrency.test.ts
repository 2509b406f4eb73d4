import { commit, coveredPerson, ILLEGAL, sendLines } from './care-fixtures'
import { setUpFixtures, unusedNissNumbers } from './fixtures'
import { TARIFY } from './operations'

jest.setTimeout(240_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

/** More at once than any subgraph has connections: who holds one and asks for another would wait for all. */
const CONCURRENT_CALLS = 32
const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
let people: { niss: string; decision: any }[]

test('concurrent registrations and decisions all succeed', async () => {
  people = await Promise.all(
    Array.from({ length: CONCURRENT_CALLS }, () => coveredPerson(fixtures.cpas, unusedNiss.bis(), {}, ILLEGAL)),
  )
  expect(people.every(({ decision }) => decision.number)).toBe(true)
})

test('concurrent commitments, tarifications and invoices all succeed', async () => {
  const numbers = await Promise.all(
    people.map(({ niss }) => commit(fixtures.gp, fixtures.gpNumber, niss, '2026-03-10')),
  )
  expect(new Set(numbers).size).toBe(CONCURRENT_CALLS)
  const input = (niss: string) => ({
    niss,
    provider: fixtures.gpNumber,
    performedOn: '2026-03-10',
    lines: [{ code: '101076' }],
  })
  const answers = await Promise.all(
    people.map(({ niss }) => fixtures.gp.ask<any>(TARIFY, { input: input(niss) }, '2026-03-12')),
  )
  expect(answers.map(({ tarify }) => tarify.lines[0].outcome)).toEqual(Array(CONCURRENT_CALLS).fill('ACCEPTED'))
  const line = { code: '101076', performedOn: '2026-03-10', claimed: '33.73' }
  const lines = await Promise.all(people.map(({ niss }) => sendLines(fixtures.gp, fixtures.gpNumber, niss, [line])))
  expect(lines.map(([one]) => one.outcome)).toEqual(Array(CONCURRENT_CALLS).fill('ACCEPTED'))
})

test('attestations are issued and revoked while invoices that name them are submitted', async () => {
  const issue = async (niss: string) => {
    const { issueAttestation } = await fixtures.gp.ask<any>(
      'mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } findings { rule } } }',
      {
        input: {
          niss,
          provider: fixtures.gpNumber,
          careTypes: ['GENERAL_MEDICINE'],
          validity: { from: '2026-03-01', to: '2026-03-31' },
        },
      },
      '2026-03-01',
    )
    return issueAttestation.attestation.number as string
  }
  const numbers = await Promise.all(people.map(({ niss }) => issue(niss)))
  const line = { code: '101076', performedOn: '2026-03-11', claimed: '33.73' }
  const [lines, revoked] = await Promise.all([
    Promise.all(
      people.map(({ niss }, i) =>
        sendLines(fixtures.gp, fixtures.gpNumber, niss, [line], { attestationNumber: numbers[i] }),
      ),
    ),
    Promise.all(
      numbers.map((number) =>
        fixtures.gp.ask<any>(
          'mutation ($number: ID!) { revokeAttestation(number: $number, reason: "error") { attestation { number } findings { rule } } }',
          { number },
          '2026-03-12',
        ),
      ),
    ),
  ])
  for (const [i, { revokeAttestation }] of revoked.entries()) {
    const rules = revokeAttestation.findings.map(({ rule }: any) => rule)
    if (rules.length > 0) expect(rules).toEqual(['ATT-IN-USE'])
    expect(['ACCEPTED', 'REJECTED']).toContain(lines[i]![0].outcome)
  }
})

test('concurrent stops of decisions all succeed', async () => {
  const answers = await Promise.all(
    people.map(({ decision: { number, version } }) =>
      fixtures.cpas.ask<any>(
        'mutation ($number: ID!, $version: Int!) { stopDecision(number: $number, expectedVersion: $version, lastDay: "2026-03-20", reason: "moved away") { decision { status } findings { rule severity } } }',
        { number, version },
        '2026-03-20',
      ),
    ),
  )
  for (const { stopDecision } of answers)
    expect(stopDecision.findings.filter(({ severity }: any) => severity === 'ERROR')).toEqual([])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
