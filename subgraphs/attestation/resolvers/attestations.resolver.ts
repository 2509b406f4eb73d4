import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { attestationSearchOf, readAttestationPage } from '../application/search-attestations.service'
import { attestationLoader } from '../loaders/attestation.loader'
import { toAttestationNode } from '../mappers/attestation.mapper'
import { countAttestations } from '../persistence/attestation.repository'
import { AmuAttestationConnection, AmuAttestationType, AttestationFilterInput } from '../schema/attestation.type'

@Resolver()
export class AttestationsResolver {
  @Query(() => AmuAttestationType, {
    nullable: true,
    description:
      'Returns an attestation by number. A provider sees those that it issued. Null if it does not exist or is not visible to the caller.',
  })
  async attestation(
    @Arg('number', () => ID, { description: 'Number of the attestation.' }) number: string,
    @Ctx() context: SubgraphContext,
  ): Promise<AmuAttestationType | null> {
    const row = await attestationLoader(context).load(number)
    return row && toAttestationNode(row, context)
  }

  @Query(() => AmuAttestationConnection, {
    description: 'Lists attestations, newest first. A provider sees those that it issued.',
  })
  async attestations(
    @Arg('filter', () => AttestationFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: AttestationFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Page size, 1 to 200.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return items after this cursor; omit to start at the first.',
    })
    after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const position = decodeCursor(after, 2)
    const search = await attestationSearchOf(filter, context)
    if (!search) return EMPTY_CONNECTION
    const rows = await readAttestationPage(search, position, size, context)
    return toPage(
      rows,
      size,
      after,
      (row) => [row.issuedAt.toISOString(), row.number],
      (row) => toAttestationNode(row, context),
      () => countAttestations(context.db.manager, search),
    )
  }
}
