import type { EntityManager } from 'typeorm'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { Day } from '../../../shared/values/day'
import type { RefundRow } from '../domain/refund-terms'
import { refundRowsOn } from '../persistence/refund-list.repository'

/** Loads the table of refund codes of a council date. @throws BAD_USER_INPUT if no table applies on that day. */
export async function refundRowsFor(
  manager: EntityManager,
  councilDate: Day,
  inputPath = 'input',
): Promise<RefundRow[]> {
  const rows = await refundRowsOn(manager, councilDate)
  if (rows.length === 0)
    throw badInput(
      `${inputPath}.councilDate`,
      `No table of refund codes is valid on ${councilDate}. Check the council date.`,
    )
  return rows
}
