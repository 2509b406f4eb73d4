import type { EntityManager } from 'typeorm'
import { preparedQuery } from '../../../shared/database/prepared-statements'
import type { Day } from '../../../shared/values/day'
import { completeRows, type Stored } from '../domain/complete-content'
import type { DecisionContent } from '../domain/decision-content'
import type { CpasEntity } from './cpas.entity'
import { DecisionEntity } from './decision.entity'
import { DecisionVersionEntity } from './decision-version.entity'
import { selectColumns } from './select-columns'

/** The properties of the head of a decision that a `CurrentDecision` has. */
export const headProperties = [
  'personId',
  'number',
  'id',
  'niss',
  'cpas',
  'createdAt',
  'currentVersion',
  'validFrom',
  'validTo',
  'stopped',
  'suspendedSince',
  'suspendedAt',
  'suspendedBy',
  'insuranceDueBy',
  'follows',
  'registersRead',
  'sharedSince',
] as const

/** A decision with the content of its current version. */
export type CurrentDecision = Pick<DecisionEntity, (typeof headProperties)[number]> &
  Pick<DecisionVersionEntity, 'content'>

/** A decision of a list. `content` is null if nothing of it is shown: then only its kind was read. */
export type ListedDecision =
  | CurrentDecision
  | (Omit<CurrentDecision, 'content'> & Pick<DecisionVersionEntity, 'kind'> & { content: null })

/** Select list of a `CurrentDecision`, from `CURRENT_DECISION`. */
export const CURRENT_DECISION_COLUMNS = `${selectColumns('d', headProperties)}, v.content`
/** Decisions (`d`) with their current versions (`v`). */
export const CURRENT_DECISION = `decision d
  join decision_version v on v.person_id = d.person_id and v.number = d.number and v.version = d.current_version`

/**
 * Locks the person's decisions until the end of the transaction: writes for one person are serialised. The constraints alone
 * guarantee correctness; the lock avoids deadlocks and lets the second writer read what the first one wrote.
 */
export async function lockPerson(manager: EntityManager, personIds: readonly string[]): Promise<void> {
  await preparedQuery(
    manager,
    'decision.lock-person',
    'select pg_advisory_xact_lock(hashtextextended(id, 0)) from (select unnest($1::text[]) as id order by 1) as ids',
    [[...personIds]],
  )
}

// Runs a named statement that selects current decisions.
const currentDecisions = async (
  manager: EntityManager,
  name: string,
  condition: string,
  parameters: unknown[],
): Promise<CurrentDecision[]> =>
  completeRows(
    await preparedQuery<Stored<CurrentDecision>>(
      manager,
      name,
      `select ${CURRENT_DECISION_COLUMNS} from ${CURRENT_DECISION} where ${condition}`,
      parameters,
    ),
  )

/** Loads the decisions with these numbers, in no order. */
export const decisionsByNumber = (manager: EntityManager, numbers: readonly string[]): Promise<CurrentDecision[]> =>
  currentDecisions(manager, 'decision.by-number', 'd.number = any($1)', [[...numbers]])

/** Loads the decision that a CPAS recorded under its own reference. Null: none. */
export async function decisionByReference(
  manager: EntityManager,
  cpas: string,
  reference: string,
): Promise<CurrentDecision | null> {
  const condition = 'd.cpas = $1 and d.reference = $2'
  const [row] = await currentDecisions(manager, 'decision.by-reference', condition, [cpas, reference])
  return row ?? null
}

/** Another decision of the person, with the names of its CPAS. */
export type OtherDecisionRow = Pick<DecisionEntity, 'number' | 'cpas' | 'validFrom' | 'validTo'> &
  Pick<CpasEntity, 'nameFr' | 'nameNl' | 'nameDe' | 'nameEn'>

/** Loads the decisions of a person that have at least one day, except one. Part of the overlap check. */
export const otherDecisionsOf = (
  manager: EntityManager,
  personIds: readonly string[],
  exceptNumber: string | null,
): Promise<OtherDecisionRow[]> =>
  preparedQuery<OtherDecisionRow>(
    manager,
    'decision.others',
    `select ${selectColumns('d', ['number', 'cpas', 'validFrom', 'validTo'])}, ${selectColumns('c', ['nameFr', 'nameNl', 'nameDe', 'nameEn'])}
     from decision d join cpas c on c.enterprise_number = d.cpas
     where d.person_id = any($1) and d.valid_to >= d.valid_from and ($2::text is null or d.number <> $2)
     order by d.valid_from, d.number`,
    [[...personIds], exceptNumber],
  )

/** Loads the decisions of a person that have at least one day, of any CPAS. */
export const decisionsWithDays = (manager: EntityManager, personIds: readonly string[]): Promise<CurrentDecision[]> =>
  currentDecisions(
    manager,
    'decision.with-days',
    'd.person_id = any($1) and d.valid_to >= d.valid_from order by d.number',
    [[...personIds]],
  )

/** Reserves the number of a new decision: ten digits of a sequence and two check digits (97 - digits modulo 97). */
export async function nextDecisionNumber(manager: EntityManager): Promise<string> {
  const [row] = await preparedQuery<{ next: string }>(
    manager,
    'decision.next-number',
    "select nextval('decision_number') as next",
  )
  if (!row) throw new Error('The sequence decision_number returned no value.')
  const digits = row.next.padStart(10, '0')
  return `${digits}${String(97 - (Number(digits) % 97)).padStart(2, '0')}`
}

/** What identifies a new decision; its days come from its content. */
export type NewDecision = Pick<
  DecisionEntity,
  'id' | 'number' | 'personId' | 'niss' | 'cpas' | 'reference' | 'follows'
> & {
  createdAt: string
  validity: DecisionContent['validity']
}

/** Inserts the head of a new decision. @throws a violation of `decision_no_overlap` if another decision of the person shares a day, of a unique key if the reference is used. */
export async function insertDecision(
  manager: EntityManager,
  { validity, createdAt, ...decision }: NewDecision,
): Promise<void> {
  if (validity.to === null) throw new Error('A decision without a last day cannot be recorded.')
  await manager.insert(DecisionEntity, {
    ...decision,
    createdAt: new Date(createdAt),
    currentVersion: 1,
    validFrom: validity.from,
    validTo: validity.to,
  })
}

/** The head of a decision after a change. */
export interface NextHead {
  validFrom: Day
  validTo: Day
  stopped: boolean
  suspension: Suspension | null
  /** A modification: the id made before the registers were read for it. Absent: unchanged. */
  registersRead?: string
}

/** When a decision was suspended, and by which row of `decision_mutation`. */
export interface Suspension {
  /** First day of the suspension. */
  since: Day
  /** Instant at which it was recorded. */
  at: string
  by: string
}

/** Advances the head from the version that the caller read to the next one. Returns false if another transaction changed the decision first. */
export async function advanceDecision(
  manager: EntityManager,
  { number, personId, currentVersion }: Pick<DecisionEntity, 'number' | 'personId' | 'currentVersion'>,
  { validFrom, validTo, stopped, suspension, registersRead }: NextHead,
): Promise<boolean> {
  const { affected } = await manager.update(
    DecisionEntity,
    { personId, number, currentVersion },
    {
      currentVersion: currentVersion + 1,
      validFrom,
      validTo,
      stopped,
      suspendedSince: suspension?.since ?? null,
      suspendedAt: suspension && new Date(suspension.at),
      suspendedBy: suspension?.by ?? null,
      ...(registersRead !== undefined && { registersRead }),
      // Not suspended any more: it has ended before these days.
      ...(suspension ? {} : { sharedSince: null }),
    },
  )
  return affected === 1
}

/** Sets the last day to join a health insurance fund, where the registers report another insurability than when the version was recorded. */
export async function setInsuranceDueBy(
  manager: EntityManager,
  { number, personId }: Pick<DecisionEntity, 'number' | 'personId'>,
  insuranceDueBy: Day | null,
): Promise<void> {
  await manager.update(DecisionEntity, { personId, number }, { insuranceDueBy })
}

/** Loads the numbers of the decisions that follow these ones: of several, the one that begins first and has a day. */
export const followersOf = (
  manager: EntityManager,
  numbers: readonly string[],
): Promise<{ follows: string; number: string }[]> =>
  preparedQuery(
    manager,
    'decision.followers',
    `select distinct on (d.follows) d.follows, d.number from decision d where d.follows = any($1)
     order by d.follows, d.valid_to < d.valid_from, d.valid_from, d.number`,
    [[...numbers]],
  )
