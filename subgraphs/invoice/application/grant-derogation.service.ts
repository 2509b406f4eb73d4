import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import { toPeriod } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { isEmpty } from '../../../shared/values/period'
import type { DerogationEntity } from '../persistence/derogation.entity'
import { insertDerogation } from '../persistence/derogation.repository'
import type { DerogationInput } from '../schema/derogation.type'
import { parseText } from './checking/parse-invoice-file'

const MAX_GROUNDS_LENGTH = 2_000

/**
 * Grants a provider a derogation from the limitation period, once: an equal one is returned as it is.
 * @throws BAD_USER_INPUT; NOT_FOUND for an unknown provider or person; FORBIDDEN to name a person if the caller may not see persons.
 */
export async function grantDerogation(input: DerogationInput, context: SubgraphContext): Promise<DerogationEntity> {
  const performed = toPeriod(input.performed)
  const grounds = parseText(input.grounds, 'input.grounds', MAX_GROUNDS_LENGTH).trim()
  if (isEmpty(performed)) throw badInput('input.performed', 'The period ends before it begins.')
  if (input.until < context.today) throw badInput('input.until', 'The last day must not be before today.')
  if (input.niss && !maySeePersons(context.caller)) throw forbidden()
  const [provider] = await context.services.fetch('provider.providers', [input.provider])
  if (!provider) throw notFound(`The provider ${input.provider}`)
  const [person] = input.niss ? await context.services.fetch('beneficiary.persons', [{ niss: input.niss }]) : []
  if (input.niss && !person) throw notFound('A person with this number')
  return inTransaction(context.db, async (tx) => {
    const { derogation, isNew } = await insertDerogation(tx.manager, {
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
    })
    if (person) await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'WRITE')
    const change = { kind: 'DerogationGranted', subject: derogation.id, provider: providerKey(provider.inamiNumber) }
    if (isNew) await recordChange(tx, change, context.now)
    return derogation
  })
}
