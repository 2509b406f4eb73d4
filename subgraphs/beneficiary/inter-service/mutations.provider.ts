import type { MutationFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { mutationsById } from '../persistence/mutation.repository'

/** What other subgraphs need to know of mutations. */
export async function mutationAnswers(
  ids: readonly string[],
  { db }: SubgraphContext,
): Promise<(MutationFacts | null)[]> {
  const mutations = await mutationsById(db, ids.filter(isUuid))
  return ids.map((id) => {
    const mutation = mutations.get(id.toLowerCase())
    if (!mutation) return null
    const { reference, personId, kind, effectiveOn, receivedAt, changesResidenceStatus } = mutation
    return { id: mutation.id, reference, personId, kind, effectiveOn, receivedAt, changesResidenceStatus }
  })
}
