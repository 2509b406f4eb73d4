/**
 * The law of care over several days, computed a second time from its texts alone: day by day and unit by unit, days as texts, amounts
 * as integers, and nothing of the code under test.
 */

/** A tariff as the test inserts it. Amounts in cents. */
export interface HandTariff {
  from: string
  to?: string | null
  provider?: string | null
  minAge?: number | null
  maxAge?: number | null
  insurancePart: number
  patientPart: number
}
export interface HandCode {
  code: string
  careType?: string
  byDay?: boolean
  maxPerDay?: number | null
  notWith?: readonly string[]
  tariffs: readonly HandTariff[]
}

/** The State's percentages of a day, in tenths of a percent. */
interface Percentages {
  A: number
  T: number
}

/** A person with a decision, and what changes on which day; null: never. */
export interface HandSetting {
  birthDate: string
  deathDate: string | null
  validFrom: string
  validTo: string
  coverTo: string | null
  suspendedFrom: string | null
  insuredFrom: string | null
  termsChangeOn: string | null
  before: Percentages
  after: Percentages
  insurancePart: 'NOTHING' | 'PARTIAL' | 'FULL'
  patientPart: 'NOTHING' | 'PARTIAL' | 'FULL'
  maximum: number | null
  supplements: 'NOTHING' | 'PARTIAL' | 'FULL'
  supplementMax: number | null
  /** First and last guaranteed day of a commitment that the invoice names. */
  commitment: { from: string; to: string } | null
}

/** A line to judge. Amounts in cents. */
export interface HandLine {
  code: string
  from: string
  /** May be before `from`. */
  to: string
  quantity: number
  /** Claimed beside the tariff of all units. */
  beside: number
}

export interface HandVerdict {
  outcome: 'ACCEPTED' | 'REDUCED' | 'REJECTED'
  claimed: number
  state: number
  cpas: number
  patient: number
  /** `SEVERITY RULE day daysCovered`, the days for rules of coverage only. */
  findings: string[]
}

export const nextDay = (on: string): string => {
  const date = new Date(`${on}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
const daysFromTo = (from: string, to: string): string[] => {
  const days = [from]
  while (days.at(-1)! < to) days.push(nextDay(days.at(-1)!))
  return days
}

/** What the owner of decisions finds against care on a day, and the percentages of the day. */
export function ofDay(setting: HandSetting, on: string): { rules: string[]; percentages: Percentages | null } {
  const guaranteed = setting.commitment !== null && setting.commitment.from <= on && on <= setting.commitment.to
  const rules: string[] = []
  if (setting.commitment && !guaranteed) rules.push('COM-30-DAYS')
  if (setting.deathDate !== null && setting.deathDate <= on) rules.push('COV-DECEASED')
  const isDecided = setting.validFrom <= on && on <= setting.validTo
  if (!isDecided) return { rules: [...rules, 'COV-NOT-ACTIVE'], percentages: null }
  if (!guaranteed && setting.insuredFrom !== null && setting.insuredFrom <= on) rules.push('COV-INSURED')
  if (!guaranteed && setting.suspendedFrom !== null && setting.suspendedFrom <= on) rules.push('COV-SUSPENDED')
  if (setting.coverTo !== null && setting.coverTo < on) rules.push('COV-NOT-IN-PERIOD')
  const isAfter = setting.termsChangeOn !== null && setting.termsChangeOn <= on
  return { rules, percentages: isAfter ? setting.after : setting.before }
}

// The units of a line: of each a day, or all days on which it may lie.
function unitsOf(line: HandLine, byDay: boolean): { unit: string[]; priced: string }[] {
  const days = line.to < line.from ? [line.from] : daysFromTo(line.from, line.to)
  const count = days.length
  return Array.from({ length: line.quantity }, (_, i) => {
    if (count === 1) return { unit: days, priced: days[0]! }
    if (line.quantity === count || (byDay && line.quantity < count)) return { unit: [days[i]!], priced: days[i]! }
    return { unit: days, priced: days[0]! }
  })
}

// Each unit takes a day of its own capacity: those that must end first choose first.
function unitsFit(units: string[][], maxPerDay: number): boolean {
  const taken = new Map<string, number>()
  for (const days of [...units].sort((a, b) => (a.at(-1)! < b.at(-1)! ? -1 : a.at(-1)! > b.at(-1)! ? 1 : 0))) {
    const free = days.find((on) => (taken.get(on) ?? 0) < maxPerDay)
    if (!free) return false
    taken.set(free, (taken.get(free) ?? 0) + 1)
  }
  return true
}

const ageOn = (birth: string, on: string) =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0)

/** Judges the lines of one invoice, in their order. */
export class ByHand {
  private readonly accepted: { line: HandLine; units: string[][]; days: string[] }[] = []
  private readonly usedOfMonth = new Map<string, number>()

  constructor(
    private readonly codes: readonly HandCode[],
    private readonly setting: HandSetting,
    private readonly provider: string,
    private readonly today: string,
    private readonly earliestToTarify: string,
    private readonly isInvoice: boolean,
  ) {}

  judge(line: HandLine): HandVerdict {
    const code = this.codes.find((one) => one.code === line.code)!
    const days = line.to < line.from ? [line.from] : daysFromTo(line.from, line.to)
    const units = unitsOf(line, code.byDay ?? false)
    const tariffs = units.map(({ priced }) => this.tariffOn(code, priced))
    const findings = [...this.ofRights(days, line), ...this.ofCode(code, line, units, days)]
    const isPriced = tariffs.every((tariff) => typeof tariff === 'object')
    const total = isPriced
      ? tariffs.reduce((sum, t) => sum + (t as HandTariff).insurancePart + (t as HandTariff).patientPart, 0)
      : 0
    const claimed = Math.max(1, total + line.beside)
    if (isPriced && claimed > total) findings.push('WARNING TAR-CAP')
    findings.sort()
    if (findings.some((one) => one.startsWith('ERROR')))
      return { outcome: 'REJECTED', claimed, state: 0, cpas: 0, patient: 0, findings }
    this.accepted.push({ line, units: units.map(({ unit }) => unit), days })
    return {
      ...this.shares(
        units.map(({ priced }) => priced),
        tariffs as HandTariff[],
        claimed,
        total,
        code,
      ),
      findings,
    }
  }

  private ofRights(days: string[], line: HandLine): string[] {
    const firstDayOf = new Map<string, number>()
    days.forEach((on, i) => {
      for (const rule of ofDay(this.setting, on).rules) if (!firstDayOf.has(rule)) firstDayOf.set(rule, i)
      if (on > this.today && !firstDayOf.has('TAR-FUTURE')) firstDayOf.set('TAR-FUTURE', i)
      if (!this.isInvoice && on < this.earliestToTarify && !firstDayOf.has('TAR-TWO-MONTHS'))
        firstDayOf.set('TAR-TWO-MONTHS', i)
    })
    return [...firstDayOf].map(([rule, i]) => {
      const shown = this.isInvoice && rule === 'COV-DECEASED' ? 'INV-DECEASED' : rule
      return ['ERROR', shown, ...(line.from === line.to ? [] : [days[i], i])].join(' ')
    })
  }

  private ofCode(
    code: HandCode,
    line: HandLine,
    units: { unit: string[]; priced: string }[],
    days: string[],
  ): string[] {
    const rules: string[] = []
    if (line.to < line.from || (code.byDay && line.quantity > days.length)) rules.push('TAR-PERIOD')
    const priced = units.map((one) => this.tariffOn(code, one.priced))
    if (priced.includes('NONE_THAT_DAY')) rules.push('TAR-CODE-ON-DATE')
    if (priced.includes('NONE_AT_THAT_AGE')) rules.push('TAR-AGE')
    const same = this.accepted.filter((other) => other.line.code === line.code)
    const all = [...same.flatMap((other) => other.units), ...units.map(({ unit }) => unit)]
    if (code.maxPerDay != null && !unitsFit(all, code.maxPerDay)) rules.push('TAR-QUANTITY')
    const excluded = this.accepted.filter(({ line: other }) => this.exclude(code.code, other.code))
    const onDays = new Set(units.flatMap(({ unit }) => unit))
    if (excluded.some((other) => other.units.flat().some((on) => onDays.has(on)))) rules.push('TAR-NOT-WITH')
    if (this.isInvoice && same.some((other) => other.days.some((on) => days.includes(on))))
      rules.push('INV-LINE-DUPLICATE')
    return rules.map((rule) => `ERROR ${rule}`)
  }

  private exclude(one: string, other: string): boolean {
    const lists = (code: string) => this.codes.find((candidate) => candidate.code === code)?.notWith ?? []
    return lists(one).includes(other) || lists(other).includes(one)
  }

  private tariffOn(code: HandCode, on: string): HandTariff | 'NONE_THAT_DAY' | 'NONE_AT_THAT_AGE' {
    const ofDay = code.tariffs.filter(
      (t) => t.from <= on && (t.to ?? '9999') >= on && (!t.provider || t.provider === this.provider),
    )
    const age = ageOn(this.setting.birthDate, on)
    const fitting = ofDay.filter((t) => (t.minAge ?? -1) <= age && age <= (t.maxAge ?? 999))
    if (ofDay.length === 0) return 'NONE_THAT_DAY'
    return fitting.find((t) => t.provider) ?? fitting[0] ?? 'NONE_AT_THAT_AGE'
  }

  private shares(days: string[], tariffs: HandTariff[], claimed: number, total: number, code: HandCode) {
    const { insurancePart, patientPart, maximum, supplements, supplementMax } = this.setting
    let left = Math.min(claimed, total)
    const take = (limit: number) => {
      const taken = Math.min(left, limit)
      left -= taken
      return taken
    }
    const A = tariffs.map((tariff) => take(tariff.insurancePart))
    const T = tariffs.map((tariff) => take(tariff.patientPart))
    const percent = (part: 'A' | 'T', i: number) => BigInt(ofDay(this.setting, days[i]!).percentages![part])
    const exactA = A.reduce((sum, amount, i) => sum + BigInt(amount) * percent('A', i), 0n)
    const stateA = insurancePart === 'NOTHING' ? 0 : Number((exactA + 500n) / 1000n)
    const cpasA = insurancePart === 'FULL' ? A.reduce((sum, amount) => sum + amount, 0) - stateA : 0
    let stateT = 0
    let cpasT = 0
    // The State pays all or nothing of the patient's part in the table of refund codes: no fraction of a cent is left.
    T.forEach((amount, i) => {
      if (patientPart === 'NOTHING') return
      const ofState = Number((BigInt(amount) * percent('T', i)) / 1000n)
      stateT += ofState
      const month = `${code.careType ?? 'HOSPITALIZATION'} ${days[i]!.slice(0, 7)}`
      const used = this.usedOfMonth.get(month) ?? 0
      const room = patientPart === 'PARTIAL' && maximum !== null ? Math.max(0, maximum - used) : Number.MAX_SAFE_INTEGER
      const ofCpas = Math.min(amount - ofState, room)
      cpasT += ofCpas
      this.usedOfMonth.set(month, used + ofCpas)
    })
    const above = Math.max(0, claimed - total)
    let cpasAbove = 0
    if (supplements === 'FULL') cpasAbove = above
    if (supplements === 'PARTIAL') cpasAbove = Math.min(above, supplementMax ?? above)
    const state = stateA + stateT
    const cpas = cpasA + cpasT + cpasAbove
    const outcome = above > 0 && supplements === 'NOTHING' ? ('REDUCED' as const) : ('ACCEPTED' as const)
    return { outcome, claimed, state, cpas, patient: claimed - state - cpas }
  }
}
