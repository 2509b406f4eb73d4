import { syntheticBisNumber, syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { attacker } from './attackers'
import { birthOf, canary, ibanOf } from './canaries'
import { type Ask, FINDINGS, recordCare, submitEfact, submitLine, withoutErrors } from './care-steps'
import type { AttackedServer } from './shared-server'

export const CPAS_A = '0299990019'
export const CPAS_B = '0299991108'
export const GP_P = syntheticInamiNumber('109981', '004')
export const GP_Q = syntheticInamiNumber('109982', '004')
/** The hospital of each side, which gets a derogation. */
const hospitalOf = { A: '71099317', B: '71099119' }
/** The month that is paid, closed and accepted; later months are open. */
export const SETTLED = '2024-03'

/** Data of one CPAS and one GP that the other side may not see. */
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

/** Two unrelated pairs of a CPAS and a GP: A with P, B with Q. One person of A was also treated by Q. */
export interface Fixtures {
  a: Side
  b: Side
  /** Data of Q about the person of A: visible to CPAS A, hidden from P. */
  q: Pick<Side, 'commitment' | 'attestation' | 'file' | 'invoice' | 'line'>
}

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const validity = { from: '2024-03-01', to: '2024-08-31' }

/** Creates the data of both sides. */
export async function createFixtures({ url }: AttackedServer): Promise<Fixtures> {
  const as = async (clientId: string) => withoutErrors(await attacker(url, clientId))
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
  for (const inamiNumber of Object.values(hospitalOf)) {
    await controller!(`mutation ($input: ProviderInput!) { registerProvider(input: $input) { ${FINDINGS} } }`, {
      input: { inamiNumber, name: `Hospital ${inamiNumber}`, category: 'HOSPITAL' },
    })
  }
  const callers = { controller: controller!, inspector: inspector!, bcss: bcss! }
  const sideA = await createSide('A', { cpas: a!, gp: p!, number: GP_P, ...callers })
  const sideB = await createSide('B', { cpas: b!, gp: q!, number: GP_Q, ...callers })
  const ofQ = await recordCare('Q', q!, GP_Q, sideA.niss, '2024-03-07')
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
    a: {
      ...sideA,
      ...(await addLaterData('A', sideA, { cpas: a!, gp: p!, number: GP_P, ...callers })),
      ...paymentOf(GP_P),
    },
    b: {
      ...sideB,
      ...(await addLaterData('B', sideB, { cpas: b!, gp: q!, number: GP_Q, ...callers })),
      ...paymentOf(GP_Q),
    },
    q: ofQ,
  }
}

interface Callers {
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
  validity: validity,
  incomeLevel: 'UP_TO_LIVING_WAGE',
  residenceInsCode: side === 'A' ? '21004' : '62063',
  inquiry: { on: '2024-03-01', reference: canary(side, 'Inquiry') },
  competenceGround: canary(side, 'Competence'),
  insuranceDelayGrounds: canary(side, 'DelayGrounds'),
  coverages: [
    {
      careType: 'GENERAL_MEDICINE',
      period: validity,
      patientPart: 'PARTIAL',
      patientPartMaxPerMonth: side === 'A' ? '701.37' : '702.43',
    },
  ],
  ownFunds: [{ description: canary(side, 'Funds'), maxAmount: side === 'A' ? '703.51' : '704.59' }],
})

async function createSide(side: 'A' | 'B', callers: Callers) {
  const { cpas, gp, number } = callers
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
    ...(await recordCare(side, gp, number, niss, '2024-03-05')),
  }
}

// Adds data after the settled month: an unsettled line, a control, a derogation, a paper invoice, a suspended decision.
async function addLaterData(
  side: 'A' | 'B',
  existing: {
    niss: string
    decision: string
    suspended: string
    suspendedNiss: string
    line: string
    attestation: string
  },
  callers: Callers,
) {
  const { cpas, gp, number, controller, inspector, bcss } = callers
  const unsettled = await submitLine(side, gp, number, existing.niss, '2024-05-06', {
    attestationNumber: existing.attestation,
  })
  await controller(
    'mutation ($filter: InvoiceLineFilter!, $assignTo: String) { selectForReview(filter: $filter, assignTo: $assignTo) { selected } }',
    {
      filter: { niss: existing.niss, performed: { from: '2024-05-06', to: '2024-05-06' } },
      assignTo: canary(side, 'Clerk'),
    },
  )
  const opened = await controller(
    `mutation ($input: ControlInput!) { openAttestationControl(input: $input) { controls { id } ${FINDINGS} } }`,
    { input: { invoiceLines: [existing.line], dueOn: '2024-06-30' } },
  )
  await controller(
    `mutation ($id: ID!, $remark: String) { recordControlOutcome(id: $id, outcome: SHOWN, remark: $remark) { ${FINDINGS} } }`,
    { id: opened.controls[0].id, remark: canary(side, 'Control') },
  )
  const granted = await inspector(
    `mutation ($input: DerogationInput!) { grantDerogation(input: $input) { derogation { id } ${FINDINGS} } }`,
    {
      input: {
        provider: hospitalOf[side],
        performed: { from: '2020-01-01', to: '2020-12-31' },
        niss: existing.niss,
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
        niss: existing.niss,
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
          niss: existing.suspendedNiss,
          kind: 'RESIDENCE_CHANGE',
          effectiveOn: '2024-05-20',
          residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2024-05-20' },
        },
      ],
    },
    '2024-05-21',
  )
  const efactFile = await submitEfact(gp, number, existing)
  const inboxId = await inboxOf(cpas, existing.suspended)
  return {
    unsettledFile: unsettled.file,
    unsettledInvoice: unsettled.invoice,
    unsettledLine: unsettled.line,
    control: opened.controls[0].id as string,
    derogation: granted.derogation.id as string,
    paper: paper.paperInvoice.id as string,
    inboxId,
    efactFile,
  }
}

// An event arrives within a second.
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
