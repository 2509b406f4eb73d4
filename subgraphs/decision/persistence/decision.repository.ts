import type { Caller } from '../../../shared/authorization/caller'
import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { Verdict } from '../../../shared/rules/evaluate-rules'
import type { Day } from '../../../shared/values/day'
import type { DecisionAction, DecisionContent } from '../domain/decision-content'

/** A decision as it stands: its head and its current version. */
export interface DecisionRow {
  person_id: string
  number: string
  id: string
  niss: string
  cpas: string
  created_at: Date
  current_version: number
  valid_from: Day
  valid_to: Day
  stopped: boolean
  suspended_since: Day | null
  suspended_at: Date | null
  suspended_by: string | null
  content: DecisionContent
}

/** A version as it was recorded. */
export interface VersionRow {
  person_id: string
  number: string
  version: number
  action: DecisionAction
  reason: string | null
  recorded_at: Date
  subject: string
  audience: Caller['audience']
  organisation: string
  role: string
  suspended_since: Day | null
  content: DecisionContent
  verdict: Pick<Verdict, 'findings' | 'applied'>
}

/** A decision as the act that took it answered: its first version, before anything else happened to it. */
export const asFirstRecorded = (row: DecisionRow, { content }: VersionRow): DecisionRow => ({
  ...row,
  current_version: 1,
  valid_from: content.validity.from,
  valid_to: content.validity.to ?? row.valid_to,
  stopped: false,
  suspended_since: null,
  suspended_at: null,
  suspended_by: null,
  content,
})

/** The columns of a decision and its current version, from `decision d join decision_version v`. */
export const DECISION_COLUMNS = `d.person_id, d.number, d.id, d.niss, d.cpas, d.created_at, d.current_version, d.valid_from, d.valid_to,
  d.stopped, d.suspended_since, d.suspended_at, d.suspended_by, v.content`
/** Decisions with their current versions. */
export const CURRENT = `decision d
  join decision_version v on v.person_id = d.person_id and v.number = d.number and v.version = d.current_version`

/**
 * From now on no other transaction decides for this person. Not needed for correctness (the constraints are), but spares
 * two writers a deadlock and shows the second one what the first did.
 */
export async function lockPerson(tx: Pick<Tx, 'named'>, personIds: readonly string[]): Promise<void> {
  await tx.named(
    'decision.lock-person',
    'select pg_advisory_xact_lock(hashtextextended(id, 0)) from (select unnest($1::text[]) as id order by 1) as ids',
    [[...personIds]],
  )
}

/** The decisions of these numbers, in no order. */
export const decisionsByNumber = (runner: Runner, numbers: readonly string[]): Promise<DecisionRow[]> =>
  preparedQuery<DecisionRow>(
    runner,
    'decision.by-number',
    `select ${DECISION_COLUMNS} from ${CURRENT} where d.number = any($1)`,
    [[...numbers]],
  )

/** The decision that a CPAS took under its own reference. */
export const decisionByReference = (runner: Runner, cpas: string, reference: string): Promise<DecisionRow[]> =>
  preparedQuery<DecisionRow>(
    runner,
    'decision.by-reference',
    `select ${DECISION_COLUMNS} from ${CURRENT} where d.cpas = $1 and d.reference = $2`,
    [cpas, reference],
  )

/** Another decision of the person, with the names of its CPAS. */
export interface NeighbourRow {
  number: string
  cpas: string
  name_fr: string
  name_nl: string
  name_de: string
  name_en: string
  valid_from: Day
  valid_to: Day
}

/** The decisions of a person that have at least one day, but one. */
export const neighbours = (runner: Runner, personIds: readonly string[], but: string | null): Promise<NeighbourRow[]> =>
  preparedQuery<NeighbourRow>(
    runner,
    'decision.neighbours',
    `select d.number, d.cpas, c.name_fr, c.name_nl, c.name_de, c.name_en, d.valid_from, d.valid_to
     from decision d join cpas c on c.enterprise_number = d.cpas
     where d.person_id = any($1) and d.valid_to >= d.valid_from and ($2::text is null or d.number <> $2)
     order by d.valid_from, d.number`,
    [[...personIds], but],
  )

/** All versions of these decisions, oldest first. */
export const versionsOf = (runner: Runner, numbers: readonly string[]): Promise<VersionRow[]> =>
  preparedQuery<VersionRow>(
    runner,
    'decision.versions',
    'select * from decision_version where number = any($1) order by number, version',
    [[...numbers]],
  )

/** These versions, in no order; unknown ones are left out. */
export const versionsBy = (
  runner: Runner,
  keys: readonly { number: string; version: number }[],
): Promise<VersionRow[]> =>
  preparedQuery<VersionRow>(
    runner,
    'decision.versions-by',
    `select v.* from decision_version v
     join (select distinct * from unnest($1::text[], $2::integer[]) as k(number, version)) k
       on k.number = v.number and k.version = v.version`,
    [keys.map(({ number }) => number), keys.map(({ version }) => version)],
  )

/** The number of the next decision: ten digits of a sequence and two check digits. */
export async function nextDecisionNumber(tx: Pick<Tx, 'named'>): Promise<string> {
  const [row] = await tx.named<{ n: string }>('decision.next-number', "select nextval('decision_number') as n")
  const digits = row!.n.padStart(10, '0')
  return `${digits}${String(97 - (Number(digits) % 97)).padStart(2, '0')}`
}

/** A new decision. */
export interface NewDecision {
  id: string
  number: string
  personId: string
  niss: string
  cpas: string
  reference: string | null
  at: string
  content: DecisionContent
}

/** Writes the head of a new decision: the server refuses it where another decision of the person has a day in common. */
export async function insertDecision(tx: Pick<Tx, 'named'>, decision: NewDecision): Promise<void> {
  const { validity } = decision.content
  await tx.named(
    'decision.insert',
    `insert into decision (person_id, number, id, niss, cpas, reference, created_at, current_version, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)`,
    [
      decision.personId,
      decision.number,
      decision.id,
      decision.niss,
      decision.cpas,
      decision.reference,
      decision.at,
      validity.from,
      validity.to,
    ],
  )
}

/** How the head stands after an act. */
export interface NextHead {
  validFrom: Day
  validTo: Day
  stopped: boolean
  suspension: { since: Day; at: string; by: string } | null
}

/** Moves the head from the version that the caller knew to the next one; false where someone was faster. */
export async function advanceDecision(
  tx: Pick<Tx, 'named'>,
  { number, person_id, current_version }: Pick<DecisionRow, 'number' | 'person_id' | 'current_version'>,
  next: NextHead,
): Promise<boolean> {
  const rows = await tx.named(
    'decision.advance',
    `update decision
     set current_version = current_version + 1, valid_from = $4, valid_to = $5, stopped = $6,
         suspended_since = $7, suspended_at = $8, suspended_by = $9
     where person_id = $1 and number = $2 and current_version = $3
     returning number`,
    [
      person_id,
      number,
      current_version,
      next.validFrom,
      next.validTo,
      next.stopped,
      next.suspension?.since ?? null,
      next.suspension?.at ?? null,
      next.suspension?.by ?? null,
    ],
  )
  return rows.length === 1
}

/** What is told of a version beside its content. */
export interface NewVersion {
  number: string
  personId: string
  version: number
  action: DecisionAction
  reason: string | null
  at: string
  by: Caller
  suspendedSince: Day | null
  content: DecisionContent
  verdict: Pick<Verdict, 'findings' | 'applied'>
}

/** Adds a version: it is never changed. */
export async function insertVersion(tx: Pick<Tx, 'named'>, version: NewVersion): Promise<void> {
  const { content, by, verdict } = version
  await tx.named(
    'decision.insert-version',
    `insert into decision_version (person_id, number, version, action, reason, recorded_at, subject, audience, organisation, role,
       kind, council_date, valid_from, valid_to, care_types, insurance_due_by, insurance_delay_grounds, suspended_since, refund_code, content, verdict)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      version.personId,
      version.number,
      version.version,
      version.action,
      version.reason,
      version.at,
      by.subject,
      by.audience,
      by.organisation,
      by.role,
      content.kind,
      content.councilDate,
      content.validity.from,
      content.validity.to,
      content.coverages.map(({ careType }) => careType),
      content.insuranceDueBy,
      content.insuranceDelayGrounds,
      version.suspendedSince,
      content.refundTerms?.refundCode ?? null,
      JSON.stringify(content),
      JSON.stringify({ findings: verdict.findings, applied: verdict.applied }),
    ],
  )
}

/** The decisions of a person that hold on a day or after it, whatever CPAS took them. */
export const decisionsFrom = (runner: Runner, personIds: readonly string[], from: Day): Promise<DecisionRow[]> =>
  preparedQuery<DecisionRow>(
    runner,
    'decision.from-day',
    `select ${DECISION_COLUMNS} from ${CURRENT}
     where d.person_id = any($1) and d.valid_to >= $2 and d.valid_to >= d.valid_from order by d.number`,
    [[...personIds], from],
  )
