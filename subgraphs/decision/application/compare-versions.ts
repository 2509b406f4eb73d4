import type { Caller } from '../../../shared/authorization/caller'
import { badInput } from '../../../shared/errors/graphql-errors'
import { diffVersions, type FieldChange } from '../domain/diff-versions'
import type { RecordedVersionRow } from '../persistence/decision-version.repository'

// Fields of the decision that CAAMI may not see (shared/authorization/permissions.ts).
const HIDDEN_FROM_CAAMI = ['incomeLevel', 'ownFunds', 'residenceInsCode', 'housingOffered']

/** Compares two versions of a decision, without the fields that the caller may not see. @throws BAD_USER_INPUT if a version does not exist. */
export function compareVersions(
  versions: readonly RecordedVersionRow[],
  { from, to }: { from: number; to: number },
  { audience }: Pick<Caller, 'audience'>,
): FieldChange[] {
  const find = (number: number, argument: string): RecordedVersionRow => {
    const found = versions.find(({ version }) => version === number)
    if (!found)
      throw badInput(argument, `Version ${number} does not exist. Use a version from 1 to ${versions.length}.`)
    return found
  }
  const hidden = audience === 'CAAMI' ? HIDDEN_FROM_CAAMI : []
  return diffVersions(find(from, 'from'), find(to, 'to')).filter(
    ({ path }) => !hidden.some((field) => path === field || path.startsWith(`${field}.`)),
  )
}
