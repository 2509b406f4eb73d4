import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import type { AttestationCase, AttestedCare } from '../rules/attestation-case'
import { dependsOnPaper } from '../rules/evaluate-support'

/** Attestation and care that belong together. */
export interface Pair {
  attested: AttestationCase
  care: AttestedCare
}

/** For each pair, the days of the issuer's paper invoices under an exception for the person; asked only where it matters. */
export async function paperExceptionsOf(pairs: readonly Pair[], { services }: SubgraphContext): Promise<Day[][]> {
  const asking = pairs.map(({ attested, care }) => dependsOnPaper(attested, care))
  const keys = pairs
    .filter((_, index) => asking[index])
    .map(({ attested, care }) => ({
      provider: attested.issuer,
      personIds: care.personIds ? [...care.personIds] : [attested.personId],
    }))
  if (keys.length === 0) return pairs.map(() => [])
  const answers = (await services.fetch('provider.paperExceptions', keys)).values()
  return pairs.map((_, index) => (asking[index] ? (answers.next().value ?? []).map(({ issuedOn }) => issuedOn) : []))
}
