import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { openControls } from '../application/open-controls.service'
import { toControlNode } from '../mappers/control.mapper'
import { ControlInput, ControlPayload } from '../schema/control.type'

@Resolver()
export class OpenControlsResolver {
  @Mutation(() => ControlPayload, {
    description:
      'CAAMI asks providers to show the attestations that they keep for these invoice lines. Idempotent: a line has at most ' +
      'one open control, which repeating the call returns unchanged. NOT_FOUND for an unknown line, BAD_USER_INPUT for no line, ' +
      'more than 1,000 lines or a last day before today.',
  })
  async openAttestationControl(
    @Arg('input', () => ControlInput, { description: 'Lines to control, and the last day for an answer.' })
    input: ControlInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ControlPayload> {
    const { controls, findings } = await openControls(input, context)
    return { controls: controls.map((control) => toControlNode(control, context)), findings }
  }
}
