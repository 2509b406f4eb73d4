import { StartupError } from '../shared/errors/startup-error'
import { applyOverrides, type ParameterOverride } from '../shared/rules/parameter-overrides'
import type { SubgraphDefinition } from '../shared/subgraph/build-schema'
import { type SubgraphName, subgraphNames } from '../shared/subgraph/subgraph-name'

/**
 * What a subgraph is made of, loaded when it is needed: a process that serves one subgraph loads no other. The parameters that
 * the installation sets are put into its rules at the first call.
 * @throws StartupError if an override does not fit its rule
 */
export function loadDefinition(name: SubgraphName, overrides: readonly ParameterOverride[] = []): SubgraphDefinition {
  const definition = definitionOf(name)
  if (!overridden.has(name)) overridden.set(name, override(definition, overrides))
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

/**
 * All five.
 * @throws StartupError if an override names an unknown rule or does not fit its rule
 */
export function loadDefinitions(overrides: readonly ParameterOverride[] = []): SubgraphDefinition[] {
  const definitions = subgraphNames.map((name) => loadDefinition(name, overrides))
  const ids = new Set(definitions.flatMap(({ rules }) => rules.map(({ id }) => id)))
  const unknown = overrides.find(({ rule }) => !ids.has(rule))
  if (unknown) throw new StartupError(`LAW_AMENDMENTS names the rule "${unknown.rule}", which is not in the catalogue.`)
  return definitions
}

// The subgraphs whose rules have the parameters of this installation.
const overridden = new Map<SubgraphName, readonly ParameterOverride[]>()

function override(
  { rules }: SubgraphDefinition,
  overrides: readonly ParameterOverride[],
): readonly ParameterOverride[] {
  try {
    for (const { rule, wordings } of applyOverrides(rules, overrides)) rule.replaceWordings(wordings)
    return overrides
  } catch (error) {
    throw new StartupError(`LAW_AMENDMENTS can't be applied: ${(error as Error).message}.`)
  }
}
