import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { attestationLoader } from '../loaders/attestation.loader'
import { toAttestationNode } from '../mappers/attestation.mapper'
import type { AmuAttestationType } from '../schema/attestation.type'

/** Resolves the entity by the number that another subgraph holds; null if the caller may not see it. */
export async function resolveAttestationReference(
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<AmuAttestationType | null> {
  const row = await attestationLoader(context).load(String(reference.number))
  return row && toAttestationNode(row, context)
}
