import 'reflect-metadata'
import { httpPeerCall } from '../shared/peers/http-peer-call'
import { internalKey } from '../shared/policy/internal-token'
import { runSubgraph } from '../shared/schema/subgraph'
import { subgraphServer } from '../shared/schema/subgraph-server'
import { readSubgraphConfig } from './config'
import { runProgram } from './ending'
import { openDatabase } from './graph'
import { faults } from './log'
import { targetsOf } from './peer-targets'
import { loadDefinition } from './subgraphs'

// One subgraph as a process of its own: answers signed calls of the gateway and of the other subgraphs only.
runProgram(async (onEnd) => {
  const config = readSubgraphConfig()
  const definition = loadDefinition(config.subgraph, config.lawAmendments)
  const key = internalKey(config.internalSecret)
  const db = await openDatabase(definition, config.storeUrl)
  onEnd(() => db.destroy())
  const { call, close } = httpPeerCall(targetsOf(config), key)
  onEnd(close)
  const server = subgraphServer(await runSubgraph(definition, db, call), key, faults(config.logLevel))
  await server.listen(config.subgraphPort, '127.0.0.1')
  onEnd(() => server.close())
})
