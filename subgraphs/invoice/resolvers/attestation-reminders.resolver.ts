import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { pageSize } from '../../../shared/schema/connection'
import { InamiScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providersOf, scopeOf } from '../application/row-scope'
import { attestationReminders } from '../persistence/attestation-reminder.repository'
import { AttestationReminderType } from '../schema/attestation-reminder.type'

@Resolver()
export class AttestationRemindersResolver {
  @Query(() => [AttestationReminderType], {
    description:
      'Lists the providers with lines that require an attestation, and for which none is recorded electronically or was shown on paper in a control, those with the most lines first. ' +
      '`invoiceLines(filter: { provider, attestationMissing: true })` has the lines. A provider sees its own.',
  })
  async attestationReminders(
    @Arg('provider', () => InamiScalar, { nullable: true, description: 'Filter by provider.' }) provider: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'Number of providers, 1 to 200.' })
    first: number | null,
    @Ctx() context: SubgraphContext,
  ): Promise<AttestationReminderType[]> {
    const limit = pageSize(first)
    const search = { scope: await scopeOf(context), providers: providersOf(provider), limit }
    const rows = await attestationReminders(context.db.manager, search)
    return rows.map(({ provider: inamiNumber, stateCents, ...row }) => ({
      ...row,
      provider: { inamiNumber },
      state: stateCents,
    }))
  }
}
