import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, forbidden, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import { toPeriod } from '../../../shared/schema/common-types'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { ProviderRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { isEmpty } from '../../../shared/values/period'
import { parseText } from '../application/checking/parse-invoice-file'
import { scopeOf } from '../application/row-scope'
import { readWithAccessLog } from '../loaders/invoice.loader'
import {
  countDerogations,
  type DerogationRecord,
  insertDerogation,
  searchDerogations,
} from '../persistence/derogation.repository'
import { providerNumberVariants } from '../persistence/where-builder'
import {
  DerogationConnection,
  DerogationFilter,
  DerogationInput,
  DerogationPayload,
  DerogationType,
} from '../schema/derogation.type'

const MAX_GROUNDS_LENGTH = 2_000

/** The SPP IS allows a hospital to invoice after the two years. */
@Resolver(() => DerogationType)
export class DerogationsResolver {
  @Mutation(() => DerogationPayload, {
    description:
      'The SPP IS allows a provider to invoice after the two years, with the grounds. The same derogation again gives the first one.',
  })
  async grantDerogation(
    @Arg('input', () => DerogationInput, { description: 'What is allowed.' }) input: DerogationInput,
    @Ctx() context: SubgraphContext,
  ) {
    const performed = toPeriod(input.performed)
    const grounds = parseText(input.grounds, 'input.grounds', MAX_GROUNDS_LENGTH).trim()
    if (isEmpty(performed)) throw badInput('input.performed', 'The period ends before it begins.')
    if (input.until < context.today) throw badInput('input.until', 'The last day is today or later.')
    if (input.niss && !maySeePersons(context.caller)) throw forbidden()
    const [provider] = await context.services.fetch('provider.providers', [input.provider])
    if (!provider) throw notFound(`The provider ${input.provider}`)
    const [person] = input.niss ? await context.services.fetch('beneficiary.persons', [{ niss: input.niss }]) : []
    if (input.niss && !person) throw notFound('A person of this number')
    const record = await inTransaction(context.db, async (tx) => {
      const written = await insertDerogation(tx, {
        id: newId(),
        provider: provider.inamiNumber,
        performed_from: performed.from,
        performed_to: performed.to,
        niss: input.niss ?? null,
        person_id: person?.id ?? null,
        grounds,
        granted_at: context.now,
        granted_by: context.caller,
        until: input.until,
      })
      if (person) await logAccess(tx, context, [{ personId: person.id, niss: person.niss }], 'WRITE')
      const { id } = written.record
      if (written.isNew)
        await recordChange(
          tx,
          { kind: 'DerogationGranted', subject: id, provider: providerKey(provider.inamiNumber) },
          context.now,
        )
      return written.record
    })
    return { derogation: toDerogation(record, context), findings: [] }
  }

  @Query(() => DerogationConnection, { description: 'Derogations from the two years, the last granted first.' })
  async derogations(
    @Arg('filter', () => DerogationFilter, { nullable: true, description: 'Narrows the list.' })
    filter: DerogationFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    const size = pageSize(first)
    const scope = scopeOf(context.caller)
    const providers = filter?.provider ? providerNumberVariants(filter.provider) : null
    const place = decodeCursor(after, 2)
    const rows = await readWithAccessLog(
      context,
      async (tx) =>
        (await searchDerogations(tx, providers, scope, place, size + 1)).map((row) => ({
          ...row,
          niss: row.niss ?? '',
        })),
      size,
    )
    return toPage(
      rows,
      size,
      after,
      (row) => [row.granted_at.toISOString(), row.id],
      (row) => toDerogation(row, context),
      () => countDerogations(context.db, providers, scope),
    )
  }

  @FieldResolver(() => ProviderRef, { nullable: true, description: 'Who may invoice late.' })
  provider(@Root() { record }: { record: DerogationRecord }) {
    return { inamiNumber: record.provider }
  }
}

const toDerogation = (record: DerogationRecord, { caller }: SubgraphContext) => ({
  id: record.id,
  performed: { from: record.performed_from, to: record.performed_to },
  niss: maySeePersons(caller) ? record.niss || null : null,
  grounds: record.grounds,
  grantedAt: record.granted_at.toISOString(),
  grantedBy: record.granted_by,
  until: record.until,
  record,
})
