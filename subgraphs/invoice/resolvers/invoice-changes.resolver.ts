import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { badInput } from '../../../shared/errors/graphql-errors'
import { type ChangeScope, changesAfter } from '../../../shared/events/change-feed'
import { ChangePageType } from '../../../shared/schema/common-types'
import { pageSize } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { providerKey } from '../../../shared/values/inami-number'

/** What happened, for systems that keep a copy. */
@Resolver()
export class InvoiceChangesResolver {
  @Query(() => ChangePageType, {
    description:
      'What happened to the files and lines of your view since a cursor, oldest first: InvoiceFileReceived, InvoiceFileChecked, InvoiceFileRefused, InvoiceLineSelected, InvoiceLineDecided, InvoiceLinePaid, InvoiceLineRecovered, InvoiceLineTakenBack, InvoiceLineSettled, SettlementClosed, SettlementAccepted, SettlementIssued, DerogationGranted.',
  })
  async invoiceChanges(
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from; none: from the beginning.' })
    after: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: '1 to 200.' }) first: number | null,
    @Ctx() { db, caller }: SubgraphContext,
  ) {
    const scope: ChangeScope =
      caller.audience === 'CPAS'
        ? { cpas: caller.organisation }
        : caller.audience === 'PROVIDER'
          ? { provider: providerKey(caller.organisation) }
          : 'all'
    const size = pageSize(first, 100)
    try {
      return await changesAfter(db, { after, first: size, scope })
    } catch (error) {
      if (error instanceof RangeError) throw badInput('after', 'The cursor can’t be read: pass the `next` of a page.')
      throw error
    }
  }
}
