import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput, conflict, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { publishEvent } from '../../../shared/events/publish'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules, mergeVerdicts, type Verdict } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import { toPeriod } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { careTypes, type ProviderCategory } from '../../../shared/values/care-types'
import { isSameProvider, providerKey } from '../../../shared/values/inami-number'
import { includes, isEmpty } from '../../../shared/values/period'
import { attestationNumber } from '../domain/attestation-number'
import type { AttestationEntity } from '../persistence/attestation.entity'
import {
  type AttestationContent,
  findEqualAttestation,
  insertAttestation,
  nextSerialNumber,
} from '../persistence/attestation.repository'
import { controlsOfPerson } from '../persistence/control.repository'
import { evaluateSupport } from '../rules/evaluate-support'
import { issuedLate } from '../rules/issued-late.rule'
import { issuer } from '../rules/issuer.rule'
import { type AttestationNeed, notRequired } from '../rules/not-required.rule'
import { retainedUntil } from '../rules/retention-period.rule'
import { validityPeriod } from '../rules/validity-period.rule'
import type { AttestationInput } from '../schema/attestation.type'

/**
 * Issues an attestation, or returns the equal one that is in force. The attestation is null if a rule refuses.
 * @throws FORBIDDEN if the caller is not the provider, NOT_FOUND if the person is not registered, BAD_USER_INPUT for an empty
 * list of care types or a period that ends before it begins, CONFLICT if the equal attestation was revoked concurrently.
 */
export async function issueAttestation(
  input: AttestationInput,
  context: SubgraphContext,
): Promise<{ attestation: AttestationEntity | null; findings: Finding[] }> {
  if (!isSameProvider(input.provider, context.caller.organisation))
    throw forbidden('You can only issue attestations in your own name: use your own INAMI number.')
  validateInput(input)
  const [[person], [provider]] = await Promise.all([
    context.services.fetch('beneficiary.persons', [{ niss: input.niss, read: 'ASKED' }]),
    context.services.fetch('provider.providers', [input.provider]),
  ])
  if (!person) throw notFound(`The person ${input.niss}`)
  const need = await loadNeed(input, person, context)
  const verdict = mergeVerdicts(
    evaluateRules(
      [issuer],
      { provider: input.provider, category: provider?.category ?? null },
      { recording: context.today },
    ),
    evaluateRules([validityPeriod], { validity: toPeriod(input.validity) }, { recording: context.today }),
    evaluateRules([notRequired], need, { care: need.on }),
  )
  if (!verdict.acceptable) return { attestation: null, findings: verdict.findings }
  const late = await evaluateLateness(input, person, provider?.category ?? null, context)
  const { from, to } = toPeriod(input.validity)
  const content: AttestationContent = {
    personId: person.id,
    niss: person.niss,
    provider: input.provider,
    providerKey: providerKey(input.provider),
    issuerCategory: provider?.category ?? null,
    careTypes: careTypes.filter((type) => input.careTypes.includes(type)),
    validFrom: from,
    validTo: to,
    medium: input.medium ?? 'ELECTRONIC',
    keptUntil: retainedUntil({ from, to }, context.today),
    issuedLate: late.findings.length > 0,
    findings: [...verdict.findings, ...late.findings],
    applied: [...verdict.applied, ...late.applied],
  }
  const attestation = await inTransaction(context.db, (tx) => issueOnce(tx, content, person.ids, context))
  // A concurrent request issued the same attestation and revoked it between two statements of this one.
  if (!attestation) throw conflict('The same attestation was issued and revoked concurrently. Retry.')
  return { attestation, findings: attestation.findings }
}

async function issueOnce(
  tx: Tx,
  content: AttestationContent,
  personIds: readonly string[],
  context: SubgraphContext,
): Promise<AttestationEntity | null> {
  const { personId, niss } = content
  await logAccess(tx, context, [{ personId, niss }], 'WRITE')
  const existing = await findEqualAttestation(tx.manager, content, personIds)
  if (existing) return existing
  const { subject, organisation, role } = context.caller
  const attestation: AttestationEntity = {
    ...content,
    number: attestationNumber(context.today, await nextSerialNumber(tx.manager)),
    issuedAt: new Date(context.now),
    subject,
    organisation,
    role,
    revokedAt: null,
    revocationReason: null,
    revokedBy: null,
  }
  if (await insertAttestation(tx.manager, attestation)) {
    const { number, issuedLate } = attestation
    if (issuedLate) await publishEvent(tx, 'attestation.issued-late', number, { number }, context.now)
    return attestation
  }
  return findEqualAttestation(tx.manager, content, personIds)
}

function validateInput({ careTypes: named, validity }: AttestationInput): void {
  if (named.length === 0) throw badInput('input.careTypes', 'At least one type of care is required.')
  if (isEmpty(toPeriod(validity)))
    throw badInput('input.validity.to', `The last day, ${validity.to}, is before the first day, ${validity.from}.`)
}

// Late: too many days after the first one, or after a control on care that the attestation would cover.
async function evaluateLateness(
  { provider, careTypes: named, validity }: AttestationInput,
  { ids }: PersonFacts,
  issuerCategory: ProviderCategory | null,
  context: SubgraphContext,
): Promise<Verdict> {
  const controls = await controlsOfPerson(context.db.manager, ids)
  const lines = await context.services.fetch('invoice.lines', [...new Set(controls.map(({ lineId }) => lineId))])
  const lineOf = new Map(lines.flatMap((line) => (line ? [[line.id, line] as const] : [])))
  const attested = {
    number: '',
    personId: ids[0] ?? '',
    issuer: provider,
    issuerCategory,
    careTypes: named,
    validity: toPeriod(validity),
    revoked: false,
  }
  const control = controls.find(({ lineId }) => {
    const line = lineOf.get(lineId)
    if (!line?.careType) return false
    const { careType, performedOn: on, prescriber: prescribedBy } = line
    return evaluateSupport(attested, { careType, on, invoicedOn: context.today, prescribedBy, personIds: ids }, [])
      .acceptable
  })
  const issued = {
    firstDay: validity.from,
    issuedOn: context.today,
    controlOpenedAt: control?.openedAt.toISOString() ?? null,
  }
  return evaluateRules([issuedLate], issued, { recording: context.today })
}

// The decision in force on the first day, for any of the care types; if there is none yet, the one in force today. A decision that
// gives the issuer no right to the care does not count: the warning would tell what it requires.
async function loadNeed(
  { careTypes: named, validity, provider }: AttestationInput,
  person: PersonFacts,
  { services, today }: SubgraphContext,
): Promise<AttestationNeed> {
  const days = [validity.from, ...(includes(toPeriod(validity), today) ? [today] : [])]
  const keys = days.flatMap((on) =>
    [...new Set(named)].map((careType) => ({ personId: person.id, careType, on, provider })),
  )
  const coverages = await services.fetch('decision.coverage', keys)
  const covering = coverages.map((coverage) => (coverage.findings.length === 0 ? coverage : null))
  const first = covering.findIndex((coverage) => (coverage?.decisionNumber ?? null) !== null)
  const on = keys[first]?.on ?? validity.from
  return {
    decisionNumber: covering[first]?.decisionNumber ?? null,
    attestationRequired: covering.some((coverage, index) => keys[index]?.on === on && coverage?.amuAttestationRequired),
    on,
  }
}
