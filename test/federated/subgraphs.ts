import { type DocumentNode, execute, parse } from 'graphql'
import { loadDefinition } from '../../runtime/subgraph-registry'
import type { FactKind } from '../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../shared/subgraph/run-subgraph'
import { type RunningSubgraph, runSubgraph } from '../../shared/subgraph/run-subgraph'
import { type SubgraphName, subgraphNames } from '../../shared/subgraph/subgraph-name'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { requestOf } from '../../shared/testing/test-subgraph'

/** Every subgraph in this process, each on its database; they answer each other as in production. */
export interface Subgraphs {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its query asked for.
  run(name: SubgraphName, query: string, variables: object, as: string, today: string): Promise<any>
  source(name: SubgraphName): ReturnType<TestDatabase['source']>
  close(): Promise<void>
}

type Answer = (keys: readonly unknown[], context: SubgraphContext) => Promise<unknown[]>

/** Starts every subgraph on a fresh database. */
export async function startSubgraphs(): Promise<Subgraphs> {
  const definitions = subgraphNames.map((name) => loadDefinition(name))
  const database = await createTestDatabase(definitions)
  const running = new Map<string, RunningSubgraph>()
  for (const definition of definitions) {
    const db = await database.source(definition.name)
    const subgraph = await runSubgraph(
      definition,
      db,
      (request) => (owner: string, kind: FactKind, keys: readonly unknown[]) => {
        const target = running.get(owner)
        const answer = target?.definition.facts?.[kind] as Answer | undefined
        if (!target || !answer) throw new Error(`${owner} does not answer ${kind}`)
        return answer(keys, target.contextFor({ ...request }))
      },
    )
    running.set(definition.name, subgraph)
  }
  const documents = new Map<string, DocumentNode>()
  return {
    source: (name) => database.source(name),
    close: () => database.drop(),
    async run(name, query, variables, as, today) {
      const document = documents.get(query) ?? parse(query)
      documents.set(query, document)
      const subgraph = running.get(name)
      if (!subgraph) throw new Error(`no subgraph ${name}`)
      return execute({
        schema: subgraph.schema,
        document,
        variableValues: variables as Record<string, unknown>,
        contextValue: subgraph.contextFor(requestOf(as, today)),
      })
    },
  }
}
