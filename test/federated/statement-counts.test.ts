import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kind, parse } from 'graphql'
import { Client } from 'pg'
import pino from 'pino'
import { seedDemo } from '../../demo/seed/seed'
import { personas } from '../../gateway/explorer/demo-token'
import { examples } from '../../gateway/explorer/examples'
import { type ExampleAudience, variablesFor } from '../../gateway/explorer/examples/example'
import { createGateway, type Gateway } from '../../gateway/http/server'
import { type SubgraphCluster, startSubgraphs } from '../../runtime/open-subgraphs'
import { loadDefinitions } from '../../runtime/subgraph-registry'
import { subgraphNames } from '../../shared/subgraph/subgraph-name'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { day } from '../../shared/values/day'
import { connectPartner } from '../e2e-scenario/client'

jest.setTimeout(300_000)

const TODAY = day('2026-03-12')
const PERSONS = 150
const audiences: Record<string, ExampleAudience> = {
  cpas: 'CPAS',
  caami: 'CAAMI',
  sppis: 'SPP_IS',
  provider: 'PROVIDER',
  system: 'SYSTEM',
}
const folder = mkdtempSync(join(tmpdir(), 'statements-'))
/** Runs of an example with one root field, and with several: their keys share a statement only if their lists arrive at the same moment. */
const RUNS = 5
const RUNS_OF_SEVERAL_FIELDS = 20
let database: TestDatabase
let cluster: SubgraphCluster
let gateway: Gateway
let url: string

beforeAll(async () => {
  const definitions = loadDefinitions()
  database = await createTestDatabase(definitions)
  const urls = subgraphNames.map((name) => ({ name, url: database.url(name) }))
  // What a process remembers for a while would make the counts depend on the time.
  cluster = await startSubgraphs(definitions, urls, { hasCache: false })
  await seedDemo(cluster.sources, { beneficiaries: PERSONS, today: TODAY })
  gateway = await createGateway({
    port: 0,
    subgraphs: cluster.subgraphs,
    demo: true,
    demoClock: TODAY,
    dataFolder: folder,
    log: pino({ level: 'silent' }),
  })
  url = `http://localhost:${await gateway.listen()}`
})
afterAll(async () => {
  await gateway?.close()
  await cluster?.close()
  await database?.drop()
  rmSync(folder, { recursive: true })
})

const isBoundary = (text: string) => /^\s*(begin|start transaction|commit|rollback|savepoint|release)\b/i.test(text)

interface StatementCount {
  statements: number
  transactions: number
}

interface GivenStatement {
  name?: string
  text: string
  values?: readonly unknown[][]
}

// Rows of the access log that several fields write at the same moment share a statement: each field counts as if it were alone.
const textsOf = ({ name, text, values }: GivenStatement): string[] =>
  name === 'access.log' ? values![0]!.map(() => text) : [text]

/** The statements of the work, without the boundaries of transactions, and the number of transactions. */
async function countStatements(work: () => Promise<unknown>): Promise<StatementCount> {
  const sent = jest.spyOn(Client.prototype, 'query')
  try {
    await work()
    // The driver declares several forms of a call: a text, or an object with the text.
    const texts = sent.mock.calls.flatMap(([given]: readonly unknown[]) =>
      typeof given === 'string' ? [given] : textsOf(given as GivenStatement),
    )
    return {
      statements: texts.filter((text) => !isBoundary(text)).length,
      transactions: texts.filter((text) => /^\s*(begin|start transaction)\b/i.test(text)).length,
    }
  } finally {
    sent.mockRestore()
  }
}

/** The lowest of several runs: a cache of the process, filled by the first run, may expire before one of them. */
async function lowestCount(runs: number, run: () => Promise<unknown>): Promise<string> {
  let lowest = await countStatements(run)
  for (let repeat = 1; repeat < runs; repeat++) {
    const count = await countStatements(run)
    if (count.statements < lowest.statements) lowest = count
  }
  return `${lowest.statements} statements, ${lowest.transactions} transactions`
}

const rootFieldsOf = (text: string): number =>
  parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  ).length

// The numbers are exact: a change is either wanted, and `npx jest test/federated/statement-counts -u` records it, or a defect.
test.each([...personas])('the examples of %s need the recorded numbers of statements', async (persona) => {
  const [kind = '', organisation = ''] = persona.split(':')
  const audience = audiences[kind]!
  const partner = await connectPartner(url, persona)
  const counts: Record<string, string> = {}
  for (const example of examples[audience]) {
    const variables = JSON.parse(variablesFor(example, { audience, organisation }, TODAY) ?? '{}')
    const run = () => partner.raw(example.query, variables)
    await run()
    const runs = rootFieldsOf(example.query) > 1 ? RUNS_OF_SEVERAL_FIELDS : RUNS
    counts[example.title] = await lowestCount(runs, run)
  }
  expect(counts).toMatchSnapshot()
})
