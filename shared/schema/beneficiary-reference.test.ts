import { createServiceClient } from '../inter-service/service-client'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { canonicalPersonId } from './beneficiary-reference'

const ROW_ID = '0190bbbb-0000-7000-8000-000000000001'
const CANONICAL_ID = '0190bbbb-0000-7000-8000-000000000002'

/** The id of a person in an answer, and how often the owner of the persons was asked. */
async function resolve(readsPersonIds: boolean | undefined) {
  let calls = 0
  const memo = new Map<string, unknown>()
  const context: Pick<SubgraphContext, 'readsPersonIds' | 'memo' | 'services'> = {
    readsPersonIds,
    memo: <T>(key: string, create: () => T) => {
      if (!memo.has(key)) memo.set(key, create())
      return memo.get(key) as T
    },
    services: createServiceClient(async (_name, _kind, keys) => {
      calls += 1
      return keys.map(() => CANONICAL_ID)
    }),
  }
  const ids = await Promise.all([
    canonicalPersonId({ id: ROW_ID }, {}, context),
    canonicalPersonId({ id: ROW_ID }, {}, context),
  ])
  return { ids, calls }
}

test('a client that reads ids of persons gets the canonical one, for which the owner is asked once', async () => {
  for (const readsPersonIds of [true, undefined])
    expect(await resolve(readsPersonIds)).toEqual({ ids: [CANONICAL_ID, CANONICAL_ID], calls: 1 })
})

test('the owner of the persons is not asked for ids that no client reads', async () => {
  expect(await resolve(false)).toEqual({ ids: [ROW_ID, ROW_ID], calls: 0 })
})
