import type { EntityManager } from 'typeorm'
import type { Caller } from '../../../../shared/authorization/caller'
import { ImportRejected } from '../../../../shared/errors/import-rejected'
import type { Day } from '../../../../shared/values/day'
import { providerKey } from '../../../../shared/values/inami-number'
import { IncompleteRegistration, planRegistration, type RegistrationPlan } from '../../application/plan-registration'
import type { PhaseRow } from '../../domain/phases'
import {
  addProviderRecord,
  addProviderVersion,
  insertProvider,
  lockProvider,
  type ProviderData,
  type RegisteredProvider,
} from '../../persistence/provider.repository'
import type { ProviderRow } from './parse-provider-file'

/** The actor of an import, in the records of providers. */
const IMPORT: Caller = { subject: 'import:providers', audience: 'SYSTEM', organisation: 'caami', role: 'import' }

/** What a file of providers would change, a line for each new or changed provider and one for the rest. */
export interface ImportPreview {
  lines: string[]
}

/**
 * Registers the providers of a file, or new facts of known ones, by the rules of a registration. Idempotent.
 * @throws ImportRejected with the errors of all rows; then the caller's transaction must write nothing
 */
export async function importProviders(
  manager: EntityManager,
  rows: readonly ProviderRow[],
  { now, today, phases }: { now: string; today: Day; phases: readonly PhaseRow[] },
): Promise<ImportPreview> {
  const errors: string[] = []
  const lines: string[] = []
  let unchanged = 0
  for (const { line, change } of rows) {
    const key = providerKey(change.inamiNumber)
    const known = await lockProvider(manager, key)
    const plan = planOrError(() => planRegistration(change, known, { today, phases }))
    if (typeof plan === 'string') errors.push(`line ${line}: ${plan}`)
    else if (change.birthDate !== null && change.birthDate > today)
      errors.push(`line ${line}: birth_date is after today, ${today}`)
    else if (!plan.acceptable)
      for (const { rule, severity, message } of plan.findings) {
        if (severity === 'ERROR') errors.push(`line ${line}: ${rule}: ${message.EN}`)
      }
    else {
      if (plan.record || plan.changesData) lines.push(describe(change.inamiNumber, known, plan))
      else unchanged++
      if (errors.length === 0) await write(manager, { key, known, plan, now })
    }
  }
  if (errors.length > 0) throw new ImportRejected(errors)
  return { lines: [...lines, `${unchanged} of ${rows.length} providers do not change.`] }
}

function planOrError(plan: () => RegistrationPlan): RegistrationPlan | string {
  try {
    return plan()
  } catch (error) {
    if (error instanceof IncompleteRegistration) return error.message
    throw error
  }
}

async function write(
  manager: EntityManager,
  { key, known, plan, now }: { key: string; known: RegisteredProvider | null; plan: RegistrationPlan; now: string },
): Promise<void> {
  const recording = { recordedAt: new Date(now), ...IMPORT }
  const { inamiNumber } = plan.data
  if (!known) await insertProvider(manager, { providerKey: key, inamiNumber, version: 0, registeredAt: new Date(now) })
  if (plan.changesData) {
    const version = (known?.version ?? 0) + 1
    await addProviderVersion(manager, {
      ...plan.data,
      providerKey: key,
      version,
      findings: plan.findings,
      ...recording,
    })
  }
  if (plan.record) await addProviderRecord(manager, key, { ...plan.record, ...recording })
}

function describe(number: string, known: RegisteredProvider | null, { data, record }: RegistrationPlan): string {
  const since = record ? ` from ${record.validFrom}` : ''
  if (!known) return `new: ${number} ${data.name}, ${data.category}${since}`
  const changes = (Object.keys(data) as (keyof ProviderData)[])
    .filter((field) => known[field] !== data[field])
    .map((field) => `${field} ${known[field] ?? 'none'} -> ${data[field] ?? 'none'}`)
  return `changed: ${number}${since}: ${changes.join(', ') || 'facts of the same day'}`
}
