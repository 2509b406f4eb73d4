import type { LineFacts } from '../../../shared/inter-service/contracts'
import { sampleAnswers } from '../../../shared/inter-service/sample-answers'
import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { isUuid } from '../../../shared/values/id'
import { careAccepted } from '../persistence/accepted-care.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'
import { countLinesOnAttestations, linesById } from '../persistence/line.repository'
import { sampleLines } from '../persistence/sample.repository'
import { answerPaperCare } from './paper-care.provider'

/** What the other subgraphs may ask about invoice lines. Test files have no answer here. */
export const invoiceAnswers: FactAnswers = {
  async 'invoice.lines'(ids, { db }) {
    const lines = await linesById(db.manager, ids.filter(isUuid), 'all')
    const factsOf = new Map(lines.map((line) => [line.id, toLineFacts(line)]))
    return ids.map((id) => factsOf.get(id) ?? null)
  },
  async 'invoice.linesOnAttestation'(numbers, { db }) {
    const rows = await countLinesOnAttestations(db, numbers)
    const countOf = new Map(rows.map(({ number, lines }) => [number, lines]))
    return numbers.map((number) => countOf.get(number) ?? 0)
  },
  'invoice.samples': sampleAnswers(sampleLines),
  'invoice.paperCare': (keys, context) => Promise.all(keys.map((key) => answerPaperCare(key, context))),
  'invoice.acceptedCare': (keys, { db }) => careAccepted(db, keys),
}

const toLineFacts = (line: InvoiceLineEntity): LineFacts => ({
  id: line.id,
  provider: line.provider,
  personId: line.personId,
  careType: line.careType,
  performedOn: line.performedOn,
  prescriber: line.prescriber,
  invoicedOn: line.receivedOn,
  outcome: line.outcome,
  attestationNumber: line.attestationNumber,
  attestationRequired: line.attestationRequired,
  paid: line.paymentId !== null,
})
