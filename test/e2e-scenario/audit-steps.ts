import * as send from './operations'
import { GP, type OnDay, type Partners } from './partners'
import { type Reporter, rulesOf } from './reporter'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query, which is in operations.ts.

export async function suspend({ bcss, cpas, gp }: Partners, report: Reporter, niss: string, number: string, on: OnDay) {
  report.step('Crossroads bank', 'reports a new residence status')
  const input = [
    {
      reference: `scenario-${niss}`,
      niss,
      kind: 'RESIDENCE_CHANGE',
      effectiveOn: on(20),
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: on(20) },
    },
  ]
  await bcss.ask<any>(send.MUTATE, { input }, on(21))
  const repeated = (await bcss.ask<any>(send.MUTATE, { input }, on(21))).recordIdentityMutations
  report.expect('the same reference again changes nothing', repeated[0]?.alreadyRecorded, true)
  // An event arrives within a second.
  let decision: any
  for (let i = 0; i < 50; i++) {
    decision = (await cpas.ask<any>(send.STATUS, { number }, on(21))).decision
    if (decision.status === 'SUSPENDED') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  report.expect('the decision is', decision.status, 'SUSPENDED')
  report.expect('since', decision.suspension?.since, on(20))
  report.expect(
    'its versions',
    decision.versions.map((version: any) => version.action),
    ['CREATE', 'MODIFY', 'SUSPEND'],
  )
  const { coverage } = await gp.ask<any>(send.COVERAGE, { niss, on: on(22), careTypes: ['GENERAL_MEDICINE'] }, on(22))
  report.expect('coverage returns to the general practitioner', rulesOf(coverage.items[0]?.findings ?? []), [
    'COV-SUSPENDED',
  ])
}

export async function trail(
  { sppis }: Partners,
  report: Reporter,
  lines: { gpLine: string },
  context: { niss: string; number: string; commitment: string; attestation: string; month: string },
  on: OnDay,
) {
  report.step('SPP IS', 'reads the audit trail of the line through five subgraphs')
  const { invoiceLine: line } = await sppis.ask<any>(send.TRAIL, { id: lines.gpLine }, on(28))
  report.expect('person', line.invoice.beneficiary?.niss, context.niss)
  report.expect('commitment', line.commitment?.number, context.commitment)
  report.expect('decision version of the line', line.decisionVersion?.id, `${context.number}-2`)
  report.expect('current version of the decision', line.decision?.version, 3)
  report.expect('attestation', line.attestation?.number, context.attestation)
  report.expect('provider', line.invoice.provider?.inamiNumber, GP)
  report.expect('paid on', line.payment?.executedOn, on(12))
  report.expect('settled in', [line.settlement?.month, line.settlement?.status], [context.month, 'ACCEPTED'])
  console.log(JSON.stringify(line, null, 2).replace(/^/gm, '    '))
  const { accessLog } = await sppis.ask<any>(send.ACCESS, { filter: { niss: context.niss } }, on(28))
  const seen = new Set(accessLog.edges.map((edge: any) => edge.node.subgraph))
  report.expect(
    'the access log contains entries of four subgraphs',
    ['attestation', 'beneficiary', 'decision', 'invoice'].every((name) => seen.has(name)),
    true,
  )
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
