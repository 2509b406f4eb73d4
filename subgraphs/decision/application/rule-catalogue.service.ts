import { type CatalogueEntry, catalogueOn } from '../../../shared/rules/catalogue'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { rules } from '../rules'

const otherSubgraphs = ['beneficiary', 'provider', 'attestation', 'invoice'] as const

/** Collects the rules of all subgraphs that are in force on a day. */
export async function ruleCatalogue(context: SubgraphContext, on: Day): Promise<CatalogueEntry[]> {
  const others = await Promise.all(otherSubgraphs.map((name) => context.services.fetch(`${name}.rules`, [{ on }])))
  return [...catalogueOn(rules, on), ...others.flat(2)]
}
