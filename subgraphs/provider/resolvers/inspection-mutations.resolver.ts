import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { answerInspection, closeInspection, shareInspection } from '../application/change-inspection.service'
import { concludeItem } from '../application/conclude-item.service'
import { attachDocument } from '../application/inspection-documents.service'
import { openInspection } from '../application/open-inspection.service'
import type { InspectionResult } from '../domain/inspection'
import { toInspectionNode, toItemNode } from '../mappers/inspection.mapper'
import { InspectionInput } from '../schema/inspection.input'
import { InspectionFileType, InspectionItemType, InspectionResultEnum } from '../schema/inspection.type'

const CHANGE = 'Idempotent: the same call of the same person returns the inspection. NOT_FOUND for an unknown one;'

@Resolver()
export class InspectionMutationsResolver {
  @Mutation(() => InspectionFileType, {
    description:
      'Opens an inspection and draws its sample, which never changes afterwards. Idempotent: an equal inspection returns the first one. ' +
      'NOT_FOUND for an unknown organisation; CONFLICT if an inspection of it is open for days of the period; BAD_USER_INPUT if there is nothing to draw.',
  })
  async openInspection(
    @Arg('input', () => InspectionInput, { description: 'The inspection.' }) input: InspectionInput,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionFileType> {
    return toInspectionNode(await openInspection(input, context))
  }

  @Mutation(() => InspectionItemType, {
    description:
      'Concludes on an item of the sample; a later conclusion replaces an earlier one, which is kept. Idempotent. NOT_FOUND for an unknown item; ' +
      'CONFLICT for a stale version, while the inspection is shared, and after it is closed; BAD_USER_INPUT for a remark or irregularity without text.',
  })
  async concludeInspectionItem(
    @Arg('id', () => ID, { description: 'Id of the item.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version of the item that the caller read.' })
    expectedVersion: number,
    @Arg('result', () => InspectionResultEnum, { description: 'The conclusion.' }) result: InspectionResult,
    @Arg('remark', () => String, {
      nullable: true,
      description: 'What is to be said of it, at most 2,000 characters; required unless COMPLIANT.',
    })
    remark: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionItemType> {
    return toItemNode(await concludeItem(id, expectedVersion, { result, remark }, context))
  }

  @Mutation(() => InspectionFileType, {
    description: `Shares an open inspection with the inspected organisation, which then reads all of it and can answer. ${CHANGE} CONFLICT for items without a conclusion, a stale version or another status; BAD_USER_INPUT for a day before today.`,
  })
  async shareInspection(
    @Arg('id', () => ID, { description: 'Id of the inspection.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version that the caller read.' }) expectedVersion: number,
    @Arg('answerBy', () => LocalDate, { description: 'Last day of the answer, today or later.' }) answerBy: Day,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionFileType> {
    return toInspectionNode(await shareInspection({ id, expectedVersion }, answerBy, context))
  }

  @Mutation(() => InspectionFileType, {
    description: `Answers a shared inspection, for the inspected organisation, once. ${CHANGE} CONFLICT for a stale version or another status.`,
  })
  async answerInspection(
    @Arg('id', () => ID, { description: 'Id of the inspection.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version that the caller read.' }) expectedVersion: number,
    @Arg('text', () => String, { description: 'The answer, 1 to 10,000 characters.' }) text: string,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionFileType> {
    return toInspectionNode(await answerInspection({ id, expectedVersion }, text, context))
  }

  @Mutation(() => InspectionFileType, {
    description:
      'Attaches a file: PDF, JPEG or PNG, recognised by its bytes, at most 5 MiB, at most 50 of an inspection. The inspected organisation attaches its own before it answers. ' +
      'Idempotent: the same file is attached once. NOT_FOUND for an unknown inspection; CONFLICT after the closing; BAD_USER_INPUT for another file.',
  })
  async attachInspectionDocument(
    @Arg('id', () => ID, { description: 'Id of the inspection.' }) id: string,
    @Arg('title', () => String, { description: 'What the document is, 1 to 200 characters.' }) title: string,
    @Arg('content', () => String, { description: 'The file in base64.' }) content: string,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionFileType> {
    return toInspectionNode(await attachDocument(id, { title, content }, context))
  }

  @Mutation(() => InspectionFileType, {
    description: `Closes an inspection; nothing of it changes afterwards. Each item needs a conclusion. If not all items are compliant, the organisation must have answered, or the last day of its answer must have passed. ${CHANGE} CONFLICT otherwise, and for a stale version.`,
  })
  async closeInspection(
    @Arg('id', () => ID, { description: 'Id of the inspection.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version that the caller read.' }) expectedVersion: number,
    @Arg('conclusion', () => String, { description: 'Conclusion of the inspection, 1 to 10,000 characters.' })
    conclusion: string,
    @Ctx() context: SubgraphContext,
  ): Promise<InspectionFileType> {
    return toInspectionNode(await closeInspection({ id, expectedVersion }, conclusion, context))
  }
}
