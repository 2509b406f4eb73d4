import { randomUUID } from 'node:crypto'
import { sharedMigrations } from '../database/migrations'
import { query } from '../database/prepared-statements'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { usedTokensOfSubgraph } from './used-tokens'

let database: TestDatabase
const stored = () => query<{ id: string }>(database.source('decision'), 'select id from used_service_token')
const soon = () => Date.now() + 60_000

beforeAll(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: sharedMigrations('decision') })
})
afterAll(() => database.drop())

test('of many instances that receive one token at the same time, one accepts it', async () => {
  const instances = Array.from({ length: 8 }, () => usedTokensOfSubgraph(database.source('decision')))
  const id = randomUUID()
  const claims = await Promise.all(instances.flatMap((one) => [one.claim(id, soon()), one.claim(id, soon())]))
  expect(claims.filter(Boolean)).toHaveLength(1)
})

test('expired tokens are deleted while others are claimed', async () => {
  const tokens = usedTokensOfSubgraph(database.source('decision'))
  const expired = Array.from({ length: 15 }, () => randomUUID())
  for (const id of expired)
    await query(database.source('decision'), 'insert into used_service_token values ($1, $2)', [
      id,
      new Date(Date.now() - 1_000),
    ])
  for (let index = 0; index < 2; index++) expect(await tokens.claim(randomUUID(), soon())).toBe(true)
  const left = new Set((await stored()).map(({ id }) => id))
  expect(expired.filter((id) => left.has(id))).toEqual([])
})
