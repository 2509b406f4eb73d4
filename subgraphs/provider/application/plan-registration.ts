import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { ProviderCategory } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { qualificationOf } from '../../../shared/values/inami-number'
import type { PhaseRow } from '../domain/phases'
import { EARLIEST_DAY, isSameFacts, type ProviderFactsOfRecord, type ProviderRecord } from '../domain/provider-records'
import type { ProviderData } from '../persistence/provider.repository'
import { numberOfCategory } from '../rules/number-of-category.rule'
import { since } from '../rules/since.rule'

/** What a registration says of a provider. Null: not said, it stays as it was. */
export interface ProviderChange {
  inamiNumber: ProviderData['inamiNumber']
  name: string | null
  category: ProviderCategory | null
  qualificationCode: string | null
  birthDate: Day | null
  insCode: string | null
  iban: string | null
  /** Undefined: not said. Null: no end of activity is known. */
  activeUntil: Day | null | undefined
  /** First day of the new facts. Null: not said. */
  from: Day | null
}

/** A provider as it is known. */
export type KnownProvider = ProviderData & { records: readonly ProviderRecord[] }

/** What a registration would write. */
export interface RegistrationPlan {
  findings: Finding[]
  acceptable: boolean
  /** The data after it; the account of a known provider stays. */
  data: ProviderData
  /** The record to add. Null: the facts that are said hold already. */
  record: (ProviderFactsOfRecord & { validFrom: Day }) | null
  /** Whether the data differ from the known ones. */
  changesData: boolean
}

/** A registration that says too little: the field of the input and what to do. */
export class IncompleteRegistration extends Error {
  constructor(
    readonly field: 'name' | 'category' | 'activeUntil',
    message: string,
  ) {
    super(message)
  }
}

/**
 * Plans a registration on what is known of the provider; null: its number is new. Nothing is written.
 * @throws IncompleteRegistration if a new number lacks its name or category, or the activity would end before it begins
 */
export function planRegistration(
  change: ProviderChange,
  known: KnownProvider | null,
  { today, phases }: { today: Day; phases: readonly PhaseRow[] },
): RegistrationPlan {
  const { inamiNumber } = change
  const facts = factsAfter(change, known)
  const newest = known?.records[0] ?? null
  const newestSince = newest?.period.from ?? null
  const holds = newest !== null && isSameFacts(newest, facts)
  const validFrom = change.from ?? (newest ? today : EARLIEST_DAY)
  const phasePrefixes = phases.flatMap(({ category, numberPrefixes }) =>
    category === facts.category ? numberPrefixes : [],
  )
  const days = { recording: today }
  const numbered = evaluateRules([numberOfCategory], { category: facts.category, inamiNumber, phasePrefixes }, days)
  // Facts that hold already may be said again without a day: nothing is written.
  const dated =
    holds && change.from === null
      ? { findings: [], acceptable: true }
      : evaluateRules([since], { inamiNumber, since: validFrom, today, newestSince }, days)
  const data: ProviderData = {
    inamiNumber,
    ...facts,
    birthDate: change.birthDate ?? known?.birthDate ?? null,
    insCode: change.insCode ?? known?.insCode ?? null,
    iban: known ? known.iban : change.iban,
    activeUntil: change.activeUntil === undefined ? (known?.activeUntil ?? null) : change.activeUntil,
  }
  const firstDay = known?.records.at(-1)?.period.from ?? validFrom
  if (data.activeUntil !== null && data.activeUntil < firstDay)
    throw new IncompleteRegistration('activeUntil', `The activity would end before it begins, on ${firstDay}.`)
  return {
    findings: [...numbered.findings, ...dated.findings],
    acceptable: numbered.acceptable && dated.acceptable,
    data,
    record: holds ? null : { ...facts, validFrom },
    changesData: !known || (Object.keys(data) as (keyof ProviderData)[]).some((key) => known[key] !== data[key]),
  }
}

function factsAfter(change: ProviderChange, known: KnownProvider | null): ProviderFactsOfRecord {
  const { inamiNumber } = change
  const name = change.name ?? known?.name
  const category = change.category ?? known?.category
  if (name === undefined)
    throw new IncompleteRegistration('name', `The number ${inamiNumber} is new: give the provider’s name.`)
  if (category === undefined)
    throw new IncompleteRegistration('category', `The number ${inamiNumber} is new: give the provider’s category.`)
  const isEstablishment = inamiNumber.length === 8 || inamiNumber.startsWith('7')
  const ofNumber = isEstablishment ? null : qualificationOf(inamiNumber)
  const qualificationCode = change.qualificationCode ?? (known ? known.qualificationCode : ofNumber)
  return { name, category, qualificationCode }
}
