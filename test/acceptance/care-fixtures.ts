import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nissCheckDigits } from '../../shared/values/niss'
import { type Answer, type Partner, partner } from '../e2e-scenario/client'
import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { systemUrl } from './shared-server'

export const CPAS = '0299990019'
export const OTHER_CPAS = '0299991108'
export const TODAY = '2026-03-12'
export const FINDINGS = 'findings { rule code severity path message(language: EN) legalSource facts { name value } }'
export const AMOUNTS = 'amounts { claimed state cpas patient }'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

/** The partners of a test file; its providers are its own, so that files that run at once do not meet. */
export interface CareFixtures {
  cpas: Partner
  other: Partner
  gp: Partner
  hospital: Partner
  agent: Partner
  controller: Partner
  inspector: Partner
  analyst: Partner
  bcss: Partner
  gpNumber: string
  hospitalNumber: string
  as(clientId: string): Promise<Partner>
}

/** A general practitioner's number that nobody has; the rank tells test files apart. */
export const gpOf = (rank: number): string => syntheticInamiNumber(`10${String(9000 + rank)}`, '004')
/** A hospital's. */
export const hospitalOf = (rank: number): string => syntheticInamiNumber(`710${String(900 + rank)}`)

/** The system, with a general practitioner and a hospital of this file's own. */
export async function openCareFixtures(rank: number): Promise<CareFixtures> {
  const url = await systemUrl()
  const as = (clientId: string) => partner(url, clientId, clientId)
  const gpNumber = gpOf(rank)
  const hospitalNumber = hospitalOf(rank)
  const names = {
    cpas: `cpas:${CPAS}:worker`,
    other: `cpas:${OTHER_CPAS}:worker`,
    gp: `provider:${gpNumber}:prescriber`,
    hospital: `provider:${hospitalNumber}:staff`,
    agent: 'caami:caami:agent',
    controller: 'caami:caami:controller',
    inspector: 'sppis:sppis:inspector',
    analyst: 'sppis:sppis:analyst',
    bcss: 'system:bcss:bcss',
  }
  const partners = Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([name, id]) => [name, await as(id)] as const)),
  ) as unknown as Omit<CareFixtures, 'as' | 'gpNumber' | 'hospitalNumber'>
  await registerProvider(partners.agent, { inamiNumber: gpNumber, category: 'GENERAL_PRACTITIONER' })
  await registerProvider(partners.agent, { inamiNumber: hospitalNumber, category: 'HOSPITAL', birthDate: null })
  return { ...partners, as, gpNumber, hospitalNumber }
}

export const REGISTER_PROVIDER = `mutation ($input: ProviderInput!) { registerProvider(input: $input) {
  provider { inamiNumber name category qualificationCode birthDate insCode iban } ${FINDINGS} } }`

/** Registers a provider. */
export async function registerProvider(by: Partner, input: Record<string, unknown>, on = '2013-01-01'): Promise<any> {
  const full = { name: `Play ${input.inamiNumber}`, birthDate: '1975-04-02', iban: 'BE68539007547034', ...input }
  return (await by.ask<any>(REGISTER_PROVIDER, { input: full }, on)).registerProvider
}

/** BIS numbers of women that nobody has and that no two test files share: each file takes sequences of its own, of births from 1960 to 1989. */
export function bisNumbers(rank: number): () => string {
  let next = Math.floor(Math.random() * 300_000)
  return () => {
    next++
    const part = (n: number) => String(n).padStart(2, '0')
    const year = 60 + (next % 30)
    const month = (Math.floor(next / 30) % 12) + 41
    const dayOfMonth = (Math.floor(next / 360) % 28) + 1
    const sequence = 100 + rank * 80 + 2 * (Math.floor(next / 10_080) % 40)
    const nine = `${year}${month}${part(dayOfMonth)}${sequence}`
    return nine + nissCheckDigits(nine, false)
  }
}

/** A number of a person born on that day (before 2000). */
export function bisBornOn(birthDate: string, rank: number): string {
  const [year, month, dayOfMonth] = birthDate.split('-') as [string, string, string]
  const nine = `${year.slice(2)}${Number(month) + 40}${dayOfMonth}${String(200 + 2 * (rank % 350)).padStart(3, '0')}`
  return nine + nissCheckDigits(nine, Number(year) >= 2000)
}

/** Legal stay, not insured and not insurable: the State pays the insurance part (9008), no attestation is needed. */
export const LEGAL = { residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2010-01-01' } }
/** Without legal stay: the State pays all (9001), an attestation is needed. */
export const ILLEGAL = {}

const REGISTER = `mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } ${FINDINGS} } }`

/** Registers a person and gives the number back. */
export async function register(by: Partner, niss: string, more: object = LEGAL, on = TODAY): Promise<string> {
  const input = { niss, lastName: 'Exemple', firstNames: 'Amina', gender: 'FEMALE', ...more }
  const { registerBeneficiary } = await by.ask<any>(REGISTER, { input }, on)
  expect(registerBeneficiary.findings).toEqual([])
  return niss
}

const DECIDE = `mutation ($input: DecisionInput!) { createDecision(input: $input) {
  decision { number version refundTerms { refundCode coverageCode amuAttestationRequired } } ${FINDINGS} } }`

/** A decision that must be accepted, taken on its first day: general medicine for half a year unless told. */
export async function decide(by: Partner, niss: string, more: Record<string, any> = {}): Promise<any> {
  const { covers, ...rest } = more
  const validity = rest.validity ?? { from: '2026-01-01', to: '2026-08-31' }
  const input = {
    niss,
    councilDate: validity.from,
    validity,
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: by.clientId.includes(OTHER_CPAS) ? '62063' : '21004',
    coverages: (covers ?? [{ careType: 'GENERAL_MEDICINE', patientPart: 'FULL' }]).map((cover: object) => ({
      period: validity,
      ...cover,
    })),
    ...rest,
  }
  const { createDecision } = await by.ask<any>(DECIDE, { input }, validity.from)
  expect(createDecision.findings.filter((one: Finding) => one.severity === 'ERROR')).toEqual([])
  return createDecision.decision
}

/** Both hospital covers, alike. */
export const hospitalCovers = (more: object = {}) =>
  ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'].map((careType) => ({ careType, patientPart: 'FULL', ...more }))

/** A registered person with a decision. */
export async function covered(by: Partner, niss: string, more: Record<string, any> = {}, person: object = LEGAL) {
  await register(by, niss, person, more.validity?.from ?? '2026-01-01')
  return { niss, decision: await decide(by, niss, more) }
}

const COMMIT = `mutation ($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number guaranteed { from to } } ${FINDINGS} } }`

/** A commitment that must be given. */
export async function commit(by: Partner, provider: string, niss: string, on: string, careType = 'GENERAL_MEDICINE') {
  const { requestCommitment } = await by.ask<any>(COMMIT, { input: { niss, provider, careType, on } }, on)
  expect(requestCommitment.findings).toEqual([])
  return requestCommitment.commitment.number as string
}

export const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) {
  total { claimed state cpas patient } decision { number } commitment { number } amuAttestationRequired
  lines { code quantity careType outcome ${AMOUNTS} ${FINDINGS} } ${FINDINGS} } }`

const LINE = `id position code performedOn quantity outcome careType attestationRequired ${AMOUNTS} ${FINDINGS}`
export const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) {
  file { id reference status channel receivedAt counts { lines accepted reduced rejected waiting paid } total { claimed state cpas patient }
    invoices(first: 200) { edges { node { id number lines { ${LINE} } } } } ${FINDINGS} } ${FINDINGS} } }`

export interface Finding {
  rule: string
  severity: string
  path: string | null
  code: string | null
}
export interface LineInput {
  code: string
  performedOn: string
  claimed: string
  quantity?: number
  prescriber?: string
  prescriptionNumber?: string
}

let references = 0
/** A reference that was never used. */
const newReference = (): string => `acc-${process.pid}-${Date.now()}-${++references}`

/** A JSON file of one invoice. */
export const fileOf = (provider: string, niss: string, lines: LineInput[], more: Record<string, unknown> = {}) => {
  const { reference, ...invoice } = more
  return {
    reference: (reference as string | undefined) ?? newReference(),
    provider,
    invoices: [{ number: `N-${references}`, niss, issuedOn: lines[0]?.performedOn ?? TODAY, lines, ...invoice }],
  }
}

/** Sends a file that must be taken. */
export async function send(by: Partner, input: object, on = TODAY): Promise<any> {
  const { submitInvoices } = await by.ask<any>(SUBMIT, { input }, on)
  return submitInvoices
}

/** Sends lines of one person and gives them back as checked. */
export async function sendLines(
  by: Partner,
  provider: string,
  niss: string,
  lines: LineInput[],
  { on = TODAY, ...more }: Record<string, any> = {},
): Promise<any[]> {
  const { file, findings } = await send(by, fileOf(provider, niss, lines, more), on)
  expect(findings).toEqual([])
  return file.invoices.edges[0].node.lines
}

/** Asks who pays a line of one person, and sends the very same line. */
export async function both(
  by: Partner,
  provider: string,
  niss: string,
  { claimed, performedOn, ...line }: Omit<LineInput, 'claimed'> & { claimed?: string },
  { on = TODAY, ...more }: Record<string, any> = {},
) {
  const input = {
    niss,
    provider,
    performedOn,
    lines: [{ ...line, honorarium: claimed }],
    commitmentNumber: more.commitmentNumber,
  }
  const { tarify } = await by.ask<any>(TARIFY, { input }, on)
  const told = tarify.lines[0]
  const [sent] = await sendLines(
    by,
    provider,
    niss,
    [{ ...line, performedOn, claimed: claimed ?? told.amounts.claimed }],
    { on, ...more },
  )
  return { told, sent, tarify }
}

/** "E TAR-AGE 183 lines.0.code": what a test says of a finding. */
export const summarize = (findings: Finding[]): string[] =>
  findings.map(({ severity, rule, code, path }) => `${severity[0]} ${rule} ${code ?? '-'} ${path ?? '-'}`)
export const rulesOf = (findings: Finding[]): string[] => findings.map(({ rule }) => rule)
export const split = ({ amounts }: any): string[] => [amounts.claimed, amounts.state, amounts.cpas, amounts.patient]
export const codesOf = ({ errors }: Answer) => (errors ?? []).map(({ extensions }) => extensions?.code)
export const argumentsOf = ({ errors }: Answer) => (errors ?? []).map(({ extensions }) => extensions?.argument)
export const daysLater = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
export const euro = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`

/** Payments are everybody's: files that run them on one system take turns. Call what it gives at the end. */
export async function withSharedLock(): Promise<() => void> {
  const url = await systemUrl()
  const turn = join(tmpdir(), `mediprima-turn-${createHash('sha256').update(url).digest('hex').slice(0, 16)}`)
  for (;;) {
    try {
      mkdirSync(turn)
      return () => rmSync(turn, { recursive: true, force: true })
    } catch {
      // A file that was killed gave its turn to nobody.
      const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > 150_000) rmSync(turn, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** Waits until something holds: an event arrives within a second. */
export async function waitUntil<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let i = 0; ; i++) {
    const value = await read()
    if (holds(value)) return value
    if (i >= 100) throw new Error(`it never came to hold: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
