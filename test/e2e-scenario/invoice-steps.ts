import * as send from './operations'
import { CPAS, GP, HOSPITAL, type OnDay, type Partners, SPECIALIST } from './partners'
import { type Reporter, rulesOf } from './reporter'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query, which is in operations.ts.

export async function invoice(
  { gp, hospital }: Partners,
  report: Reporter,
  context: { niss: string; commitment: string; attestation: string },
  on: OnDay,
) {
  report.step('General practitioner', 'invoices the consultation twice')
  const file = (reference: string, number: string) => ({
    reference,
    provider: GP,
    invoices: [
      {
        number,
        niss: context.niss,
        issuedOn: on(6),
        commitmentNumber: context.commitment,
        attestationNumber: context.attestation,
        lines: [{ code: '101076', performedOn: on(5), claimed: '31.81' }],
      },
    ],
  })
  const reference = `scenario-${context.niss}`
  const first = (await gp.ask<any>(send.SUBMIT, { input: file(reference, 'H-1') }, on(6))).submitInvoices
  const again = (await gp.ask<any>(send.SUBMIT, { input: file(reference, 'H-1') }, on(6))).submitInvoices
  report.expect('accepted lines', first.file?.counts.accepted, 1)
  report.expect('a repeated file returns the first file', again.file?.id, first.file?.id)
  const twice = (await gp.ask<any>(send.SUBMIT, { input: file(`${reference}-2`, 'H-2') }, on(7))).submitInvoices
  const doubled = twice.file.invoices.edges[0].node.lines[0]
  report.expect('the outcome of the second line is', doubled.outcome, 'REJECTED')
  report.expect('because of', rulesOf(doubled.findings), ['INV-LINE-DUPLICATE'])
  const gpLine = first.file.invoices.edges[0].node.lines[0]
  report.expect('the invoice records the amounts of tarify', Object.values(gpLine.amounts), [
    '31.81',
    '31.81',
    '0.00',
    '0.00',
  ])

  report.step(
    'Hospital',
    'invoices a consultation of internal medicine with a supplement, without an electronic attestation',
  )
  const input = {
    reference: `${reference}-h`,
    provider: HOSPITAL,
    invoices: [
      {
        number: 'Z-1',
        niss: context.niss,
        issuedOn: on(9),
        lines: [{ code: '102034', performedOn: on(8), claimed: '45.00', performer: SPECIALIST }],
      },
    ],
  }
  const hospitalFile = (await hospital.ask<any>(send.SUBMIT, { input }, on(9))).submitInvoices.file
  const line = hospitalFile.invoices.edges[0].node.lines[0]
  report.expect(
    '37.15 to the State, 5.00 of the supplement to the CPAS, the rest to the patient',
    Object.values(line.amounts),
    ['45.00', '37.15', '5.00', '2.85'],
  )
  report.expect('the outcome is', line.outcome, 'ACCEPTED')
  for (const finding of line.findings) report.line(`${finding.severity} ${finding.rule}: ${finding.message}`)
  return { gpLine: gpLine.id as string, hospitalLine: line.id as string }
}

export async function payAndSettle({ caami, sppis, cpas }: Partners, report: Reporter, month: string, on: OnDay) {
  report.step('CAAMI', 'pays accepted lines once')
  const { runPayments } = await caami.ask<any>(send.PAY, { upTo: on(12) }, on(12))
  report.expect('lines paid', runPayments.lineCount, 2)
  report.expect('total of the State', runPayments.total, '68.96')
  for (const payment of runPayments.payments)
    report.line(
      `${payment.structuredReference} ${payment.amount} EUR to ${payment.provider?.inamiNumber}, ${payment.delayDays} days after receipt`,
    )
  const again = (await caami.ask<any>(send.PAY, { upTo: on(12) }, on(12))).runPayments
  report.expect('lines paid by a second run', again.lineCount, 0)

  report.step('CAAMI and SPP IS', 'close and accept the month')
  const { closeSettlement } = await caami.ask<any>(send.CLOSE, { month }, on(28))
  report.expect(
    'the settlement',
    [closeSettlement.settlement?.status, closeSettlement.settlement?.total, closeSettlement.settlement?.lineCount],
    ['CLOSED', '68.96', 2],
  )
  const { acceptSettlement } = await sppis.ask<any>(send.ACCEPT, { month }, on(28))
  report.expect(
    'accepted, with one individual settlement',
    [acceptSettlement.settlement?.status, acceptSettlement.settlement?.byCpas.length],
    ['ACCEPTED', 1],
  )
  const { cpasSettlement } = await cpas.ask<any>(send.CPAS_SETTLEMENT, { month, cpas: CPAS }, on(28))
  report.expect('the share that the CPAS owes to providers', cpasSettlement?.cpasShare, '5.00')
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
