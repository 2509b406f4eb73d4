import type { Caller } from '../../../shared/authorization/caller'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type CpasRow, cpasByNumbers } from '../persistence/cpas.repository'

/** The CPAS whose rows alone the caller sees; null: all. */
export const ownCpasOnly = ({ audience, organisation }: Caller): string | null =>
  audience === 'CPAS' ? organisation : null

/** The CPAS for which the caller acts. */
export async function actingCpas(context: SubgraphContext): Promise<CpasRow> {
  const [cpas] = await cpasByNumbers(context.db, [context.caller.organisation])
  if (!cpas) throw forbidden('Your centre is not in the register of CPAS.')
  return cpas
}

/** Refuses to look someone up to a caller who gets figures without persons. */
export function assertMaySeePersons(caller: Caller): void {
  if (!maySeePersons(caller)) throw forbidden('Your role gets figures without persons.')
}

/** The person who ever had the number, or null. */
export async function personByNiss(context: SubgraphContext, niss: string): Promise<PersonFacts | null> {
  const [person] = await context.services.fetch('beneficiary.persons', [{ niss }])
  return person ?? null
}

/** The person of an id of ours. Unknown means that the owner lost it: a fault. */
export async function personById(context: SubgraphContext, id: string): Promise<PersonFacts> {
  const [person] = await context.services.fetch('beneficiary.persons', [{ id }])
  if (!person) throw new Error(`the person ${id} of a decision is not known to the subgraph beneficiary`)
  return person
}
