import type { EntityManager } from 'typeorm'
import { drawSample } from '../../../shared/database/draw-sample'
import type { SampleAnswer, SampleKey } from '../../../shared/inter-service/contracts'

/** Draws from the decisions of the centres of a CPAS that are valid on a day of the period. Those on which a provider relies are in the lines. */
export async function sampleDecisions(manager: EntityManager, key: SampleKey): Promise<SampleAnswer> {
  if (!('centres' in key.subject)) throw new Error('The decisions of a provider are sampled from its lines.')
  return drawSample(
    manager,
    key,
    `select number as key, number || '/' || current_version as reference, person_id as "personId", niss, valid_from as "on",
       null::bigint as "amountCents"
     from decision where cpas = any($3) and valid_from <= $5 and valid_to >= $4 and valid_to >= valid_from`,
    [key.subject.centres, key.from, key.to],
  )
}
