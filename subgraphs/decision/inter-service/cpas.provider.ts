import type { CpasFacts, CpasKey } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { decisionsCovering } from '../persistence/coverage.repository'
import { cpasByNumbers } from '../persistence/cpas.repository'

/** CPAS by number, or by the decision that holds for a person on a day: one in force before a suspended one. */
export async function cpasFacts(keys: readonly CpasKey[], { db }: SubgraphContext): Promise<(CpasFacts | null)[]> {
  const numbers = await Promise.all(
    keys.map(async (key) => {
      if ('enterpriseNumber' in key) return key.enterpriseNumber
      const [holding] = await decisionsCovering(db, key.personIds, key.on, key.on)
      return holding?.cpas ?? null
    }),
  )
  const rows = await cpasByNumbers(db, [...new Set(numbers.flatMap((number) => number ?? []))])
  const known = new Map(rows.map((row) => [row.enterprise_number, row]))
  return numbers.map((number) => {
    const row = number === null ? undefined : known.get(number)
    if (!row) return null
    const { address, email, phone } = row
    const names = { FR: row.name_fr, NL: row.name_nl, DE: row.name_de, EN: row.name_en }
    return { enterpriseNumber: row.enterprise_number, names, address, email, phone }
  })
}
