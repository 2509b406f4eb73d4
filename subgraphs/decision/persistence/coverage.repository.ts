import { type EntityManager, In } from 'typeorm'
import { preparedQuery } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import type { DecisionContent } from '../domain/decision-content'
import type { VersionKey } from '../domain/version-id'
import { DecisionEntity } from './decision.entity'
import { selectColumns } from './select-columns'

// The part of the content that the checking and pricing of invoice lines need.
const covered = [
  'coverages',
  'refundTerms',
  'councilDate',
  'incomeLevel',
  'residenceInsCode',
  'housingOffered',
  'insuranceDelayGrounds',
] as const satisfies readonly (keyof DecisionContent)[]

/** The part of the content that the checking and pricing of invoice lines need. */
export type CoveredContent = Pick<DecisionContent, (typeof covered)[number]>

const CONTENT = `jsonb_build_object(${covered.map((field) => `'${field}', v.content -> '${field}'`).join(', ')}) as content`

/** A decision that is valid on some day of a period, with its current version. */
export type ValidDecisionRow = Pick<
  DecisionEntity,
  'personId' | 'number' | 'cpas' | 'validFrom' | 'validTo' | 'suspendedSince'
> & { version: number; content: CoveredContent }

/** Loads the decisions of persons that are valid on any day from `from` to `to`, both inclusive; those in force before suspended ones. */
export const decisionsValidBetween = (
  manager: EntityManager,
  personIds: readonly string[],
  from: Day,
  to: Day,
): Promise<ValidDecisionRow[]> =>
  preparedQuery<ValidDecisionRow>(
    manager,
    'coverage.valid-between',
    `select ${selectColumns('d', ['personId', 'number', 'cpas', 'validFrom', 'validTo', 'suspendedSince'])},
       d.current_version as version, ${CONTENT}
     from decision d
     join decision_version v on v.person_id = d.person_id and v.number = d.number and v.version = d.current_version
     where d.person_id = any($1) and d.valid_from <= $3 and d.valid_to >= $2
     order by d.suspended_since nulls first, d.number`,
    [[...personIds], from, to],
  )

/** Returns those of the persons for whom a CPAS has ever taken a decision. */
export async function personsWithDecision(manager: EntityManager, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await preparedQuery<Pick<DecisionEntity, 'personId'>>(
    manager,
    'coverage.persons-with-decision',
    `select distinct ${selectColumns('d', ['personId'])} from decision d where d.person_id = any($1)`,
    [[...personIds]],
  )
  return new Set(rows.map(({ personId }) => personId))
}

/** A version that a commitment cites. */
export type CitedVersionRow = Pick<DecisionEntity, 'number' | 'cpas'> & { version: number; content: CoveredContent }

/** Loads these versions, in no order. */
export const citedVersions = (manager: EntityManager, keys: readonly VersionKey[]): Promise<CitedVersionRow[]> =>
  preparedQuery<CitedVersionRow>(
    manager,
    'coverage.cited-versions',
    `select v.number, v.version, d.cpas, ${CONTENT}
     from (select distinct * from unnest($1::text[], $2::integer[]) as k(number, version)) k
     join decision_version v on v.number = k.number and v.version = k.version
     join decision d on d.person_id = v.person_id and d.number = v.number`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version)],
  )

/** Identity and current version of a decision. */
export type DecisionHeadRow = Pick<DecisionEntity, 'number' | 'cpas' | 'personId'> & { version: number }

/** Loads the heads of decisions by number, in no order. */
export const headsByNumber = (manager: EntityManager, numbers: readonly string[]): Promise<DecisionHeadRow[]> =>
  preparedQuery<DecisionHeadRow>(
    manager,
    'coverage.heads',
    `select ${selectColumns('d', ['number', 'cpas', 'personId'])}, d.current_version as version
     from decision d where d.number = any($1)`,
    [[...numbers]],
  )

/** True if the CPAS ever took a decision for one of the persons. */
export const hasDecisionOf = (
  manager: EntityManager,
  centres: readonly string[],
  personIds: readonly string[],
): Promise<boolean> =>
  manager.exists(DecisionEntity, { where: { cpas: In([...centres]), personId: In([...personIds]) } })
