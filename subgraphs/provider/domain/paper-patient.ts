import type { BillingSituation } from '../rules/billing-case'

const NEWBORN = 'newborn'

/**
 * Whose care a number names on paper: the person's own (empty), or that of a newborn, whose number may be the mother's. Two children
 * of one mother differ by their names.
 */
export function patientOf(situation: BillingSituation, personName: string | null): string {
  if (situation !== 'NEWBORN') return ''
  const name = personName?.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ')
  return name ? `${NEWBORN} ${name}` : NEWBORN
}

/** Whether two patients under one number can be the same: a newborn without a name may be any newborn. */
export const maySamePatient = (one: string, other: string): boolean =>
  one === other || (one !== '' && other !== '' && (one === NEWBORN || other === NEWBORN))
