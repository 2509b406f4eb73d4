import type { CpasFacts, CpasKey, CpasMergerFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { decisionsValidBetween } from '../persistence/coverage.repository'
import { cpasByNumbers, type RegisteredCpas } from '../persistence/cpas.repository'

/** Answers for CPAS by number, or by the decision that is valid for a person on a day; a decision in force takes precedence over a suspended one. */
export async function cpasFacts(keys: readonly CpasKey[], { db }: SubgraphContext): Promise<(CpasFacts | null)[]> {
  const numbers = await Promise.all(
    keys.map(async (key) => {
      if ('enterpriseNumber' in key) return key.enterpriseNumber
      const [decision] = await decisionsValidBetween(db.manager, key.personIds, key.on, key.on)
      return decision?.cpas ?? null
    }),
  )
  const rows = await cpasByNumbers(db.manager, [...new Set(numbers.flatMap((number) => number ?? []))])
  const register = new Map(rows.map((cpas) => [cpas.enterpriseNumber, cpas]))
  return numbers.map((number) => {
    const cpas = number === null ? undefined : register.get(number)
    if (!cpas) return null
    const { enterpriseNumber, nameFr, nameNl, nameDe, nameEn, address, email, phone } = cpas
    const names = { FR: nameFr, NL: nameNl, DE: nameDe, EN: nameEn }
    return { enterpriseNumber, names, address, email, phone, merger: mergerOf(cpas) }
  })
}

/** The merger of a centre of the register; null: it merged into none. */
export const mergerOf = ({
  successor,
  successorFrom,
}: Pick<RegisteredCpas, 'successor' | 'successorFrom'>): CpasMergerFacts | null =>
  successor !== null && successorFrom !== null ? { successor, from: successorFrom } : null
