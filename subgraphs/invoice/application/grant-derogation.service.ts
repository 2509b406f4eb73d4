import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import { parseAttachedFile } from '../../../shared/input/attached-file'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid, newId } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import type { DerogationEntity } from '../persistence/derogation.entity'
import { addAgreement, insertDerogation } from '../persistence/derogation.repository'
import { requestById } from '../persistence/derogation-request.repository'
import type { DerogationInput } from '../schema/derogation.type'
import { readDerogationContent } from './derogation-input'

/** The derogation, or null and the findings that refuse it. */
export interface DerogationResult {
  derogation: DerogationEntity | null
  findings: Finding[]
}

/**
 * Grants a hospital a derogation from the limitation period, once: an equal one is returned as it is. It may answer a request and carry
 * the signed agreement.
 * @throws BAD_USER_INPUT; NOT_FOUND for an unknown provider, person or request; CONFLICT if the request has been answered
 */
export async function grantDerogation(input: DerogationInput, context: SubgraphContext): Promise<DerogationResult> {
  if (input.until < context.today) throw badInput('input.until', 'The last day must not be before today.')
  const agreement = input.agreement
    ? parseAttachedFile(input.agreement, 'input.agreement', { allowed: ['application/pdf'] }).content
    : null
  const { provider, performed, person, grounds, findings } = await readDerogationContent(input, context)
  if (input.request) await assertRequestFor(input.request, provider.inamiNumber, context)
  if (findings.length > 0) return { derogation: null, findings }
  const derogation = await inTransaction(context.db, async (tx) => {
    const granted = await insertDerogation(tx.manager, {
      id: newId(),
      provider: provider.inamiNumber,
      performedFrom: performed.from,
      performedTo: performed.to,
      niss: input.niss ?? null,
      personId: person?.id ?? null,
      grounds,
      grantedAt: new Date(context.now),
      grantedBy: context.caller,
      until: input.until,
      requestId: input.request ?? null,
    })
    if (!granted) throw conflict('Another derogation answers this request already.')
    const { derogation, isNew } = granted
    if (agreement)
      await addAgreement(tx.manager, {
        derogationId: derogation.id,
        content: agreement,
        addedAt: new Date(context.now),
      })
    if (person) await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'WRITE')
    const change = { kind: 'DerogationGranted', subject: derogation.id, provider: providerKey(provider.inamiNumber) }
    if (isNew) await recordChange(tx, change, context.now)
    return derogation
  })
  return { derogation, findings: [] }
}

async function assertRequestFor(id: string, provider: string, { db }: SubgraphContext): Promise<void> {
  const request = isUuid(id) ? await requestById(db.manager, id) : null
  if (!request) throw notFound(`The request ${id.slice(0, 40)}`)
  if (providerKey(request.provider) !== providerKey(provider))
    throw badInput('input.request', 'The request is for another provider.')
}
