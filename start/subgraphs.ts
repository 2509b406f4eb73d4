import { readFileSync } from 'node:fs'
import { StartError } from '../shared/database/start-error'
import { amendRules, readAmendments } from '../shared/law/amendments'
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
  const definition = definitionOf(name)
  if (!amended.has(name)) amended.set(name, amend(definition))
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
export function loadDefinitions(): SubgraphDefinition[] {
  const definitions = subgraphNames.map(loadDefinition)
  const known = new Set([...amended.values()].flatMap((ids) => [...ids]))
  const unknown = amendments().find(({ rule }) => !known.has(rule))
  if (unknown) throw new StartError(`LAW_AMENDMENTS names the rule "${unknown.rule}", which is none of the catalogue.`)
  return definitions
}

// The figures that this installation sets, each rule's once in a process.
const amended = new Map<SubgraphName, Set<string>>()
function amendments() {
  const file = process.env.LAW_AMENDMENTS
  return file ? orRefuse(() => readAmendments(readFileSync(file, 'utf8'))) : []
}
const amend = ({ rules }: SubgraphDefinition) => orRefuse(() => amendRules(rules, amendments()))
function orRefuse<T>(work: () => T): T {
  try {
    return work()
  } catch (fault) {
    throw new StartError(`LAW_AMENDMENTS (${process.env.LAW_AMENDMENTS}): ${(fault as Error).message}.`)
  }
}
