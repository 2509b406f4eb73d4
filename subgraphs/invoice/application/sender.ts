import { forbidden } from '../../../shared/errors/graphql-errors'
import type { MandateFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInamiNumber, isSameProvider } from '../../../shared/values/inami-number'
import type { InvoiceFileEntity } from '../persistence/invoice-file.entity'
import { mandate } from '../rules/mandate.rule'

/** Who sends a file for a provider, and where its money goes. */
export interface Sender extends Pick<InvoiceFileEntity, 'sentBy' | 'payeeIban' | 'payeeName'> {
  /** Why an organisation may not send that day (INV-MANDATE); null if it may. */
  refusal: Finding | null
}

const THE_PROVIDER: Sender = { sentBy: null, payeeIban: null, payeeName: null, refusal: null }

/**
 * The sender of a file: the provider itself, or an organisation with a mandate. `provider` null: the file does not say for whom.
 * @throws FORBIDDEN for another provider's file, and for an organisation that never had a mandate of the provider (of any, if the
 * file names none)
 */
export async function senderOf(context: SubgraphContext, provider: string | null): Promise<Sender> {
  const { organisation } = context.caller
  if (isInamiNumber(organisation)) {
    if (provider !== null && !isSameProvider(organisation, provider))
      throw forbidden('You can only submit your own invoices.')
    return THE_PROVIDER
  }
  const key = { organisation, provider, on: context.today }
  const [facts = null] = await context.services.fetch('provider.mandates', [key])
  if (!facts) throw forbidden('An organisation can only submit the invoices of providers that gave it a mandate.')
  const { inForce } = facts
  return {
    sentBy: organisation,
    payeeIban: (provider && inForce?.payeeIban) || null,
    payeeName: (provider && inForce?.payeeIban && inForce.organisationName) || null,
    refusal: provider === null || inForce ? null : refusalOf(context, provider, facts),
  }
}

function refusalOf({ caller, today }: SubgraphContext, provider: string, { next, last }: MandateFacts): Finding {
  const facts = { provider, mandatee: caller.organisation, receivedOn: today }
  return last === null && next !== null
    ? mandate.createFinding({ path: 'provider', facts: { ...facts, firstDay: next }, message: 'notYet' }, today)
    : mandate.createFinding({ path: 'provider', facts: { ...facts, lastDay: last }, message: 'ended' }, today)
}
