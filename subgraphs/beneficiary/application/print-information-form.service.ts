import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit, type Statements } from '../../../shared/database/transaction'
import { printingProblem } from '../../../shared/documents/printable'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import type { Language } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { renderInformationForm, textsOnForm } from '../documents/information-form'
import { isDependentMinor, isMinorOn } from '../domain/dependent-minors'
import { responsibleAdults } from '../domain/responsible-adults'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { loadPersons, personByNumber } from '../persistence/person.repository'
import { findLastPhoto } from '../persistence/photo.repository'
import { assertMayOpenFile } from './cpas-link.service'
import { reencodePhoto } from './reencode-photo'

/**
 * Renders the information form of a person as a PDF, and logs every person on it as read. Returns the number in use with it.
 * @throws NOT_FOUND for an unknown person, FORBIDDEN without a link, BAD_USER_INPUT if a name holds a character that cannot be printed.
 */
export async function printInformationForm(
  niss: string,
  language: Language,
  context: SubgraphContext,
): Promise<{ niss: string; pdf: Buffer }> {
  await assertMayOpenFile(niss, context)
  const { photo, ids, ...persons } = await readForm(autocommit(context.db), context, niss)
  const { today, now } = context
  const form = {
    ...persons,
    ...(await loadCpas(context, ids, language)),
    // Encoded again, because photos that were set by earlier releases are stored as sent.
    photo: photo && (await reencodePhoto(photo.content, photo.mediaType)),
    language,
    today,
    now,
  }
  const problem = printingProblem(textsOnForm(form))
  if (problem) throw badInput('niss', problem)
  return { niss: persons.person.niss, pdf: await renderInformationForm(form) }
}

// The form shows the CPAS whose decision is in force; without a decision, the one that issues the form.
async function loadCpas(context: SubgraphContext, personIds: string[], language: Language) {
  const { organisation } = context.caller
  const [managing, issuing] = await context.services.fetch('decision.cpas', [
    { personIds, on: context.today },
    { enterpriseNumber: organisation },
  ])
  return {
    cpas: managing ?? issuing ?? null,
    issuer: issuing?.names[language] ?? formatEnterpriseNumber(organisation),
  }
}

const formatEnterpriseNumber = (number: string) =>
  /^\d{10}$/.test(number) ? `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}` : number

async function readForm(statements: Statements, context: SubgraphContext, niss: string) {
  const { today } = context
  const found = await personByNumber(statements.manager, niss)
  if (!found) throw notFound(`The person ${niss}`)
  const person = toBeneficiaryNode(found, today)
  const relations = found.identity.household
  const loaded = await loadPersons(
    statements.manager,
    relations.map(({ personId }) => personId),
  )
  const members = relations.flatMap(({ personId, relation }) => {
    const member = loaded.get(personId)
    return member ? [{ ...toBeneficiaryNode(member, today), relation }] : []
  })
  const minors = members.filter((member) => isDependentMinor(member.relation, member, today))
  const isMinor = isMinorOn(person, today)
  const adults = isMinor ? responsibleAdults(members, today) : []
  const printed = [person, ...minors, ...adults].map((one) => ({ personId: one.personId, niss: one.niss }))
  await logAccess(statements, context, printed, 'READ')
  return { person, isMinor, minors, adults, ids: found.ids, photo: await findLastPhoto(statements.manager, found.ids) }
}
