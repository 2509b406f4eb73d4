import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { publishEvent } from '../../../shared/events/publish'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { ownProviderKey } from '../application/row-scope'
import { toAttestationNode } from '../mappers/attestation.mapper'
import { attestationsByNumber, revokeAttestationRow } from '../persistence/attestation.repository'
import { revocationBlocked } from '../rules/revocation-blocked.rule'
import { AttestationPayload } from '../schema/attestation.type'
import { personsOf } from './attestation.reference-resolver'

/** The issuer takes an attestation back. */
@Resolver()
export class RevokeAttestationResolver {
  @Mutation(() => AttestationPayload, {
    description:
      'By the provider that issued it, while no accepted invoice line rests on it. A revoked attestation revoked again gives the first answer.',
  })
  async revokeAttestation(
    @Arg('number', () => ID, { description: 'The attestation’s number.' }) number: string,
    @Arg('reason', { description: 'Why, 1 to 2,000 characters.' }) reason: string,
    @Ctx() context: SubgraphContext,
  ): Promise<AttestationPayload> {
    if (reason.trim() === '') throw badInput('reason', 'Say why the attestation is revoked.')
    if (reason.length > 2000) throw badInput('reason', 'The reason has more than 2,000 characters.')
    const [attestation] = await attestationsByNumber(context.db, [number])
    if (!attestation) throw notFound(`The attestation ${number}`)
    if (attestation.provider_key !== ownProviderKey(context.caller))
      throw forbidden('An attestation is revoked by the provider that issued it.')
    if (!attestation.revoked_at) {
      const [lines] = await context.services.fetch('invoice.linesOnAttestation', [number])
      const verdict = evaluateRules([revocationBlocked], { number, lines: lines ?? 0 }, { recording: context.today })
      if (!verdict.acceptable) return { attestation: null, findings: verdict.findings as never }
    }
    const [row] = await inTransaction(context.db, async (tx) => {
      await logAccess(tx, context, personsOf([attestation], context), 'WRITE')
      // A line may be under way that found the attestation good a moment ago: its owner hears of it.
      if (await revokeAttestationRow(tx, number, reason.trim(), context))
        await publishEvent(tx, 'attestation.revoked', number, { number }, context.now)
      return attestationsByNumber(tx, [number])
    })
    return { attestation: toAttestationNode(row!, context), findings: [] }
  }
}
