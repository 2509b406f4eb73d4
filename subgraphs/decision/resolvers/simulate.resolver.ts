import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import type { Verdict } from '../../../shared/rules/evaluate-rules'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { evaluateChange, findDecision } from '../application/change-decision.service'
import { buildCommand, evaluateCreation } from '../application/create-decision.service'
import { planModification } from '../application/modify-and-extend'
import { actingCpas, assertMaySeePersons } from '../application/row-scope'
import { validateDecisionInput } from '../application/validate-input'
import type { DecisionContent } from '../domain/decision-content'
import { cpasLoader } from '../loaders/decision.loader'
import type { CpasRow } from '../persistence/cpas.repository'
import { DecisionInput } from '../schema/inputs'
import { DecisionSimulationType } from '../schema/payloads'

/** What would be recorded, without recording it: the same functions as recording. */
@Resolver()
export class SimulateResolver {
  @Query(() => DecisionSimulationType, {
    description: 'What would be granted and refunded, and what stands in the way. Nothing is written.',
  })
  async simulateDecision(
    @Arg('input', { description: 'All that the act says.' }) input: DecisionInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionSimulationType> {
    assertMaySeePersons(context.caller)
    validateDecisionInput(input)
    const wish = await buildCommand(context, await simulatingCpas(context), input, null)
    return inTransaction(context.db, async (tx) => {
      if (wish.person) await logAccess(tx, context, [{ personId: wish.person.id, niss: input.niss }], 'READ')
      const { content, verdict } = await evaluateCreation(tx, context, wish)
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
    assertMaySeePersons(context.caller)
    validateDecisionInput(input)
    const found = await findDecision(context, number, await simulatingCpas(context))
    if ('refused' in found) return { refundTerms: null, kind: null, findings: found.refused, acceptable: false }
    const { row, person } = found
    // The SPP IS is told what the centre of the decision would be told.
    const cpas = await cpasLoader(context).load(row.cpas)
    return inTransaction(context.db, async (tx) => {
      await logAccess(tx, context, [{ personId: row.person_id, niss: row.niss }], 'READ')
      const plan = await planModification(tx, { row, person, today: context.today }, input, null)
      const verdict = await evaluateChange(tx, context, { cpas, person, row, expectedVersion: null }, plan)
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
