import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import type { AttestationCase, AttestedCare } from '../rules/attestation-case'
import { dependsOnPaper } from '../rules/evaluate-support'

/** An attestation with the care that it may cover. */
export interface AttestedCarePair {
  attested: AttestationCase
  care: AttestedCare
}

/**
 * For each pair, the days of the issuer's paper invoices under an exception for the person. The provider subgraph is asked once,
 * and only about pairs whose result depends on it; the other pairs get an empty list.
 */
export async function paperExceptionsOf(
  pairs: readonly AttestedCarePair[],
  { services }: SubgraphContext,
): Promise<Day[][]> {
  const isAsked = pairs.map(({ attested, care }) => dependsOnPaper(attested, care))
  const keys = pairs
    .filter((_, index) => isAsked[index])
    .map(({ attested, care }) => ({
      provider: attested.issuer,
      personIds: care.personIds ? [...care.personIds] : [attested.personId],
    }))
  if (keys.length === 0) return pairs.map(() => [])
  const answers = (await services.fetch('provider.paperExceptions', keys)).values()
  return pairs.map((_, index) => (isAsked[index] ? (answers.next().value ?? []).map(({ issuedOn }) => issuedOn) : []))
}
