import type { Caller } from '../../../shared/authorization/caller'
import { fetchCentres } from '../../../shared/authorization/centres'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { assertMayRecord } from '../../../shared/authorization/registration'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isSameProvider } from '../../../shared/values/inami-number'
import { cpasByNumbers, type RegisteredCpas } from '../persistence/cpas.repository'

type Reader = Pick<SubgraphContext, 'caller'>

const centresByRequest = new WeakMap<Reader, readonly string[]>()

/**
 * Loads the centres on whose decisions the caller acts today: its own, and those that merged into it. Null: the caller is no CPAS.
 * Call it before a transaction begins; `canReadWholeDecision` and `canReadCommitment` use what it loaded.
 */
export async function loadCentres(context: SubgraphContext): Promise<readonly string[] | null> {
  if (context.caller.audience !== 'CPAS') return null
  const known = centresByRequest.get(context)
  if (known) return known
  const centres = await fetchCentres(context)
  centresByRequest.set(context, centres)
  return centres
}

// Until the centres are loaded, a CPAS acts for itself only.
const actsFor = (reader: Reader, cpas: string): boolean =>
  (centresByRequest.get(reader) ?? [reader.caller.organisation]).includes(cpas)

/** True if the caller may read all of a decision; a CPAS reads only the head of another CPAS's decision. */
export const canReadWholeDecision = ({ cpas }: { cpas: string }, reader: Reader): boolean =>
  reader.caller.audience !== 'CPAS' || actsFor(reader, cpas)

/** True if the caller may read a commitment: a provider its own, a CPAS those on its decisions, CAAMI and the SPP IS all. */
export function canReadCommitment({ provider, cpas }: { provider: string; cpas: string }, reader: Reader): boolean {
  const { audience, organisation } = reader.caller
  if (audience === 'PROVIDER') return isSameProvider(provider, organisation)
  return audience !== 'CPAS' || actsFor(reader, cpas)
}

/** Loads the CPAS of the caller, which is to record. @throws FORBIDDEN if it is not in the register, or has merged into another one. */
export async function actingCpas(context: SubgraphContext): Promise<RegisteredCpas> {
  await assertMayRecord(context)
  const [cpas] = await cpasByNumbers(context.db.manager, [context.caller.organisation])
  if (!cpas) throw forbidden('Your organisation is not in the register of CPAS. Ask the operator to register it.')
  await loadCentres(context)
  return cpas
}

/** Loads the CPAS of a simulation: the caller's, or null for the SPP IS. @throws FORBIDDEN if the caller may not see persons. */
export async function simulatingCpas(context: SubgraphContext): Promise<RegisteredCpas | null> {
  assertMaySeePersons(context.caller)
  return context.caller.audience === 'CPAS' ? actingCpas(context) : null
}

/** @throws FORBIDDEN if the caller's role may only read anonymised figures. */
export function assertMaySeePersons(caller: Caller): void {
  if (!maySeePersons(caller)) throw forbidden('Your role may only read anonymised figures.')
}

/**
 * Loads the person who has or had this number, for a client that asks for it: counts in its quota. Null: nobody is registered under it.
 * @throws TOO_MANY_REQUESTS above the quota
 */
export async function personByNiss(
  context: SubgraphContext,
  niss: string,
  read: 'ASKED' | 'CASE_WORK' = 'ASKED',
): Promise<PersonFacts | null> {
  const [person] = await context.services.fetch('beneficiary.persons', [{ niss, read }])
  return person ?? null
}

/** All ids of the person who has or had this number, for a filter. Null: the filter names no number. @throws FORBIDDEN if the caller's role may only read anonymised figures. */
export async function personIdsForFilter(
  context: SubgraphContext,
  niss: string | null | undefined,
): Promise<readonly string[] | null> {
  if (!niss) return null
  assertMaySeePersons(context.caller)
  return (await personByNiss(context, niss))?.ids ?? []
}

/** Loads the person of an id that a decision refers to. @throws Error if the subgraph beneficiary does not know it. */
export async function personById(context: SubgraphContext, id: string): Promise<PersonFacts> {
  const [person] = await context.services.fetch('beneficiary.persons', [{ id }])
  if (!person) throw new Error(`The subgraph beneficiary does not know the person ${id} of a decision.`)
  return person
}
