import { Ctx, Query, Resolver } from 'type-graphql'
import { fetchAvailable } from '../../../shared/inter-service/fetch-available'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { subgraphNames } from '../../../shared/subgraph/subgraph-name'
import { AccessLogIntegrityType } from '../schema/access-log-integrity.type'

@Resolver()
export class AccessLogIntegrityResolver {
  @Query(() => [AccessLogIntegrityType], {
    description:
      'Checks the sealed access log now, by subgraph, against the Merkle tree and its signed heads: the latest 20,000 rows, and all that came since the ' +
      'worker checked the whole log, which it does every six hours; a log that it found altered is not intact. Subgraphs that do not answer are named in `extensions.unavailable`.',
  })
  async accessLogIntegrity(@Ctx() context: SubgraphContext): Promise<AccessLogIntegrityType[]> {
    return fetchAvailable(
      context,
      subgraphNames,
      async (name) => (await context.services.fetch(`${name}.accessIntegrity`, ['NOW']))[0]!,
    )
  }
}
