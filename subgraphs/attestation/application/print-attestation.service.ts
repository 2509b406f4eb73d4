import { maySeePersons } from '../../../shared/authorization/permissions'
import { printingProblem } from '../../../shared/documents/printable'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import type { Language } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { namesOnForm, renderAttestationForm } from '../documents/attestation-form'
import { attestationLoader } from '../loaders/attestation.loader'

/**
 * Renders the form of an attestation as a PDF.
 * @throws FORBIDDEN if the caller may not see persons, NOT_FOUND for an attestation that does not exist or is not visible to the
 * caller, BAD_USER_INPUT if a name holds a character that cannot be printed.
 */
export async function printAttestation(number: string, language: Language, context: SubgraphContext): Promise<Buffer> {
  if (!maySeePersons(context.caller)) throw forbidden('Your role may only read anonymised figures.')
  const attestation = await attestationLoader(context).load(number)
  if (!attestation) throw notFound(`The attestation ${number}`)
  const [[person], [provider]] = await Promise.all([
    context.services.fetch('beneficiary.persons', [{ id: attestation.personId }]),
    context.services.fetch('provider.providers', [attestation.provider]),
  ])
  const form = { attestation, person: person ?? null, providerName: provider?.name ?? null }
  const problem = printingProblem(namesOnForm(form))
  if (problem) throw badInput('number', problem)
  return renderAttestationForm(form, language)
}
