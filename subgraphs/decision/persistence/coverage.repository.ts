import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import type { DecisionContent } from '../domain/decision-content'

/** The part of a version that pricing and checking need. */
export type CoverContent = Pick<DecisionContent, 'coverages' | 'refundTerms'>

const CONTENT = `jsonb_build_object('coverages', v.content -> 'coverages', 'refundTerms', v.content -> 'refundTerms') as content`

/** A decision that shares a day with those asked for. */
export interface CoveringDecisionRow {
  person_id: string
  number: string
  version: number
  cpas: string
  valid_from: Day
  valid_to: Day
  suspended_since: Day | null
  content: CoverContent
}

/** The decisions of persons that hold on any day from one to another; those in force before suspended ones. */
export const decisionsCovering = (
  runner: Runner,
  personIds: readonly string[],
  from: Day,
  to: Day,
): Promise<CoveringDecisionRow[]> =>
  preparedQuery<CoveringDecisionRow>(
    runner,
    'covers.holding',
    `select d.person_id, d.number, d.current_version as version, d.cpas, d.valid_from, d.valid_to, d.suspended_since, ${CONTENT}
     from decision d
     join decision_version v on v.person_id = d.person_id and v.number = d.number and v.version = d.current_version
     where d.person_id = any($1) and d.valid_from <= $3 and d.valid_to >= $2
     order by d.suspended_since nulls first, d.number`,
    [[...personIds], from, to],
  )

/** Those of the persons for whom a decision was ever taken. */
export async function everDecided(runner: Runner, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await preparedQuery<{ person_id: string }>(
    runner,
    'covers.ever-decided',
    'select distinct person_id from decision where person_id = any($1)',
    [[...personIds]],
  )
  return new Set(rows.map((row) => row.person_id))
}

/** A version on which a commitment relies. */
export interface CitedVersionRow {
  number: string
  version: number
  cpas: string
  content: CoverContent
}

/** The content of these versions. */
export const citedVersions = (
  runner: Runner,
  keys: readonly { number: string; version: number }[],
): Promise<CitedVersionRow[]> =>
  preparedQuery<CitedVersionRow>(
    runner,
    'covers.relied-on',
    `select v.number, v.version, d.cpas, ${CONTENT}
     from (select distinct * from unnest($1::text[], $2::integer[]) as k(number, version)) k
     join decision_version v on v.number = k.number and v.version = k.version
     join decision d on d.person_id = v.person_id and d.number = v.number`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version)],
  )

/** The head of a decision. */
export interface HeadRow {
  number: string
  version: number
  cpas: string
  person_id: string
}

/** The heads of decisions by number. */
export const headsByNumber = (runner: Runner, numbers: readonly string[]): Promise<HeadRow[]> =>
  preparedQuery<HeadRow>(
    runner,
    'covers.heads',
    'select number, current_version as version, cpas, person_id from decision where number = any($1)',
    [[...numbers]],
  )
