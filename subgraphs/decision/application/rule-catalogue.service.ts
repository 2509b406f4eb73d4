import { fetchAvailable } from '../../../shared/inter-service/fetch-available'
import { type CatalogueEntry, catalogueOn } from '../../../shared/rules/catalogue'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { otherSubgraphs } from '../../../shared/subgraph/subgraph-name'
import type { Day } from '../../../shared/values/day'
import { rules } from '../rules'

/** Collects the rules of all subgraphs that answer, in force on a day. */
export async function ruleCatalogue(context: SubgraphContext, on: Day): Promise<CatalogueEntry[]> {
  const others = await fetchAvailable(context, otherSubgraphs('decision'), (name) =>
    context.services.fetch(`${name}.rules`, [{ on }]),
  )
  return [...catalogueOn(rules, on), ...others.flat(2)]
}
