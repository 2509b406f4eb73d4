import type { ProviderCategory } from '../../../shared/values/care-types'
import { addDays, type Day, earliest, latest } from '../../../shared/values/day'
import { intersection, merged, type Period } from '../../../shared/values/period'
import type { ProviderRecord } from './provider-records'

/** A row of the phase table: since when a category takes part in MediPrima, and how it invoices. */
export interface PhaseRow {
  category: ProviderCategory
  /** First digits of the numbers that take part; empty: every number of the category. */
  numberPrefixes: readonly string[]
  electronicFrom: Day
  /** First day on which invoices must be electronic. Null: no such day is set. */
  requiredFrom: Day | null
  /** Last day on which paper is still allowed after `requiredFrom`. Null: paper ends the day before `requiredFrom`. */
  paperUntil: Day | null
  /** First day on which care for insured persons may be covered. Null: not yet. */
  insuredFrom: Day | null
  legalSource: string
}

const fits = ({ numberPrefixes }: PhaseRow, inamiNumber: string): boolean =>
  numberPrefixes.length === 0 || numberPrefixes.some((prefix) => inamiNumber.startsWith(prefix))

/** The row of a category and number, whatever its days. Null: the table has none. At most one fits: the import refuses others. */
export const phaseOf = (rows: readonly PhaseRow[], category: ProviderCategory, inamiNumber: string): PhaseRow | null =>
  rows.find((row) => row.category === category && fits(row, inamiNumber)) ?? null

/** The rows in force on a day, in the order of their first days. */
export const phasesOn = (rows: readonly PhaseRow[], on: Day): PhaseRow[] =>
  rows
    .filter(({ electronicFrom }) => electronicFrom <= on)
    .sort((a, b) => (a.electronicFrom < b.electronicFrom ? -1 : a.electronicFrom > b.electronicFrom ? 1 : 0))

/** The first day on which any category may care for insured persons. Null: no row admits them. */
export function insuredAdmittedFrom(rows: readonly PhaseRow[]): Day | null {
  const days = rows.flatMap(({ insuredFrom }) => insuredFrom ?? [])
  return days.length > 0 ? earliest(...days) : null
}

/** A provider as the phase table reads it. */
export interface PhasedProvider {
  inamiNumber: string
  /** Newest first. */
  records: readonly ProviderRecord[]
  activeUntil: Day | null
}

// The days of each record on which its category is in the phase table from the day that `start` names.
function admittedPeriods(
  { inamiNumber, records, activeUntil }: PhasedProvider,
  rows: readonly PhaseRow[],
  start: (row: PhaseRow) => Day | null,
): Period[] {
  const periods = records.flatMap(({ category, period }) => {
    const row = phaseOf(rows, category, inamiNumber)
    const from = row && start(row)
    return (from && intersection(period, { from, to: activeUntil })) ?? []
  })
  return merged(periods)
}

/** The days on which the provider takes part in MediPrima, in order. */
export const participation = (provider: PhasedProvider, rows: readonly PhaseRow[]): Period[] =>
  admittedPeriods(provider, rows, (row) => row.electronicFrom)

/** The days on which the provider may care for insured persons in MediPrima, in order. */
export const insuredAdmission = (provider: PhasedProvider, rows: readonly PhaseRow[]): Period[] =>
  admittedPeriods(
    provider,
    rows,
    ({ insuredFrom, electronicFrom }) => insuredFrom && latest(insuredFrom, electronicFrom),
  )

/** The last day on which paper is allowed. Null: always, as no day is set from which invoices must be electronic. */
export const lastPaperDay = ({ requiredFrom, paperUntil }: PhaseRow): Day | null =>
  requiredFrom && (paperUntil ?? addDays(requiredFrom, -1))
