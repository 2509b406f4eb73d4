import type { MandateEntity } from '../persistence/mandate.entity'
import type { MandateType } from '../schema/mandate.type'

/** Maps a mandate to its GraphQL type; the field resolver adds the provider. */
export const toMandateNode = (mandate: MandateEntity): MandateType => ({
  id: mandate.id,
  organisation: mandate.mandatee,
  organisationName: mandate.mandateeName,
  period: { from: mandate.firstDay, to: mandate.lastDay },
  payeeIban: mandate.payeeIban,
  recordedBy: {
    subject: mandate.subject,
    audience: mandate.audience,
    organisation: mandate.organisation,
    role: mandate.role,
  },
  recordedAt: mandate.recordedAt,
  providerKey: mandate.providerKey,
})
