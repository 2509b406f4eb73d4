import type { ProviderCategory } from '../../../shared/values/care-types'
import type { NomenclatureItem } from './nomenclature'

/** The categories of institutions: they invoice care that a person gave. */
export const institutionCategories = [
  'HOSPITAL',
  'GUARD_POST',
  'MEDICAL_HOUSE',
] as const satisfies readonly ProviderCategory[]

/** Whether providers of the category are institutions. */
export const isInstitution = (category: string): boolean => institutionCategories.some((one) => one === category)

/** Whether only institutions may give the care: days of stay, lump sums, medicines. No person is named for it. */
export const isGivenByInstitutionsOnly = ({ categories }: Pick<NomenclatureItem, 'categories'>): boolean =>
  categories.every(isInstitution)

/** Who gave the care of a line: the performer that it names; a provider that is no institution is its own performer. */
export const performerOf = (line: {
  performer: string | null
  provider: string
  providerCategory: string | null
}): string | null => {
  if (line.performer !== null) return line.performer
  return line.providerCategory !== null && !isInstitution(line.providerCategory) ? line.provider : null
}
