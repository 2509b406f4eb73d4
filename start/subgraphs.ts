import type { SubgraphDefinition, SubgraphName } from '../shared/schema/subgraph-schema'

/** The five subgraphs, in the order in which they are told. */
export const subgraphNames = [
  'beneficiary',
  'decision',
  'provider',
  'attestation',
  'invoice',
] as const satisfies readonly SubgraphName[]

/** What a subgraph is made of, loaded when it is asked for: a process that serves one subgraph loads no other. */
export function loadDefinition(name: SubgraphName): SubgraphDefinition {
  switch (name) {
    case 'beneficiary':
      return (require('../subgraphs/beneficiary/server') as typeof import('../subgraphs/beneficiary/server')).definition
    case 'decision':
      return (require('../subgraphs/decision/server') as typeof import('../subgraphs/decision/server')).definition
    case 'provider':
      return (require('../subgraphs/provider/server') as typeof import('../subgraphs/provider/server')).definition
    case 'attestation':
      return (require('../subgraphs/attestation/server') as typeof import('../subgraphs/attestation/server')).definition
    case 'invoice':
      return (require('../subgraphs/invoice/server') as typeof import('../subgraphs/invoice/server')).definition
  }
}

/** All five. */
export const loadDefinitions = (): SubgraphDefinition[] => subgraphNames.map(loadDefinition)
