import type { Caller } from '../../../shared/authorization/caller'
import type { ProviderCategory } from '../../../shared/values/care-types'
import { addDays, type Day, day } from '../../../shared/values/day'
import { includes, type Period } from '../../../shared/values/period'

/** The first day of facts that hold from ever. */
export const EARLIEST_DAY: Day = day('0001-01-01')

/** The facts of a provider that make a record. */
export interface ProviderFactsOfRecord {
  name: string
  category: ProviderCategory
  /** Null for an establishment. */
  qualificationCode: string | null
}

/** The facts of a provider in a period, and who recorded them. */
export interface ProviderRecord extends ProviderFactsOfRecord {
  period: Period
  recordedAt: Date
  recordedBy: Caller
}

/** A record as it is stored: with its first day only. */
export type StoredRecord = Omit<ProviderRecord, 'period'> & { validFrom: Day }

/** The records with their periods, newest first: each holds until the next one begins. `stored` is newest first, one for each first day. */
export const toRecords = (stored: readonly StoredRecord[]): ProviderRecord[] =>
  stored.map(({ validFrom, ...record }, i) => {
    const next = stored[i - 1]
    return { ...record, period: { from: validFrom, to: next ? addDays(next.validFrom, -1) : null } }
  })

/** The record of a day. Null: the provider had no facts on that day. */
export const recordOn = <R extends { period: Period }>(records: readonly R[], on: Day): R | null =>
  records.find(({ period }) => includes(period, on)) ?? null

/** Whether two records say the same of a provider. */
export const isSameFacts = (one: ProviderFactsOfRecord, other: ProviderFactsOfRecord): boolean =>
  one.name === other.name && one.category === other.category && one.qualificationCode === other.qualificationCode
