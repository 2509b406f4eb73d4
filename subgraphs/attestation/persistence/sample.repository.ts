import type { EntityManager } from 'typeorm'
import { drawSample } from '../../../shared/database/draw-sample'
import type { SampleAnswer, SampleKey } from '../../../shared/inter-service/contracts'
import { providerKey } from '../../../shared/values/inami-number'

/** Draws from the attestations that a provider issued, not revoked, valid on a day of the period. Those of a CPAS are in its lines. */
export async function sampleAttestations(manager: EntityManager, key: SampleKey): Promise<SampleAnswer> {
  if (!('provider' in key.subject)) throw new Error('The attestations of a CPAS are sampled from its lines.')
  return drawSample(
    manager,
    key,
    `select number as key, number as reference, person_id as "personId", niss, valid_from as "on", null::bigint as "amountCents"
     from attestation
     where provider_key = $3 and valid_from <= $5 and (valid_to is null or valid_to >= $4) and revoked_at is null`,
    [providerKey(key.subject.provider), key.from, key.to],
  )
}
