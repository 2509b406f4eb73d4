import { badInput } from '../../../shared/errors/graphql-errors'
import { formatEuro } from '../../../shared/values/cents'
import type { DecisionContent } from '../domain/decision-content'
import type { VersionRow } from '../persistence/decision.repository'
import type { FieldChangeType } from '../schema/decision.type'

const AMOUNTS = new Set(['patientPartMaxPerMonth', 'supplementMax', 'maxAmount'])

/** What differs between two versions of a decision, field by field, in the order of the fields. */
export function diffVersions(
  rows: readonly VersionRow[],
  { from, to }: { from: number; to: number },
): FieldChangeType[] {
  const version = (number: number, argument: string) => {
    const row = rows.find((one) => one.version === number)
    if (!row) throw badInput(argument, `There is no version ${number}; they go from 1 to ${rows.length}.`)
    return flat(row)
  }
  const [before, after] = [version(from, 'from'), version(to, 'to')]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
    .filter((change) => change.before !== change.after)
}

// The fields of a version by their dotted paths. A field that is given as nothing has no entry.
function flat({ content, suspended_since }: VersionRow): Map<string, string> {
  const fields = new Map<string, string>()
  const add = (path: string, name: string, value: unknown): void => {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) {
      if (value.length > 0) fields.set(path, value.join(', '))
    } else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) add(`${path}.${key}`, key, inner)
    } else fields.set(path, typeof value === 'number' && AMOUNTS.has(name) ? formatEuro(value) : String(value))
  }
  for (const [name, value] of Object.entries(named(content))) add(name, name, value)
  add('suspension.since', 'since', suspended_since)
  return fields
}

// Lists become objects by what their items are about, never by their position.
function named({ coverages, ownFunds, refundTerms, ...rest }: DecisionContent) {
  return {
    ...rest,
    refundTerms: refundTerms && {
      ...refundTerms,
      justification: null,
      hospitalization: shares(refundTerms.hospitalization),
      ambulatoryHospitalCare: shares(refundTerms.ambulatoryHospitalCare),
      otherCare: shares(refundTerms.otherCare),
    },
    coverages: Object.fromEntries(
      coverages.map(({ careType, recordedOn: _, ...terms }) => [careType, { careType, ...terms }]),
    ),
    ownFunds: Object.fromEntries(ownFunds.map((item, i) => [nameOf(item.description, ownFunds.slice(0, i)), item])),
  }
}

// Two items with one description stay two.
const nameOf = (description: string, before: readonly { description: string }[]) => {
  const times = before.filter((one) => one.description === description).length
  return times === 0 ? description : `${description} (${times + 1})`
}

const shares = ({ insurancePart, patientPart }: { insurancePart: number; patientPart: number }) => ({
  insurancePart: (insurancePart / 10).toFixed(1),
  patientPart: (patientPart / 10).toFixed(1),
})
