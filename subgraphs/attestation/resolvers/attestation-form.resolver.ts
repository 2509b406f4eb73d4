import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { DocumentType } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { printAttestation } from '../application/print-attestation.service'
import { renderBlankForm } from '../documents/attestation-form'

@Resolver()
export class AttestationFormResolver {
  @Query(() => DocumentType, {
    description:
      'Returns the form of an attestation as a PDF to print and sign. The layout is provisional: the mandatory model of the ' +
      'SPP IS is not public. NOT_FOUND if the attestation does not exist or is not visible to the caller; BAD_USER_INPUT if a ' +
      'name holds a character that cannot be printed.',
  })
  async attestationForm(
    @Arg('number', () => ID, { description: 'Number of the attestation.' }) number: string,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the form.' })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    const pdf = await printAttestation(number, language ?? 'FR', context)
    return { fileName: `${number}.pdf`, mediaType: 'application/pdf', content: pdf.toString('base64') }
  }

  @Query(() => DocumentType, {
    description:
      'Returns the form without data as a PDF, to print and fill in by hand. The layout is provisional: the mandatory model of the SPP IS is not public.',
  })
  async blankAttestationForm(
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the form.' })
    language: Language | null,
    @Ctx() { now }: SubgraphContext,
  ): Promise<DocumentType> {
    const pdf = await renderBlankForm(language ?? 'FR', new Date(now))
    return { fileName: 'attestation.pdf', mediaType: 'application/pdf', content: pdf.toString('base64') }
  }
}
