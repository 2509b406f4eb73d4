import { StartError } from '../shared/database/start-error'
import { amendRules, type RuleAmendment } from '../shared/law/amendments'
import type { SubgraphDefinition, SubgraphName } from '../shared/schema/subgraph-schema'

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
export function loadDefinition(name: SubgraphName, amendments: readonly RuleAmendment[] = []): SubgraphDefinition {
  const definition = definitionOf(name)
  if (!amended.has(name)) amended.set(name, amend(definition, amendments))
  return definition
}

function definitionOf(name: SubgraphName): SubgraphDefinition {
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
export function loadDefinitions(amendments: readonly RuleAmendment[] = []): SubgraphDefinition[] {
  const definitions = subgraphNames.map((name) => loadDefinition(name, amendments))
  const known = new Set([...amended.values()].flatMap((ids) => [...ids]))
  const unknown = amendments.find(({ rule }) => !known.has(rule))
  if (unknown) throw new StartError(`LAW_AMENDMENTS names the rule "${unknown.rule}", which is not in the catalogue.`)
  return definitions
}

// The ids of the rules that were amended, by subgraph.
const amended = new Map<SubgraphName, Set<string>>()

function amend({ rules }: SubgraphDefinition, amendments: readonly RuleAmendment[]): Set<string> {
  try {
    return amendRules(rules, amendments)
  } catch (fault) {
    throw new StartError(`LAW_AMENDMENTS can't be applied: ${(fault as Error).message}.`)
  }
}
