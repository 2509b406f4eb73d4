import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { printingProblem } from '../../../shared/documents/printable'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import type { Language } from '../../../shared/rules/finding'
import { DocumentType } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { namesOnForm, renderAttestationForm } from '../documents/attestation-form'
import type { AttestationNode } from '../mappers/attestation.mapper'
import { loadAttestation } from './attestation.reference-resolver'

/** The attestation on paper. */
@Resolver()
export class AttestationFormResolver {
  @Query(() => DocumentType, {
    description:
      'The attestation to print and sign, on the SPP IS’s model. A PDF. NOT_FOUND where it is not there, or not yours; BAD_USER_INPUT where a name holds a character that cannot be printed.',
  })
  async attestationForm(
    @Arg('number', () => ID, { description: 'The attestation’s number.' }) number: string,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the form.' })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    if (!maySeePersons(context.caller)) throw forbidden('Your role does not see persons.')
    const view = (await loadAttestation(number, context)) as AttestationNode | null
    if (!view) throw notFound(`The attestation ${number}`)
    const { row } = view
    const [[person], [provider]] = await Promise.all([
      context.services.fetch('beneficiary.persons', [{ id: row.person_id }]),
      context.services.fetch('provider.providers', [row.provider]),
    ])
    const facts = { row, person: person ?? null, providerName: provider?.name ?? null }
    const problem = printingProblem(namesOnForm(facts))
    if (problem) throw badInput('number', problem)
    const pdf = await renderAttestationForm(facts, language ?? 'FR')
    return { fileName: `${number}.pdf`, mediaType: 'application/pdf', content: pdf.toString('base64') }
  }
}
