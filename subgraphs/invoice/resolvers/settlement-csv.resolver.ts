import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { DocumentType } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import { settlementDocument } from '../exports/settlement-document'
import type { CpasSettlementNode, SettlementNode } from '../mappers/settlement.mapper'
import { CpasSettlementType, SettlementType } from '../schema/settlement.type'

@Resolver(() => SettlementType)
export class SettlementCsvResolver {
  @FieldResolver(() => DocumentType, {
    description:
      'The lines as CSV: semicolons, UTF-8 with BOM. Identifiers (of persons, decisions, providers) have a leading apostrophe, so that spreadsheets keep their zeros.',
  })
  csv(
    @Root() { month }: SettlementNode,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'Language of the headings.',
    })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    return settlementDocument(month, null, language ?? 'FR', context)
  }
}

@Resolver(() => CpasSettlementType)
export class CpasSettlementCsvResolver {
  @FieldResolver(() => DocumentType, {
    description:
      'The lines as CSV: semicolons, UTF-8 with BOM. Identifiers (of persons, decisions, providers) have a leading apostrophe, so that spreadsheets keep their zeros.',
  })
  csv(
    @Root() { month, enterpriseNumber }: CpasSettlementNode,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'Language of the headings.',
    })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    return settlementDocument(month, enterpriseNumber ?? '', language ?? 'FR', context)
  }
}
