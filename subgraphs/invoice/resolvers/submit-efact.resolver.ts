import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { LanguageEnum } from '../../../shared/schema/enums'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { submitEfactFile } from '../application/efact/submit-efact.service'
import { toSubmissionPayload } from '../mappers/submission.mapper'
import { InvoiceFilePayload } from '../schema/invoice.type'

@Resolver()
export class SubmitEfactResolver {
  @Mutation(() => InvoiceFilePayload, {
    description:
      'Submits an invoice file in the eFact flat format (records of 350 characters), base64, at most 32 MiB. The response can be read in the same format from InvoiceFile.answer. A file that is refused whole is kept as REFUSED with its response. Idempotent: the same content returns the first file. Files up to 200 lines are returned CHECKED, files above 10,000 lines RECEIVED: poll invoiceFile, whose answer is the acknowledgement (931000) until then. A test (zone 202 = 92) is checked and answered, and never booked (INV-TEST). If a file is refused for its lines, `findings` lists their errors too, with paths that name invoice and line: at most 100, then the number of the others. FORBIDDEN for the file of another provider. The persons of a file count in the quota of the sender (ACC-QUOTA), which one file may exceed; TOO_MANY_REQUESTS, and nothing is recorded, if the quota was used up before.',
  })
  async submitEfactFile(
    @Arg('content', () => String, { description: 'The file in base64.' }) content: string,
    @Arg('fileName', () => String, { nullable: true, description: 'File name in the sender’s system.' })
    fileName: string | null,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      defaultValue: 'FR',
      description:
        'Language of the comments in the response (zone 120). The same content submitted again keeps the first language.',
    })
    language: Language | null,
    @Ctx() context: SubgraphContext,
  ) {
    return toSubmissionPayload(await submitEfactFile({ content, fileName, language: language ?? 'FR' }, context))
  }
}
