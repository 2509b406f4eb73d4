import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { autocommit } from '../../../shared/database/transaction'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { ListPage } from '../../../shared/lists/list-order'
import type { Ordered } from '../../../shared/lists/ordered-rows'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import { toAccessRecords } from '../mappers/attestation.mapper'
import type { AttestationEntity } from '../persistence/attestation.entity'
import { type AttestationSearch, searchAttestations } from '../persistence/attestation.repository'
import type { AttestationFilterInput } from '../schema/attestation.type'
import { ownProviderKey } from './row-scope'

/**
 * The criteria of a filter within the rows that the caller may see; null if no row can meet them.
 * @throws FORBIDDEN for a filter by person if the caller may not see persons: the count alone would tell about the person.
 */
export async function attestationSearchOf(
  filter: AttestationFilterInput | null,
  context: SubgraphContext,
): Promise<AttestationSearch | null> {
  const own = ownProviderKey(context.caller)
  const requested = filter?.provider ? providerKey(filter.provider) : null
  if (filter?.niss && !maySeePersons(context.caller)) throw forbidden('Your role may only read anonymised figures.')
  if (own && requested && requested !== own) return null
  const [person] = filter?.niss
    ? await context.services.fetch('beneficiary.persons', [{ niss: filter.niss, read: 'ASKED' }])
    : []
  if (filter?.niss && !person) return null
  return {
    personIds: person?.ids ?? null,
    providerKey: own ?? requested,
    on: filter?.on ?? null,
    careType: filter?.careType ?? null,
    revoked: filter?.revoked ?? null,
  }
}

/** Reads a page of attestations and one more, which tells whether a page follows; logs the persons of the page as read. */
export async function readAttestationPage(
  search: AttestationSearch,
  page: ListPage,
  context: SubgraphContext,
): Promise<Ordered<AttestationEntity>[]> {
  const rows = await searchAttestations(context.db.manager, search, page)
  await logAccess(autocommit(context.db), context, toAccessRecords(rows.slice(0, page.size)), 'READ')
  return rows
}
