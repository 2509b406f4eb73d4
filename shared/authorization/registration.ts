import { forbidden } from '../errors/graphql-errors'
import type { CpasMergerFacts } from '../inter-service/contracts'
import type { SubgraphContext } from '../subgraph/run-subgraph'
import { isInamiNumber } from '../values/inami-number'

/** What the registers say of the caller's organisation. */
export interface Registration {
  /** In the register of CPAS, registered as a provider, or holder of a mandate at some time. Other audiences always are. */
  isRegistered: boolean
  /** May ask about persons by number: not for a provider after its last day of activity, nor for a holder of mandates. */
  mayAskByNumber: boolean
  /** Of a CPAS: the centre into which it merged or is to merge. */
  merger: CpasMergerFacts | null
}

const REGISTERED: Registration = { isRegistered: true, mayAskByNumber: true, merger: null }
const UNREGISTERED: Registration = { isRegistered: false, mayAskByNumber: false, merger: null }

/** What the register says of the caller's organisation, read once per request. */
const registrationOf = (context: SubgraphContext): Promise<Registration> =>
  context.memo('access.registration', () => loadRegistration(context))

async function loadRegistration({ caller, services, today }: SubgraphContext): Promise<Registration> {
  if (caller.audience === 'CPAS') {
    const [cpas = null] = await services.fetch('decision.registrations', [caller.organisation])
    return cpas ? { ...REGISTERED, merger: cpas.merger } : UNREGISTERED
  }
  if (caller.audience !== 'PROVIDER') return REGISTERED
  const [provider = null] = await services.fetch('provider.registrations', [caller.organisation])
  if (!provider) return UNREGISTERED
  const isActive = provider.activeUntil === null || today <= provider.activeUntil
  return { ...REGISTERED, mayAskByNumber: isActive && isInamiNumber(caller.organisation) }
}

/** Whether the caller's organisation is registered. */
export const isRegistered = async (context: SubgraphContext): Promise<boolean> =>
  (await registrationOf(context)).isRegistered

/** @throws FORBIDDEN if the caller's organisation is not registered. */
export async function assertRegistered(context: SubgraphContext): Promise<void> {
  if (!(await isRegistered(context))) throw unregistered(context)
}

/** @throws FORBIDDEN if the caller's organisation is not registered, or is a CPAS that merged into another one until today. */
export async function assertMayRecord(context: SubgraphContext): Promise<void> {
  const { isRegistered, merger } = await registrationOf(context)
  if (!isRegistered) throw unregistered(context)
  if (merger && merger.from <= context.today)
    throw forbidden(
      `Your centre merged into the CPAS ${merger.successor} on ${merger.from}, which acts on its decisions. Sign in for that CPAS.`,
    )
}

/** @throws FORBIDDEN if the caller's organisation may not ask about a person by number. */
export async function assertMayAskByNumber(context: SubgraphContext): Promise<void> {
  const { isRegistered, mayAskByNumber } = await registrationOf(context)
  if (!isRegistered) throw unregistered(context)
  if (!mayAskByNumber)
    throw forbidden(
      'Your organisation can read the files, lines and attestations of its own care, but no person by number: its registration has ended, or it only sends invoices under mandates.',
    )
}

const unregistered = ({ caller }: SubgraphContext) =>
  forbidden(
    caller.audience === 'CPAS'
      ? 'Your organisation is not in the register of CPAS. Ask the operator to register it.'
      : 'Your organisation is not registered as a provider and has no mandate. Ask CAAMI to register it.',
  )
