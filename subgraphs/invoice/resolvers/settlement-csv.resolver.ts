import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { DocumentType } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import { settlementCsv } from '../exports/settlement.csv'
import { readWithAccessLog } from '../loaders/invoice.loader'
import type { CpasSettlementNode, SettlementNode } from '../mappers/settlement.mapper'
import { exportedLines } from '../persistence/export.repository'
import { CpasSettlementType, SettlementType } from '../schema/settlement.type'

async function csvOf(
  context: SubgraphContext,
  month: string,
  cpas: string | null,
  language: Language | null,
): Promise<DocumentType> {
  const lines = await readWithAccessLog(context, (tx) => exportedLines(tx, month, cpas))
  const text = settlementCsv(lines, maySeePersons(context.caller), language ?? 'FR')
  return {
    fileName: `mediprima-${month}${cpas ? `-${cpas}` : ''}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: Buffer.from(text).toString('base64'),
  }
}

/** The lines of a month as a file. */
@Resolver(() => SettlementType)
export class SettlementCsvResolver {
  @FieldResolver(() => DocumentType, {
    description:
      'Its lines as CSV: semicolons, UTF-8 with BOM. Numbers of persons, decisions, providers and the like have an apostrophe in front, so that a spreadsheet keeps their zeros.',
  })
  csv(
    @Root() { month }: SettlementNode,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'The language of the headings.',
    })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ) {
    return csvOf(context, month, null, language)
  }
}

/** The lines of a CPAS in a month as a file. */
@Resolver(() => CpasSettlementType)
export class CpasSettlementCsvResolver {
  @FieldResolver(() => DocumentType, {
    description:
      'Its lines as CSV: semicolons, UTF-8 with BOM. Numbers of persons, decisions, providers and the like have an apostrophe in front, so that a spreadsheet keeps their zeros.',
  })
  csv(
    @Root() { month, enterpriseNumber }: CpasSettlementNode,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'The language of the headings.',
    })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ) {
    return csvOf(context, month, enterpriseNumber ?? '', language)
  }
}
