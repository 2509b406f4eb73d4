import 'reflect-metadata'
import { join } from 'node:path'
import { createGateway } from '../gateway/server'
import { buildSubgraph } from '../shared/schema/subgraph-schema'
import { readConfiguration } from './configuration'
import { runProgram } from './ending'
import { faults } from './log'
import { loadDefinitions } from './subgraphs'
import { told, toldMap } from './told'

// The gateway as a process of its own. In production it reads the views of the build; in demo it compares them with the code first.
runProgram(async (onEnd) => {
  const configuration = readConfiguration(process.env)
  const demo = !configuration.production
  const urls = toldMap('SUBGRAPH_URLS')
  const documents = demo ? await Promise.all(loadDefinitions().map(buildSubgraph)) : []
  const gateway = await createGateway({
    port: configuration.port,
    subgraphs: Object.entries(urls).map(([name, url]) => ({
      name,
      url,
      typeDefs: documents.find((one) => one.name === name)?.typeDefs,
    })),
    internalSecret: told('INTERNAL_SECRET'),
    demo,
    demoClock: configuration.demoClock,
    issuer: configuration.oidcIssuer,
    audience: configuration.oidcAudience,
    dataFolder: configuration.dataFolder,
    consoleFolder: join(__dirname, '../admin'),
    explorerFolder: join(__dirname, '../explorer'),
    log: faults(),
  })
  await gateway.listen()
  onEnd(gateway.close)
})
