import { query } from '../shared/database/prepared-statements'
import type { CareType } from '../shared/values/care-types'
import type { Day } from '../shared/values/day'
import { type RefundTerms, shareFor } from '../subgraphs/decision/domain/decision-content'
import type { SupportTerms } from '../subgraphs/invoice/domain/support-terms'
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

/** A decision whose coverage of a care type is paid in part by the State on each day of a period. */
export interface CoveringDecision extends CoveredPerson {
  number: string
  version: number
  cpas: string
  refund: RefundTerms
  terms: SupportTerms
}

// The terms of insurable persons change within a decision.
const CODES_OF_INSURABLE = [9002, 9009]

/**
 * Decisions that cover a care type from one day to another, in pseudo-random order. Left out: persons whose accepted care on these days
 * would refuse that of the provider (a stay, a duplicate), and decisions under which the State pays nothing.
 */
export async function decisionsCovering(
  environment: BenchEnvironment,
  { careType, provider, from, to }: { careType: CareType; provider: string; from: Day; to: Day },
): Promise<CoveringDecision[]> {
  const decisions = await query<CoveringDecision>(
    environment.sources.get('decision')!,
    `select d.person_id as "personId", d.niss, d.number, d.current_version as version, d.cpas, v.content -> 'refundTerms' as refund, c as terms
     from decision d
     join decision_version v on v.person_id = d.person_id and v.number = d.number and v.version = d.current_version,
       jsonb_array_elements(v.content -> 'coverages') c
     where d.valid_from <= $1 and d.valid_to >= $2 and d.suspended_since is null and c ->> 'careType' = $3
       and c -> 'period' ->> 'from' <= $1::date::text and coalesce(c -> 'period' ->> 'to', '9999') >= $2::date::text
       and v.refund_code <> all($4)
     order by md5(d.number)`,
    [from, to, careType, CODES_OF_INSURABLE],
  )
  const withCare = await query<{ personId: string }>(
    environment.sources.get('invoice')!,
    `select distinct person_id as "personId" from invoice_line
     where outcome <> 'REJECTED' and coalesce(performed_until, performed_on) >= $1 and performed_on <= $2
       and (provider = $3 or stay_from is not null
            or $4 = 'HOSPITALIZATION' and care_type in ('AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE'))`,
    [from, to, provider, careType],
  )
  const busy = new Set(withCare.map(({ personId }) => personId))
  return decisions.filter(({ personId, refund, terms }) => {
    const { insurancePart, patientPart } = shareFor(refund, careType)
    const isPaid = insurancePart > 0 && terms.insurancePart !== 'NOTHING'
    return !busy.has(personId) && (isPaid || (patientPart > 0 && terms.patientPart !== 'NOTHING'))
  })
}

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
