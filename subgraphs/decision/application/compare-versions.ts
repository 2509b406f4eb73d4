import type { Caller } from '../../../shared/authorization/caller'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { badInput } from '../../../shared/errors/graphql-errors'
import { diffVersions, type FieldChange } from '../domain/diff-versions'
import type { RecordedVersionRow } from '../persistence/decision-version.repository'

// Free texts, and the own funds, whose paths contain their descriptions. Callers who may only read anonymised figures get none.
const FREE_TEXTS = [
  'ownFunds',
  'competenceGround',
  'insuranceDelayGrounds',
  'inquiry.reference',
  'coverages.*.restrictionGround',
  'coverages.*.supplementTypes',
]
// Fields of the decision that CAAMI may not see (shared/authorization/permissions.ts).
const HIDDEN_FROM_CAAMI = [
  'incomeLevel',
  'ownFunds',
  'residenceInsCode',
  'housingOffered',
  'competenceGround',
  'insuranceDelayGrounds',
  'coverages.*.restrictionGround',
  'coverages.*.supplementTypes',
]

/** Compares two versions of a decision, without the fields that the caller may not see. @throws BAD_USER_INPUT if a version does not exist. */
export function compareVersions(
  versions: readonly RecordedVersionRow[],
  { from, to }: { from: number; to: number },
  caller: Pick<Caller, 'audience' | 'role'>,
): FieldChange[] {
  const find = (number: number, argument: string): RecordedVersionRow => {
    const found = versions.find(({ version }) => version === number)
    if (!found)
      throw badInput(argument, `Version ${number} does not exist. Use a version from 1 to ${versions.length}.`)
    return found
  }
  const hidden = caller.audience === 'CAAMI' ? HIDDEN_FROM_CAAMI : maySeePersons(caller) ? [] : FREE_TEXTS
  return diffVersions(find(from, 'from'), find(to, 'to')).filter(
    ({ path }) => !hidden.some((field) => isPathOf(field, path)),
  )
}

// `*` is any one part of the path; the path may go on after the field.
const isPathOf = (field: string, path: string): boolean => {
  const parts = path.split('.')
  return field.split('.').every((part, i) => part === '*' || part === parts[i])
}
