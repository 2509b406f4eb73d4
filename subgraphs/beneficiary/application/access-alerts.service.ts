import type { Caller } from '../../../shared/authorization/caller'
import { inTransaction } from '../../../shared/database/transaction'
import { conflict, notFound } from '../../../shared/errors/graphql-errors'
import { requireText } from '../../../shared/input/text'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import type { AccessAlertEntity } from '../persistence/access-alert.entity'
import { type AlertSearch, closeAlert, lockAlert } from '../persistence/access-alert.repository'
import type { AccessAlertFilterInput } from '../schema/access-alert.type'

const MAX_OUTCOME_LENGTH = 2000

/** The criteria of a filter: an inspector sees every alert, a supervisor those of its own organisation. Null: none can match. */
export function alertSearchOf(filter: AccessAlertFilterInput | null, { caller }: SubgraphContext): AlertSearch | null {
  const { organisation = null, open = null } = filter ?? {}
  if (caller.audience === 'SPP_IS') return { organisation, audience: null, open }
  if (organisation !== null && organisation !== caller.organisation) return null
  return { organisation: caller.organisation, audience: caller.audience, open }
}

const mayClose = (alert: AccessAlertEntity, { audience, organisation }: Caller): boolean =>
  audience === 'SPP_IS' || (alert.audience === audience && alert.organisation === organisation)

/**
 * Writes what came out of an alert. Idempotent: the same outcome of the same caller again changes nothing.
 * @throws BAD_USER_INPUT for a blank or too long outcome, NOT_FOUND, CONFLICT if the alert has another outcome.
 */
export async function closeAccessAlert(id: string, text: string, context: SubgraphContext): Promise<AccessAlertEntity> {
  const outcome = requireText('outcome', text, MAX_OUTCOME_LENGTH)
  const { caller, now } = context
  return inTransaction(context.db, async ({ manager }) => {
    const alert = isUuid(id) ? await lockAlert(manager, id) : null
    if (!alert || !mayClose(alert, caller)) throw notFound(`The alert ${id}`)
    if (alert.outcome !== null) {
      if (alert.outcome === outcome && alert.closedBy?.subject === caller.subject) return alert
      throw conflict('The alert was closed before, with another outcome. Reload it.')
    }
    const closing = { outcome, closedBy: caller, closedAt: new Date(now) }
    await closeAlert(manager, alert, closing)
    return { ...alert, ...closing }
  })
}
