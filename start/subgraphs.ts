import type { SubgraphDefinition, SubgraphName } from '../shared/schema/subgraph-schema'

/** The five subgraphs, in the order in which they are told. */
export const subgraphNames = ['beneficiary', 'decision', 'provider', 'attestation', 'invoice'] as const satisfies readonly SubgraphName[]

/** What a subgraph is made of, loaded when it is asked for: a process that serves one subgraph loads no other. */
export async function loadDefinition(name: SubgraphName): Promise<SubgraphDefinition> {
  switch (name) {
    case 'beneficiary':
      return (await import('../subgraphs/beneficiary/server')).definition
    case 'decision':
      return (await import('../subgraphs/decision/server')).definition
    case 'provider':
      return (await import('../subgraphs/provider/server')).definition
    case 'attestation':
      return (await import('../subgraphs/attestation/server')).definition
    case 'invoice':
      return (await import('../subgraphs/invoice/server')).definition
  }
}

/** All five. */
export const loadDefinitions = (): Promise<SubgraphDefinition[]> => Promise.all(subgraphNames.map(loadDefinition))
