import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { notFound } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Person } from '../domain/person'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { personByNumber } from '../persistence/person.repository'
import { deletePhotos } from '../persistence/photo.repository'
import { assertMayOpenFile } from './cpas-link.service'

/**
 * Removes the photo of a person with every earlier one. Idempotent: without a photo, nothing is written.
 * @throws NOT_FOUND for an unknown person, FORBIDDEN without a link.
 */
export async function removePhoto(niss: string, context: SubgraphContext): Promise<Person> {
  await assertMayOpenFile(niss, context)
  return inTransaction(context.db, async (tx) => {
    const person = await personByNumber(tx, niss)
    if (!person) throw notFound(`The person ${niss}`)
    const isRemoved = await deletePhotos(tx.manager, person.ids)
    await logAccess(tx, context, [toAccessRecord(person, context.today)], isRemoved ? 'WRITE' : 'READ')
    return person
  })
}
