import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { inTransaction } from '../../../shared/database/transaction'
import { forbidden } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'
import { ownProviderKey } from '../application/row-scope'
import { toAttestationNode } from '../mappers/attestation.mapper'
import { type AttestationFilter, countAttestations, listAttestations } from '../persistence/attestation.repository'
import { AmuAttestationConnection, AmuAttestationType, AttestationFilterInput } from '../schema/attestation.type'
import { loadAttestation, personsOf } from './attestation.reference-resolver'

/** What was attested. */
@Resolver()
export class AttestationsResolver {
  @Query(() => AmuAttestationType, {
    nullable: true,
    description: 'An attestation by number; a provider sees those it issued. Null where it is not there, or not yours.',
  })
  attestation(
    @Arg('number', () => ID, { description: 'The attestation’s number.' }) number: string,
    @Ctx() context: SubgraphContext,
  ): Promise<object | null> {
    return loadAttestation(number, context)
  }

  @Query(() => AmuAttestationConnection, {
    description: 'Attestations, the last issued first; a provider sees those it issued.',
  })
  async attestations(
    @Arg('filter', () => AttestationFilterInput, { nullable: true, description: 'Narrows the list.' })
    filter: AttestationFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const place = decodeCursor(after, 2)
    const narrowed = await narrow(filter, context)
    if (!narrowed) return EMPTY_CONNECTION
    const rows = await inTransaction(context.db, async (tx) => {
      const found = await listAttestations(tx, narrowed, place, size + 1)
      await logAccess(tx, context, personsOf(found.slice(0, size), context), 'READ')
      return found
    })
    const cursor = (row: (typeof rows)[number]) => [row.issued_at.toISOString(), row.number]
    const show = (row: (typeof rows)[number]) => toAttestationNode(row, context)
    return toPage(rows, size, after, cursor, show, () => countAttestations(context.db, narrowed))
  }
}

// A filter is a read: who may not see persons may not look by person, and who sees its own rows finds no others.
async function narrow(
  filter: AttestationFilterInput | null,
  context: SubgraphContext,
): Promise<AttestationFilter | null> {
  const own = ownProviderKey(context.caller)
  const asked = filter?.provider ? providerKey(filter.provider) : null
  if (filter?.niss && !maySeePersons(context.caller)) throw forbidden('Your role does not see persons.')
  if (own && asked && asked !== own) return null
  const [person] = filter?.niss ? await context.services.fetch('beneficiary.persons', [{ niss: filter.niss }]) : []
  if (filter?.niss && !person) return null
  return {
    personIds: person?.ids ?? null,
    providerKey: own ?? asked,
    on: filter?.on ?? null,
    careType: filter?.careType ?? null,
    revoked: filter?.revoked ?? null,
  }
}
