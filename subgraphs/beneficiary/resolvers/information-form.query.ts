import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import type { Language } from '../../../shared/law/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import { notFound } from '../../../shared/schema/errors'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DocumentType } from '../../../shared/schema/types'
import { informationFormContent } from '../form/information-form.content'
import { formWords } from '../form/information-form.words'
import { toPdf } from '../form/pdf'
import { loadPersons, personByNumber } from '../persistence/person.repository'
import { photoOf } from '../persistence/photo.repository'
import { isMinorInCharge } from '../rules/minors-in-charge'
import { toBeneficiary } from './beneficiary.view'
import { dataUrlOf, isPrintable } from './picture'

@Resolver()
export class InformationFormQuery {
  @Query(() => DocumentType, {
    description:
      'The form that the person shows to a provider: photo, number, names, sex and birth date of the adult and the minors in charge. A PDF.',
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
    const { photo, ...told } = await inTransaction(context.db, (tx) => readForm(tx, context, niss))
    const { caller, today, now } = context
    const printed =
      photo !== null && (await isPrintable(photo.content)) ? dataUrlOf(photo.mediaType, photo.content) : null
    const form = { ...told, photo: printed, language, cpas: caller.organisation, today, now }
    const pdf = await toPdf(informationFormContent(form))
    return {
      fileName: `${formWords[language].fileName}-${told.person.niss}.pdf`,
      mediaType: 'application/pdf',
      content: pdf.toString('base64'),
    }
  }
}

async function readForm(tx: Tx, context: SubgraphContext, niss: string) {
  const { today } = context
  const found = await personByNumber(tx, niss)
  if (!found) throw notFound(`The person ${niss}`)
  const person = toBeneficiary(found, today)
  const members = await loadPersons(
    tx,
    person.relations.map((relation) => relation.personId),
  )
  const minors = person.relations.flatMap(({ personId, relation }) => {
    const member = members.get(personId)
    const minor = member && toBeneficiary(member, today)
    return minor && isMinorInCharge(relation, minor, today) ? [minor] : []
  })
  const printed = [person, ...minors].map((one) => ({ personId: one.personId, niss: one.niss }))
  await logAccess(tx, context, printed, 'READ')
  return { person, minors, photo: await photoOf(tx, found.ids) }
}
