/** The five subgraphs, in the order of their processes and pages. */
export const subgraphNames = ['beneficiary', 'decision', 'provider', 'attestation', 'invoice'] as const
export type SubgraphName = (typeof subgraphNames)[number]

/** Every subgraph but this one. */
export const otherSubgraphs = (own: SubgraphName): SubgraphName[] => subgraphNames.filter((name) => name !== own)
