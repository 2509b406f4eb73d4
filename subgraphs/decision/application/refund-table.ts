import type { Tx } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { Day } from '../../../shared/values/day'
import type { RefundRow } from '../domain/refund-terms'
import { refundRowsOn } from '../persistence/refund-list.repository'

/** The table of refund codes by which a council decided: its date chooses. */
export async function refundRowsFor(tx: Tx, councilDate: Day, at = 'input'): Promise<RefundRow[]> {
  const rows = await refundRowsOn(tx.client, councilDate)
  if (rows.length === 0)
    throw badInput(`${at}.councilDate`, `No table of refund codes holds on ${councilDate}. Check the council date.`)
  return rows
}
