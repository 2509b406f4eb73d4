import type { RequestContext } from '../../../shared/authorization/caller'
import { preparedQuery, query, type Runner } from '../../../shared/database/prepared-statements'
import { newId } from '../../../shared/values/id'

/** How many different persons a reader may read in an hour; null: no limit. */
export interface ReadLimits {
  /** Above it an alert is raised. */
  alert: number
  subject: number | null
  organisation: number | null
}

/** Whom a request reads. */
export interface CountedPersons {
  /** By id or number. */
  persons: readonly string[]
  centres: readonly string[]
  /** The persons of an invoice file: more than the quota, unless it was used up before. */
  areOfFile: boolean
}

/** Which limit refuses a read. */
export type ExceededLimit = 'SUBJECT' | 'ORGANISATION'

/**
 * Counts persons, by id or number, as read by the caller in the hour of the request, and raises the alert. Persons whom one
 * of the centres is linked with do not count. Returns the limit that refuses the read; null: it is permitted.
 */
export async function countReads(
  runner: Runner,
  { caller, now, today, requestId }: RequestContext,
  { persons, centres, areOfFile }: CountedPersons,
  { alert, subject, organisation }: ReadLimits,
): Promise<ExceededLimit | null> {
  const [row] = await preparedQuery<{ refused: ExceededLimit | null }>(
    runner,
    'beneficiary.count-reads',
    'select count_reads($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) as refused',
    [
      newId(),
      now,
      today,
      caller.audience,
      caller.organisation,
      caller.subject,
      caller.role,
      requestId,
      [...centres],
      [...persons],
      alert,
      subject,
      organisation,
      areOfFile,
    ],
  )
  return row?.refused ?? null
}

/** Records that the request reads persons in an emergency. */
export async function recordEmergency(
  runner: Runner,
  { caller, now, requestId }: RequestContext,
  reason: string,
  persons: readonly string[],
): Promise<void> {
  await preparedQuery(
    runner,
    'beneficiary.record-emergency',
    'select record_emergency($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [newId(), now, caller.audience, caller.organisation, caller.subject, caller.role, requestId, reason, [...persons]],
  )
}

const BATCH = 100

/**
 * Deletes the counts of reads that began before the instant, with the persons that were read; returns the number of counts. Counts
 * that another transaction holds are left for the next run, so that several workers may delete at once.
 */
export async function deleteReadCounts(runner: Runner, before: Date): Promise<number> {
  let deleted = 0
  for (let rows: object[] | undefined; rows === undefined || rows.length === BATCH; deleted += rows.length) {
    rows = await query(
      runner,
      `with old as (
         select hour, audience, organisation, subject from reader_count
         where counted_from < $1 order by counted_from limit ${BATCH} for update skip locked
       ), reads as (
         delete from person_read r using old o
         where (r.hour, r.audience, r.organisation, r.subject) = (o.hour, o.audience, o.organisation, o.subject)
       )
       delete from reader_count c using old o
       where (c.hour, c.audience, c.organisation, c.subject) = (o.hour, o.audience, o.organisation, o.subject)
       returning c.hour`,
      [before],
    )
  }
  return deleted
}
