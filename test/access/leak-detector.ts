import { birthOf, canary, type Fixtures, ibanOf, type Side } from './fixtures'

/** What a caller may not meet in any answer, by what it is. */
export type Secrets = Readonly<Record<string, string>>

type Owner = 'a' | 'b'
const idsOf = (side: Side, owner: Owner, names: readonly (keyof Side)[]): Secrets =>
  Object.fromEntries(names.map((name) => [`${name} of ${owner}`, side[name]]))

const words = (owner: 'A' | 'B' | 'Q', what: readonly string[]): Secrets =>
  Object.fromEntries(what.map((one) => [`${one} of ${owner}`, canary(owner, one)]))

const HEAD = /^(decision|suspended|personId|niss|suspendedNiss|Name|First) of b$/i
const LINES = ['file', 'invoice', 'line', 'unsettledFile', 'unsettledInvoice', 'unsettledLine'] as const
const UNSETTLED = ['unsettledFile', 'unsettledInvoice', 'unsettledLine'] as const
const PAID = ['payment', 'structuredReference', 'control', 'derogation'] as const
const PERSON = ['niss', 'suspendedNiss', 'personId'] as const
const NAMES = ['Name', 'First', 'Street'] as const

/** The free words of what a person at the CAAMI or the SPP IS wrote about a practitioner's lines. */
const OFFICE_WORDS = ['Clerk', 'Control', 'Grounds'] as const

/** What the centre A may not know: all of B but its persons, who are every centre's to look up. */
const ofCentreA = ({ a, b, q }: Fixtures): Secrets => ({
  ...idsOf(b, 'b', [...LINES, ...PAID, 'decision', 'suspended', 'commitment', 'attestation', 'paper', 'inboxId']),
  ...words('B', ['Funds', 'Reason', 'Paper', 'Inv03', 'Inv05', ...OFFICE_WORDS]),
  'monthly maximum of B': '702.43',
  'own funds of B': '704.59',
  'amount on paper of B': '706.67',
  // Of its own decision: what is not settled yet, and what is the provider's, CAAMI's or the SPP IS's alone.
  ...idsOf(a, 'a', [...UNSETTLED, ...PAID, 'file', 'attestation']),
  ...words('A', ['Inv05', ...OFFICE_WORDS]),
  'attestation of q': q.attestation,
  'file of q': q.file,
})

/** What the practitioner P may not know: all of Q, of the person that only Q treats, and what the centre keeps to itself. */
const ofPractitionerP = ({ a, b, q }: Fixtures): Secrets => ({
  ...idsOf(b, 'b', [
    ...LINES,
    ...PAID,
    ...PERSON,
    'decision',
    'suspended',
    'commitment',
    'attestation',
    'paper',
    'inboxId',
  ]),
  ...Object.fromEntries(Object.entries(q).map(([name, value]) => [`${name} of q`, value])),
  ...words('B', [...NAMES, 'Funds', 'Reason', 'Paper', 'Inv03', 'Inv05', ...OFFICE_WORDS]),
  ...words('Q', ['Inv03']),
  'account of Q': ibanOf.B,
  'birth date of Q': birthOf.B,
  'monthly maximum of B': '702.43',
  'own funds of B': '704.59',
  ...idsOf(a, 'a', ['paper']),
  ...words('A', ['Funds', 'Reason', 'Paper', 'Street', 'Clerk']),
  'own funds of A': '703.51',
})

/** An analyst gets figures: no person anywhere. */
const ofAnalyst = ({ a, b }: Fixtures): Secrets => ({
  ...idsOf(a, 'a', PERSON),
  ...idsOf(b, 'b', PERSON),
  ...words('A', [...NAMES, 'Paper', 'Feed']),
  ...words('B', [...NAMES, 'Paper', 'Feed']),
})

/** CAAMI knows the persons' numbers and names, not where they live nor what they live on. */
const ofCaami = (_: Fixtures): Secrets => ({
  ...words('A', ['Street', 'Funds', 'Paper']),
  ...words('B', ['Street', 'Funds', 'Paper']),
  'own funds of A': '703.51',
  'own funds of B': '704.59',
})

/** The registers get the number back, and what they sent. */
const ofRegisters = ({ a, b }: Fixtures): Secrets => ({
  ...words('A', [...NAMES, 'Funds', 'Reason', 'Paper', 'Inv03']),
  ...words('B', [...NAMES, 'Funds', 'Reason', 'Paper', 'Inv03']),
  ...idsOf(a, 'a', ['decision', 'commitment', 'attestation', ...LINES]),
  ...idsOf(b, 'b', ['decision', 'commitment', 'attestation', ...LINES]),
})

/** Who attacks, and what it may not find. */
export const attackers: readonly { clientId: string; only?: string[]; secretsOf: (world: Fixtures) => Secrets }[] = [
  { clientId: 'cpas:0299990019:worker', secretsOf: ofCentreA },
  // More than a worker a supervisor sees the access log only.
  { clientId: 'cpas:0299990019:supervisor', only: ['accessLog'], secretsOf: ofCentreA },
  { clientId: 'provider:P:prescriber', secretsOf: ofPractitionerP },
  { clientId: 'sppis:sppis:analyst', secretsOf: ofAnalyst },
  { clientId: 'caami:caami:agent', secretsOf: ofCaami },
  { clientId: 'system:bcss:bcss', secretsOf: ofRegisters },
]

/**
 * The secrets found in an answer. What the question itself told is no secret any more; and who names a person learns, by
 * beneficiary() and coverage(), who it is, which decision holds, on which terms and what suspends it; a centre the decision only.
 */
export function findLeaks(
  text: string,
  question: string,
  secrets: Secrets,
  { a, b }: Fixtures,
  clientId: string,
): string[] {
  const plain = `${text} ${decoded(text)}`
  const namesB = question.includes(b.niss) || question.includes(b.suspendedNiss)
  const namesA = question.includes(a.niss) || question.includes(a.suspendedNiss)
  const told = (what: string) =>
    (namesB && HEAD.test(what)) ||
    (namesB && clientId.startsWith('provider') && /^(inboxId|monthly maximum) of b$/i.test(what)) ||
    (namesA && /^(personId|niss|suspendedNiss|Name|First) of a$/i.test(what))
  return Object.entries(secrets)
    .filter(([what, secret]) => plain.includes(secret) && !question.includes(secret) && !told(what))
    .map(([what]) => what)
}

// Files travel as base64: what is in them is told too.
const decoded = (text: string): string =>
  [...text.matchAll(/"(?:content|answer)":"([A-Za-z0-9+/=]{40,})"/g)]
    .map(([, content]) => Buffer.from(content!, 'base64').toString('latin1'))
    .join(' ')
