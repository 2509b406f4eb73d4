import {
  bisNumbers,
  type CareFixtures,
  commit,
  covered,
  ILLEGAL,
  openCareFixtures,
  sendLines,
  TARIFY,
} from './care-fixtures'

jest.setTimeout(240_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

/** More at once than any subgraph has connections: who holds one and asks for another would wait for all. */
const CROWD = 32

let cast: CareFixtures
const nextNiss = bisNumbers(9)
let people: { niss: string; decision: any }[]
beforeAll(async () => {
  cast = await openCareFixtures(9)
})

test('registrations and decisions', async () => {
  people = await Promise.all(Array.from({ length: CROWD }, () => covered(cast.cpas, nextNiss(), {}, ILLEGAL)))
  expect(people.every(({ decision }) => decision.number)).toBe(true)
})

test('commitments, tarifications and invoices', async () => {
  const numbers = await Promise.all(people.map(({ niss }) => commit(cast.gp, cast.gpNumber, niss, '2026-03-10')))
  expect(new Set(numbers).size).toBe(CROWD)
  const input = (niss: string) => ({
    niss,
    provider: cast.gpNumber,
    performedOn: '2026-03-10',
    lines: [{ code: '101076' }],
  })
  const said = await Promise.all(
    people.map(({ niss }) => cast.gp.ask<any>(TARIFY, { input: input(niss) }, '2026-03-12')),
  )
  expect(said.map(({ tarify }) => tarify.lines[0].outcome)).toEqual(Array(CROWD).fill('ACCEPTED'))
  const line = { code: '101076', performedOn: '2026-03-10', claimed: '33.73' }
  const lines = await Promise.all(people.map(({ niss }) => sendLines(cast.gp, cast.gpNumber, niss, [line])))
  expect(lines.map(([one]) => one.outcome)).toEqual(Array(CROWD).fill('ACCEPTED'))
})

test('attestations issued and taken back while invoices that name them come in', async () => {
  const issue = async (niss: string) => {
    const { issueAttestation } = await cast.gp.ask<any>(
      'mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } findings { rule } } }',
      {
        input: {
          niss,
          provider: cast.gpNumber,
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
      people.map(({ niss }, i) => sendLines(cast.gp, cast.gpNumber, niss, [line], { attestationNumber: numbers[i] })),
    ),
    Promise.all(
      numbers.map((number) =>
        cast.gp.ask<any>(
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

test('decisions stopped', async () => {
  const answers = await Promise.all(
    people.map(({ decision: { number, version } }) =>
      cast.cpas.ask<any>(
        'mutation ($number: ID!, $version: Int!) { stopDecision(number: $number, expectedVersion: $version, lastDay: "2026-03-20", reason: "moved") { decision { status } findings { rule severity } } }',
        { number, version },
        '2026-03-20',
      ),
    ),
  )
  for (const { stopDecision } of answers)
    expect(stopDecision.findings.filter(({ severity }: any) => severity === 'ERROR')).toEqual([])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
