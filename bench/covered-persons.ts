import { query } from '../shared/database/prepared-statements'
import type { Day } from '../shared/values/day'
import type { BenchEnvironment } from './environment'

/** A person with coverage of general medicine on a day. */
export interface CoveredPerson {
  personId: string
  niss: string
}

/** Persons with coverage of general medicine on a day, in pseudo-random order. */
export const coveredPersonsOn = (environment: BenchEnvironment, on: Day): Promise<CoveredPerson[]> =>
  query<CoveredPerson>(
    environment.sources.get('decision')!,
    `select person_id as "personId", niss from decision d
     where valid_from <= $1 and valid_to >= $1 and suspended_since is null
       and exists (select from decision_version v, jsonb_array_elements(v.content -> 'coverages') c
         where v.person_id = d.person_id and v.number = d.number and v.version = d.current_version
           and c ->> 'careType' = 'GENERAL_MEDICINE' and c -> 'period' ->> 'from' <= $2 and coalesce(c -> 'period' ->> 'to', '9999') >= $2)
     order by md5(number)`,
    [on, on],
  )

/** Persons whose decision covers hospital care from one day to another one, in pseudo-random order. */
export const hospitalPersonsBetween = (environment: BenchEnvironment, from: Day, to: Day): Promise<CoveredPerson[]> =>
  query<CoveredPerson>(
    environment.sources.get('decision')!,
    `select person_id as "personId", niss from decision d
     where valid_from <= $1 and valid_to >= $2 and suspended_since is null
       and exists (select from decision_version v, jsonb_array_elements(v.content -> 'coverages') c
         where v.person_id = d.person_id and v.number = d.number and v.version = d.current_version
           and c ->> 'careType' = 'HOSPITALIZATION' and c -> 'period' ->> 'from' <= $3 and coalesce(c -> 'period' ->> 'to', '9999') >= $4)
     order by md5(number)`,
    [from, to, from, to],
  )

/** INAMI numbers of a category of providers. */
export async function numbersOf(environment: BenchEnvironment, category: string): Promise<string[]> {
  const rows = await query<{ number: string }>(
    environment.sources.get('provider')!,
    'select distinct inami_number as number from provider_version where category = $1 order by 1',
    [category],
  )
  return rows.map((row) => row.number)
}

/** INAMI numbers of general practitioners. */
export async function gpNumbersOf(environment: BenchEnvironment, count: number): Promise<string[]> {
  const rows = await query<{ number: string }>(
    environment.sources.get('provider')!,
    "select distinct inami_number as number from provider_version where category = 'GENERAL_PRACTITIONER' order by 1 limit $1",
    [count],
  )
  return rows.map((row) => row.number)
}
