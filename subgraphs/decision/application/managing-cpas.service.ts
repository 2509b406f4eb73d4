import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import type { RegisteredCpas } from '../persistence/cpas.repository'
import { readLoggedStatus } from './answer-coverage.service'
import { assertMaySeePersons, personByNiss } from './row-scope'

/** Returns the CPAS whose decision is valid for the person on a day. Null: no decision is. @throws FORBIDDEN if the caller may not see persons. */
export async function managingCpas(context: SubgraphContext, niss: string, on: Day): Promise<RegisteredCpas | null> {
  assertMaySeePersons(context.caller)
  const person = await personByNiss(context, niss)
  if (!person) return null
  return (await readLoggedStatus(context, person, niss, on)).cpas
}
