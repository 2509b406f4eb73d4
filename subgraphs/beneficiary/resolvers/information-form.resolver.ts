import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { printingProblem } from '../../../shared/documents/printable'
import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import type { Language } from '../../../shared/rules/finding'
import { DocumentType } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isPrintable } from '../application/photo-validation'
import { informationForm, textsOnForm } from '../documents/information-form'
import { informationFormMessages } from '../documents/information-form.messages'
import { isDependentMinor, isMinorOn } from '../domain/dependent-minors'
import { adultsInCharge } from '../domain/responsible-adults'
import { toBeneficiaryNode } from '../mappers/beneficiary.mapper'
import { loadPersons, personByNumber } from '../persistence/person.repository'
import { photoOf } from '../persistence/photo.repository'

@Resolver()
export class InformationFormResolver {
  @Query(() => DocumentType, {
    description:
      'The form that the person shows to a provider: photo, number, names, sex and birth date of the adult and the minors in charge; a minor’s form names the adults in charge. With the contact data of the CPAS. A PDF. NOT_FOUND where nobody has the number; BAD_USER_INPUT where a name holds a character that cannot be printed.',
  })
  async informationForm(
    @Arg('niss', () => NissScalar, { description: 'Any number that the person ever had.' }) niss: string,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'Language of the form.',
    })
    asked: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    const language = asked ?? 'FR'
    const { photo, ids, ...read } = await inTransaction(context.db, (tx) => readForm(tx, context, niss))
    const { today, now } = context
    const form = {
      ...read,
      ...(await centresOf(context, ids, language)),
      photo: photo !== null && (await isPrintable(photo.content)) ? photo.content : null,
      language,
      today,
      now,
    }
    const problem = printingProblem(textsOnForm(form))
    if (problem) throw badInput('niss', problem)
    const pdf = await informationForm(form)
    return {
      fileName: `${informationFormMessages[language].fileName}-${read.person.niss}.pdf`,
      mediaType: 'application/pdf',
      content: pdf.toString('base64'),
    }
  }
}

// The CPAS to turn to is the one whose decision holds; without a decision it is the one that issues the form.
async function centresOf(context: SubgraphContext, personIds: string[], language: Language) {
  const { organisation } = context.caller
  const [managing, issuing] = await context.services.fetch('decision.cpas', [
    { personIds, on: context.today },
    { enterpriseNumber: organisation },
  ])
  return { cpas: managing ?? issuing ?? null, issuer: issuing?.names[language] ?? writeEnterpriseNumber(organisation) }
}

const writeEnterpriseNumber = (n: string) =>
  /^\d{10}$/.test(n) ? `${n.slice(0, 4)}.${n.slice(4, 7)}.${n.slice(7)}` : n

async function readForm(tx: Tx, context: SubgraphContext, niss: string) {
  const { today } = context
  const found = await personByNumber(tx, niss)
  if (!found) throw notFound(`The person ${niss}`)
  const person = toBeneficiaryNode(found, today)
  const known = await loadPersons(
    tx,
    person.relations.map((relation) => relation.personId),
  )
  const members = person.relations.flatMap(({ personId, relation }) => {
    const member = known.get(personId)
    return member ? [{ ...toBeneficiaryNode(member, today), relation }] : []
  })
  const minors = members.filter((member) => isDependentMinor(member.relation, member, today))
  const isMinor = isMinorOn(person, today)
  const adults = isMinor ? adultsInCharge(members, today) : []
  const printed = [person, ...minors, ...adults].map((one) => ({ personId: one.personId, niss: one.niss }))
  await logAccess(tx, context, printed, 'READ')
  return { person, isMinor, minors, adults, ids: found.ids, photo: await photoOf(tx, found.ids) }
}
