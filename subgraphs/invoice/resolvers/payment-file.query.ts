import { createHash } from 'node:crypto'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { badInput } from '../../../shared/schema/errors'
import { LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { DocumentType } from '../../../shared/schema/types'
import type { Day } from '../../../shared/values/day'
import { iban } from '../../../shared/values/iban'
import { paymentsToSend } from '../persistence/export.repository'
import { creditTransfers } from './credit-transfers'

/** What CAAMI hands to its bank. */
@Resolver()
export class PaymentFileQuery {
  @Query(() => DocumentType, {
    nullable: true,
    description:
      'The SEPA credit transfer file (pain.001) of the payments of a day; null where none is to be sent. Payments without an account, of nothing or of less than nothing are not in it. The same call gives the same message id.',
  })
  async paymentFile(
    @Arg('executedOn', () => LocalDate, { description: 'Day of payment.' }) executedOn: Day,
    @Arg('debtorIban', () => String, { description: 'The account of CAAMI that pays.' }) debtorIban: string,
    @Ctx() { db, now }: SubgraphContext,
  ): Promise<DocumentType | null> {
    const account = accountOf(debtorIban)
    const payments = await paymentsToSend(db, executedOn)
    if (payments.length === 0) return null
    // A bank refuses a message id that it has seen: the same payments must not be sent twice.
    const messageId = createHash('sha256')
      .update(payments.map((payment) => payment.id).join())
      .digest('hex')
      .slice(0, 35)
    const content = creditTransfers(payments, { messageId, createdAt: now, executedOn, debtorIban: account })
    return {
      fileName: `mediprima-payments-${executedOn}.xml`,
      mediaType: 'application/xml',
      content: Buffer.from(content).toString('base64'),
    }
  }
}

function accountOf(text: string): string {
  try {
    return iban(text)
  } catch (fault) {
    throw badInput('debtorIban', (fault as Error).message)
  }
}
