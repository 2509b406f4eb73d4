import { isPermitted, maySeePersons } from '../../../shared/authorization/permissions'
import { badInput, forbidden } from '../../../shared/errors/graphql-errors'
import { toPeriod } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { LineSearch } from '../persistence/line.repository'
import type { InvoiceLineFilter } from '../schema/invoice.input'
import { personIdsOf, providersOf } from './row-scope'

/**
 * The criteria of a filter of lines.
 * @throws BAD_USER_INPUT; FORBIDDEN if the filter names what the caller may not read of a line: its result tells about it.
 */
export async function buildLineSearch(
  filter: InvoiceLineFilter | null | undefined,
  context: SubgraphContext,
): Promise<LineSearch> {
  const { caller } = context
  if (filter?.assignedTo && !isPermitted(caller, 'InvoiceLine.review')) throw forbidden()
  const isAboutAttestation = Boolean(filter?.attestationNumber) || typeof filter?.issuedLate === 'boolean'
  if (isAboutAttestation && !isPermitted(caller, 'InvoiceLine.attestation')) throw forbidden()
  if ((filter?.decisionNumber || filter?.commitmentNumber || filter?.attestationNumber) && !maySeePersons(caller))
    throw forbidden()
  return {
    providers: providersOf(filter?.provider),
    personIds: await personIdsOf(filter?.niss, context),
    outcome: filter?.outcome ?? null,
    performed: filter?.performed ? toPeriod(filter.performed) : null,
    decisionNumber: filter?.decisionNumber ?? null,
    commitmentNumber: filter?.commitmentNumber ?? null,
    attestationNumber: filter?.attestationNumber ?? null,
    issuedLate: filter?.issuedLate ?? null,
    attestationMissing: filter?.attestationMissing ?? null,
    paid: filter?.paid ?? null,
    rule: filter?.rule ?? null,
    assignedTo: filter?.assignedTo ?? null,
    cpas: filter?.cpas ?? null,
    careType: filter?.careType ?? null,
    performers: providersOf(filter?.performer),
    contested: filter?.contested ?? null,
    withholdsTerms: caller.audience === 'PROVIDER',
    ...claimedBetween(filter),
  }
}

function claimedBetween(filter: InvoiceLineFilter | null | undefined): Pick<LineSearch, 'claimedFrom' | 'claimedTo'> {
  const [claimedFrom, claimedTo] = [filter?.claimedFrom ?? null, filter?.claimedTo ?? null]
  if (claimedFrom !== null && claimedTo !== null && claimedTo < claimedFrom)
    throw badInput('filter.claimedTo', 'claimedTo is below claimedFrom: give the lower amount first.')
  return { claimedFrom, claimedTo }
}
