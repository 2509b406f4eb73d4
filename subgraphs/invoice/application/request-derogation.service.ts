import { logAccess } from '../../../shared/audit/access-log-writer'
import { fetchCentres } from '../../../shared/authorization/centres'
import { inTransaction } from '../../../shared/database/transaction'
import { forbidden } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import { parseAttachedFile } from '../../../shared/input/attached-file'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { providerNumberVariants } from '../domain/provider-number'
import type { DerogationRequestEntity } from '../persistence/derogation-request.entity'
import { insertRequest, type RequestScope } from '../persistence/derogation-request.repository'
import type { DerogationRequestInput } from '../schema/derogation.type'
import { readDerogationContent } from './derogation-input'

/** The request, or null and the findings that refuse it. */
export interface DerogationRequestResult {
  request: DerogationRequestEntity | null
  findings: Finding[]
}

/** The requests that the caller may see: a CPAS those of its centres, a hospital its own and those that a CPAS made for it. */
export async function requestScopeOf(context: SubgraphContext): Promise<RequestScope> {
  const { audience, organisation } = context.caller
  if (audience === 'CAAMI' || audience === 'SPP_IS') return 'all'
  if (audience === 'CPAS') return { audience, organisations: await fetchCentres(context), providers: [] }
  return { audience, organisations: [organisation], providers: providerNumberVariants(organisation) }
}

/**
 * Records the request of a hospital, or of a CPAS for a hospital, once: an equal one of the same organisation is returned as it is.
 * @throws BAD_USER_INPUT; NOT_FOUND for an unknown provider or person; FORBIDDEN for a provider that asks for another one
 */
export async function requestDerogation(
  input: DerogationRequestInput,
  context: SubgraphContext,
): Promise<DerogationRequestResult> {
  const { caller } = context
  if (caller.audience === 'PROVIDER' && providerKey(input.provider) !== providerKey(caller.organisation))
    throw forbidden('You can only request derogations for your own hospital.')
  const document = input.document
    ? parseAttachedFile(input.document, 'input.document', { allowed: ['application/pdf'] }).content
    : null
  const { provider, performed, person, grounds, findings } = await readDerogationContent(input, context)
  if (findings.length > 0) return { request: null, findings }
  const request = await inTransaction(context.db, async (tx) => {
    const recorded = await insertRequest(tx.manager, {
      id: newId(),
      provider: provider.inamiNumber,
      performedFrom: performed.from,
      performedTo: performed.to,
      niss: input.niss ?? null,
      personId: person?.id ?? null,
      grounds,
      requestedAt: new Date(context.now),
      requestedBy: caller,
      audience: caller.audience,
      organisation: caller.organisation,
      document,
    })
    if (person) await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'WRITE')
    const { id } = recorded.request
    const change = { kind: 'DerogationRequested', subject: id, provider: providerKey(provider.inamiNumber) }
    if (recorded.isNew) await recordChange(tx, change, context.now)
    return recorded.request
  })
  return { request, findings: [] }
}
