import { suspend, trail } from './audit-steps'
import { connectPartner, type Partner } from './client'
import { attest, decide, lookUp, register } from './decision-steps'
import { syntheticBisNumber } from './identifiers'
import { invoice, payAndSettle } from './invoice-steps'
import * as send from './operations'
import { CPAS, GP, HOSPITAL, type Partners } from './partners'
import type { Reporter } from './reporter'

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

// The tariffs of 2024 have the best sources; an earlier run may have closed some months.
async function freeMonth(sppis: Partner): Promise<string> {
  for (let i = 1; i <= 12; i++) {
    const month = `2024-${String(i).padStart(2, '0')}`
    const { settlement } = await sppis.ask<any>(send.SETTLEMENT, { month })
    if (!settlement) return month
  }
  throw new Error('all months of 2024 are closed in this database: start with a new DATA_FOLDER')
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
