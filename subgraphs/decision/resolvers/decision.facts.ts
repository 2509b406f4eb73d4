import type { FactAnswers } from '../../../shared/schema/subgraph-schema'
import { commitmentsByNumber } from '../persistence/commitment.repository'
import { headsByNumber } from '../persistence/covers.repository'
import { coversFacts } from './covers.facts'
import { cpasFacts } from './cpas.facts'

/** What this subgraph answers to the others. */
export const facts: FactAnswers = {
  'decision.covers': coversFacts,
  'decision.commitments': async (numbers, { db }) => {
    const known = new Map((await commitmentsByNumber(db, numbers)).map((row) => [row.number, row]))
    return numbers.map((number) => {
      const row = known.get(number)
      if (!row) return null
      return {
        number,
        decisionNumber: row.decision_number,
        decisionVersion: row.decision_version,
        personId: row.person_id,
        provider: row.provider,
        careType: row.care_type,
        issuedAt: row.issued_at.toISOString(),
        guaranteed: { from: row.guaranteed_from, to: row.guaranteed_to },
      }
    })
  },
  'decision.cpas': cpasFacts,
  'decision.decisions': async (numbers, { db }) => {
    const known = new Map((await headsByNumber(db, numbers)).map((row) => [row.number, row]))
    return numbers.map((number) => {
      const row = known.get(number)
      return row ? { number, version: row.version, cpas: row.cpas, personId: row.person_id } : null
    })
  },
}
