import { fetchAvailable } from '../../../shared/inter-service/fetch-available'
import { type CatalogueEntry, catalogueOn } from '../../../shared/rules/catalogue'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { rules } from '../rules'

const otherSubgraphs = ['beneficiary', 'provider', 'attestation', 'invoice'] as const

/** Collects the rules of all subgraphs that answer, in force on a day. */
export async function ruleCatalogue(context: SubgraphContext, on: Day): Promise<CatalogueEntry[]> {
  const others = await fetchAvailable(context, otherSubgraphs, (name) =>
    context.services.fetch(`${name}.rules`, [{ on }]),
  )
  return [...catalogueOn(rules, on), ...others.flat(2)]
}
