import { sampleAnswers } from '../../../shared/inter-service/sample-answers'
import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { cpasLoader } from '../loaders/decision.loader'
import { commitmentsByNumber } from '../persistence/commitment.repository'
import { hasDecisionOf, headsByNumber } from '../persistence/coverage.repository'
import { centresOf } from '../persistence/cpas.repository'
import { sampleDecisions } from '../persistence/sample.repository'
import { answerCoverageOfLines } from './coverage.provider'
import { cpasFacts, mergerOf } from './cpas.provider'

/** The answers of this subgraph to the other ones. */
export const decisionAnswers: FactAnswers = {
  'decision.coverage': answerCoverageOfLines,
  'decision.centres': (keys, { db }) => Promise.all(keys.map(({ cpas, on }) => centresOf(db.manager, cpas, on))),
  'decision.decidedFor': (keys, { db, today }) =>
    Promise.all(
      keys.map(async ({ cpas, personIds }) =>
        hasDecisionOf(db.manager, await centresOf(db.manager, cpas, today), personIds),
      ),
    ),
  'decision.commitments': async (numbers, { db }) => {
    const rows = await commitmentsByNumber(db.manager, numbers)
    const commitments = new Map(rows.map((row) => [row.number, row]))
    return numbers.map((number) => {
      const commitment = commitments.get(number)
      if (!commitment) return null
      const { decisionNumber, decisionVersion, personId, provider, careType, guaranteedFrom, guaranteedTo } = commitment
      return {
        number,
        decisionNumber,
        decisionVersion,
        personId,
        provider,
        careType,
        issuedAt: commitment.issuedAt.toISOString(),
        guaranteed: { from: guaranteedFrom, to: guaranteedTo },
      }
    })
  },
  'decision.cpas': cpasFacts,
  'decision.samples': sampleAnswers(sampleDecisions),
  // By the loader of the request: several subgraphs ask for the same centre, and its decisions show it.
  'decision.registrations': (numbers, context) =>
    Promise.all(
      numbers.map(async (number) => {
        const cpas = await cpasLoader(context).load(number)
        return cpas && { merger: mergerOf(cpas) }
      }),
    ),
  'decision.decisions': async (numbers, { db }) => {
    const heads = new Map((await headsByNumber(db.manager, numbers)).map((head) => [head.number, head]))
    return numbers.map((number) => heads.get(number) ?? null)
  },
}
