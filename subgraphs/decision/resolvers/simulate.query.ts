import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log'
import { inTransaction } from '../../../shared/database/transaction'
import type { Verdict } from '../../../shared/law/judge'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import type { CpasRow } from '../persistence/cpas.repository'
import type { DecisionContent } from '../rules/decision-content'
import { DecisionInput } from '../schema/inputs'
import { DecisionSimulationType } from '../schema/payloads'
import { judgeAmendment, namedDecision } from './amend-decision'
import { checkDecisionInput } from './check-input'
import { cpasLoader } from './loaders'
import { modificationPlan } from './plans'
import { actingCpas, mustSeePersons } from './scope'
import { judgeCreation, wishOf } from './take-decision'

/** What would be recorded, without recording it: the same functions as recording. */
@Resolver()
export class SimulateQuery {
  @Query(() => DecisionSimulationType, {
    description: 'What would be granted and refunded, and what stands in the way. Nothing is written.',
  })
  async simulateDecision(
    @Arg('input', { description: 'All that the act says.' }) input: DecisionInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionSimulationType> {
    mustSeePersons(context.caller)
    checkDecisionInput(input)
    const wish = await wishOf(context, await simulatingCpas(context), input, null)
    return inTransaction(context.db, async (tx) => {
      if (wish.person) await logAccess(tx, context, [{ personId: wish.person.id, niss: input.niss }], 'READ')
      const { content, verdict } = await judgeCreation(tx, context, wish)
      return simulationOf(content, verdict)
    })
  }

  @Query(() => DecisionSimulationType, {
    description: 'The same for a modification of a decision. Nothing is written.',
  })
  async simulateModification(
    @Arg('number', () => ID, { description: 'The decision’s number.' }) number: string,
    @Arg('input', { description: 'All that the act says.' }) input: DecisionInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionSimulationType> {
    mustSeePersons(context.caller)
    checkDecisionInput(input)
    const found = await namedDecision(context, number, await simulatingCpas(context))
    if ('refused' in found) return { refundTerms: null, kind: null, findings: found.refused, acceptable: false }
    const { row, person } = found
    // The SPP IS is told what the centre of the decision would be told.
    const cpas = await cpasLoader(context).load(row.cpas)
    return inTransaction(context.db, async (tx) => {
      await logAccess(tx, context, [{ personId: row.person_id, niss: row.niss }], 'READ')
      const plan = await modificationPlan(tx, { row, person, today: context.today }, input, null)
      const verdict = await judgeAmendment(tx, context, { cpas, person, row, expectedVersion: null }, plan)
      return simulationOf(plan.content, verdict)
    })
  }
}

const simulatingCpas = (context: SubgraphContext): Promise<CpasRow | null> =>
  context.caller.audience === 'CPAS' ? actingCpas(context) : Promise.resolve(null)

const simulationOf = (content: DecisionContent, { findings, acceptable }: Verdict): DecisionSimulationType => ({
  refundTerms: content.refundTerms,
  kind: content.kind,
  findings,
  acceptable,
})
