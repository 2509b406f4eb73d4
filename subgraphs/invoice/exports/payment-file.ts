import { badInput } from '../../../shared/errors/graphql-errors'
import type { DocumentType } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { sepaError, sepaIban } from '../../../shared/values/iban'
import { paymentsToTransfer } from '../persistence/export.repository'
import { sepaCreditTransferFile } from './sepa-credit-transfer'

/** The payments to transfer: those of one run of a day. */
export interface PaymentFileRequest {
  executedOn: Day
  /** The account of CAAMI. */
  debtorIban: string
  /** Rank of the run among those of the day that transfer money, from 1; null if there is one. */
  run: number | null
}

/**
 * The SEPA credit transfer file of the payments of a run; null if none is to be transferred. The message id is that of the run, so that
 * a bank accepts the file once.
 * @throws BAD_USER_INPUT for an invalid account, and without `run` if several runs of the day transfer money.
 */
export async function buildPaymentFile(
  { executedOn, debtorIban, run }: PaymentFileRequest,
  { db, now }: SubgraphContext,
): Promise<DocumentType | null> {
  const account = parseAccount(debtorIban)
  const payments = await paymentsToTransfer(db.manager, executedOn)
  const runs = [
    ...Map.groupBy(
      payments.filter(({ iban }) => sepaError(iban) === null),
      (payment) => payment.runId,
    ),
  ]
  if (runs.length > 1 && !run)
    throw badInput('run', `${runs.length} runs of that day transfer money: name one of them, 1 to ${runs.length}.`)
  const [runId, ofRun] = runs[(run ?? 1) - 1] ?? []
  if (!runId || !ofRun) return null
  const messageId = runId.replaceAll('-', '')
  const content = sepaCreditTransferFile(ofRun, { messageId, createdAt: now, executedOn, debtorIban: account })
  return {
    fileName: `mediprima-payments-${executedOn}${runs.length > 1 ? `-${run}` : ''}.xml`,
    mediaType: 'application/xml',
    content: Buffer.from(content).toString('base64'),
  }
}

function parseAccount(text: string): string {
  try {
    return sepaIban(text)
  } catch (error) {
    throw badInput('debtorIban', (error as Error).message)
  }
}
