import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { DocumentType } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { printInformationForm } from '../application/print-information-form.service'
import { informationFormMessages } from '../documents/information-form.messages'

@Resolver()
export class InformationFormResolver {
  @Query(() => DocumentType, {
    description:
      'Returns the form that the person shows to a provider, as a PDF: photo, number, names, sex and birth date of the adult ' +
      'and of dependent minors, and the contact data of the CPAS; a minor’s form names the responsible adults. NOT_FOUND if ' +
      'nobody has the number; BAD_USER_INPUT if a name holds a character that cannot be printed.',
  })
  async informationForm(
    @Arg('niss', () => NissScalar, { description: 'Current or former number of the person.' }) niss: string,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'Language of the form.',
    })
    requested: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    const language = requested ?? 'FR'
    const form = await printInformationForm(niss, language, context)
    return {
      fileName: `${informationFormMessages[language].fileName}-${form.niss}.pdf`,
      mediaType: 'application/pdf',
      content: form.pdf.toString('base64'),
    }
  }
}
