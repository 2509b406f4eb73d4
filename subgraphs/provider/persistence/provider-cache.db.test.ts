import { Client } from 'pg'
import { createTestSubgraph, requestOf, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { providerSubgraph } from '../subgraph'
import { startProviderCache } from './provider-cache'

const REGISTER = 'mutation ($input: ProviderInput!) { registerProvider(input: $input) { findings { rule severity } } }'
const gp = { inamiNumber: '10001490004', name: 'Avant', category: 'GENERAL_PRACTITIONER', birthDate: '1975-05-05' }
const OTHER = '10001589003'

let graph: TestSubgraph
let kept: { close(): Promise<void> }
const errors: unknown[] = []
const register = (input: object) => graph.run(REGISTER, { input }, { as: 'caami:caami:agent' })
const ask = (...numbers: string[]) =>
  providerSubgraph.facts['provider.providers']!(
    numbers,
    graph.subgraph.contextFor(requestOf('provider:10001490004:prescriber', '2026-03-12')),
  )

beforeAll(async () => {
  graph = await createTestSubgraph(providerSubgraph)
  await register(gp)
  kept = startProviderCache(graph.db, (error) => errors.push(error))
  await waitUntilKept()
})
afterAll(async () => {
  await kept?.close()
  await graph?.close()
})

/** The number of statements that read providers while the work runs. */
async function readsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.filter(([given]: readonly unknown[]) =>
      (given as { name?: string }).name?.startsWith('provider.by-key'),
    ).length
  } finally {
    sent.mockRestore()
  }
}

const pause = () => new Promise((done) => setTimeout(done, 10))
// The second of two questions needs no statement once the process listens.
async function waitUntilKept(): Promise<void> {
  await ask(gp.inamiNumber)
  while ((await readsOf(() => ask(gp.inamiNumber))) > 0) await pause()
}

test('a provider that was asked for is answered without a statement, an unknown one never', async () => {
  await waitUntilKept()
  expect(await readsOf(() => ask(gp.inamiNumber))).toBe(0)
  expect(await readsOf(() => ask(gp.inamiNumber, OTHER))).toBe(1)
  expect(await readsOf(() => ask(OTHER))).toBe(1)
  expect(await ask(OTHER, gp.inamiNumber)).toMatchObject([null, { inamiNumber: gp.inamiNumber }])
})

test('the answer after an acknowledged registration of the same process is the new one', async () => {
  for (let round = 0; round < 20; round++) {
    await ask(gp.inamiNumber)
    // Questions that run at the same moment must not bring the former name back.
    const asking = Promise.all(Array.from({ length: 5 }, () => ask(gp.inamiNumber)))
    await register({ ...gp, name: `Nom ${round}` })
    expect(await ask(gp.inamiNumber)).toMatchObject([{ name: `Nom ${round}` }])
    await asking
    expect(await ask(gp.inamiNumber)).toMatchObject([{ name: `Nom ${round}` }])
  }
  await register({ inamiNumber: OTHER, name: 'Autre', category: 'GENERAL_PRACTITIONER' })
  expect(await ask(OTHER)).toMatchObject([{ name: 'Autre' }])
})

test.each(['provider', 'provider_version', 'provider_record', 'account_change', 'phase_list'])(
  'a statement of another process on %s makes this process read again',
  async (table) => {
    await waitUntilKept()
    await graph.administer(`insert into ${table} overriding system value select * from ${table} where false`)
    // Sooner than a provider is forgotten by its age.
    const end = performance.now() + 5_000
    let isRead = false
    while (!isRead && performance.now() < end) {
      await pause()
      isRead = (await readsOf(() => ask(gp.inamiNumber))) > 0
    }
    expect(isRead).toBe(true)
  },
)

test('while no notification can arrive nothing is kept', async () => {
  await waitUntilKept()
  await graph.administer(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'mediprima-provider-changes'",
  )
  while (errors.length === 0) await pause()
  expect(await readsOf(() => ask(gp.inamiNumber))).toBe(1)
  expect(await readsOf(() => ask(gp.inamiNumber))).toBe(1)
  await waitUntilKept()
})
