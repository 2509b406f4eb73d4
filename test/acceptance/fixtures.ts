import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { nissCheckDigits } from '../../shared/values/niss'
import { connectPartner, type Partner } from '../e2e-scenario/client'
import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { errorsOf, rulesOf } from './answers'
import { CREATE, REGISTER, REGISTER_PROVIDER } from './operations'
import { systemUrl } from './shared-server'

export const CPAS = '0299990019'
export const OTHER_CPAS = '0299991108'
export const TODAY = '2026-03-12'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

interface Partners {
  cpas: Partner
  supervisor: Partner
  otherCpas: Partner
  otherCpasSupervisor: Partner
  gp: Partner
  hospital: Partner
  caami: Partner
  controller: Partner
  inspector: Partner
  analyst: Partner
  bcss: Partner
}
/** The partners of a test file. Its general practitioner and its hospital belong to this file, so that concurrent files do not conflict. */
export interface Fixtures extends Partners {
  url: string
  gpNumber: string
  hospitalNumber: string
  as(clientId: string): Promise<Partner>
  /** The INAMI number of another general practitioner of this file, not registered. */
  newGpNumber(): string
  /** The INAMI number of another hospital of this file, not registered. */
  newHospitalNumber(): string
}

// 10 sequences of NISS, 50 numbers of GPs and 8 of hospitals per file.
const MAX_FILES = 80

/** The index of the running test file in this folder. */
function fileIndex(): number {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.ts'))
  const index = files.sort().indexOf(basename(expect.getState().testPath ?? ''))
  if (index < 0 || index >= MAX_FILES) throw new Error(`no synthetic numbers are reserved for test file ${index}`)
  return index
}

/** The specialist of the running test file, who gives the care of its hospital. */
export const specialistNumber = (): string => syntheticInamiNumber(String(112_000 + fileIndex()), '580')

/** Connects the partners before the tests of this file, and registers a general practitioner, a hospital and a specialist for it. */
export function setUpFixtures(): Fixtures {
  const index = fileIndex()
  let gps = 105_000 + 50 * index
  let hospitals = 710_100 + 8 * index
  const newGpNumber = () => syntheticInamiNumber(String(++gps), '004')
  const newHospitalNumber = () => syntheticInamiNumber(String(++hospitals))
  const [gpNumber, hospitalNumber] = [newGpNumber(), newHospitalNumber()]
  const fixtures = { gpNumber, hospitalNumber, newGpNumber, newHospitalNumber } as Fixtures
  beforeAll(async () => {
    const url = await systemUrl()
    const as = (clientId: string) => connectPartner(url, clientId)
    const clientIds: Record<keyof Partners, string> = {
      cpas: `cpas:${CPAS}:worker`,
      supervisor: `cpas:${CPAS}:supervisor`,
      otherCpas: `cpas:${OTHER_CPAS}:worker`,
      otherCpasSupervisor: `cpas:${OTHER_CPAS}:supervisor`,
      gp: `provider:${gpNumber}:prescriber`,
      hospital: `provider:${hospitalNumber}:staff`,
      caami: 'caami:caami:agent',
      controller: 'caami:caami:controller',
      inspector: 'sppis:sppis:inspector',
      analyst: 'sppis:sppis:analyst',
      bcss: 'system:bcss:bcss',
    }
    const connected = Object.entries(clientIds).map(async ([name, id]) => [name, await as(id)] as const)
    Object.assign(fixtures, { url, as }, Object.fromEntries(await Promise.all(connected)))
    await registerProvider(fixtures.caami, { inamiNumber: gpNumber, category: 'GENERAL_PRACTITIONER' })
    await registerProvider(fixtures.caami, { inamiNumber: hospitalNumber, category: 'HOSPITAL', birthDate: null })
    await registerProvider(fixtures.caami, { inamiNumber: specialistNumber(), category: 'SPECIALIST' })
  })
  return fixtures
}

/** Numbers of women born from 1960 to 1989 that no other test file uses. A random start lets a file run again on the same system. */
export function unusedNissNumbers() {
  const firstSequence = 100 + 10 * fileIndex()
  let next = Math.floor(Math.random() * 50_000)
  const take = (monthShift: number): string => {
    next++
    const two = (n: number) => String(n).padStart(2, '0')
    const year = 60 + (next % 30)
    const month = (Math.floor(next / 30) % 12) + 1 + monthShift
    const dayOfMonth = (Math.floor(next / 360) % 28) + 1
    const sequence = firstSequence + 2 * (Math.floor(next / 10_080) % 5)
    const nine = `${year}${two(month)}${two(dayOfMonth)}${sequence}`
    return nine + nissCheckDigits(nine, false)
  }
  return { bis: () => take(40), national: () => take(0) }
}
export type UnusedNissNumbers = ReturnType<typeof unusedNissNumbers>

/** Registers a provider, or changes the one with that number. */
export async function registerProvider(
  partner: Partner,
  input: Record<string, unknown>,
  on = '2013-01-01',
): Promise<any> {
  const full = { name: `Play ${input.inamiNumber}`, birthDate: '1975-04-02', iban: 'BE68539007547034', ...input }
  return (await partner.ask<any>(REGISTER_PROVIDER, { input: full }, on)).registerProvider
}

/** Registers a person and returns the number: without legal stay for a BIS number, unless `more` has a residence. */
export async function register(partner: Partner, niss: string, more: object = {}, on = '2026-01-02'): Promise<string> {
  const input = { niss, lastName: 'Exemple', firstNames: 'Amina', gender: 'FEMALE', ...more }
  const { registerBeneficiary } = await partner.ask<any>(REGISTER, { input }, on)
  // A test may give a birth date that differs from the one in the number: a warning.
  expect(rulesOf(registerBeneficiary.findings).filter((rule) => rule !== 'ID-NUMBER')).toEqual([])
  return niss
}

export const coverageInput = (careType: string, more: object = {}) => ({
  careType,
  period: { from: '2026-03-01', to: '2026-08-31' },
  ...more,
})

/** A decision of half a year on general medicine with a council date of TODAY. */
export const decisionInput = (niss: string, more: Record<string, unknown> = {}) => {
  const validity = (more.validity ?? { from: '2026-03-01', to: '2026-08-31' }) as { from: string; to: string }
  return {
    niss,
    councilDate: TODAY,
    validity,
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    inquiry: { on: '2019-01-01' },
    coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }],
    ...more,
  }
}

/** Creates a decision that must be accepted. */
export async function decide(partner: Partner, input: object, on = TODAY, reference?: string): Promise<any> {
  const { createDecision } = await partner.ask<any>(CREATE, { input, reference }, on)
  expect(errorsOf(createDecision.findings)).toEqual([])
  expect(createDecision.decision).not.toBeNull()
  return createDecision.decision
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
