import type { SampleAnswer, SampleKey } from '../inter-service/contracts'
import { query, type Runner } from './prepared-statements'

/**
 * Draws a sample from a population, in one statement: the same seed draws the same rows from the same population. `population` is a
 * query with the columns `key`, `reference`, `personId`, `niss`, `on` and `amountCents`; its parameters begin with $3.
 */
export async function drawSample(
  runner: Runner,
  { seed, size }: Pick<SampleKey, 'seed' | 'size'>,
  population: string,
  values: readonly unknown[],
): Promise<SampleAnswer> {
  const [answer] = await query<SampleAnswer>(
    runner,
    `with population as (${population})
     select (select count(*)::int from population) as population, coalesce((
       select json_agg(drawn order by draw, key)
       from (select *, md5($1::text || ':' || key) as draw from population order by draw, key limit $2) as drawn), '[]') as items`,
    [seed, size, ...values],
  )
  if (!answer) return { population: 0, items: [] }
  const items = answer.items.map(({ key, reference, personId, niss, on, amountCents }) => ({
    key,
    reference,
    personId,
    niss,
    on,
    amountCents,
  }))
  return { population: answer.population, items }
}
