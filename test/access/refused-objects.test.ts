import { type Attacker, type AttackResponse, attacker } from './attackers'
import { CPAS_B, createFixtures, type Fixtures, GP_Q } from './fixtures'
import { attackedServer } from './shared-server'

jest.setTimeout(900_000)

interface Row {
  requestId: string
  niss: string
  kind: string
  refused: boolean
}

let fixtures: Fixtures
let auditor: Attacker
const callers: Record<string, Attacker> = {}

beforeAll(async () => {
  const system = await attackedServer()
  fixtures = await system.shared('fixtures', () => createFixtures(system))
  auditor = await attacker(system.url, 'sppis:sppis:inspector')
  for (const [name, clientId] of Object.entries({
    cpas: `cpas:${CPAS_B}:worker`,
    provider: `provider:${GP_Q}:prescriber`,
    analyst: 'sppis:sppis:analyst',
    agent: 'caami:caami:agent',
  }))
    callers[name] = await attacker(system.url, clientId)
})

async function rowsOf({ requestId }: AttackResponse, niss: string): Promise<Row[]> {
  const { data, errors } = await auditor.send(
    `query ($niss: Niss!) { accessLog(filter: { niss: $niss }, first: 200) { edges { node { requestId niss kind refused } } } }`,
    { niss },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.accessLog.edges.map(({ node }: { node: Row }) => node).filter((row: Row) => row.requestId === requestId)
}

// Everything that is named belongs to CPAS A and provider P; the callers are CPAS B, provider Q and an analyst.
const attempts: [caller: string, what: string, kind: 'READ' | 'WRITE', body: (a: Fixtures['a']) => string][] = [
  ['cpas', 'a field of another centre’s decision', 'READ', (a) => `{ decision(number: "${a.decision}") { kind } }`],
  [
    'cpas',
    'a commitment on another centre’s decision',
    'READ',
    (a) => `{ commitment(number: "${a.commitment}") { careType } }`,
  ],
  ['cpas', 'a line of another centre’s decision', 'READ', (a) => `{ invoiceLine(id: "${a.line}") { id } }`],
  [
    'cpas',
    'the commitments on another centre’s decision',
    'READ',
    (a) => `{ commitments(filter: { decisionNumber: "${a.decision}" }) { edges { node { number } } } }`,
  ],
  [
    'cpas',
    'a stop of another centre’s decision',
    'WRITE',
    (a) =>
      `mutation { stopDecision(number: "${a.decision}", expectedVersion: 1, lastDay: "2024-06-10", reason: "Fin") { findings { rule } } }`,
  ],
  [
    'cpas',
    'a contest of another centre’s line',
    'WRITE',
    (a) => `mutation { contestLine(id: "${a.line}", reason: "Faux") { findings { rule } } }`,
  ],
  [
    'agent',
    'a recovery, which its role may not ask for',
    'WRITE',
    (a) => `mutation { recoverLine(id: "${a.line}", reason: "Erreur") { findings { rule } } }`,
  ],
  ['provider', 'another provider’s line', 'READ', (a) => `{ invoiceLine(id: "${a.line}") { id } }`],
  ['provider', 'another provider’s invoice', 'READ', (a) => `{ invoice(id: "${a.invoice}") { id } }`],
  [
    'provider',
    'another provider’s commitment',
    'READ',
    (a) => `{ commitment(number: "${a.commitment}") { careType } }`,
  ],
  [
    'provider',
    'another provider’s attestation',
    'READ',
    (a) => `{ attestation(number: "${a.attestation}") { number } }`,
  ],
  [
    'provider',
    'the form of another provider’s attestation',
    'READ',
    (a) => `{ attestationForm(number: "${a.attestation}") { fileName } }`,
  ],
  [
    'provider',
    'a revocation of another provider’s attestation',
    'WRITE',
    (a) => `mutation { revokeAttestation(number: "${a.attestation}", reason: "Erreur") { findings { rule } } }`,
  ],
  ['analyst', 'a commitment', 'READ', (a) => `{ commitment(number: "${a.commitment}") { careType } }`],
  ['analyst', 'an attestation', 'READ', (a) => `{ attestation(number: "${a.attestation}") { number } }`],
]

test.each(attempts)('%s: %s is logged as refused, with its person', async (caller, _, kind, body) => {
  const answer = await callers[caller]!.send(body(fixtures.a))
  expect(answer.errors?.map(({ extensions }) => extensions?.code) ?? []).not.toContain('GRAPHQL_VALIDATION_FAILED')
  expect(answer.errors?.map(({ extensions }) => extensions?.code) ?? []).not.toContain('BAD_USER_INPUT')
  expect(answer.text).not.toContain(fixtures.a.niss)
  expect(await rowsOf(answer, fixtures.a.niss)).toEqual([
    { requestId: answer.requestId, niss: fixtures.a.niss, kind, refused: true },
  ])
})

test('an own object that is read is logged as read, never as refused', async () => {
  const answer = await callers.cpas!.send(`{ decision(number: "${fixtures.b.decision}") { kind } }`)
  expect(answer.errors).toBeUndefined()
  expect(await rowsOf(answer, fixtures.b.niss)).toEqual([
    { requestId: answer.requestId, niss: fixtures.b.niss, kind: 'READ', refused: false },
  ])
})

test('a number that no object has leaves no row, for it has no person', async () => {
  const answer = await callers.cpas!.send('{ decision(number: "999999999999") { kind } }')
  expect(answer.data).toEqual({ decision: null })
  for (const niss of [fixtures.a.niss, fixtures.b.niss]) expect(await rowsOf(answer, niss)).toEqual([])
})

describe('its own access log', () => {
  const ownRowsOf = async ({ requestId }: AttackResponse): Promise<Row[]> => {
    const { data } = await callers.provider!.send(
      '{ accessLog(filter: {}, first: 200) { edges { node { requestId niss kind refused } } } }',
    )
    return data.accessLog.edges.map(({ node }: { node: Row }) => node).filter((row: Row) => row.requestId === requestId)
  }

  test('its own access log does not reveal to a provider whose attestation it named in vain', async () => {
    const answer = await callers.provider!.send(`{ attestation(number: "${fixtures.a.attestation}") { number } }`)
    expect(await rowsOf(answer, fixtures.a.niss)).toHaveLength(1)
    expect(await ownRowsOf(answer)).toEqual([])
  })

  test('its own access log shows a provider the person whom it named', async () => {
    const answer = await callers.provider!.send(
      `{ attestations(filter: { niss: "${fixtures.a.niss}" }) { edges { node { number } } } }`,
    )
    const rows = await ownRowsOf(answer)
    expect(rows).toEqual(await rowsOf(answer, fixtures.a.niss))
    expect(rows).toMatchObject([{ niss: fixtures.a.niss, kind: 'READ' }])
  })
})
