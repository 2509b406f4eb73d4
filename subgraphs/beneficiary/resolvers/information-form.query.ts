import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { printingProblem } from '../../../shared/document/printable'
import type { Language } from '../../../shared/law/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import { badInput, notFound } from '../../../shared/schema/errors'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DocumentType } from '../../../shared/schema/types'
import { informationForm, textsOnForm } from '../form/information-form'
import { formWords } from '../form/information-form.words'
import { loadPersons, personByNumber } from '../persistence/person.repository'
import { photoOf } from '../persistence/photo.repository'
import { adultsInCharge } from '../rules/adults-in-charge'
import { isMinorInCharge, isMinorOn } from '../rules/minors-in-charge'
import { toBeneficiary } from './beneficiary.view'
import { isPrintable } from './picture'

@Resolver()
export class InformationFormQuery {
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
      fileName: `${formWords[language].fileName}-${read.person.niss}.pdf`,
      mediaType: 'application/pdf',
      content: pdf.toString('base64'),
    }
  }
}

// The CPAS to turn to is the one whose decision holds; without a decision it is the one that issues the form.
async function centresOf(context: SubgraphContext, personIds: string[], language: Language) {
  const { organisation } = context.caller
  const [managing, issuing] = await context.peers.ask('decision.cpas', [
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
  const person = toBeneficiary(found, today)
  const known = await loadPersons(
    tx,
    person.relations.map((relation) => relation.personId),
  )
  const members = person.relations.flatMap(({ personId, relation }) => {
    const member = known.get(personId)
    return member ? [{ ...toBeneficiary(member, today), relation }] : []
  })
  const minors = members.filter((member) => isMinorInCharge(member.relation, member, today))
  const isMinor = isMinorOn(person, today)
  const adults = isMinor ? adultsInCharge(members, today) : []
  const printed = [person, ...minors, ...adults].map((one) => ({ personId: one.personId, niss: one.niss }))
  await logAccess(tx, context, printed, 'READ')
  return { person, isMinor, minors, adults, ids: found.ids, photo: await photoOf(tx, found.ids) }
}
