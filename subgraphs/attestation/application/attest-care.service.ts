import { logAccess } from '../../../shared/audit/access-log-writer'
import { assertMayAskByNumber } from '../../../shared/authorization/registration'
import { autocommit } from '../../../shared/database/transaction'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { electronicCasesOf } from '../persistence/coverage-candidate.repository'
import { covers } from '../rules/covers.rule'
import { evaluateSupport } from '../rules/evaluate-support'
import { prescribed } from '../rules/prescribed.rule'
import { paperExceptionsOf } from './paper-exceptions'

/** Care that may be attested. */
export interface CareQuestion {
  niss: string
  careType: CareType
  on: Day
  prescribedBy: string | null
}

/**
 * Whether an electronic attestation of the person covers the care, as if it were invoiced today. The answer names no other care
 * and no other provider. @throws FORBIDDEN if a CPAS asks for a person without a decision of its own, or an organisation that may ask
 * about nobody by number: a provider after its last day of activity, a holder of mandates.
 */
export async function attestCare(
  { niss, careType, on, prescribedBy }: CareQuestion,
  context: SubgraphContext,
): Promise<{ attested: boolean; findings: Finding[] }> {
  await assertMayAskByNumber(context)
  const [person = null] = await context.services.fetch('beneficiary.persons', [{ niss, read: 'ASKED' }])
  await assertMayAsk(person, context)
  const cases = person ? await electronicCasesOf(context.db, person.ids) : []
  const care = { careType, on, invoicedOn: context.today, prescribedBy, personIds: person?.ids ?? [] }
  const exceptions = await paperExceptionsOf(
    cases.map((attested) => ({ attested, care })),
    context,
  )
  const index = cases.findIndex((attested, i) => evaluateSupport(attested, care, exceptions[i] ?? []).acceptable)
  const attested = cases[index]
  if (person) await logAccess(autocommit(context.db), context, [{ personId: person.id, niss }], 'READ')
  if (!attested)
    return {
      attested: false,
      findings: [covers.createFinding({ path: null, facts: { careType, on }, message: 'none' }, on)],
    }
  if (attested.careTypes.includes(careType)) return { attested: true, findings: [] }
  const asPrescribed = { attested, care, paperExceptions: exceptions[index] ?? [] }
  return { attested: true, findings: prescribed.apply(asPrescribed, context.today)?.findings ?? [] }
}

async function assertMayAsk(person: PersonFacts | null, { caller, services }: SubgraphContext): Promise<void> {
  // Of a number that nobody has, there is nothing to protect.
  if (caller.audience !== 'CPAS' || !person) return
  const key = { cpas: caller.organisation, personIds: person.ids }
  const [hasDecision = false] = await services.fetch('decision.decidedFor', [key])
  if (!hasDecision) throw forbidden('A CPAS can only ask for persons for whom it took a decision.')
}
