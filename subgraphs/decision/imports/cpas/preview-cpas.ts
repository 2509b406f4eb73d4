import type { CpasContact } from '../../domain/cpas-contact'
import type { CpasMerger } from '../../domain/cpas-merger'
import type { CpasRegistration } from './register-cpas'

/** Returns a line per CPAS of a file: new or known, its names, INS codes, contact data and merger. */
export const previewCpas = (known: ReadonlySet<string>, list: readonly CpasRegistration[]): string[] =>
  list.map(({ enterpriseNumber, names, insCodes, contact, merger }) => {
    const status = known.has(enterpriseNumber) ? 'known' : 'new'
    return `${status}: ${enterpriseNumber} ${names.FR} (${insCodes.join(', ')})${describeContact(contact)}${describeMerger(merger)}`
  })

const describeMerger = (merger: CpasMerger | null | undefined): string => {
  if (merger === undefined) return ''
  return merger ? `; from ${merger.from} ${merger.successor} acts on its decisions` : '; successor: none'
}

const describeContact = (contact: Partial<CpasContact> = {}): string =>
  Object.entries(contact)
    .map(([part, value]) => `; ${part}: ${value ?? 'none'}`)
    .join('')
