import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { fetchCentres } from '../../../shared/authorization/centres'
import { badInput } from '../../../shared/errors/graphql-errors'
import { type ChangeScope, changesAfter } from '../../../shared/events/change-feed'
import { ChangePageType } from '../../../shared/schema/common-types'
import { pageSize } from '../../../shared/schema/connection'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInamiNumber, providerKey } from '../../../shared/values/inami-number'

// The changes of the files that an organisation sent, and of their lines.
const SENT_BY = `case when kind like 'InvoiceFile%' then exists (
    select from invoice_file f where f.id = subject::uuid and f.sent_by = $4)
  when kind like 'InvoiceLine%' then exists (
    select from invoice_line l join invoice_file f on f.id = l.file_id where l.id = subject::uuid and f.sent_by = $4)
  else false end`

@Resolver()
export class InvoiceChangesResolver {
  @Query(() => ChangePageType, {
    description:
      'Lists the changes of files, lines, settlements and derogations that the caller may see, oldest first: InvoiceFileReceived, InvoiceFileChecked, InvoiceFileRefused, InvoiceLineAccepted (for the CPAS), InvoiceLineSelected, InvoiceLineDecided, InvoiceLineContested, InvoiceLineContestAnswered, InvoiceLinePaid, InvoiceLineRecovered, InvoiceLineTakenBack, InvoiceLineSettled, SettlementClosed, SettlementAccepted, SettlementIssued, BalanceSettled (CPAS, provider and month), DerogationGranted.',
  })
  async invoiceChanges(
    @Arg('after', () => String, {
      nullable: true,
      description: 'Return changes after this cursor (`next` of the last page); omit to start at the first.',
    })
    after: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'Page size, 1 to 200.' })
    first: number | null,
    @Ctx() context: SubgraphContext,
  ) {
    const { db, caller } = context
    const scope: ChangeScope =
      caller.audience === 'CPAS'
        ? { centres: await fetchCentres(context) }
        : caller.audience === 'PROVIDER'
          ? isInamiNumber(caller.organisation)
            ? { provider: providerKey(caller.organisation) }
            : { name: 'sender', condition: SENT_BY, value: caller.organisation }
          : 'all'
    const size = pageSize(first, 100)
    try {
      return await changesAfter(db, { after, first: size, scope })
    } catch (error) {
      if (error instanceof RangeError) throw badInput('after', 'Invalid cursor for this list.')
      throw error
    }
  }
}
