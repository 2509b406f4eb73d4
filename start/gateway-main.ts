import 'reflect-metadata'
import { join } from 'node:path'
import { createGateway } from '../gateway/server'
import { buildSubgraph } from '../shared/schema/subgraph-schema'
import { readGatewayConfig } from './config'
import { runProgram } from './ending'
import { faults } from './log'
import { loadDefinitions } from './subgraphs'

// The gateway as a process of its own. In production it reads the views of the build; in demo it compares them with the code first.
runProgram(async (onEnd) => {
  const config = readGatewayConfig()
  const demo = config.mode === 'demo'
  const documents = demo ? await Promise.all(loadDefinitions(config.lawAmendments).map(buildSubgraph)) : []
  const gateway = await createGateway({
    port: config.port,
    subgraphs: Object.entries(config.subgraphUrls).map(([name, url]) => ({
      name,
      url,
      typeDefs: documents.find((one) => one.name === name)?.typeDefs,
    })),
    internalSecret: config.internalSecret,
    demo,
    demoClock: config.demoClock,
    issuer: config.oidcIssuer,
    audience: config.oidcAudience,
    dataFolder: config.dataFolder,
    consoleFolder: join(__dirname, '../admin'),
    explorerFolder: join(__dirname, '../explorer'),
    log: faults(config.logLevel),
  })
  await gateway.listen()
  onEnd(gateway.close)
})
