import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { printingProblem } from '../../../shared/document/printable'
import type { Language } from '../../../shared/law/finding'
import { maySeePersons } from '../../../shared/policy/rights'
import { LanguageEnum } from '../../../shared/schema/enums'
import { badInput, forbidden, notFound } from '../../../shared/schema/errors'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DocumentType } from '../../../shared/schema/types'
import { attestationForm, namesOnForm } from '../form/attestation-form'
import { loadAttestation } from './attestation.reference'
import type { AttestationView } from './attestation.view'

/** The attestation on paper. */
@Resolver()
export class AttestationFormQuery {
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
    const view = (await loadAttestation(number, context)) as AttestationView | null
    if (!view) throw notFound(`The attestation ${number}`)
    const { row } = view
    const [[person], [provider]] = await Promise.all([
      context.peers.ask('beneficiary.persons', [{ id: row.person_id }]),
      context.peers.ask('provider.providers', [row.provider]),
    ])
    const facts = { row, person: person ?? null, providerName: provider?.name ?? null }
    const problem = printingProblem(namesOnForm(facts))
    if (problem) throw badInput('number', problem)
    const pdf = await attestationForm(facts, language ?? 'FR')
    return { fileName: `${number}.pdf`, mediaType: 'application/pdf', content: pdf.toString('base64') }
  }
}
