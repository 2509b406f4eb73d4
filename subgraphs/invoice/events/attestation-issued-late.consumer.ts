import { defineConsumer } from '../../../shared/events/consumer'
import { LateAttestationEntity } from '../persistence/late-attestation.entity'

/** Remembers that an attestation was issued late: `InvoiceLineFilter.issuedLate` finds the lines that rely on it. */
export const attestationIssuedLateConsumer = defineConsumer<'attestation.issued-late'>({
  name: 'invoice.attestation-issued-late',
  topic: 'attestation.issued-late',
  async handle(tx, { payload: { number } }) {
    await tx.manager.upsert(LateAttestationEntity, { number }, ['number'])
  },
})
