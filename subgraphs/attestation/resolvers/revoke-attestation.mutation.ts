import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log'
import { inTransaction } from '../../../shared/database/transaction'
import { judge } from '../../../shared/law/judge'
import { emit } from '../../../shared/outbox/outbox'
import { badInput, forbidden, notFound } from '../../../shared/schema/errors'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { attestationsByNumber, revokeAttestationRow } from '../persistence/attestation.repository'
import { inUse } from '../rules/in-use.rule'
import { AttestationPayload } from '../schema/attestation.type'
import { personsOf } from './attestation.reference'
import { toAttestation } from './attestation.view'
import { ownKey } from './scope'

/** The issuer takes an attestation back. */
@Resolver()
export class RevokeAttestationMutation {
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
    if (attestation.provider_key !== ownKey(context.caller))
      throw forbidden('An attestation is revoked by the provider that issued it.')
    if (!attestation.revoked_at) {
      const [lines] = await context.peers.ask('invoice.linesOnAttestation', [number])
      const verdict = judge([inUse], { number, lines: lines ?? 0 }, { recording: context.today })
      if (!verdict.acceptable) return { attestation: null, findings: verdict.findings as never }
    }
    const [row] = await inTransaction(context.db, async (tx) => {
      await logAccess(tx, context, personsOf([attestation], context), 'WRITE')
      // A line may be under way that found the attestation good a moment ago: its owner hears of it.
      if (await revokeAttestationRow(tx, number, reason.trim(), context))
        await emit(tx, 'attestation.revoked', number, { number }, context.now)
      return attestationsByNumber(tx, [number])
    })
    return { attestation: toAttestation(row!, context), findings: [] }
  }
}
