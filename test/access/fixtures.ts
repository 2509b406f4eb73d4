import { cents } from '../../shared/values/cents'
import { day, type Month } from '../../shared/values/day'
import { exampleFile, exampleInvoice, exampleLine } from '../../subgraphs/invoice/efact/example-file'
import { writeEfact } from '../../subgraphs/invoice/efact/write-file'
import { syntheticBisNumber, syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { type Attacker, attacker } from './attackers'
import type { AttackedServer } from './shared-server'

export const CPAS_A = '0299990019'
export const CPAS_B = '0299991108'
export const GP_P = syntheticInamiNumber('109981', '004')
export const GP_Q = syntheticInamiNumber('109982', '004')
/** The month that is paid, closed and accepted; what comes after it is not. */
export const SETTLED = '2024-03'

/** What one centre and one practitioner have that the other ones may not know, by what it is. */
export interface Side {
  niss: string
  personId: string
  lastName: string
  decision: string
  suspended: string
  suspendedNiss: string
  inboxId: string
  commitment: string
  attestation: string
  file: string
  invoice: string
  line: string
  unsettledFile: string
  unsettledInvoice: string
  unsettledLine: string
  payment: string
  structuredReference: string
  control: string
  derogation: string
  paper: string
  efactFile: string
}

/** Two centres and two practitioners who have nothing to do with each other: A with P, B with Q. One person of A also saw Q. */
export interface Fixtures {
  a: Side
  b: Side
  /** What Q has on the person of A: the centre may know of it, P may not. */
  q: Pick<Side, 'commitment' | 'attestation' | 'file' | 'invoice' | 'line'>
}

/** Words that only their owner may meet: free text, in the language of nobody. */
export const canary = (side: 'A' | 'B' | 'Q', what: string): string => `canary${what}${side}zq`
export const ibanOf = { A: 'BE68539007547034', B: 'BE71096123456769' }
export const birthOf = { A: '1975-04-02', B: '1969-11-23' }

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.
type Ask = (query: string, variables?: Record<string, unknown>, on?: string) => Promise<any>
const strict =
  (one: Attacker): Ask =>
  async (query, variables, on) => {
    const { data, errors } = await one.send(query, variables, on)
    if (errors) throw new Error(`${one.clientId}: ${JSON.stringify(errors)}\n${query}\n${JSON.stringify(variables)}`)
    const [answer] = Object.values(data as Record<string, any>)
    const refusals = (answer?.findings ?? []).filter((one: any) => one.severity === 'ERROR')
    if (refusals.length > 0) throw new Error(`${one.clientId}: ${JSON.stringify(refusals)}\n${query}`)
    return answer
  }
const FINDINGS = 'findings { rule severity message(language: EN) }'
const last = { from: '2024-03-01', to: '2024-08-31' }

/** Makes the world in which the tests look for what they may not see. */
export async function createFixtures({ url }: AttackedServer): Promise<Fixtures> {
  const as = async (clientId: string) => strict(await attacker(url, clientId))
  const [a, b, p, q, controller, inspector, bcss] = await Promise.all(
    [
      `cpas:${CPAS_A}:worker`,
      `cpas:${CPAS_B}:worker`,
      `provider:${GP_P}:prescriber`,
      `provider:${GP_Q}:prescriber`,
      'caami:caami:controller',
      'sppis:sppis:inspector',
      'system:bcss:bcss',
    ].map(as),
  )
  for (const [side, inamiNumber] of [
    ['A', GP_P],
    ['B', GP_Q],
  ] as const) {
    const input = {
      inamiNumber,
      name: `Dr ${side}`,
      category: 'GENERAL_PRACTITIONER',
      birthDate: birthOf[side],
      iban: ibanOf[side],
    }
    await controller!(
      `mutation ($input: ProviderInput!) { registerProvider(input: $input) { ${FINDINGS} } }`,
      { input },
      '2013-01-02',
    )
  }
  const hands = { controller: controller!, inspector: inspector!, bcss: bcss! }
  const begunA = await begin('A', { cpas: a!, gp: p!, number: GP_P, ...hands })
  const begunB = await begin('B', { cpas: b!, gp: q!, number: GP_Q, ...hands })
  const ofQ = await care('Q', q!, GP_Q, begunA.niss, '2024-03-07')
  await controller!('mutation { runPayments(upTo: "2024-03-20") { lineCount } }', {}, '2024-03-20')
  await controller!(`mutation { closeSettlement(month: "${SETTLED}") { ${FINDINGS} } }`, {}, '2024-04-02')
  await inspector!(`mutation { acceptSettlement(month: "${SETTLED}") { ${FINDINGS} } }`, {}, '2024-04-03')
  const paid = await controller!(
    '{ payments(first: 50) { edges { node { id structuredReference provider { inamiNumber } } } } }',
  )
  const paymentOf = (number: string) => {
    const { node } = paid.edges.find((edge: any) => edge.node.provider.inamiNumber === number)
    return { payment: node.id as string, structuredReference: node.structuredReference as string }
  }
  return {
    a: { ...begunA, ...(await goOn('A', begunA, { cpas: a!, gp: p!, number: GP_P, ...hands })), ...paymentOf(GP_P) },
    b: { ...begunB, ...(await goOn('B', begunB, { cpas: b!, gp: q!, number: GP_Q, ...hands })), ...paymentOf(GP_Q) },
    q: ofQ,
  }
}

interface Hands {
  cpas: Ask
  gp: Ask
  number: string
  controller: Ask
  inspector: Ask
  bcss: Ask
}

const decisionInput = (side: 'A' | 'B', niss: string) => ({
  niss,
  councilDate: '2024-03-02',
  validity: last,
  incomeLevel: 'UP_TO_LIVING_WAGE',
  residenceInsCode: side === 'A' ? '21004' : '62063',
  coverages: [
    {
      careType: 'GENERAL_MEDICINE',
      period: last,
      patientPart: 'PARTIAL',
      patientPartMaxPerMonth: side === 'A' ? '701.37' : '702.43',
    },
  ],
  ownFunds: [{ description: canary(side, 'Funds'), maxAmount: side === 'A' ? '703.51' : '704.59' }],
})

async function begin(side: 'A' | 'B', hands: Hands) {
  const { cpas, gp, number } = hands
  const [niss, suspendedNiss] =
    side === 'A'
      ? [syntheticBisNumber(81, 2), syntheticBisNumber(82, 3)]
      : [syntheticBisNumber(83, 4), syntheticBisNumber(84, 5)]
  const lastName = canary(side, 'Name')
  const register = (one: string) =>
    cpas(
      `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { id } ${FINDINGS} } }`,
      {
        input: {
          niss: one,
          lastName,
          firstNames: canary(side, 'First'),
          gender: 'FEMALE',
          address: { street: canary(side, 'Street'), insCode: side === 'A' ? '21004' : '62063', from: '2024-01-02' },
        },
      },
      '2024-03-01',
    )
  const { beneficiary } = await register(niss)
  await register(suspendedNiss)
  const decide = async (one: string) =>
    (
      await cpas(
        `mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } ${FINDINGS} } }`,
        { input: decisionInput(side, one) },
        '2024-03-02',
      )
    ).decision.number as string
  const decision = await decide(niss)
  const suspended = await decide(suspendedNiss)
  await cpas(
    `mutation ($number: ID!, $input: DecisionInput!, $reason: String) { modifyDecision(number: $number, expectedVersion: 1, input: $input, reason: $reason) { ${FINDINGS} } }`,
    { number: decision, input: decisionInput(side, niss), reason: canary(side, 'Reason') },
    '2024-03-03',
  )
  return {
    niss,
    suspendedNiss,
    lastName,
    personId: beneficiary.id as string,
    decision,
    suspended,
    ...(await care(side, gp, number, niss, '2024-03-05')),
  }
}

/** Care from the commitment to the accepted line. */
async function care(side: 'A' | 'B' | 'Q', gp: Ask, provider: string, niss: string, on: string) {
  const committed = await gp(
    `mutation ($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number } ${FINDINGS} } }`,
    { input: { niss, provider, careType: 'GENERAL_MEDICINE', on } },
    on,
  )
  const attested = await gp(
    `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } ${FINDINGS} } }`,
    { input: { niss, provider, careTypes: ['GENERAL_MEDICINE'], validity: { from: on, to: '2024-08-31' } } },
    on,
  )
  const commitment = committed.commitment.number as string
  const attestation = attested.attestation.number as string
  return {
    commitment,
    attestation,
    ...(await sent(side, gp, provider, niss, on, { commitmentNumber: commitment, attestationNumber: attestation })),
  }
}

async function sent(side: 'A' | 'B' | 'Q', gp: Ask, provider: string, niss: string, on: string, more: object) {
  const word = canary(side, `Inv${on.slice(5, 7)}`)
  const input = {
    reference: `${word}Ref`,
    provider,
    invoices: [
      {
        number: word,
        niss,
        issuedOn: on,
        ...more,
        lines: [{ code: '101076', performedOn: on, claimed: '31.81', prescriptionNumber: `${word}Rx` }],
      },
    ],
  }
  const { file } = await gp(
    `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id counts { accepted } invoices { edges { node { id lines { id outcome findings { rule } } } } } } ${FINDINGS} } }`,
    { input },
    on,
  )
  if (file.counts.accepted !== 1) throw new Error(`the line of ${word} was not accepted: ${JSON.stringify(file)}`)
  const { node } = file.invoices.edges[0]
  return { file: file.id as string, invoice: node.id as string, line: node.lines[0].id as string }
}

/** A sending in the flat format: its answer repeats the patient's number. */
async function efact(gp: Ask, provider: string, begun: { niss: string; decision: string; attestation: string }) {
  const line = {
    ...exampleLine,
    code: '101076',
    performedOn: day('2024-05-13'),
    committedOn: null,
    commitmentNumber: null,
    stateShare: cents(3181),
    patientShare: cents(0),
    provider: provider as never,
  }
  const invoice = {
    ...exampleInvoice,
    number: '202405000001',
    niss: begun.niss as never,
    issuedOn: day('2024-05-14'),
    decisionNumber: begun.decision,
    decisionVersion: 2,
    attestationNumber: begun.attestation,
    lines: [line],
  }
  const content = writeEfact({
    ...exampleFile,
    reference: '2024-05-001',
    messageReference: '20240514000001',
    provider: provider as never,
    invoicedMonth: '2024-05' as Month,
    createdOn: day('2024-05-14'),
    invoices: [invoice],
  })
  const { file } = await gp(
    'mutation ($content: String!) { submitEfactFile(content: $content) { file { id status answer findings { rule message(language: EN) } } } }',
    { content: content.toString('base64') },
    '2024-05-14',
  )
  if (!file.answer || !Buffer.from(file.answer, 'base64').includes(begun.niss))
    throw new Error(`no answer to the sending: ${JSON.stringify(file)}`)
  return file.id as string
}

// After the month is settled: a line that is not, a control, a derogation, a paper invoice, a suspended decision.
async function goOn(
  side: 'A' | 'B',
  begun: {
    niss: string
    decision: string
    suspended: string
    suspendedNiss: string
    line: string
    attestation: string
  },
  hands: Hands,
) {
  const { cpas, gp, number, controller, inspector, bcss } = hands
  const later = await sent(side, gp, number, begun.niss, '2024-05-06', { attestationNumber: begun.attestation })
  await controller(
    'mutation ($filter: InvoiceLineFilter!, $assignTo: String) { selectForReview(filter: $filter, assignTo: $assignTo) { selected } }',
    {
      filter: { niss: begun.niss, performed: { from: '2024-05-06', to: '2024-05-06' } },
      assignTo: canary(side, 'Clerk'),
    },
  )
  const opened = await controller(
    `mutation ($input: ControlInput!) { openAttestationControl(input: $input) { controls { id } ${FINDINGS} } }`,
    { input: { invoiceLines: [begun.line], dueOn: '2024-06-30' } },
  )
  await controller(
    `mutation ($id: ID!, $remark: String) { recordControlOutcome(id: $id, outcome: SHOWN, remark: $remark) { ${FINDINGS} } }`,
    { id: opened.controls[0].id, remark: canary(side, 'Control') },
  )
  const granted = await inspector(
    `mutation ($input: DerogationInput!) { grantDerogation(input: $input) { derogation { id } ${FINDINGS} } }`,
    {
      input: {
        provider: number,
        performed: { from: '2020-01-01', to: '2020-12-31' },
        niss: begun.niss,
        grounds: canary(side, 'Grounds'),
        until: '2026-12-31',
      },
    },
  )
  const paper = await cpas(
    `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id } ${FINDINGS} } }`,
    {
      input: {
        provider: number,
        niss: begun.niss,
        issuedOn: '2024-06-01',
        amount: side === 'A' ? '705.61' : '706.67',
        situation: 'FORCE_MAJEURE',
        justification: canary(side, 'Paper'),
      },
    },
  )
  await bcss(
    'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule severity } } }',
    {
      input: [
        {
          reference: canary(side, 'Feed'),
          niss: begun.suspendedNiss,
          kind: 'RESIDENCE_CHANGE',
          effectiveOn: '2024-05-20',
          residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2024-05-20' },
        },
      ],
    },
    '2024-05-21',
  )
  const efactFile = await efact(gp, number, begun)
  const inboxId = await inboxOf(cpas, begun.suspended)
  return {
    unsettledFile: later.file,
    unsettledInvoice: later.invoice,
    unsettledLine: later.line,
    control: opened.controls[0].id as string,
    derogation: granted.derogation.id as string,
    paper: paper.paperInvoice.id as string,
    inboxId,
    efactFile,
  }
}

// Events arrive within a second.
async function inboxOf(cpas: Ask, decision: string): Promise<string> {
  for (let i = 0; i < 300; i++) {
    const inbox = await cpas('{ mutationInbox(first: 50) { edges { node { id decision { number } } } } }')
    const found = inbox.edges.find((edge: any) => edge.node.decision.number === decision)
    if (found) return found.node.id
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the decision ${decision} was never suspended`)
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
