import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { badInput } from '../../../shared/errors/graphql-errors'
import { DocumentType } from '../../../shared/schema/common-types'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { sepaError, sepaIban } from '../../../shared/values/iban'
import { sepaCreditTransferFile } from '../exports/sepa-credit-transfer'
import { paymentsToSend } from '../persistence/export.repository'

/** What CAAMI hands to its bank. */
@Resolver()
export class PaymentFileResolver {
  @Query(() => DocumentType, {
    nullable: true,
    description:
      'The SEPA credit transfer file (pain.001) of the payments of a day; null where none is to be sent. Payments without an account, to an account that no SEPA credit transfer can reach, of nothing or of less than nothing are not in it. A file is that of one run, always under the same message id: nothing is sent twice.',
  })
  async paymentFile(
    @Arg('executedOn', () => LocalDate, { description: 'Day of payment.' }) executedOn: Day,
    @Arg('debtorIban', () => String, { description: 'The account of CAAMI that pays: an IBAN of a country in SEPA.' })
    debtorIban: string,
    @Arg('run', () => Int, {
      nullable: true,
      description: 'Which run of that day that sends money, from 1; needed where there were several.',
    })
    run: number | null,
    @Ctx() { db, now }: SubgraphContext,
  ): Promise<DocumentType | null> {
    const account = accountOf(debtorIban)
    const reachable = (await paymentsToSend(db, executedOn)).filter(({ iban }) => sepaError(iban) === null)
    const runs = [...Map.groupBy(reachable, (payment) => payment.run_id)]
    if (runs.length > 1 && !run)
      throw badInput('run', `${runs.length} runs of that day send money: name one of them, 1 to ${runs.length}.`)
    const [runId, payments] = runs[(run ?? 1) - 1] ?? []
    if (!runId || !payments) return null
    // A bank refuses a message id that it has seen.
    const messageId = runId.replaceAll('-', '')
    const content = sepaCreditTransferFile(payments, { messageId, createdAt: now, executedOn, debtorIban: account })
    return {
      fileName: `mediprima-payments-${executedOn}${runs.length > 1 ? `-${run}` : ''}.xml`,
      mediaType: 'application/xml',
      content: Buffer.from(content).toString('base64'),
    }
  }
}

function accountOf(text: string): string {
  try {
    return sepaIban(text)
  } catch (error) {
    throw badInput('debtorIban', (error as Error).message)
  }
}
