import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kind, parse, print } from 'graphql'
import { Client } from 'pg'
import pino from 'pino'
import { seedDemo } from '../../demo/seed/seed'
import { personas } from '../../gateway/explorer/demo-token'
import { examples } from '../../gateway/explorer/examples'
import { type ExampleAudience, variablesFor } from '../../gateway/explorer/examples/example'
import { createGateway, type Gateway } from '../../gateway/http/server'
import { type SubgraphCluster, startSubgraphs } from '../../runtime/open-subgraphs'
import { loadDefinitions } from '../../runtime/subgraph-registry'
import { query } from '../../shared/database/prepared-statements'
import { subgraphNames } from '../../shared/subgraph/subgraph-name'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { addDays, day } from '../../shared/values/day'
import { nissCheckDigits } from '../../shared/values/niss'
import { connectPartner } from '../e2e-scenario/client'
import { COMMIT, COVERAGE, DECIDE, REGISTER, SUBMIT, TARIFY } from '../e2e-scenario/operations'

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
const RUNS = 5
/** Keys of two parts of a list on a busy machine share a statement only if they arrive at the same moment. */
const RUNS_OF_AN_EXAMPLE = 10
let database: TestDatabase
let cluster: SubgraphCluster
let gateway: Gateway
let url: string

beforeAll(async () => {
  const definitions = loadDefinitions()
  database = await createTestDatabase(definitions)
  const urls = subgraphNames.map((name) => database.urls(name))
  // What a process remembers for a while would make the counts depend on the time.
  cluster = await startSubgraphs(definitions, urls, { hasCache: false })
  await seedDemo(cluster.sources, { beneficiaries: PERSONS, databases: urls, today: TODAY })
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
  name?.startsWith('access.log') ? values![0]!.map(() => text) : [text]

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
async function lowestCount(runs: number, run: (rank: number) => Promise<unknown>): Promise<StatementCount> {
  let lowest = await countStatements(() => run(0))
  for (let rank = 1; rank < runs; rank++) {
    const count = await countStatements(() => run(rank))
    if (count.statements < lowest.statements) lowest = count
  }
  return lowest
}

const format = ({ statements, transactions }: StatementCount) =>
  `${statements} statements, ${transactions} transactions`

interface Operation {
  query: string
  variables: Record<string, unknown>
}

/**
 * An operation for each root field: fields that run beside each other share a statement for keys that arrive at the same moment, which
 * depends on the machine.
 */
function operationsByRootField({ query, variables }: Operation): Operation[] {
  const { definitions } = parse(query)
  return definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) return []
    return operation.selectionSet.selections.map((selection) => {
      const text = print(selection)
      const uses = (name: string) => new RegExp(`\\$${name}\\b`).test(text)
      const one = {
        ...operation,
        variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => uses(variable.name.value)),
        selectionSet: { ...operation.selectionSet, selections: [selection] },
      }
      return {
        query: print(one),
        variables: Object.fromEntries(Object.entries(variables).filter(([name]) => uses(name))),
      }
    })
  })
}

// The numbers are exact: a change is either wanted, and `npx jest test/federated/statement-counts -u` records it, or a defect.
test.each([...personas])('the examples of %s need the recorded numbers of statements', async (persona) => {
  const [kind = '', organisation = ''] = persona.split(':')
  const audience = audiences[kind]!
  const partner = await connectPartner(url, persona)
  const counts: Record<string, string> = {}
  for (const example of examples[audience]) {
    const all = JSON.parse(variablesFor(example, { audience, organisation }, TODAY) ?? '{}')
    const total = { statements: 0, transactions: 0 }
    for (const { query, variables } of operationsByRootField({ query: example.query, variables: all })) {
      const run = () => partner.raw(query, variables)
      await run()
      const { statements, transactions } = await lowestCount(RUNS_OF_AN_EXAMPLE, run)
      total.statements += statements
      total.transactions += transactions
    }
    counts[example.title] = format(total)
  }
  expect(counts).toMatchSnapshot()
})

// The examples repeat a mutation with the same input: from the second time on it returns what is recorded.
test('questions about a covered person and first mutations need the recorded numbers of statements', async () => {
  const persons = await query<{ niss: string }>(
    cluster.sources.get('decision')!,
    `select d.niss from decision d
     join decision_version v on v.person_id = d.person_id and v.number = d.number and v.version = d.current_version
     where d.valid_from <= $1 and d.valid_to >= $1 and d.suspended_since is null and exists (
       select from jsonb_array_elements(v.content -> 'coverages') c where c ->> 'careType' = 'GENERAL_MEDICINE'
         and c -> 'period' ->> 'from' <= $1::date::text and coalesce(c -> 'period' ->> 'to', '9999') >= $1::date::text)
     order by d.number limit $2`,
    [TODAY, RUNS + 1],
  )
  expect(persons).toHaveLength(RUNS + 1)
  const [gp] = await query<{ number: string }>(
    cluster.sources.get('provider')!,
    `select min(inami_number) as number from provider_version where category = 'GENERAL_PRACTITIONER'`,
  )
  const provider = gp!.number
  const physician = await connectPartner(url, `provider:${provider}:prescriber`)
  const cpas = await connectPartner(url, 'cpas:0299990019:worker')
  const nissOf = (rank: number) => persons[rank]!.niss
  const line = { code: '101076', claimed: '30.00', performedOn: TODAY }
  const file = (rank: number, lines: number) => ({
    reference: `statements-${lines}-${rank}`,
    provider,
    invoices: [
      {
        number: `${lines}-${rank}`,
        niss: nissOf(rank),
        issuedOn: TODAY,
        lines: Array.from({ length: lines }, (_, i) => ({ ...line, performedOn: addDays(TODAY, -i) })),
      },
    ],
  })
  const unknown = (rank: number) => {
    const nine = `7${rank}4501998`
    return nine + nissCheckDigits(nine, false)
  }
  const decision = (rank: number) => ({
    niss: unknown(rank),
    councilDate: TODAY,
    validity: { from: TODAY, to: addDays(TODAY, 27) },
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    inquiry: { on: TODAY, reference: 'S' },
    coverages: [],
  })
  const operations: [title: string, run: (rank: number) => Promise<unknown>][] = [
    ['coverage', (rank) => physician.ask(COVERAGE, { niss: nissOf(rank), on: TODAY, careTypes: ['GENERAL_MEDICINE'] })],
    [
      'tarify, 3 lines',
      (rank) =>
        physician.ask(TARIFY, {
          input: {
            niss: nissOf(rank),
            provider,
            performedOn: TODAY,
            lines: ['101076', '101032', '103132'].map((code) => ({ code })),
          },
        }),
    ],
    [
      'requestCommitment',
      async (rank) => {
        const input = { niss: nissOf(rank), provider, careType: 'GENERAL_MEDICINE', on: TODAY }
        const { requestCommitment } = await physician.ask<{ requestCommitment: { commitment: object | null } }>(
          COMMIT,
          {
            input,
          },
        )
        expect(requestCommitment.commitment).not.toBeNull()
      },
    ],
    ['submitInvoices, 1 line', (rank) => physician.ask(SUBMIT, { input: file(rank, 1) })],
    ['submitInvoices, 20 lines', (rank) => physician.ask(SUBMIT, { input: file(rank, 20) })],
    [
      'createDecision',
      async (rank) => {
        const call = { input: decision(rank), reference: `statements-${rank}` }
        const { createDecision } = await cpas.ask<{ createDecision: { decision: object | null } }>(DECIDE, call)
        expect(createDecision.decision).not.toBeNull()
      },
    ],
  ]
  for (let rank = 0; rank <= RUNS; rank++)
    await cpas.ask(REGISTER, {
      input: { niss: unknown(rank), lastName: 'Exemple', firstNames: 'Amina', gender: 'FEMALE' },
    })
  const counts: Record<string, string> = {}
  for (const [title, run] of operations) {
    // The first call fills what the process remembers.
    await run(RUNS)
    counts[title] = format(await lowestCount(RUNS, run))
  }
  expect(counts).toMatchSnapshot()
})
