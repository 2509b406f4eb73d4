import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { accessLogAnswers } from '../../../shared/audit/access-log-reader'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import type { AccessKey, AccessRow } from '../../../shared/inter-service/contracts'
import { type ConnectionPage, pageSize, toPage } from '../../../shared/schema/connection'
import { decodeKeysetCursor } from '../../../shared/schema/keyset-cursor'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { toAccessRecord } from '../mappers/beneficiary.mapper'
import { personByNumber } from '../persistence/person.repository'
import { AccessConnection, AccessFilterInput, type AccessType } from '../schema/access.type'

const OTHERS = ['decision.access', 'provider.access', 'attestation.access', 'invoice.access'] as const

@Resolver()
export class AccessLogResolver {
  @Query(() => AccessConnection, {
    description:
      "Who looked at or changed this person's data, for whom and why. Newest first. Inspectors see every organisation's " +
      'lines, all others their own. Reading the lines about a person is itself logged.',
  })
  async accessLog(
    @Arg('filter', () => AccessFilterInput, { description: 'Which lines.' }) filter: AccessFilterInput,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'How many, 1 to 200.' }) first:
      | number
      | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ConnectionPage<AccessType>> {
    const size = pageSize(first)
    const before = decodeKeysetCursor(after)
    const nothing = () => toPage<AccessRow, AccessType>([], size, after, placeOf, toAccess, 0)
    const scope = scopeOf(filter, context)
    if (!scope) return nothing()
    const person = filter.niss ? await personByNumber(context.db, filter.niss) : null
    if (filter.niss && !person) return nothing()
    const parts = await everyPart(context, {
      personIds: person?.ids ?? null,
      subject: filter.subject ?? null,
      ...scope,
      from: filter.from ?? null,
      to: filter.to ?? null,
      before,
      limit: size + 1,
    })
    const rows = parts.flatMap((part) => part.rows).sort(newestFirst)
    // After the answers are there, so that a part that does not answer leaves no trace of a read that failed.
    const seen = person ? [toAccessRecord(person, context.today)] : rows.slice(0, size).flatMap(personIn)
    await inTransaction(context.db, (tx) => logAccess(tx, context, seen, 'READ'))
    const total = parts.reduce((sum, part) => sum + part.total, 0)
    return toPage(rows, size, after, placeOf, toAccess, total)
  }
}

// Whose lines: another organisation's are absent for all but inspectors.
function scopeOf(
  { organisation = null }: AccessFilterInput,
  { caller }: SubgraphContext,
): Pick<AccessKey, 'organisation' | 'audience'> | null {
  if (caller.audience === 'SPP_IS') return { organisation, audience: null }
  if (organisation !== null && organisation !== caller.organisation) return null
  return { organisation: caller.organisation, audience: caller.audience }
}

/** The five subgraphs' parts of the log, each from the place on. */
async function everyPart(context: SubgraphContext, key: AccessKey) {
  const parts = await Promise.all([
    accessLogAnswers([key], context),
    ...OTHERS.map((question) => context.services.fetch(question, [key])),
  ])
  return parts.flat()
}

const personIn = ({ personId, niss }: AccessRow) => (personId ? [{ personId, niss }] : [])
const placeOf = (row: AccessRow) => [row.at, row.id]
const newestFirst = (a: AccessRow, b: AccessRow): number =>
  a.at !== b.at ? (a.at < b.at ? 1 : -1) : a.id < b.id ? 1 : -1

const toAccess = ({ subject, audience, organisation, role, ...row }: AccessRow): AccessType => ({
  id: row.id,
  at: row.at,
  actor: { subject, audience, organisation, role },
  niss: row.niss,
  operation: row.operation,
  rootFields: row.rootFields,
  kind: row.kind,
  subgraph: row.subgraph,
  requestId: row.requestId,
})
