import type { CpasContact } from '../../domain/cpas-contact'
import type { CpasRegistration } from './register-cpas'

/** Returns a line per CPAS of a file: new or known, its names, INS codes and contact data. */
export const previewCpas = (known: ReadonlySet<string>, list: readonly CpasRegistration[]): string[] =>
  list.map(({ enterpriseNumber, names, insCodes, contact }) => {
    const status = known.has(enterpriseNumber) ? 'known' : 'new'
    return `${status}: ${enterpriseNumber} ${names.FR} (${insCodes.join(', ')})${describeContact(contact)}`
  })

const describeContact = (contact: Partial<CpasContact> = {}): string =>
  Object.entries(contact)
    .map(([part, value]) => `; ${part}: ${value ?? 'none'}`)
    .join('')
