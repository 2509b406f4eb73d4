import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import { evaluateRules, mergeVerdicts } from '../../../shared/rules/evaluate-rules'
import { toPeriod } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { careTypes } from '../../../shared/values/care-types'
import { isSameProvider, providerKey } from '../../../shared/values/inami-number'
import { includes, isEmpty } from '../../../shared/values/period'
import { attestationNumber } from '../domain/attestation-number'
import { toAttestationNode } from '../mappers/attestation.mapper'
import {
  type NewAttestation,
  nextSerial,
  sameAttestation,
  writeAttestation,
} from '../persistence/attestation.repository'
import { issuer } from '../rules/issuer.rule'
import { type AttestationNeed, notRequired } from '../rules/not-required.rule'
import { retainedUntil } from '../rules/retention-period.rule'
import { AttestationInput, AttestationPayload } from '../schema/attestation.type'

/** A physician or dentist attests. */
@Resolver()
export class IssueAttestationResolver {
  @Mutation(() => AttestationPayload, {
    description:
      'A physician or dentist attests. Written once; the number is given by the system. The same content again, while it is not revoked, gives the first attestation.',
  })
  async issueAttestation(
    @Arg('input', () => AttestationInput, { description: 'What is attested.' }) input: AttestationInput,
    @Ctx() context: SubgraphContext,
  ): Promise<AttestationPayload> {
    if (!isSameProvider(input.provider, context.caller.organisation))
      throw forbidden('An attestation is issued in one’s own name: give your own number.')
    checkInput(input)
    const [[person], [provider]] = await Promise.all([
      context.services.fetch('beneficiary.persons', [{ niss: input.niss }]),
      context.services.fetch('provider.providers', [input.provider]),
    ])
    if (!person) throw notFound(`The person ${input.niss}`)
    const need = await needOf(input, person, context)
    const verdict = mergeVerdicts(
      evaluateRules([issuer], { provider: input.provider }, { recording: context.today }),
      evaluateRules([notRequired], need, { care: need.on }),
    )
    if (!verdict.acceptable) return { attestation: null, findings: verdict.findings as never }
    const { from, to } = toPeriod(input.validity)
    const attestation: NewAttestation = {
      person_id: person.id,
      niss: person.niss,
      provider: input.provider,
      provider_key: providerKey(input.provider),
      issuer_category: provider?.category ?? null,
      care_types: careTypes.filter((type) => input.careTypes.includes(type)),
      valid_from: from,
      valid_to: to,
      medium: input.medium ?? 'ELECTRONIC',
      kept_until: retainedUntil({ from, to }, context.today),
      findings: verdict.findings,
    }
    const row = await inTransaction(context.db, async (tx) => {
      await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'WRITE')
      const known = await sameAttestation(tx, attestation, person.ids)
      if (known) return known
      const number = attestationNumber(context.today, await nextSerial(tx))
      const written = await writeAttestation(tx, number, attestation, verdict.applied, context)
      return written ?? sameAttestation(tx, attestation, person.ids)
    })
    // Another request wrote the same and took it back between two statements of ours: nothing of ours was written.
    if (!row) throw conflict('The same attestation was revoked at this moment: send it again.')
    return { attestation: toAttestationNode(row, context), findings: row.findings as never }
  }
}

function checkInput({ careTypes: named, validity }: AttestationInput): void {
  if (named.length === 0) throw badInput('input.careTypes', 'Name at least one type of care.')
  if (isEmpty(toPeriod(validity)))
    throw badInput('input.validity.to', `The last day, ${validity.to}, is before the first, ${validity.from}.`)
}

// The decision that holds on the first day, whichever of the named covers it has; where none holds yet, the one of today.
async function needOf(
  { careTypes: named, validity, provider }: AttestationInput,
  person: PersonFacts,
  { services, today }: SubgraphContext,
): Promise<AttestationNeed> {
  const days = [validity.from, ...(includes(toPeriod(validity), today) ? [today] : [])]
  const keys = days.flatMap((on) =>
    [...new Set(named)].map((careType) => ({ personId: person.id, careType, on, provider })),
  )
  const covers = await services.fetch('decision.coverage', keys)
  const first = covers.findIndex(({ decisionNumber }) => decisionNumber !== null)
  const on = keys[first]?.on ?? validity.from
  return {
    decisionNumber: covers[first]?.decisionNumber ?? null,
    attestationRequired: covers.some((cover, index) => keys[index]?.on === on && cover.amuAttestationRequired),
    on,
  }
}
