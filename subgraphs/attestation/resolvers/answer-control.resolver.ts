import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { DocumentType } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { answerControl } from '../application/answer-control.service'
import { readScan } from '../application/read-scan.service'
import { toControlNode } from '../mappers/control.mapper'
import { ControlPayload } from '../schema/control.type'

@Resolver()
export class AnswerControlResolver {
  @Mutation(() => ControlPayload, {
    description:
      'Answers a control of your own lines with an electronic attestation or the scan of the paper one, one of them. It may be ' +
      'answered again until the outcome is recorded, then CONFLICT. An attestation that does not cover the care gives the finding ' +
      'ATT-CONTROL-ANSWER, and nothing is recorded.',
  })
  async answerControl(
    @Arg('id', () => ID, { description: 'Id of the control.' }) id: string,
    @Arg('attestation', () => ID, { nullable: true, description: 'Number of an electronic attestation.' })
    attestation: string | null,
    @Arg('scan', () => String, { nullable: true, description: 'PDF, JPEG or PNG in base64, at most 5 MiB.' })
    scan: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ControlPayload> {
    const answer = { attestation: attestation ?? null, scan: scan ?? null }
    const { control, findings } = await answerControl(id, answer, context)
    return { controls: control ? [toControlNode(control, context)] : [], findings }
  }

  @Query(() => DocumentType, {
    nullable: true,
    description:
      'Returns the scan with which a provider answered a control, byte for byte. Null if there is none, or the control is not visible to the caller.',
  })
  async controlScan(
    @Arg('id', () => ID, { description: 'Id of the control.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType | null> {
    return readScan(id, context)
  }
}
