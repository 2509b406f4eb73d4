import 'reflect-metadata'
import { source } from '../shared/database/source'
import { httpPeerCall } from '../shared/peers/http-peer-call'
import { internalKey } from '../shared/policy/internal-token'
import { runSubgraph } from '../shared/schema/subgraph'
import type { SubgraphName } from '../shared/schema/subgraph-schema'
import { subgraphServer } from '../shared/schema/subgraph-server'
import { runProgram } from './ending'
import { faults } from './log'
import { loadDefinition } from './subgraphs'
import { told, toldMap, toldTargets } from './told'

// One subgraph as a process of its own: answers signed calls of the gateway and of the other subgraphs only.
runProgram(async (onEnd) => {
  const name = told('SUBGRAPH') as SubgraphName
  const definition = loadDefinition(name)
  const key = internalKey(told('INTERNAL_SECRET'))
  const db = source(name, toldMap('STORE_URLS')[name]!, definition.entities, definition.migrations)
  await db.initialize()
  onEnd(() => db.destroy())
  const { call, close } = httpPeerCall(toldTargets(), key)
  onEnd(close)
  const server = subgraphServer(await runSubgraph(definition, db, call), key, faults())
  await server.listen(Number(told('SUBGRAPH_PORT')), '127.0.0.1')
  onEnd(() => server.close())
})
