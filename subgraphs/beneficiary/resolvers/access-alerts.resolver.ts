import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { EMPTY_CONNECTION } from '../../../shared/schema/empty-connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { alertSearchOf, closeAccessAlert } from '../application/access-alerts.service'
import { toAccessAlertNode } from '../mappers/access-alert.mapper'
import { countAlerts, searchAlerts } from '../persistence/access-alert.repository'
import { AccessAlertConnection, AccessAlertFilterInput, AccessAlertPayload } from '../schema/access-alert.type'

@Resolver()
export class AccessAlertsResolver {
  @Query(() => AccessAlertConnection, {
    description:
      'Lists alerts of unusual reading, newest first: more different persons in an hour than rule ACC-QUOTA calls usual, or a read in an ' +
      'emergency. An inspector sees all, a supervisor those of its own organisation.',
  })
  async accessAlerts(
    @Arg('filter', () => AccessAlertFilterInput, { nullable: true, description: 'Omit to list all.' })
    filter: AccessAlertFilterInput | null,
    @Args() { first, after }: PageArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const search = alertSearchOf(filter, context)
    if (!search) return EMPTY_CONNECTION
    const { manager } = context.db
    const rows = await searchAlerts(manager, search, decodeKeysetCursor(after), size + 1)
    const keyOf = (row: (typeof rows)[number]) => [row.at.toISOString(), row.id]
    return toPage(rows, size, after ?? null, keyOf, toAccessAlertNode, () => countAlerts(manager, search))
  }

  @Mutation(() => AccessAlertPayload, {
    description:
      'Closes an alert with what came out of it. Idempotent. NOT_FOUND for an alert that the caller does not see, CONFLICT if it has ' +
      'another outcome, BAD_USER_INPUT for a blank outcome or one of more than 2,000 characters.',
  })
  async closeAccessAlert(
    @Arg('id', () => ID, { description: 'Id of the alert.' }) id: string,
    @Arg('outcome', () => String, { description: 'What came out: 1 to 2,000 characters, without data about persons.' })
    outcome: string,
    @Ctx() context: SubgraphContext,
  ): Promise<AccessAlertPayload> {
    return { alert: toAccessAlertNode(await closeAccessAlert(id, outcome, context)), findings: [] }
  }
}
