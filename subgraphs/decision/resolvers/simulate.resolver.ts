import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { simulatingCpas } from '../application/row-scope'
import { simulateCreation, simulateModification } from '../application/simulate-decision.service'
import { validateDecisionInput } from '../application/validate-input'
import { toSimulationNode } from '../mappers/decision.mapper'
import { DecisionInput } from '../schema/decision.input'
import { DecisionSimulationType } from '../schema/payload.type'

/** Simulates decisions. */
@Resolver()
export class SimulateResolver {
  @Query(() => DecisionSimulationType, {
    description:
      'Simulates `createDecision`: returns the refund terms and exactly the findings that recording would give. Records nothing.',
  })
  async simulateDecision(
    @Arg('input', { description: 'Content of the decision.' }) input: DecisionInput,
    @Arg('follows', () => ID, {
      nullable: true,
      description:
        'Number of a suspended decision: simulates the decision as its follow-up, after a reactivation that stops it on the latest possible day.',
    })
    follows: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionSimulationType> {
    const cpas = await simulatingCpas(context)
    validateDecisionInput(input)
    return toSimulationNode(await simulateCreation(context, cpas, input, follows ?? null))
  }

  @Query(() => DecisionSimulationType, {
    description: 'Simulates `modifyDecision` on the current version. Records nothing.',
  })
  async simulateModification(
    @Arg('number', () => ID, { description: 'Number of the decision.' }) number: string,
    @Arg('input', { description: 'The whole content of the new version.' }) input: DecisionInput,
    @Ctx() context: SubgraphContext,
  ): Promise<DecisionSimulationType> {
    const cpas = await simulatingCpas(context)
    validateDecisionInput(input)
    return toSimulationNode(await simulateModification(context, cpas, number, input))
  }
}
