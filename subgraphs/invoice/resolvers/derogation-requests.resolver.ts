import DataLoader from 'dataloader'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { autocommit, type Statements } from '../../../shared/database/transaction'
import { DocumentType } from '../../../shared/schema/common-types'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { PageArgs } from '../../../shared/schema/page.args'
import { ProviderRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import { readWithAccessLog, toAccessRecords } from '../application/read-with-access-log'
import { requestDerogation, requestScopeOf } from '../application/request-derogation.service'
import { providersOf } from '../application/row-scope'
import { type DerogationRequestNode, toDerogationNode, toRequestNode } from '../mappers/derogation.mapper'
import type { DerogationEntity } from '../persistence/derogation.entity'
import { agreementOf, derogationById, derogationsOfRequests } from '../persistence/derogation.repository'
import type { DerogationRequestEntity } from '../persistence/derogation-request.entity'
import {
  countRequests,
  documentOfRequest,
  type RequestScope,
  requestById,
  searchRequests,
} from '../persistence/derogation-request.repository'
import {
  DerogationFilter,
  DerogationRequestConnection,
  DerogationRequestInput,
  DerogationRequestPayload,
  DerogationRequestType,
  DerogationType,
} from '../schema/derogation.type'

@Resolver(() => DerogationRequestType)
export class DerogationRequestsResolver {
  @Mutation(() => DerogationRequestPayload, {
    description:
      'Asks the SPP IS for a derogation of a hospital (INV-DEROGATION). Idempotent: an equal request of the same organisation returns the first one. NOT_FOUND for an unknown provider or person; FORBIDDEN for a hospital that asks for another one.',
  })
  async requestDerogation(
    @Arg('input', () => DerogationRequestInput, { description: 'The request.' }) input: DerogationRequestInput,
    @Ctx() context: SubgraphContext,
  ) {
    const { request, findings } = await requestDerogation(input, context)
    return { request: request && toRequestNode(request, context), findings }
  }

  @Query(() => DerogationRequestConnection, {
    description:
      'Lists requests for derogations, last made first. CAAMI and inspectors see all, a CPAS its own and those of centres that merged into it, a hospital its own and those that a CPAS made for it.',
  })
  async derogationRequests(
    @Arg('filter', () => DerogationFilter, { nullable: true, description: 'Omit to list all.' })
    filter: DerogationFilter | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const scope = await requestScopeOf(context)
    const search = { providers: providersOf(filter?.provider) }
    const position = decodeCursor(after, 2)
    const read = ({ manager }: Statements) => searchRequests(manager, search, scope, position, size + 1)
    const requests = await readWithAccessLog(context, read, size)
    return toPage(
      requests,
      size,
      after,
      (row) => [row.requestedAt.toISOString(), row.id],
      (row) => toRequestNode(row, context),
      () => countRequests(context.db.manager, search, scope),
    )
  }

  @Query(() => DocumentType, {
    nullable: true,
    description:
      'Signed agreement of the SPP IS to a derogation, as it was added. Null if there is none, or the caller may not see it: a CPAS sees those that answer its requests or those of centres that merged into it, a hospital its own.',
  })
  async derogationAgreement(
    @Arg('id', () => ID, { description: 'Id of the derogation.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType | null> {
    const { manager } = context.db
    const derogation = isUuid(id) ? await derogationById(manager, id) : null
    if (!derogation || !(await isVisible(derogation, context))) return null
    const agreement = await agreementOf(manager, id)
    if (!agreement) return null
    await logAccess(autocommit(context.db), context, toAccessRecords([derogation]), 'READ')
    return pdf(`derogation-${derogation.provider}-${derogation.performedFrom}.pdf`, agreement.content)
  }

  @Query(() => DocumentType, {
    nullable: true,
    description:
      'Document that was attached to a request for a derogation, byte for byte. Null if there is none, or the caller may not see the request: a CPAS sees its own and those of centres that merged into it, a hospital its own and those that a CPAS made for it.',
  })
  async derogationRequestDocument(
    @Arg('id', () => ID, { description: 'Id of the request.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType | null> {
    const { manager } = context.db
    const request = isUuid(id) ? await requestById(manager, id) : null
    const scope = await requestScopeOf(context)
    if (!request || (scope !== 'all' && !scope.providers.includes(request.provider) && !isOf(request, scope)))
      return null
    const content = await documentOfRequest(manager, id)
    if (!content) return null
    await logAccess(autocommit(context.db), context, toAccessRecords([request]), 'READ')
    return documentFile(request, content)
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'Hospital that may be late.' })
  provider(@Root() { entity }: DerogationRequestNode) {
    return { inamiNumber: entity.provider }
  }

  @FieldResolver(() => DerogationType, {
    nullable: true,
    description: 'Derogation that answers the request; null if none does.',
  })
  async derogation(@Root() { id }: DerogationRequestNode, @Ctx() context: SubgraphContext) {
    const loader = context.memo('derogations-of-requests', () => answersLoader(context))
    const derogation = await loader.load(id)
    return derogation && toDerogationNode(derogation, context)
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'Document that was attached; null if none was.' })
  async document(
    @Root() { entity }: DerogationRequestNode,
    @Ctx() { db }: SubgraphContext,
  ): Promise<DocumentType | null> {
    const content = await documentOfRequest(db.manager, entity.id)
    return content && documentFile(entity, content)
  }
}

const pdf = (fileName: string, content: Buffer): DocumentType => ({
  fileName,
  mediaType: 'application/pdf',
  content: content.toString('base64'),
})

const documentFile = ({ provider, performedFrom }: DerogationRequestEntity, content: Buffer) =>
  pdf(`derogation-request-${provider}-${performedFrom}.pdf`, content)

const answersLoader = ({ db }: SubgraphContext) =>
  new DataLoader<string, DerogationEntity | null>(async (ids) => {
    const derogations = await derogationsOfRequests(db.manager, ids)
    const byRequest = new Map(derogations.map((derogation) => [derogation.requestId, derogation]))
    return ids.map((id) => byRequest.get(id) ?? null)
  })

async function isVisible({ provider, requestId }: DerogationEntity, context: SubgraphContext): Promise<boolean> {
  const scope = await requestScopeOf(context)
  if (scope === 'all' || scope.providers.includes(provider)) return true
  const request = requestId === null ? null : await requestById(context.db.manager, requestId)
  return request !== null && isOf(request, scope)
}

const isOf = (request: DerogationRequestEntity, scope: Exclude<RequestScope, 'all'>) =>
  request.audience === scope.audience && scope.organisations.includes(request.organisation)
