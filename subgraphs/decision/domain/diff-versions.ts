import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import type { DecisionContent } from './decision-content'

/** The recorded state of a decision in one version. */
export interface RecordedVersion {
  content: DecisionContent
  suspendedSince: Day | null
}

/** A field whose value differs between two versions. Null: the version does not have the field. */
export interface FieldChange {
  path: string
  before: string | null
  after: string | null
}

const AMOUNTS = new Set(['patientPartMaxPerMonth', 'supplementMax', 'maxAmount'])

/** Compares two versions field by field, in the order of the fields. Coverages are matched by care type, own funds by description. */
export function diffVersions(before: RecordedVersion, after: RecordedVersion): FieldChange[] {
  const [old, current] = [flatten(before), flatten(after)]
  return [...new Set([...old.keys(), ...current.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: current.get(path) ?? null }))
    .filter((change) => change.before !== change.after)
}

// Field values by dotted path. A null or empty field has no entry.
function flatten({ content, suspendedSince }: RecordedVersion): Map<string, string> {
  const fields = new Map<string, string>()
  const add = (path: string, name: string, value: unknown): void => {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) {
      if (value.length > 0) fields.set(path, value.join(', '))
    } else if (typeof value === 'object') {
      for (const [key, nested] of Object.entries(value)) add(`${path}.${key}`, key, nested)
    } else fields.set(path, typeof value === 'number' && AMOUNTS.has(name) ? formatEuro(value) : String(value))
  }
  for (const [name, value] of Object.entries(keyed(content))) add(name, name, value)
  add('suspension.since', 'since', suspendedSince)
  return fields
}

// Lists become objects keyed by what identifies an item, so that its position does not matter.
function keyed({ coverages, ownFunds, refundTerms, ...rest }: DecisionContent) {
  return {
    ...rest,
    refundTerms: refundTerms && {
      ...refundTerms,
      justification: null,
      hospitalization: percentages(refundTerms.hospitalization),
      ambulatoryHospitalCare: percentages(refundTerms.ambulatoryHospitalCare),
      otherCare: percentages(refundTerms.otherCare),
    },
    coverages: Object.fromEntries(
      coverages.map(({ careType, recordedOn: _, ...terms }) => [careType, { careType, ...terms }]),
    ),
    ownFunds: Object.fromEntries(ownFunds.map((item, i) => [uniqueKey(item.description, ownFunds.slice(0, i)), item])),
  }
}

// Two items with the same description keep separate keys.
const uniqueKey = (description: string, previous: readonly { description: string }[]) => {
  const count = previous.filter((item) => item.description === description).length
  return count === 0 ? description : `${description} (${count + 1})`
}

const percentages = ({ insurancePart, patientPart }: { insurancePart: number; patientPart: number }) => ({
  insurancePart: (insurancePart / 10).toFixed(1),
  patientPart: (patientPart / 10).toFixed(1),
})
