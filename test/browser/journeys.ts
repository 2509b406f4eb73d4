import type { Browser } from 'playwright-core'
import { alerts, photo } from './alerts.journey'
import type { BrowserSession } from './browser-session'
import { caamiAgent, caamiController } from './caami.journey'
import { chain } from './chain.journey'
import { supervisor } from './cpas-supervisor.journey'
import { worker } from './cpas-worker.journey'
import { deadlines } from './deadlines.journey'
import { followUp } from './follow-up.journey'
import { hospitalStay } from './hospital.journey'
import { control, derogation, inspection } from './inspection.journey'
import { languages } from './languages.journey'
import { leaving } from './leaving.journey'
import { mandate } from './mandate.journey'
import { account, contestAndBalance, efactPreview, recovery, settlement } from './money.journey'
import { paperRefused } from './paper.journey'
import { phone } from './phone.journey'
import { physician } from './physician.journey'
import { printing } from './printing.journey'
import { sessionEnd } from './session.journey'
import { sorting } from './sorting.journey'
import { analyst, inspector } from './spp.journey'
import { termsByDay } from './terms.journey'
import { unreadableBy } from './unreadable.journey'
import { weight } from './weight.journey'

/** Input of a journey: the browser, the URL of the console, the folder of the screenshots. */
export interface JourneyContext {
  browser: Browser
  baseUrl: string
  shots?: string
  /** The sessions opened so far. */
  sessions: BrowserSession[]
}

/** A journey fails when it throws or when one of its sessions records a problem. */
export type Journey = (journeyContext: JourneyContext) => Promise<void>

export type NamedJourney = readonly [name: string, journey: Journey]

export const short: readonly NamedJourney[] = [['the chain from a decision to the audit trail', chain]]

/** Journeys that only read, or record what no other journey sees. */
export const readers: readonly NamedJourney[] = [
  ['the weight of the first list', weight],
  ['a page of tabs on paper', printing],
  ['a physician', physician],
  ['an SPP IS analyst', analyst],
  ['an SPP IS inspector', inspector],
  ['overdue deadlines', deadlines],
  ['lists sorted by their columns', sorting],
  ['pages on a phone', phone],
  ['four languages', languages],
  ['leaving a changed form', leaving],
  ['an expired session', sessionEnd],
  ...unreadableBy,
]

/** Journeys that record; one at a time, as payments and settlements concern everything that is recorded. */
export const writers: readonly NamedJourney[] = [
  ['several mutations handled as in the manual’s example', followUp],
  ['a CPAS worker', worker],
  ['a CPAS supervisor', supervisor],
  ['a CAAMI agent', caamiAgent],
  ['a CAAMI controller', caamiController],
  ['an inspection from sample to report', inspection],
  ['a control answered and closed', control],
  ['a derogation asked for and granted', derogation],
  ['an emergency read, its alert and its closing', alerts],
  ['a photo removed', photo],
  ['a line recovered', recovery],
  ['a contested line decided and settled', contestAndBalance],
  ['a hospital stay, its prior agreement and price, found by the doctor', hospitalStay],
  ['terms that change inside a decision', termsByDay],
  ['an eFact file seen before it is sent', efactPreview],
  ['an account confirmed by another person', account],
  ['from a mandate to its payment', mandate],
  ['a paper invoice refused by inspection', paperRefused],
  ['a month closed and accepted', settlement],
]
