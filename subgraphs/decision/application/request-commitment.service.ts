import { logAccess } from '../../../shared/audit/access-log-writer'
import { rememberGranted } from '../../../shared/audit/granted-persons'
import { autocommit } from '../../../shared/database/transaction'
import { forbidden } from '../../../shared/errors/graphql-errors'
import type { PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { addDays, type Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import { isSameProvider } from '../../../shared/values/inami-number'
import { newCommitmentNumber } from '../domain/commitment-number'
import { isInsuredOn } from '../domain/insured-persons'
import { guaranteedTerms, refundTermsOn } from '../domain/refund-terms-by-day'
import { commitmentFor, insertCommitment } from '../persistence/commitment.repository'
import { notCovered, readCoverageStatus } from '../persistence/coverage-status.repository'
import type { CurrentDecision } from '../persistence/decision.repository'
import type { PaymentCommitmentEntity } from '../persistence/payment-commitment.entity'
import { commitmentGuarantee } from '../rules/commitment-guarantee.rule'
import type { CommitmentInput } from '../schema/decision.input'
import { unregisteredFinding } from './answer-coverage.service'
import { careTypeFindings, personLevelFindings, toCoveringDecision } from './evaluate-coverage'
import { providerAdmitsInsuredOn } from './insured-admission'
import { personByNiss } from './row-scope'
import { loadTermsSources } from './terms-source'

/** The result of a request for a commitment. */
export interface CommitmentResult {
  /** Null: the request was refused. */
  commitment: PaymentCommitmentEntity | null
  findings: Finding[]
}

/** Gives a commitment if the care is covered. Idempotent by provider, person, day and care type. @throws FORBIDDEN if the provider is not the caller. */
export async function requestCommitment(context: SubgraphContext, input: CommitmentInput): Promise<CommitmentResult> {
  if (!isSameProvider(input.provider, context.caller.organisation))
    throw forbidden('A provider can only request commitments under its own number.')
  const [person, [provider = null]] = await Promise.all([
    personByNiss(context, input.niss),
    context.services.fetch('provider.providers', [input.provider]),
  ])
  const unregistered = unregisteredFinding(context, input.provider, provider)
  if (unregistered) return { commitment: null, findings: [unregistered] }
  return giveCommitment(context, { input, person, provider })
}

// The only change is one statement, which writes the access too: no transaction is needed around the reads.
async function giveCommitment(
  context: SubgraphContext,
  { input, person, provider }: { input: CommitmentInput; person: PersonFacts | null; provider: ProviderFacts | null },
): Promise<CommitmentResult> {
  const { niss, on, careType } = input
  const { db } = context
  const providerNumber = provider?.inamiNumber ?? input.provider
  const request = { provider: providerNumber, personIds: person?.ids ?? [], on, careType }
  const accessed = person ? [{ personId: person.id, niss }] : []
  const earlier = person && (await commitmentFor(db, request))
  if (earlier) {
    await logAccess(autocommit(db), context, accessed, 'READ')
    return { commitment: earlier, findings: [] }
  }
  const { everDecided, decision, refundTables } = person ? await readCoverageStatus(db, person, on) : notCovered
  const admitsInsured = person !== null && isInsuredOn(person.insurances, on) && providerAdmitsInsuredOn(provider, on)
  const source = person && decision && (await loadTermsSources(db.manager, refundTables))(decision.content, person)
  const terms = admitsInsured && source ? refundTermsOn(source, on, true) : null
  const inputs = {
    insuredAdmitted: terms !== null,
    on,
    person,
    everDecided,
    decision: toCoveringDecision(decision),
    provider: { number: providerNumber, facts: provider },
  }
  const findings = [...personLevelFindings(inputs), ...careTypeFindings(inputs, careType)]
  if (findings.length > 0 || !person || !decision || !source) {
    await logAccess(autocommit(db), context, accessed, 'READ')
    return { commitment: null, findings }
  }
  const guaranteed = { from: on, to: lastGuaranteedDay(on) }
  const row = {
    ...newCommitment(context, person, decision, { ...input, provider: providerNumber }),
    terms: guaranteedTerms(source, guaranteed, admitsInsured),
  }
  const entry = { context, refused: false, isNamed: true, persons: accessed }
  const inserted = await insertCommitment(db, row, [
    { ...entry, kind: 'READ' },
    { ...entry, kind: 'WRITE' },
  ])
  rememberGranted(context, accessed)
  // Null: an identical request got its commitment at the same moment.
  return { commitment: inserted ?? (await commitmentFor(db, request)), findings: [] }
}

function newCommitment(
  context: SubgraphContext,
  person: PersonFacts,
  decision: CurrentDecision,
  { on, careType, provider, niss }: CommitmentInput,
) {
  return {
    personId: person.id,
    number: newCommitmentNumber(),
    id: newId(),
    niss,
    provider,
    careType,
    askedFor: on,
    decisionNumber: decision.number,
    decisionVersion: decision.currentVersion,
    cpas: decision.cpas,
    issuedAt: context.now,
    guaranteedFrom: on,
    guaranteedTo: lastGuaranteedDay(on),
  }
}

const lastGuaranteedDay = (on: Day): Day => addDays(on, Number(commitmentGuarantee.versionOn(on)?.parameters?.days))
