import { StartupError } from '../shared/errors/startup-error'
import { overrideRuleParameters, type ParameterOverride } from '../shared/rules/parameter-overrides'
import type { SubgraphDefinition, SubgraphName } from '../shared/subgraph/build-schema'

/** The five subgraphs, in the order in which they are told. */
export const subgraphNames = [
  'beneficiary',
  'decision',
  'provider',
  'attestation',
  'invoice',
] as const satisfies readonly SubgraphName[]

/**
 * What a subgraph is made of, loaded when it is needed: a process that serves one subgraph loads no other. The figures that
 * the installation sets are put into its rules the first time.
 */
export function loadDefinition(name: SubgraphName, amendments: readonly ParameterOverride[] = []): SubgraphDefinition {
  const definition = definitionOf(name)
  if (!amended.has(name)) amended.set(name, amend(definition, amendments))
  return definition
}

function definitionOf(name: SubgraphName): SubgraphDefinition {
  switch (name) {
    case 'beneficiary':
      return (require('../subgraphs/beneficiary/subgraph') as typeof import('../subgraphs/beneficiary/subgraph'))
        .beneficiarySubgraph
    case 'decision':
      return (require('../subgraphs/decision/subgraph') as typeof import('../subgraphs/decision/subgraph'))
        .decisionSubgraph
    case 'provider':
      return (require('../subgraphs/provider/subgraph') as typeof import('../subgraphs/provider/subgraph'))
        .providerSubgraph
    case 'attestation':
      return (require('../subgraphs/attestation/subgraph') as typeof import('../subgraphs/attestation/subgraph'))
        .attestationSubgraph
    case 'invoice':
      return (require('../subgraphs/invoice/subgraph') as typeof import('../subgraphs/invoice/subgraph'))
        .invoiceSubgraph
  }
}

/** All five. */
export function loadDefinitions(amendments: readonly ParameterOverride[] = []): SubgraphDefinition[] {
  const definitions = subgraphNames.map((name) => loadDefinition(name, amendments))
  const known = new Set([...amended.values()].flatMap((ids) => [...ids]))
  const unknown = amendments.find(({ rule }) => !known.has(rule))
  if (unknown) throw new StartupError(`LAW_AMENDMENTS names the rule "${unknown.rule}", which is not in the catalogue.`)
  return definitions
}

// The ids of the rules that were amended, by subgraph.
const amended = new Map<SubgraphName, Set<string>>()

function amend({ rules }: SubgraphDefinition, amendments: readonly ParameterOverride[]): Set<string> {
  try {
    return overrideRuleParameters(rules, amendments)
  } catch (error) {
    throw new StartupError(`LAW_AMENDMENTS can't be applied: ${(error as Error).message}.`)
  }
}
