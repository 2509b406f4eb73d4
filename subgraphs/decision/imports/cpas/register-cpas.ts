import type { EntityManager } from 'typeorm'
import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { enterpriseNumber } from '../../../../shared/values/enterprise-number'
import { isInsCode } from '../../../../shared/values/ins-code'
import { type CpasContact, contactProblems } from '../../domain/cpas-contact'
import { type CpasMerger, circularSuccessors } from '../../domain/cpas-merger'
import { registeredSuccessors, saveMerger, upsertCpas } from '../../persistence/cpas.repository'

/** A CPAS to register. */
export interface CpasRegistration {
  enterpriseNumber: string
  names: { FR: string; NL: string; DE: string; EN: string }
  insCodes: readonly string[]
  /** An absent part keeps its value; null removes it. */
  contact?: Partial<CpasContact>
  /** Into which centre it merged; null: into none. Absent: as registered. */
  merger?: CpasMerger | null
}

/**
 * Registers CPAS, or updates the names, INS codes, contact data and mergers of known ones. Idempotent.
 * @throws RangeError if a number, an INS code or contact data is invalid; ImportRejected if a merger is.
 */
export async function registerCpas(
  { manager }: { manager: EntityManager },
  list: readonly CpasRegistration[],
): Promise<void> {
  await assertMergersValid(manager, list)
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
  // After all rows: a centre and its successor may be in the same file.
  for (const { enterpriseNumber: number, merger } of list)
    if (merger !== undefined) await saveMerger(manager, number, merger)
}

/** Asserts that each successor is in the list or in the register, and that no chain of successors is a circle. @throws ImportRejected with all errors. */
export async function assertMergersValid(manager: EntityManager, list: readonly CpasRegistration[]): Promise<void> {
  const successorOf = await registeredSuccessors(manager)
  for (const { enterpriseNumber: number, merger } of list)
    successorOf.set(number, merger === undefined ? (successorOf.get(number) ?? null) : (merger?.successor ?? null))
  const errors = list.flatMap(({ enterpriseNumber: number, merger }) =>
    merger && !successorOf.has(merger.successor)
      ? [`${number}: the successor ${merger.successor} is neither in the file nor in the register`]
      : [],
  )
  const circular = circularSuccessors(successorOf)
  if (circular.length > 0) errors.push(`the successors form a circle: ${circular.join(', ')}`)
  if (errors.length > 0) throw new ImportRejected(errors)
}
