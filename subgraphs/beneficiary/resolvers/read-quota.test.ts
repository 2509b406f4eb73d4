import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'

const PROVIDER = 'provider:10001490004:prescriber'
const INSPECTOR = 'sppis:sppis:inspector'

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(beneficiarySubgraph)
})
afterAll(() => graph.close())

/** Numbers that nobody has: those of a harvest. */
const numbers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => {
    const digits = `85${String(41 + (Math.floor((from + i) / 898) % 12)).padStart(2, '0')}${String(1 + (Math.floor((from + i) / 30) % 28)).padStart(2, '0')}${String(100 + ((from + i) % 898))}`
    return digits + nissCheckDigits(digits, false)
  })
const ask = (niss: string, who: { as?: string; today?: string }) =>
  graph.run('query ($niss: Niss!) { beneficiary(niss: $niss) { niss } }', { niss }, who)
const askAll = async (list: readonly string[], who: { as?: string; today?: string }) => {
  const codes: unknown[] = []
  for (let i = 0; i < list.length; i += 50) {
    const answers = await Promise.all(list.slice(i, i + 50).map((niss) => ask(niss, who)))
    codes.push(...answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []))
  }
  return codes
}
const alertsOf = async (organisation: string) => {
  const { data } = await graph.run(
    `query ($organisation: String) { accessAlerts(filter: { organisation: $organisation }, first: 50) {
       totalCount edges { node { id at kind persons reason outcome closedAt closedBy { subject } actor { subject audience organisation role } } } } }`,
    { organisation },
    { as: INSPECTOR },
  )
  return data.accessAlerts.edges.map(({ node }: { node: object }) => node)
}

test('200 different persons in an hour raise no alert, the 201st does, and the 1,001st is refused', async () => {
  const who = { as: PROVIDER, today: '2026-03-12T10:00:00Z' }
  const list = numbers(1_003)
  expect(await askAll([...list.slice(0, 200), ...list.slice(0, 200)], who)).toEqual([])
  expect(await alertsOf('10001490004')).toEqual([])
  expect(await askAll(list.slice(200, 201), who)).toEqual([])
  expect(await alertsOf('10001490004')).toMatchObject([
    { kind: 'QUOTA', persons: 201, at: '2026-03-12T10:00:00.000Z', outcome: null, actor: { subject: PROVIDER } },
  ])
  expect(await askAll(list.slice(201, 1_000), who)).toEqual([])
  expect(await askAll(list.slice(1_000), who)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS'])
  // Persons already read stay readable, and the next hour counts from the start.
  expect(await askAll(list.slice(0, 10), who)).toEqual([])
  expect(await askAll(list.slice(1_000), { as: PROVIDER, today: '2026-03-12T11:00:00Z' })).toEqual([])
  expect(await alertsOf('10001490004')).toMatchObject([{ kind: 'QUOTA', persons: 1_001 }])
})

test('concurrent requests of one reader are counted exactly', async () => {
  const who = { as: 'provider:10001985003:prescriber', today: '2026-03-12' }
  const list = numbers(210, 5_000)
  await Promise.all([...list, ...list, ...list].map((niss) => ask(niss, who)))
  expect(await alertsOf('10001985003')).toMatchObject([{ persons: 210 }])
})

test('a CPAS counts persons without a link only', async () => {
  const as = 'cpas:0299991108:worker'
  const list = numbers(220, 9_000)
  for (const niss of list) {
    const input = { niss, lastName: 'Bah', gender: 'FEMALE' }
    await graph.run(
      'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }',
      { input },
      { as },
    )
  }
  expect(await askAll(list, { as })).toEqual([])
  expect(await alertsOf('0299991108')).toEqual([])
  expect(await askAll(list, { as: 'cpas:0299990019:worker' })).toEqual([])
  expect(await alertsOf('0299990019')).toMatchObject([{ kind: 'QUOTA', persons: 220 }])
})

test('the limit of the organisation holds for all its users together', async () => {
  const as = (user: number) => `provider:71099317:staff${user}`
  await graph.administer(
    `insert into beneficiary.reader_count values ('2026-03-12T11:00:00Z', 'PROVIDER', '71099317', '*', 9999)`,
  )
  const [first, second] = numbers(2, 20_000)
  expect(await askAll([first!], { as: as(1), today: '2026-03-12' })).toEqual([])
  expect(await askAll([second!], { as: as(2), today: '2026-03-12' })).toEqual(['TOO_MANY_REQUESTS'])
  expect(await askAll([first!], { as: as(2), today: '2026-03-12' })).toEqual([])
})

describe('closing an alert', () => {
  const CLOSE = `mutation ($id: ID!, $outcome: String!) { closeAccessAlert(id: $id, outcome: $outcome) {
    alert { id outcome closedAt closedBy { subject } } findings { rule } } }`
  const close = (id: string, outcome: string, as: string) => graph.run(CLOSE, { id, outcome }, { as })
  const codesOf = async (answer: ReturnType<typeof close>) => (await answer).errors?.map((e) => e.extensions.code)

  test('a supervisor closes an alert of its organisation once; others get NOT_FOUND', async () => {
    const [{ id }] = await alertsOf('0299990019')
    const supervisor = 'cpas:0299990019:supervisor'
    expect(await codesOf(close(id, 'Checked', 'cpas:0299991108:supervisor'))).toEqual(['NOT_FOUND'])
    expect(await codesOf(close(id, '  ', supervisor))).toEqual(['BAD_USER_INPUT'])
    expect(await codesOf(close('nonsense', 'Checked', supervisor))).toEqual(['NOT_FOUND'])
    for (let time = 1; time <= 2; time++) {
      const { data } = await close(id, 'Intake day at the shelter', supervisor)
      expect(data.closeAccessAlert).toMatchObject({
        alert: { id, outcome: 'Intake day at the shelter', closedBy: { subject: supervisor } },
        findings: [],
      })
    }
    expect(await codesOf(close(id, 'Something else', INSPECTOR))).toEqual(['CONFLICT'])
  })

  test('a supervisor sees the alerts of its own organisation only', async () => {
    const list = async (as: string, filter: object) =>
      (
        await graph.run(
          'query ($filter: AccessAlertFilter) { accessAlerts(filter: $filter) { totalCount } }',
          { filter },
          { as },
        )
      ).data.accessAlerts.totalCount
    expect(await list('cpas:0299990019:supervisor', {})).toBe(1)
    expect(await list('cpas:0299990019:supervisor', { open: true })).toBe(0)
    expect(await list('cpas:0299990019:supervisor', { organisation: '10001490004' })).toBe(0)
    expect(await list('cpas:0299991108:supervisor', {})).toBe(0)
  })

  test.each(['cpas:0299990019:worker', 'sppis:sppis:analyst', 'caami:caami:controller', PROVIDER])(
    '%s can neither list nor close alerts',
    async (as) => {
      const { errors } = await graph.run('{ accessAlerts { totalCount } }', {}, { as })
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
      expect(await codesOf(close('x', 'y', as))).toEqual(['FORBIDDEN'])
    },
  )
})
