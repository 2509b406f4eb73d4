import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nissCheckDigits } from '../../shared/values/niss'
import type { Partner } from '../e2e-scenario/client'
import { decide, OTHER_CPAS, register, specialistNumber, TODAY } from './fixtures'
import { COMMIT, SUBMIT, TARIFY } from './operations'
import { systemUrl } from './shared-server'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

/** A BIS number of a woman born on that day; the rank distinguishes persons of one birth date. */
export function bisNumberBornOn(birthDate: string, rank: number): string {
  const [year, month, dayOfMonth] = birthDate.split('-') as [string, string, string]
  const nine = `${year.slice(2)}${Number(month) + 40}${dayOfMonth}${String(200 + 2 * (rank % 350)).padStart(3, '0')}`
  return nine + nissCheckDigits(nine, Number(year) >= 2000)
}

/** Legal stay, not insured and not insurable: the State pays the insurance part (9008), no attestation is required. */
export const LEGAL = { residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2010-01-01' } }
/** Without legal stay: the State pays everything (9001), an attestation is required. */
export const ILLEGAL = {}

/** Registers a person with legal stay and returns the number. */
export const registerLegalResident = (partner: Partner, niss: string, on = TODAY) => register(partner, niss, LEGAL, on)

/** A decision that must be accepted, created on its first day: general medicine for eight months by default. */
export function decideFor(partner: Partner, niss: string, more: Record<string, any> = {}): Promise<any> {
  const { coverages, ...rest } = more
  const validity = rest.validity ?? { from: '2026-01-01', to: '2026-08-31' }
  const input = {
    niss,
    councilDate: validity.from,
    validity,
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: partner.clientId.includes(OTHER_CPAS) ? '62063' : '21004',
    inquiry: { on: '2019-01-01' },
    coverages: (coverages ?? [{ careType: 'GENERAL_MEDICINE', patientPart: 'FULL' }]).map((coverage: object) => ({
      period: validity,
      ...coverage,
    })),
    ...rest,
  }
  return decide(partner, input, validity.from)
}

/** Both hospital coverages with the same terms. */
export const hospitalCoverages = (more: object = {}) =>
  ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'].map((careType) => ({ careType, patientPart: 'FULL', ...more }))

/** A registered person with a decision. */
export async function coveredPerson(
  partner: Partner,
  niss: string,
  more: Record<string, any> = {},
  person: object = LEGAL,
) {
  await register(partner, niss, person, more.validity?.from ?? '2026-01-01')
  return { niss, decision: await decideFor(partner, niss, more) }
}

/** Requests a commitment that must be issued, and returns its number. */
export async function commit(
  partner: Partner,
  provider: string,
  niss: string,
  on: string,
  careType = 'GENERAL_MEDICINE',
) {
  const { requestCommitment } = await partner.ask<any>(COMMIT, { input: { niss, provider, careType, on } }, on)
  expect(requestCommitment.findings).toEqual([])
  return requestCommitment.commitment.number as string
}

export interface LineInput {
  code: string
  performedOn: string
  performedUntil?: string | null
  claimed: string
  quantity?: number
  prescriber?: string
  prescriptionNumber?: string
  performer?: string | null
}

let references = 0
/** A reference that no call used before. */
const newReference = (): string => `acc-${process.pid}-${Date.now()}-${++references}`

/** A line of a hospital names the specialist of the test file, unless it names somebody else. */
const withPerformer = (provider: string, line: LineInput): LineInput =>
  provider.startsWith('7') && line.performer === undefined ? { ...line, performer: specialistNumber() } : line

/** A JSON file of one invoice. */
export const fileOf = (provider: string, niss: string, lines: LineInput[], more: Record<string, unknown> = {}) => {
  const { reference, ...invoice } = more
  return {
    reference: (reference as string | undefined) ?? newReference(),
    provider,
    invoices: [
      {
        number: `N-${references}`,
        niss,
        issuedOn: lines[0]?.performedOn ?? TODAY,
        lines: lines.map((line) => withPerformer(provider, line)),
        ...invoice,
      },
    ],
  }
}

/** Submits a file that must be accepted as a request. */
export async function sendFile(partner: Partner, input: object, on = TODAY): Promise<any> {
  const { submitInvoices } = await partner.ask<any>(SUBMIT, { input }, on)
  return submitInvoices
}

/** Submits lines of one person and returns them as checked. */
export async function sendLines(
  partner: Partner,
  provider: string,
  niss: string,
  lines: LineInput[],
  { on = TODAY, ...more }: Record<string, any> = {},
): Promise<any[]> {
  const { file, findings } = await sendFile(partner, fileOf(provider, niss, lines, more), on)
  expect(findings).toEqual([])
  return file.invoices.edges[0].node.lines
}

/** Calls tarify for a line of one person, and submits the same line. */
export async function quoteAndSend(
  partner: Partner,
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
  const { tarify } = await partner.ask<any>(TARIFY, { input }, on)
  const quoted = tarify.lines[0]
  const [sent] = await sendLines(
    partner,
    provider,
    niss,
    [{ ...line, performedOn, claimed: claimed ?? quoted.amounts.claimed }],
    { on, ...more },
  )
  return { quoted, sent, tarify }
}

export const daysLater = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
export const euro = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`

/** Payment runs and settlements concern all providers: files that run them on one system take turns. Call the result at the end. */
export async function withSharedLock(): Promise<() => void> {
  const url = await systemUrl()
  const lock = join(tmpdir(), `mediprima-turn-${createHash('sha256').update(url).digest('hex').slice(0, 16)}`)
  for (;;) {
    try {
      mkdirSync(lock)
      return () => rmSync(lock, { recursive: true, force: true })
    } catch {
      // A file that was killed did not release its lock.
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > 150_000) rmSync(lock, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
