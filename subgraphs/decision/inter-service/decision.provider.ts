import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { commitmentsByNumber } from '../persistence/commitment.repository'
import { headsByNumber } from '../persistence/coverage.repository'
import { coverageAnswers } from './coverage.provider'
import { cpasFacts } from './cpas.provider'

/** What this subgraph answers to the others. */
export const decisionAnswers: FactAnswers = {
  'decision.coverage': coverageAnswers,
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
