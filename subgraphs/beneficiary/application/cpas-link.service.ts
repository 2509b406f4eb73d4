import DataLoader from 'dataloader'
import { fetchCentres } from '../../../shared/authorization/centres'
import { autocommit } from '../../../shared/database/transaction'
import { forbidden, notFound } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { endOfCaseWork, needsLink } from '../domain/cpas-link'
import type { Person } from '../domain/person'
import { linkedPersons, recordLink } from '../persistence/cpas-link.repository'
import { canonicalIdsOfNumbers } from '../persistence/person.repository'
import type { BeneficiaryType } from '../schema/beneficiary.type'
import { countPersonReads } from './count-reads.service'

/** Whether the caller may read all of a person that its view has, by canonical id: a CPAS with a link only, or in an emergency. */
const linkLoader = (context: SubgraphContext): DataLoader<string, boolean> =>
  context.memo(
    'beneficiary.links',
    () =>
      new DataLoader<string, boolean>(async (ids) => {
        const centres = await fetchCentres(context)
        const linked = await linkedPersons(context.db.manager, centres, ids, context.today)
        return ids.map((id) => linked.has(id))
      }),
  )

const needsLinkToRead = ({ caller, emergency }: SubgraphContext): boolean =>
  caller.audience === 'CPAS' && emergency === null

/** Whether the caller may read the file of a person: a CPAS needs a link, but in an emergency. */
export const mayReadFile = async (context: SubgraphContext, personId: string): Promise<boolean> =>
  !needsLinkToRead(context) || linkLoader(context).load(personId)

/** @throws FORBIDDEN if the caller is a CPAS without a link with the person, and this is no emergency. */
async function assertLinked(context: SubgraphContext, personId: string): Promise<void> {
  if (await mayReadFile(context, personId)) return
  throw forbidden(
    'Your CPAS has no link with this person: no decision, registration or simulation of the last months. ' +
      'Simulate a decision for the person to open the file, or send X-Emergency with the reason.',
  )
}

/** Before a file of a person is printed or changed. @throws NOT_FOUND, FORBIDDEN without a link, TOO_MANY_REQUESTS */
export async function assertMayOpenFile(niss: string, context: SubgraphContext): Promise<void> {
  const [ids] = await Promise.all([canonicalIdsOfNumbers(context.db, [niss]), countPersonReads(context, [niss])])
  const id = ids.get(niss)
  if (!id) throw notFound(`The person ${niss}`)
  await assertLinked(context, id)
}

/** Guards the fields of a person: a CPAS without a link reads who the person is, and nothing else. */
export function guardBeneficiaryField(field: string, source: object, context: SubgraphContext): void | Promise<void> {
  if (needsLinkToRead(context) && needsLink(field)) return assertLinked(context, (source as BeneficiaryType).personId)
}

/** Links the caller's CPAS with a person for whom it simulates or prepares a decision. */
export async function linkByCaseWork(context: SubgraphContext, { id: personId }: Pick<Person, 'id'>): Promise<void> {
  const { caller, db, today } = context
  if (caller.audience !== 'CPAS') return
  const link = { cpas: caller.organisation, personId, reason: 'SIMULATION', version: 0, endsOn: endOfCaseWork(today) }
  await recordLink(autocommit(db), link)
}
