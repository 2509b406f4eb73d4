import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { AcceptedCareKey } from '../../../shared/inter-service/contracts'
import { providerNumberVariants } from '../domain/provider-number'

/** For each care, whether an accepted or reduced line has it that no credit note cancelled. A line over several days has the care of each of its days. */
export async function careAccepted(runner: Runner, keys: readonly AcceptedCareKey[]): Promise<boolean[]> {
  const asked = keys.flatMap(({ provider, personIds, code, performedOn }, place) =>
    providerNumberVariants(provider).flatMap((number) =>
      personIds.map((personId) => ({ place, number, personId, code, performedOn })),
    ),
  )
  if (asked.length === 0) return keys.map(() => false)
  const found = await preparedQuery<{ place: number }>(
    runner,
    'line.care-accepted',
    `select distinct w.place
     from unnest($1::integer[], $2::uuid[], $3::text[], $4::text[], $5::date[]) as w(place, person_id, provider, code, on_day)
     join invoice_line l on l.person_id = w.person_id and l.code = w.code and l.provider = w.provider
       and l.performed_on <= w.on_day and coalesce(l.performed_until, l.performed_on) >= w.on_day
     where l.outcome in ('ACCEPTED', 'REDUCED') and not l.credit and l.credited_by is null`,
    [
      asked.map(({ place }) => place),
      asked.map(({ personId }) => personId),
      asked.map(({ number }) => number),
      asked.map(({ code }) => code),
      asked.map(({ performedOn }) => performedOn),
    ],
  )
  const places = new Set(found.map(({ place }) => place))
  return keys.map((_, place) => places.has(place))
}
