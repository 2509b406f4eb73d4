import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { badInput } from '../../../shared/errors/graphql-errors'
import { type ConnectionPage, decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { InspectedKind } from '../domain/inspection'
import { documentsLoader, itemCountLoader, itemsLoader, progressLoader } from '../loaders/inspection.loader'
import { loadProvider } from '../loaders/provider.loader'
import { toItemNode } from '../mappers/inspection.mapper'
import { toProviderNode } from '../mappers/provider.mapper'
import {
  InspectedKindEnum,
  InspectionDocumentType,
  InspectionFileType,
  InspectionItemConnection,
  InspectionProgressType,
} from '../schema/inspection.type'
import { ProviderType } from '../schema/provider.type'

@Resolver(() => InspectionFileType)
export class InspectionFileFieldResolver {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The inspected provider. Null if a CPAS is inspected.',
  })
  async provider(@Root() { entity }: InspectionFileType, @Ctx() context: SubgraphContext) {
    const provider = entity.subjectKind === 'PROVIDER' ? await loadProvider(entity.subject, context) : null
    return provider && toProviderNode(provider, context.today)
  }

  @FieldResolver(() => InspectionProgressType, { description: 'Items by conclusion.' })
  async progress(@Root() { id }: InspectionFileType, @Ctx() context: SubgraphContext): Promise<InspectionProgressType> {
    const progress = await progressLoader(context).load(id)
    const { items, compliant, withRemark, irregular } = progress
    return { ...progress, open: items - compliant - withRemark - irregular }
  }

  @FieldResolver(() => InspectionItemConnection, { description: 'The sample, in the order of the ranks.' })
  async items(
    @Root() { id }: InspectionFileType,
    @Arg('kind', () => InspectedKindEnum, { nullable: true, description: 'Filter by kind.' })
    kind: InspectedKind | null,
    @Arg('concluded', () => Boolean, { nullable: true, description: 'Filter by whether there is a conclusion.' })
    concluded: boolean | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<object>> {
    const size = pageSize(first)
    const [position = 0] = decodeCursor(after, 1) ?? []
    if (typeof position !== 'number')
      throw badInput('after', 'Invalid cursor for this list. Pass its endCursor or the cursor of one of its edges.')
    const filter = { kind: kind ?? null, concluded: concluded ?? null }
    return toPage(
      await itemsLoader(context, filter, position, size).load(id),
      size,
      after,
      (row) => [row.position],
      toItemNode,
      () => itemCountLoader(context, filter).load(id),
    )
  }

  @FieldResolver(() => [InspectionDocumentType], {
    description: 'Attached files, first attached first; `inspectionDocument` returns each.',
  })
  documents(@Root() { id }: InspectionFileType, @Ctx() context: SubgraphContext): Promise<InspectionDocumentType[]> {
    return documentsLoader(context).load(id)
  }
}
