import { connectPartner, type Partner } from './client'
import { syntheticBisNumber, syntheticInamiNumber } from './identifiers'
import * as send from './operations'
import { type Reporter, rulesOf } from './reporter'

const CPAS = '0299990019'
const GP = '10001490004'
const HOSPITAL = syntheticInamiNumber('710999')

/** The six partner systems of the story. */
interface Cast {
  cpas: Partner
  gp: Partner
  hospital: Partner
  caami: Partner
  sppis: Partner
  bcss: Partner
}
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query, which stands in operations.ts.

/** Plays the whole chain in a month that no settlement has closed yet, and holds each answer against the law. */
export async function runScenario(url: string, tell: Reporter): Promise<void> {
  const [cpas, gp, hospital, caami, sppis, bcss] = await Promise.all([
    connectPartner(url, `cpas:${CPAS}:worker`, 'CPAS'),
    connectPartner(url, `provider:${GP}:prescriber`, 'General practitioner'),
    connectPartner(url, `provider:${HOSPITAL}:staff`, 'Hospital'),
    connectPartner(url, 'caami:caami:controller', 'CAAMI'),
    connectPartner(url, 'sppis:sppis:inspector', 'SPP IS'),
    connectPartner(url, 'system:bcss:bcss', 'Crossroads bank'),
  ])
  const cast: Cast = { cpas, gp, hospital, caami, sppis, bcss }
  const month = await freeMonth(sppis)
  const on = (dayOfMonth: number) => `${month}-${String(dayOfMonth).padStart(2, '0')}`
  const niss = syntheticBisNumber()

  await register(cast, tell, niss, on)
  const number = await decide(cast, tell, niss, on)
  const commitment = await lookUp(cast, tell, niss, on)
  const attestation = await attest(cast, tell, niss, on)
  const lines = await invoice(cast, tell, { niss, commitment, attestation }, on)
  await payAndSettle(cast, tell, month, on)
  await suspend(cast, tell, niss, number, on)
  await trail(cast, tell, lines, { niss, number, commitment, attestation, month }, on)
}

type OnDay = (dayOfMonth: number) => string

// The tariffs of 2024 are the surest that the project has; a month that an earlier story closed is left alone.
async function freeMonth(sppis: Partner): Promise<string> {
  for (let i = 1; i <= 12; i++) {
    const month = `2024-${String(i).padStart(2, '0')}`
    const { settlement } = await sppis.ask<any>(send.SETTLEMENT, { month })
    if (!settlement) return month
  }
  throw new Error('the story has been told twelve times to this database: start with a new DATA_FOLDER')
}

async function register({ cpas, caami }: Cast, tell: Reporter, niss: string, on: OnDay) {
  tell.chapter('CAAMI', 'registers a general practitioner and a hospital')
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
    tell.expect(`${input.name} is registered as`, registerProvider.provider?.category, input.category)
  }
  tell.chapter('CPAS', 'registers a person known by a BIS number only')
  const { registerBeneficiary } = await cpas.ask<any>(
    send.REGISTER,
    { input: { niss, lastName: 'Exemple', firstNames: 'Amina', gender: 'FEMALE' } },
    on(1),
  )
  tell.expect(
    'a BIS number without a told status counts as',
    registerBeneficiary.beneficiary?.residence?.status,
    'ILLEGAL_STAY',
  )
}

async function decide({ cpas }: Cast, tell: Reporter, niss: string, on: OnDay): Promise<string> {
  const principle = {
    niss,
    councilDate: on(2),
    validity: { from: on(1), to: on(28) },
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    coverages: [] as object[],
  }
  tell.chapter('CPAS', 'simulates, then takes a principle decision')
  const { simulateDecision } = await cpas.ask<any>(send.SIMULATE, { input: principle }, on(2))
  tell.expect('the simulation finds', rulesOf(simulateDecision.findings), [])
  tell.expect(
    'refund code of a person without legal stay, uninsured, without means',
    simulateDecision.refundTerms?.refundCode,
    9001,
  )
  const { createDecision } = await cpas.ask<any>(send.DECIDE, { input: principle }, on(2))
  tell.expect('the decision is', createDecision.decision?.kind, 'PRINCIPLE')
  const number = createDecision.decision.number as string

  tell.chapter('CPAS', 'forgets that hospital care comes in pairs, and is told so')
  const hospitalOnly = { ...principle, coverages: [{ careType: 'HOSPITALIZATION', period: principle.validity }] }
  const refused = await cpas.ask<any>(send.MODIFY, { number, version: 1, input: hospitalOnly }, on(3))
  tell.expect('nothing is written', refused.modifyDecision.decision, null)
  tell.expect('because of', rulesOf(refused.modifyDecision.findings), ['DEC-COUPLING-HOSPITAL'])
  tell.line(refused.modifyDecision.findings[0]?.message)

  tell.chapter('CPAS', 'adds the covers: the guarantee')
  const cover = (careType: string, more: object = {}) => ({
    careType,
    period: principle.validity,
    patientPart: 'FULL',
    ...more,
  })
  const coverages = [
    cover('GENERAL_MEDICINE'),
    cover('HOSPITALIZATION'),
    cover('AMBULATORY_HOSPITAL_CARE', { supplements: 'PARTIAL', supplementMax: '5.00' }),
  ]
  const { modifyDecision } = await cpas.ask<any>(
    send.MODIFY,
    { number, version: 1, input: { ...principle, coverages } },
    on(3),
  )
  tell.expect('version and kind', [modifyDecision.decision?.version, modifyDecision.decision?.kind], [2, 'GUARANTEE'])
  return number
}

async function lookUp({ gp }: Cast, tell: Reporter, niss: string, on: OnDay): Promise<string> {
  tell.chapter('General practitioner', 'looks the coverage up and asks for a commitment')
  const { coverage } = await gp.ask<any>(
    send.COVERAGE,
    { niss, on: on(5), careTypes: ['GENERAL_MEDICINE', 'PHARMACEUTICALS'] },
    on(5),
  )
  tell.expect(
    'general medicine, medicines covered',
    coverage.items.map((item: any) => item.covered),
    [true, false],
  )
  tell.expect('an attestation of urgent medical aid is needed', coverage.items[0]?.amuAttestationRequired, true)
  const input = { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: on(5) }
  const first = await gp.ask<any>(send.COMMIT, { input }, on(5))
  const again = await gp.ask<any>(send.COMMIT, { input }, on(5))
  const { number, guaranteed, decisionVersion } = first.requestCommitment.commitment
  tell.expect('asked twice, the same number', again.requestCommitment.commitment.number, number)
  tell.expect('guaranteed from', guaranteed.from, on(5))
  tell.expect('it relies on version', decisionVersion.version, 2)
  tell.line(`commitment ${number}, until ${guaranteed.to}`)
  return number
}

async function attest({ gp }: Cast, tell: Reporter, niss: string, on: OnDay): Promise<string> {
  tell.chapter('General practitioner', 'attests the urgent medical aid and asks who will pay')
  const { issueAttestation } = await gp.ask<any>(
    send.ATTEST,
    { input: { niss, provider: GP, careTypes: ['GENERAL_MEDICINE'], validity: { from: on(5), to: on(28) } } },
    on(5),
  )
  tell.expect('findings', rulesOf(issueAttestation.findings), [])
  const { tarify } = await gp.ask<any>(
    send.TARIFY,
    { input: { niss, provider: GP, performedOn: on(5), lines: [{ code: '101076' }] } },
    on(5),
  )
  tell.expect('a consultation in 2024: claimed, State, CPAS, patient', Object.values(tarify.total), [
    '31.81',
    '31.81',
    '0.00',
    '0.00',
  ])
  return issueAttestation.attestation.number
}

async function invoice(
  { gp, hospital }: Cast,
  tell: Reporter,
  chain: { niss: string; commitment: string; attestation: string },
  on: OnDay,
) {
  tell.chapter('General practitioner', 'invoices the consultation, and a second time by mistake')
  const file = (reference: string, number: string) => ({
    reference,
    provider: GP,
    invoices: [
      {
        number,
        niss: chain.niss,
        issuedOn: on(6),
        commitmentNumber: chain.commitment,
        attestationNumber: chain.attestation,
        lines: [{ code: '101076', performedOn: on(5), claimed: '31.81' }],
      },
    ],
  })
  const reference = `story-${chain.niss}`
  const first = (await gp.ask<any>(send.SUBMIT, { input: file(reference, 'H-1') }, on(6))).submitInvoices
  const again = (await gp.ask<any>(send.SUBMIT, { input: file(reference, 'H-1') }, on(6))).submitInvoices
  tell.expect('accepted lines', first.file?.counts.accepted, 1)
  tell.expect('the same reference and content: the same file', again.file?.id, first.file?.id)
  const twice = (await gp.ask<any>(send.SUBMIT, { input: file(`${reference}-2`, 'H-2') }, on(7))).submitInvoices
  const doubled = twice.file.invoices.edges[0].node.lines[0]
  tell.expect('the same care again is', doubled.outcome, 'REJECTED')
  tell.expect('because of', rulesOf(doubled.findings), ['INV-LINE-DUPLICATE'])
  const gpLine = first.file.invoices.edges[0].node.lines[0]
  tell.expect('what tarify promised is recorded', Object.values(gpLine.amounts), ['31.81', '31.81', '0.00', '0.00'])

  tell.chapter(
    'Hospital',
    'invoices a consultation of internal medicine with a supplement, without an electronic attestation',
  )
  const input = {
    reference: `${reference}-h`,
    provider: HOSPITAL,
    invoices: [
      {
        number: 'Z-1',
        niss: chain.niss,
        issuedOn: on(9),
        lines: [{ code: '102034', performedOn: on(8), claimed: '45.00' }],
      },
    ],
  }
  const hospitalFile = (await hospital.ask<any>(send.SUBMIT, { input }, on(9))).submitInvoices.file
  const line = hospitalFile.invoices.edges[0].node.lines[0]
  tell.expect(
    '37.15 to the State, 5.00 of the supplement to the CPAS, the rest to the patient',
    Object.values(line.amounts),
    ['45.00', '37.15', '5.00', '2.85'],
  )
  tell.expect('the outcome is', line.outcome, 'ACCEPTED')
  for (const finding of line.findings) tell.line(`${finding.severity} ${finding.rule}: ${finding.message}`)
  return { gpLine: gpLine.id as string, hospitalLine: line.id as string }
}

async function payAndSettle({ caami, sppis, cpas }: Cast, tell: Reporter, month: string, on: OnDay) {
  tell.chapter('CAAMI', 'pays what is accepted, once')
  const { runPayments } = await caami.ask<any>(send.PAY, { upTo: on(12) }, on(12))
  tell.expect('lines paid', runPayments.lineCount, 2)
  tell.expect('total of the State', runPayments.total, '68.96')
  for (const payment of runPayments.payments)
    tell.line(
      `${payment.structuredReference} ${payment.amount} EUR to ${payment.provider?.inamiNumber}, ${payment.delayDays} days after receipt`,
    )
  const again = (await caami.ask<any>(send.PAY, { upTo: on(12) }, on(12))).runPayments
  tell.expect('run again it pays', again.lineCount, 0)

  tell.chapter('CAAMI and SPP IS', 'close and accept the month')
  const { closeSettlement } = await caami.ask<any>(send.CLOSE, { month }, on(28))
  tell.expect(
    'the settlement',
    [closeSettlement.settlement?.status, closeSettlement.settlement?.total, closeSettlement.settlement?.lineCount],
    ['CLOSED', '68.96', 2],
  )
  const { acceptSettlement } = await sppis.ask<any>(send.ACCEPT, { month }, on(28))
  tell.expect(
    'accepted, with one individual settlement',
    [acceptSettlement.settlement?.status, acceptSettlement.settlement?.byCpas.length],
    ['ACCEPTED', 1],
  )
  const { cpasSettlement } = await cpas.ask<any>(send.CPAS_SETTLEMENT, { month, cpas: CPAS }, on(28))
  tell.expect('what the CPAS still owes to providers', cpasSettlement?.cpasShare, '5.00')
}

async function suspend({ bcss, cpas, gp }: Cast, tell: Reporter, niss: string, number: string, on: OnDay) {
  tell.chapter('Crossroads bank', 'reports a new residence status')
  const input = [
    {
      reference: `story-${niss}`,
      niss,
      kind: 'RESIDENCE_CHANGE',
      effectiveOn: on(20),
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: on(20) },
    },
  ]
  await bcss.ask<any>(send.MUTATE, { input }, on(21))
  const repeated = (await bcss.ask<any>(send.MUTATE, { input }, on(21))).recordIdentityMutations
  tell.expect('the same reference again changes nothing', repeated[0]?.alreadyRecorded, true)
  // Events arrive within a second.
  let decision: any
  for (let i = 0; i < 50; i++) {
    decision = (await cpas.ask<any>(send.STATUS, { number }, on(21))).decision
    if (decision.status === 'SUSPENDED') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  tell.expect('the decision is', decision.status, 'SUSPENDED')
  tell.expect('since', decision.suspension?.since, on(20))
  tell.expect(
    'its versions',
    decision.versions.map((version: any) => version.action),
    ['CREATE', 'MODIFY', 'SUSPEND'],
  )
  const { coverage } = await gp.ask<any>(send.COVERAGE, { niss, on: on(22), careTypes: ['GENERAL_MEDICINE'] }, on(22))
  tell.expect('the general practitioner is told', rulesOf(coverage.items[0]?.findings ?? []), ['COV-SUSPENDED'])
}

async function trail(
  { sppis }: Cast,
  tell: Reporter,
  lines: { gpLine: string },
  chain: { niss: string; number: string; commitment: string; attestation: string; month: string },
  on: OnDay,
) {
  tell.chapter('SPP IS', 'follows the line through five subgraphs')
  const { invoiceLine: line } = await sppis.ask<any>(send.TRAIL, { id: lines.gpLine }, on(28))
  tell.expect('person', line.invoice.beneficiary?.niss, chain.niss)
  tell.expect('commitment', line.commitment?.number, chain.commitment)
  tell.expect('decision and the version relied on', line.decisionVersion?.id, `${chain.number}-2`)
  tell.expect('the decision today', line.decision?.version, 3)
  tell.expect('attestation', line.attestation?.number, chain.attestation)
  tell.expect('provider', line.invoice.provider?.inamiNumber, GP)
  tell.expect('paid on', line.payment?.executedOn, on(12))
  tell.expect('settled in', [line.settlement?.month, line.settlement?.status], [chain.month, 'ACCEPTED'])
  console.log(JSON.stringify(line, null, 2).replace(/^/gm, '    '))
  const { accessLog } = await sppis.ask<any>(send.ACCESS, { filter: { niss: chain.niss } }, on(28))
  const seen = new Set(accessLog.edges.map((edge: any) => edge.node.subgraph))
  tell.expect(
    'the access log speaks of all who hold data of the person',
    ['attestation', 'beneficiary', 'decision', 'invoice'].every((name) => seen.has(name)),
    true,
  )
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
