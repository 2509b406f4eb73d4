import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { recordControlOutcome } from '../application/record-control-outcome.service'
import type { ControlOutcome } from '../domain/control-outcome'
import { toControlNode } from '../mappers/control.mapper'
import { ControlOutcomeEnum, ControlPayload } from '../schema/control.type'

@Resolver()
export class RecordControlOutcomeResolver {
  @Mutation(() => ControlPayload, {
    description:
      'Records the outcome of a control. After MISSING or NOT_COVERING the payment of the line is recovered. Idempotent: ' +
      'repeating a call with the same outcome returns the first result. CONFLICT if another outcome is recorded, NOT_FOUND for ' +
      'an unknown control.',
  })
  async recordControlOutcome(
    @Arg('id', () => ID, { description: 'Id of the control.' }) id: string,
    @Arg('outcome', () => ControlOutcomeEnum, { description: 'Outcome of the control.' }) outcome: ControlOutcome,
    @Arg('remark', () => String, { nullable: true, description: 'Remark of the controller, at most 2,000 characters.' })
    remark: string | null,
    @Arg('attestation', () => ID, {
      nullable: true,
      description:
        'SHOWN only: number of the electronic attestation that was shown. The control and the line refer to it.',
    })
    attestation: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ControlPayload> {
    const recorded = { outcome, remark: remark ?? null, attestation: attestation ?? null }
    const { control, findings } = await recordControlOutcome(id, recorded, context)
    return { controls: control ? [toControlNode(control, context)] : [], findings }
  }
}
