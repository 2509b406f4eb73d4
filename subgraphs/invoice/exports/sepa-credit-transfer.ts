import { XMLBuilder } from 'fast-xml-parser'
import { formatEuro } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { sepaText } from '../../../shared/values/sepa-text'
import type { PaymentEntity } from '../persistence/payment.entity'

const MAX_NAME_LENGTH = 70
const DEBTOR = sepaText('CAAMI-HZIV', MAX_NAME_LENGTH)

/** The account and the day of the transfers, and the ids of the message. */
export interface Transfer {
  messageId: string
  createdAt: string
  executedOn: Day
  debtorIban: string
}

/** A SEPA credit transfer file (ISO 20022, pain.001.001.09) with one transfer per payment, under its structured reference. */
export function sepaCreditTransferFile(payments: readonly PaymentEntity[], transfer: Transfer): string {
  const sum = formatEuro(payments.reduce((total, payment) => total + payment.amountCents, 0))
  const agent = { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } }
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: {
      '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: transfer.messageId,
          CreDtTm: transfer.createdAt,
          NbOfTxs: payments.length,
          CtrlSum: sum,
          InitgPty: { Nm: DEBTOR },
        },
        PmtInf: {
          PmtInfId: transfer.messageId,
          PmtMtd: 'TRF',
          NbOfTxs: payments.length,
          CtrlSum: sum,
          PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
          ReqdExctnDt: { Dt: transfer.executedOn },
          Dbtr: { Nm: DEBTOR },
          DbtrAcct: { Id: { IBAN: transfer.debtorIban } },
          DbtrAgt: agent,
          ChrgBr: 'SLEV',
          CdtTrfTxInf: payments.map((payment) => {
            const reference = payment.structuredReference.replace(/\D/g, '')
            return {
              PmtId: { InstrId: payment.id.replaceAll('-', ''), EndToEndId: reference },
              Amt: { InstdAmt: { '@Ccy': 'EUR', '#text': formatEuro(payment.amountCents) } },
              Cdtr: { Nm: sepaText(payment.payee ?? '', MAX_NAME_LENGTH) || payment.provider },
              CdtrAcct: { Id: { IBAN: payment.iban } },
              RmtInf: {
                Strd: { CdtrRefInf: { Tp: { CdOrPrtry: { Cd: 'SCOR' }, Issr: 'BBA' }, Ref: reference } },
              },
            }
          }),
        },
      },
    },
  }
  return new XMLBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, format: true }).build(document) as string
}
