import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import type { ProviderFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import { toPeriod } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isEmpty, type Period } from '../../../shared/values/period'
import { derogationRule } from '../rules/derogation.rule'
import type { DerogationInput, DerogationRequestInput } from '../schema/derogation.type'

const MAX_GROUNDS_LENGTH = 2_000

/** What a request for a derogation and a derogation have in common, read and checked. */
export interface DerogationContent {
  provider: ProviderFacts
  performed: Period
  person: { id: string; niss: string } | null
  grounds: string
  /** Why it is refused; empty if it is not. */
  findings: Finding[]
}

/** @throws BAD_USER_INPUT; NOT_FOUND for an unknown provider or person */
export async function readDerogationContent(
  input: DerogationInput | DerogationRequestInput,
  context: SubgraphContext,
): Promise<DerogationContent> {
  const performed = toPeriod(input.performed)
  if (isEmpty(performed)) throw badInput('input.performed', 'The period ends before it begins.')
  const grounds = input.grounds.normalize('NFC').trim()
  if (grounds === '' || [...grounds].length > MAX_GROUNDS_LENGTH)
    throw badInput('input.grounds', `Grounds of 10 to ${MAX_GROUNDS_LENGTH} characters are expected.`)
  const [provider] = await context.services.fetch('provider.providers', [input.provider])
  if (!provider) throw notFound(`The provider ${input.provider}`)
  const [person] = input.niss
    ? await context.services.fetch('beneficiary.persons', [{ niss: input.niss, read: 'ASKED' }])
    : []
  if (input.niss && !person) throw notFound('A person with this number')
  const { findings } = evaluateRules(
    [derogationRule],
    { category: provider.category, grounds },
    { recording: context.today },
  )
  return { provider, performed, person: person ?? null, grounds, findings }
}
