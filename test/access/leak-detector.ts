import { birthOf, canary, ibanOf } from './canaries'
import { type Fixtures, type Side } from './fixtures'

/** Values that no response to a caller may contain, by name. */
export type Secrets = Readonly<Record<string, string>>

type Owner = 'a' | 'b'
const idsOf = (side: Side, owner: Owner, names: readonly (keyof Side)[]): Secrets =>
  Object.fromEntries(names.map((name) => [`${name} of ${owner}`, side[name]]))

const canaries = (owner: 'A' | 'B' | 'Q', what: readonly string[]): Secrets =>
  Object.fromEntries(what.map((one) => [`${one} of ${owner}`, canary(owner, one)]))

const HEAD = /^(decision|suspended|personId|niss|suspendedNiss|Name|First) of b$/i
const LINES = ['file', 'invoice', 'line', 'unsettledFile', 'unsettledInvoice', 'unsettledLine'] as const
const PAID = ['payment', 'structuredReference', 'control', 'derogation'] as const
const PERSON = ['niss', 'suspendedNiss', 'personId'] as const
const NAMES = ['Name', 'First', 'Street'] as const

/** Free texts that staff of the CAAMI and the SPP IS wrote about the lines of a GP. */
const OFFICE_TEXTS = ['Clerk', 'Control', 'Grounds'] as const

/** Secrets for CPAS A: all data of B but its persons, whom every CPAS may look up. */
const ofCpasA = ({ a, b, q }: Fixtures): Secrets => ({
  ...idsOf(b, 'b', [...LINES, ...PAID, 'decision', 'suspended', 'commitment', 'attestation', 'paper', 'inboxId']),
  ...canaries('B', ['Funds', 'Reason', 'Paper', 'Inv03', 'Inv05', ...OFFICE_TEXTS]),
  'monthly maximum of B': '702.43',
  'own funds of B': '704.59',
  'amount on paper of B': '706.67',
  // Of its own decision: files, and data of the provider, CAAMI and the SPP IS.
  ...idsOf(a, 'a', ['unsettledFile', ...PAID, 'file', 'attestation']),
  ...canaries('A', OFFICE_TEXTS),
  'attestation of q': q.attestation,
  'file of q': q.file,
})

/** Secrets for GP P: all data of Q, of the person that only Q treats, and internal data of the CPAS. */
const ofGpP = ({ a, b, q }: Fixtures): Secrets => ({
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
  ...canaries('B', [...NAMES, 'Funds', 'Reason', 'Paper', 'Inv03', 'Inv05', ...OFFICE_TEXTS]),
  ...canaries('Q', ['Inv03']),
  'account of Q': ibanOf.B,
  'birth date of Q': birthOf.B,
  'monthly maximum of B': '702.43',
  'own funds of B': '704.59',
  ...idsOf(a, 'a', ['paper']),
  ...canaries('A', ['Funds', 'Reason', 'Paper', 'Street', 'Clerk']),
  'own funds of A': '703.51',
})

/** Secrets for an analyst: every person. */
const ofAnalyst = ({ a, b }: Fixtures): Secrets => ({
  ...idsOf(a, 'a', PERSON),
  ...idsOf(b, 'b', PERSON),
  ...canaries('A', [...NAMES, 'Paper', 'Feed']),
  ...canaries('B', [...NAMES, 'Paper', 'Feed']),
})

/** Secrets for CAAMI: addresses and income of persons. */
const ofCaami = (_: Fixtures): Secrets => ({
  ...canaries('A', ['Street', 'Funds', 'Paper']),
  ...canaries('B', ['Street', 'Funds', 'Paper']),
  'own funds of A': '703.51',
  'own funds of B': '704.59',
})

/** Secrets for the registers: everything but the number and what they sent. */
const ofRegisters = ({ a, b }: Fixtures): Secrets => ({
  ...canaries('A', [...NAMES, 'Funds', 'Reason', 'Paper', 'Inv03']),
  ...canaries('B', [...NAMES, 'Funds', 'Reason', 'Paper', 'Inv03']),
  ...idsOf(a, 'a', ['decision', 'commitment', 'attestation', ...LINES]),
  ...idsOf(b, 'b', ['decision', 'commitment', 'attestation', ...LINES]),
})

/** The attackers and their secrets. */
export const attackers: readonly { clientId: string; only?: string[]; secretsOf: (fixtures: Fixtures) => Secrets }[] = [
  { clientId: 'cpas:0299990019:worker', secretsOf: ofCpasA },
  // A supervisor sees what a worker sees, and the access log.
  { clientId: 'cpas:0299990019:supervisor', only: ['accessLog'], secretsOf: ofCpasA },
  { clientId: 'provider:P:prescriber', secretsOf: ofGpP },
  { clientId: 'sppis:sppis:analyst', secretsOf: ofAnalyst },
  { clientId: 'caami:caami:agent', secretsOf: ofCaami },
  { clientId: 'system:bcss:bcss', secretsOf: ofRegisters },
]

/**
 * The secrets that a response contains. A value in the query is no secret. A query that names a person may return, by
 * `beneficiary` and `coverage`, the identity, the active decision, its terms and its suspension; for a CPAS only the decision.
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
  const isDisclosed = (what: string) =>
    (namesB && HEAD.test(what)) ||
    (namesB && clientId.startsWith('provider') && /^(inboxId|monthly maximum) of b$/i.test(what)) ||
    (namesA && /^(personId|niss|suspendedNiss|Name|First) of a$/i.test(what))
  return Object.entries(secrets)
    .filter(([what, secret]) => plain.includes(secret) && !question.includes(secret) && !isDisclosed(what))
    .map(([what]) => what)
}

/** What a response has around a secret: where the leak comes from. */
export function surroundingsOf(text: string, secret: string): string {
  const plain = `${text} ${decoded(text)}`
  const at = plain.indexOf(secret)
  return plain.slice(Math.max(0, at - 150), at + secret.length + 50)
}

// Files are base64: their content counts as response.
const decoded = (text: string): string =>
  [...text.matchAll(/"(?:content|answer)":"([A-Za-z0-9+/=]{40,})"/g)]
    .map(([, content]) => Buffer.from(content!, 'base64').toString('latin1'))
    .join(' ')
