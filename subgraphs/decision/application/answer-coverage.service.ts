import { logAccess } from '../../../shared/audit/access-log-writer'
import { assertRegistered } from '../../../shared/authorization/registration'
import { autocommit } from '../../../shared/database/transaction'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type CareType, careTypes as everyCareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { isSameProvider } from '../../../shared/values/inami-number'
import type { Coverage, RefundTerms } from '../domain/decision-content'
import { refundTermsOn } from '../domain/refund-terms-by-day'
import { type CoverageStatus, notCovered, readCoverageStatus } from '../persistence/coverage-status.repository'
import { providerNotInPhase } from '../rules/provider-not-in-phase.rule'
import { careTypeFindings, coverageFor, personLevelFindings, toCoveringDecision } from './evaluate-coverage'
import { admitsInsuredOn } from './insured-admission'
import { assertMaySeePersons, loadCentres, personByNiss } from './row-scope'
import { termsSourcesOf } from './terms-source'

/** A question about the coverage of a person on a day. */
export interface CoverageQuestion {
  niss: string
  on: Day
  /** Null or empty: all care types. */
  careTypes: readonly CareType[] | null
  /** Null: a provider asks for itself, another caller asks without a provider. */
  provider: string | null
}

/** The answer for a person, by care type. */
export interface CoverageAnswer {
  /** Null: nobody is registered under the number. */
  person: PersonFacts | null
  on: Day
  status: CoverageStatus
  /** Refund terms of the day. Null: no decision is valid, or the person is insured. */
  terms: RefundTerms | null
  items: { careType: CareType; coverage: Coverage | null; findings: Finding[] }[]
  /** Findings of the person and, if the question names care types, of those. */
  findings: Finding[]
}

/** Answers what a provider may rely on. @throws FORBIDDEN if the caller may not see persons, or a provider asks for another provider. */
export async function answerCoverage(context: SubgraphContext, question: CoverageQuestion): Promise<CoverageAnswer> {
  assertMaySeePersons(context.caller)
  const { niss, on } = question
  const number = providerOf(context, question.provider)
  const [person, providers] = await Promise.all([
    personByNiss(context, niss),
    number === null ? null : context.services.fetch('provider.providers', [number]),
    loadCentres(context),
    context.caller.audience === 'CPAS' && assertRegistered(context),
  ])
  const unregistered = number === null ? null : unregisteredFinding(context, number, providers?.[0] ?? null)
  if (unregistered) return unanswered(on, question, unregistered)
  const status = person ? await readLoggedStatus(context, person, niss, on) : notCovered
  const provider = number === null ? null : { number, facts: providers?.[0] ?? null }
  const admitsInsured = await admitsInsuredOn(context, person, provider, on)
  const sourceOf = status.decision && (await termsSourcesOf(context, status.refundTables))
  const source = person && status.decision && sourceOf?.(status.decision.content, person)
  const terms = source ? refundTermsOn(source, on, admitsInsured) : null
  const inputs = {
    on,
    person,
    everDecided: status.everDecided,
    decision: toCoveringDecision(status.decision),
    provider,
    insuredAdmitted: admitsInsured && terms !== null,
  }
  const personLevel = personLevelFindings(inputs)
  const named = question.careTypes?.length ? question.careTypes : null
  const items = [...new Set(named ?? everyCareType)].map((careType) => ({
    careType,
    coverage: coverageFor(inputs.decision, careType),
    findings: [...personLevel, ...careTypeFindings(inputs, careType)],
  }))
  const findings = named ? unique([...personLevel, ...items.flatMap((item) => item.findings)]) : personLevel
  return { person, on, status, terms, items, findings }
}

/** Reads the coverage status of a person on a day and logs the access, both at once. */
export async function readLoggedStatus(
  context: SubgraphContext,
  person: PersonFacts,
  niss: string,
  on: Day,
): Promise<CoverageStatus> {
  const [status] = await Promise.all([
    readCoverageStatus(context.db, person, on),
    logAccess(autocommit(context.db), context, [{ personId: person.id, niss }], 'READ'),
  ])
  return status
}

/** The finding for a provider that is not registered or has ended its activity: it learns nothing of a person. Null: it may ask. */
export function unregisteredFinding(
  { caller, today }: SubgraphContext,
  provider: string,
  facts: ProviderFacts | null,
): Finding | null {
  if (caller.audience !== 'PROVIDER') return null
  if (!facts)
    return providerNotInPhase.createFinding({ path: 'provider', facts: { provider }, message: 'unregistered' }, today)
  const { activeUntil: lastDay } = facts
  if (lastDay === null || today <= lastDay) return null
  return providerNotInPhase.createFinding(
    { path: 'provider', facts: { provider, on: today, lastDay }, message: 'ended' },
    today,
  )
}

const unanswered = (on: Day, { careTypes }: CoverageQuestion, finding: Finding): CoverageAnswer => ({
  person: null,
  on,
  status: notCovered,
  terms: null,
  items: [...new Set(careTypes?.length ? careTypes : everyCareType)].map((careType) => ({
    careType,
    coverage: null,
    findings: [finding],
  })),
  findings: [finding],
})

// A provider asks for itself.
function providerOf({ caller }: SubgraphContext, named: string | null): string | null {
  if (caller.audience !== 'PROVIDER') return named
  if (named && !isSameProvider(named, caller.organisation))
    throw forbidden(
      'A provider can only ask for its own number, which is taken from the token. Leave the provider out.',
    )
  return caller.organisation
}

function unique(findings: Finding[]): Finding[] {
  const keyOf = ({ rule, path, facts }: Finding) => JSON.stringify([rule, path, facts])
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()]
}
