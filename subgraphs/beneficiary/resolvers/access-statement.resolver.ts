import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { DocumentType, PeriodInput } from '../../../shared/schema/common-types'
import { LanguageEnum } from '../../../shared/schema/enums'
import { NissScalar } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { printAccessStatement } from '../application/print-access-statement.service'
import { accessStatementMessages } from '../documents/access-statement.messages'

@Resolver()
export class AccessStatementResolver {
  @Query(() => DocumentType, {
    description:
      'Returns the statement that a person may ask for (GDPR, article 15), as a PDF: who read or changed their data, for which ' +
      'organisation, in which role and for what purpose, in plain words, also what was refused. Supervisors of a CPAS get it for ' +
      'persons for whom the centre took a decision (else FORBIDDEN), inspectors for all. NOT_FOUND if nobody has the number; ' +
      'SUBGRAPH_UNAVAILABLE if a part of the log cannot be read. The read is logged.',
  })
  async accessStatement(
    @Arg('niss', () => NissScalar, { description: 'Current or former number of the person.' }) niss: string,
    @Arg('period', () => PeriodInput, {
      nullable: true,
      description: 'Days of the visits, both included; all that are kept if omitted.',
    })
    period: PeriodInput | null,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description: 'Language of the statement.',
    })
    requested: Language | null,
    @Ctx() context: SubgraphContext,
  ): Promise<DocumentType> {
    const language = requested ?? 'FR'
    const { niss: number, pdf } = await printAccessStatement(
      { niss, from: period?.from ?? null, to: period?.to ?? null, language },
      context,
    )
    return {
      fileName: `${accessStatementMessages[language].fileName}-${number}.pdf`,
      mediaType: 'application/pdf',
      content: pdf.toString('base64'),
    }
  }
}
