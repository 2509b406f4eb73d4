import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { DocumentType } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import { EnterpriseScalar, YearMonth } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Language } from '../../../shared/texts/texts'
import type { Month } from '../../../shared/values/day'
import { paperStatement } from '../application/paper-statement.service'

@Resolver()
export class PaperStatementResolver {
  @Query(() => DocumentType, {
    description:
      'What a CPAS claims back for a month of issue (form D1): its refundable paper invoices with their lines, as CSV: semicolons, ' +
      'UTF-8 with BOM, a row per line. Identifiers have a leading apostrophe, so that spreadsheets keep their zeros. FORBIDDEN ' +
      'for another CPAS’s statement.',
  })
  paperStatement(
    @Arg('cpas', () => EnterpriseScalar, { description: 'The CPAS that received the invoices.' }) cpas: string,
    @Arg('month', () => YearMonth, { description: 'Month of issue, YYYY-MM.' }) month: Month,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'Language of the headings.',
    })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    return paperStatement({ cpas, month, language: language ?? 'FR' }, context)
  }
}
