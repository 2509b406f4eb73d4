import type { Caller } from '../../../shared/policy/caller'
import { maySeePersons } from '../../../shared/policy/rights'
import { forbidden } from '../../../shared/schema/errors'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { type RowScope, writingsOf } from '../persistence/conditions'

/** Whose rows the caller sees. */
export function scopeOf(caller: Caller): RowScope {
  if (caller.audience === 'PROVIDER') return { provider: writingsOf(caller.organisation) }
  if (caller.audience === 'CPAS') return { cpas: caller.organisation }
  return 'all'
}

/** A filter is a read: who may not see persons may not ask by their number. Every id of the person; none: nobody was ever registered under it. */
export async function personIdsOf(niss: string | null | undefined, context: SubgraphContext): Promise<string[] | null> {
  if (niss === null || niss === undefined) return null
  if (!maySeePersons(context.caller)) throw forbidden()
  const [person] = await context.peers.ask('beneficiary.persons', [{ niss }])
  return person?.ids ?? []
}
