import { inTransaction } from '../../../shared/database/transaction'
import { addDays } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'
import type { DemoCare } from '../care'
import { arrayLiteral, copyRows, type Sources, timestamp } from './rows'

/** Inserts attestations. */
export async function insertAttestations(sources: Sources, care: readonly DemoCare[]): Promise<void> {
  const list = care.flatMap(({ attestations }) => attestations)
  await inTransaction(sources.get('attestation')!, (tx) =>
    copyRows(
      tx,
      'attestation',
      'number, person_id, niss, provider, provider_key, issuer_category, care_types, valid_from, valid_to, medium, issued_at, kept_until, findings, applied, subject, organisation, role',
      list.map(({ number, decision, provider, careTypes, from, to }) => [
        number,
        decision.person.id,
        decision.person.niss,
        provider.number,
        providerKey(provider.number),
        provider.category,
        arrayLiteral(careTypes),
        from,
        to,
        'ELECTRONIC',
        timestamp(from, 1),
        addDays(to, 5 * 365 + 2),
        '[]',
        '[]',
        `provider:${provider.number}`,
        provider.number,
        'prescriber',
      ]),
    ),
  )
}
