import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { inTransaction } from '../../../shared/database/transaction'
import { ProviderRef } from '../../../shared/schema/references.type'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { acknowledgementFor } from '../application/efact/write-response'
import { loadersOf } from '../loaders/invoice.loader'
import { type Amounts, type FileNode, noAmounts, personsOf } from '../mappers/invoice.mapper'
import { pageOfTest, toInvoiceConnection } from '../mappers/invoice-connection'
import { type LineTotals, personsOfFile, responseOfFile } from '../persistence/file.repository'
import { InvoiceConnection, InvoiceFileType, LineCountsType } from '../schema/invoice.type'
import { AmountSplitType } from '../schema/tarification.type'

/** Counts as `LineCounts` tells them. */
export const countsOf = (sums: LineTotals | null, lines?: number) => ({
  lines: lines ?? sums?.lines ?? 0,
  accepted: sums?.accepted ?? 0,
  reduced: sums?.reduced ?? 0,
  rejected: sums?.rejected ?? 0,
  waiting: sums?.waiting ?? 0,
  paid: sums?.paid ?? 0,
})

/** Amounts as `AmountSplit` tells them. */
export const totalOf = (sums: LineTotals | null): Amounts =>
  sums ? { claimed: sums.claimed, state: sums.state, cpas: sums.cpas, patient: sums.patient } : noAmounts()

/** What hangs on an invoice file. */
@Resolver(() => InvoiceFileType)
export class FileFieldResolver {
  @FieldResolver(() => ProviderRef, { nullable: true, description: 'Who sent it.' })
  provider(@Root() { record }: FileNode) {
    return { inamiNumber: record.provider }
  }

  @FieldResolver(() => InvoiceConnection, { description: 'Its invoices, in the order of the file.' })
  invoices(
    @Root() { record }: FileNode,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() context: SubgraphContext,
  ) {
    return record.test
      ? pageOfTest(context, record.id, first, after)
      : toInvoiceConnection(context, { fileId: record.id }, first, after)
  }

  @FieldResolver(() => LineCountsType, {
    description: 'Its lines by outcome; while it is RECEIVED, of those checked so far.',
  })
  async counts(@Root() { record }: FileNode, @Ctx() context: SubgraphContext) {
    return countsOf(await loadersOf(context).fileSums.load(record.id), record.line_count)
  }

  @FieldResolver(() => AmountSplitType, { description: 'Sums of its lines.' })
  async total(@Root() { record }: FileNode, @Ctx() context: SubgraphContext) {
    return totalOf(await loadersOf(context).fileSums.load(record.id))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The answer in the eFact format, base64: for files that came in it. While a file is checked, the acknowledgement of its receipt (931000).',
  })
  async answer(@Root() { record }: FileNode, @Ctx() context: SubgraphContext): Promise<string | null> {
    // The answer repeats the numbers of the patients: whoever reads it has read them, and an analyst does not.
    if (record.channel !== 'EFACT' || !maySeePersons(context.caller)) return null
    return inTransaction(context.db, async (tx) => {
      await logAccess(tx, context, personsOf(await personsOfFile(tx, record.id)), 'READ')
      return record.status === 'RECEIVED' ? acknowledgementFor(tx, record) : responseOfFile(tx, record.id)
    })
  }
}
