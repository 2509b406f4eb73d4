import { connectPartner, type Partner } from './client'
import { syntheticBisNumber, syntheticInamiNumber } from './identifiers'
import * as send from './operations'
import { type Reporter, rulesOf } from './reporter'

const CPAS = '0299990019'
const GP = '10001490004'
const HOSPITAL = syntheticInamiNumber('710999')

/** The six partner systems of the scenario. */
interface Partners {
  cpas: Partner
  gp: Partner
  hospital: Partner
  caami: Partner
  sppis: Partner
  bcss: Partner
}
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query, which is in operations.ts.

/** Runs the whole process in a month without a settlement, and compares each response with the expected one. */
export async function runScenario(url: string, report: Reporter): Promise<void> {
  const [cpas, gp, hospital, caami, sppis, bcss] = await Promise.all([
    connectPartner(url, `cpas:${CPAS}:worker`, 'CPAS'),
    connectPartner(url, `provider:${GP}:prescriber`, 'General practitioner'),
    connectPartner(url, `provider:${HOSPITAL}:staff`, 'Hospital'),
    connectPartner(url, 'caami:caami:controller', 'CAAMI'),
    connectPartner(url, 'sppis:sppis:inspector', 'SPP IS'),
    connectPartner(url, 'system:bcss:bcss', 'Crossroads bank'),
  ])
  const partners: Partners = { cpas, gp, hospital, caami, sppis, bcss }
  const month = await freeMonth(sppis)
  const on = (dayOfMonth: number) => `${month}-${String(dayOfMonth).padStart(2, '0')}`
  const niss = syntheticBisNumber()

  await register(partners, report, niss, on)
  const number = await decide(partners, report, niss, on)
  const commitment = await lookUp(partners, report, niss, on)
  const attestation = await attest(partners, report, niss, on)
  const lines = await invoice(partners, report, { niss, commitment, attestation }, on)
  await payAndSettle(partners, report, month, on)
  await suspend(partners, report, niss, number, on)
  await trail(partners, report, lines, { niss, number, commitment, attestation, month }, on)
}

type OnDay = (dayOfMonth: number) => string

// The tariffs of 2024 have the best sources; an earlier run may have closed some months.
async function freeMonth(sppis: Partner): Promise<string> {
  for (let i = 1; i <= 12; i++) {
    const month = `2024-${String(i).padStart(2, '0')}`
    const { settlement } = await sppis.ask<any>(send.SETTLEMENT, { month })
    if (!settlement) return month
  }
  throw new Error('all months of 2024 are closed in this database: start with a new DATA_FOLDER')
}

async function register({ cpas, caami }: Partners, report: Reporter, niss: string, on: OnDay) {
  report.step('CAAMI', 'registers a general practitioner and a hospital')
  for (const input of [
    {
      inamiNumber: GP,
      name: 'Dr An Voorbeeld',
      category: 'GENERAL_PRACTITIONER',
      birthDate: '1975-04-02',
      insCode: '21004',
      iban: 'BE68539007547034',
    },
    { inamiNumber: HOSPITAL, name: 'Hôpital de l’Exemple', category: 'HOSPITAL', insCode: '21004' },
  ]) {
    const { registerProvider } = await caami.ask<any>(send.REGISTER_PROVIDER, { input }, on(1))
    report.expect(`${input.name} is registered as`, registerProvider.provider?.category, input.category)
  }
  report.step('CPAS', 'registers a person known by a BIS number only')
  const { registerBeneficiary } = await cpas.ask<any>(
    send.REGISTER,
    { input: { niss, lastName: 'Exemple', firstNames: 'Amina', gender: 'FEMALE' } },
    on(1),
  )
  report.expect(
    'the residence status of a BIS number without a given status',
    registerBeneficiary.beneficiary?.residence?.status,
    'ILLEGAL_STAY',
  )
}

async function decide({ cpas }: Partners, report: Reporter, niss: string, on: OnDay): Promise<string> {
  const principle = {
    niss,
    councilDate: on(2),
    validity: { from: on(1), to: on(28) },
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    coverages: [] as object[],
  }
  report.step('CPAS', 'simulates and creates a principle decision')
  const { simulateDecision } = await cpas.ask<any>(send.SIMULATE, { input: principle }, on(2))
  report.expect('the simulation finds', rulesOf(simulateDecision.findings), [])
  report.expect(
    'refund code of an uninsured person without legal stay and without income',
    simulateDecision.refundTerms?.refundCode,
    9001,
  )
  const { createDecision } = await cpas.ask<any>(send.DECIDE, { input: principle }, on(2))
  report.expect('the decision is', createDecision.decision?.kind, 'PRINCIPLE')
  const number = createDecision.decision.number as string

  report.step('CPAS', 'adds hospitalisation without ambulatory hospital care and gets a finding')
  const hospitalOnly = { ...principle, coverages: [{ careType: 'HOSPITALIZATION', period: principle.validity }] }
  const refused = await cpas.ask<any>(send.MODIFY, { number, version: 1, input: hospitalOnly }, on(3))
  report.expect('the decision is not changed', refused.modifyDecision.decision, null)
  report.expect('because of', rulesOf(refused.modifyDecision.findings), ['DEC-COUPLING-HOSPITAL'])
  report.line(refused.modifyDecision.findings[0]?.message)

  report.step('CPAS', 'adds coverages: a guarantee')
  const coverageInput = (careType: string, more: object = {}) => ({
    careType,
    period: principle.validity,
    patientPart: 'FULL',
    ...more,
  })
  const coverages = [
    coverageInput('GENERAL_MEDICINE'),
    coverageInput('HOSPITALIZATION'),
    coverageInput('AMBULATORY_HOSPITAL_CARE', { supplements: 'PARTIAL', supplementMax: '5.00' }),
  ]
  const { modifyDecision } = await cpas.ask<any>(
    send.MODIFY,
    { number, version: 1, input: { ...principle, coverages } },
    on(3),
  )
  report.expect('version and kind', [modifyDecision.decision?.version, modifyDecision.decision?.kind], [2, 'GUARANTEE'])
  return number
}

async function lookUp({ gp }: Partners, report: Reporter, niss: string, on: OnDay): Promise<string> {
  report.step('General practitioner', 'queries the coverage and requests a commitment')
  const { coverage } = await gp.ask<any>(
    send.COVERAGE,
    { niss, on: on(5), careTypes: ['GENERAL_MEDICINE', 'PHARMACEUTICALS'] },
    on(5),
  )
  report.expect(
    'general medicine, medicines covered',
    coverage.items.map((item: any) => item.covered),
    [true, false],
  )
  report.expect('an AMU attestation is required', coverage.items[0]?.amuAttestationRequired, true)
  const input = { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: on(5) }
  const first = await gp.ask<any>(send.COMMIT, { input }, on(5))
  const again = await gp.ask<any>(send.COMMIT, { input }, on(5))
  const { number, guaranteed, decisionVersion } = first.requestCommitment.commitment
  report.expect('a repeated request returns the same number', again.requestCommitment.commitment.number, number)
  report.expect('guaranteed from', guaranteed.from, on(5))
  report.expect('version of the decision', decisionVersion.version, 2)
  report.line(`commitment ${number}, until ${guaranteed.to}`)
  return number
}

async function attest({ gp }: Partners, report: Reporter, niss: string, on: OnDay): Promise<string> {
  report.step('General practitioner', 'issues an AMU attestation and calls tarify')
  const { issueAttestation } = await gp.ask<any>(
    send.ATTEST,
    { input: { niss, provider: GP, careTypes: ['GENERAL_MEDICINE'], validity: { from: on(5), to: on(28) } } },
    on(5),
  )
  report.expect('findings', rulesOf(issueAttestation.findings), [])
  const { tarify } = await gp.ask<any>(
    send.TARIFY,
    { input: { niss, provider: GP, performedOn: on(5), lines: [{ code: '101076' }] } },
    on(5),
  )
  report.expect('a consultation in 2024: claimed, State, CPAS, patient', Object.values(tarify.total), [
    '31.81',
    '31.81',
    '0.00',
    '0.00',
  ])
  return issueAttestation.attestation.number
}

async function invoice(
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
        lines: [{ code: '102034', performedOn: on(8), claimed: '45.00' }],
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

async function payAndSettle({ caami, sppis, cpas }: Partners, report: Reporter, month: string, on: OnDay) {
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

async function suspend({ bcss, cpas, gp }: Partners, report: Reporter, niss: string, number: string, on: OnDay) {
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

async function trail(
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
