import { Ctx, Query, Resolver } from 'type-graphql'
import { fetchAvailable } from '../../../shared/inter-service/fetch-available'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { subgraphNames } from '../../../shared/subgraph/subgraph-name'
import { AccessLogIntegrityType } from '../schema/access-log-integrity.type'

@Resolver()
export class AccessLogIntegrityResolver {
  @Query(() => [AccessLogIntegrityType], {
    description:
      'Checks the whole sealed access log now, by subgraph: every row from the first to the last sealed one against the Merkle ' +
      'tree and its signed heads. The check reads the log and takes seconds per million rows. Subgraphs that do not answer are named in `extensions.unavailable`.',
  })
  async accessLogIntegrity(@Ctx() context: SubgraphContext): Promise<AccessLogIntegrityType[]> {
    return fetchAvailable(
      context,
      subgraphNames,
      async (name) => (await context.services.fetch(`${name}.accessIntegrity`, ['NOW']))[0]!,
    )
  }
}
