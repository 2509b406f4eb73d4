import { query } from '../../../shared/database/prepared-statements'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { nissCheckDigits } from '../../../shared/values/niss'
import { beneficiarySubgraph } from '../subgraph'
import { readCountRetention } from './read-count-retention'

const DAY = 86_400_000
let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(beneficiarySubgraph)
})
afterAll(() => graph.close())

const nissOf = (n: number) => `850101${100 + n}${nissCheckDigits(`850101${100 + n}`, false)}`
const read = async (as: string, today: string, n = 0) => {
  const { errors } = await graph.run(`{ beneficiary(niss: "${nissOf(n)}") { niss } }`, {}, { as, today })
  expect(errors).toBeUndefined()
}
const prune = (now = Date.now()) => readCountRetention.prune(graph.db, now)
const rowsIn = async (table: string) => (await query(graph.db, `select from ${table}`)).length
const left = async () => [await rowsIn('reader_count'), await rowsIn('person_read')]
const age = (where: string) =>
  graph.administer(`update reader_count set counted_from = now() - interval '25 hours' where ${where}`)

beforeEach(() => graph.administer('truncate reader_count, person_read'))

test('counts older than a day are deleted with the persons that were read, whatever hour the request named', async () => {
  const doctor = 'provider:10001490004:prescriber'
  const other = 'provider:10001985003:prescriber'
  await read(doctor, '2024-03-12')
  await read(doctor, '2024-03-12', 1)
  await read(other, '2026-03-12')
  // Each read counts for its subject and for the organisation.
  expect(await left()).toEqual([4, 6])
  expect([await prune(), await left()]).toEqual([0, [4, 6]])
  await age(`organisation = '10001985003'`)
  expect([await prune(), await left()]).toEqual([2, [2, 4]])
  expect([await prune(), await left()]).toEqual([0, [2, 4]])
  expect([await prune(Date.now() + DAY + 60_000), await left()]).toEqual([2, [0, 0]])
})

test('two workers at once delete each of many counts once', async () => {
  await graph.administer(`
    insert into reader_count select '2026-03-12', 'PROVIDER', '10001490004', 's' || n, 1, now() - interval '2 days' from generate_series(1, 450) n;
    insert into person_read select '2026-03-12', 'PROVIDER', '10001490004', 's' || n, 'p' from generate_series(1, 450) n`)
  await Promise.all([prune(), prune()])
  // A worker ends early where the other one holds all the counts that are left.
  await prune()
  expect(await left()).toEqual([0, 0])
})

test('a count that a read holds is left for the next run', async () => {
  await read('provider:10001490004:prescriber', '2026-03-12')
  await age('true')
  await graph.db.transaction(async (manager) => {
    await query(manager, "select from reader_count where subject <> '*' for update")
    expect([await prune(), await left()]).toEqual([1, [1, 1]])
  })
  expect([await prune(), await left()]).toEqual([1, [0, 0]])
})
