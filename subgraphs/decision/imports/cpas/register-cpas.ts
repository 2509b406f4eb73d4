import type { EntityManager } from 'typeorm'
import { enterpriseNumber } from '../../../../shared/values/enterprise-number'
import { isInsCode } from '../../../../shared/values/ins-code'
import { type CpasContact, contactProblems } from '../../domain/cpas-contact'
import { upsertCpas } from '../../persistence/cpas.repository'

/** A CPAS to register. */
export interface CpasRegistration {
  enterpriseNumber: string
  names: { FR: string; NL: string; DE: string; EN: string }
  insCodes: readonly string[]
  /** An absent part keeps its value; null removes it. */
  contact?: Partial<CpasContact>
}

/** Registers CPAS, or updates the names, INS codes and contact data of known ones. Idempotent. @throws RangeError if a number, an INS code or contact data is invalid. */
export async function registerCpas(
  { manager }: { manager: EntityManager },
  list: readonly CpasRegistration[],
): Promise<void> {
  for (const { enterpriseNumber: number, names, insCodes, contact = {} } of list) {
    for (const code of insCodes) if (!isInsCode(code)) throw new RangeError(`${code} is not an INS code: use 5 digits.`)
    const [problem] = contactProblems({ address: null, email: null, phone: null, ...contact })
    if (problem) throw new RangeError(`${number}: ${problem}`)
    await upsertCpas(manager, {
      enterpriseNumber: enterpriseNumber(number),
      nameFr: names.FR,
      nameNl: names.NL,
      nameDe: names.DE,
      nameEn: names.EN,
      insCodes: [...insCodes],
      contact,
    })
  }
}
