/**
 * The verdict on a line of care, computed a second time from the texts of the law alone: day by day, with days as texts and amounts as
 * cents. It shares no code with the system.
 */

export type Level = 'NOTHING' | 'PARTIAL' | 'FULL'
export interface HandCoverage {
  careType: string
  period: { from: string; to: string }
  insurancePart: Level
  patientPart: Level
  patientPartMaxPerMonth?: string
  supplements: Level
  supplementMax?: string
  authorisedProviders?: string[]
}
export interface HandDecision {
  from: string
  to: string
  coverages: HandCoverage[]
  incomeLevel: string
  housingOffered?: boolean
  insuranceDelayGrounds?: string
  suspendedSince: string | null
}
/** What the registers say from a day on, oldest first. */
interface Since {
  from: string
  value: string
}
export interface HandPerson {
  residences: Since[]
  insurances: Since[]
  /** Asylum seekers: the municipality assigned to them. */
  allocation: string | null
  deathDate: string | null
  decisions: HandDecision[]
}
export interface HandTariff {
  isClaimedUpTo: boolean
  honorarium: number
  insurancePart: number
  patientPart: number
}
/** A line of an invoice of its own. */
export interface HandLine {
  code: string
  provider: string
  from: string
  to: string
  quantity: number
  claimed: number
}
export interface HandVerdict {
  outcome: 'ACCEPTED' | 'REDUCED' | 'REJECTED'
  /** Claimed, State, CPAS, patient. */
  shares: number[]
  findings: string[]
  /** The CPAS's share of the patient's part, by month. */
  used: [month: string, cents: number][]
}

export const careTypeOf: Record<string, string> = {
  '768106': 'HOSPITALIZATION',
  '960374': 'HOSPITALIZATION',
  '102034': 'AMBULATORY_HOSPITAL_CARE',
  '101076': 'GENERAL_MEDICINE',
}
const BY_DAY = '768106'
const RESIDENCE_OF_CPAS = '21004'

export const addDays = (on: string, count: number) =>
  new Date(Date.parse(on) + count * 86_400_000).toISOString().slice(0, 10)
const daysFromTo = (from: string, to: string): string[] =>
  to <= from ? [from] : [from, ...daysFromTo(addDays(from, 1), to)]
const lastOf = (list: Since[], on: string): Since => list.filter(({ from }) => from <= on).at(-1) ?? list[0]!

function threeMonthsAfter(on: string): string {
  const [year, month, dayOfMonth] = on.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + 3, 0)).getUTCDate()
  return new Date(Date.UTC(year, month + 2, Math.min(dayOfMonth, lastOfMonth))).toISOString().slice(0, 10)
}

/** The State's percentages of a day, the same in all settings of the provisional list; null: insured. */
function percentagesOn({ residences, insurances, allocation }: HandPerson, decision: HandDecision, on: string) {
  const insurance = lastOf(insurances, on)
  if (insurance.value === 'INSURED') return null
  if (decision.incomeLevel === 'ABOVE_LIVING_WAGE') return { A: 0, T: 0 }
  const isHoused = allocation !== null && (decision.housingOffered === true || allocation === RESIDENCE_OF_CPAS)
  const isWithinDelay = on <= threeMonthsAfter(insurance.from) || decision.insuranceDelayGrounds !== undefined
  switch (lastOf(residences, on).value) {
    case 'ILLEGAL_STAY':
      return { A: 100, T: 100 }
    case 'ASYLUM_SEEKER_FINANCIAL_AID':
      return { A: isHoused ? 100 : 50, T: 0 }
    case 'LEGAL_STAY':
      if (insurance.value !== 'INSURABLE') return { A: 100, T: 0 }
      return isWithinDelay ? { A: 100, T: 100 } : { A: 0, T: 0 }
    default:
      return { A: 100, T: 0 }
  }
}

/** Judges the lines of a person one after the other. */
export class CareByHand {
  private readonly accepted: HandLine[] = []
  private readonly usedByMonth = new Map<string, number>()

  constructor(
    private readonly person: HandPerson,
    private readonly tariffs: Record<string, HandTariff>,
    private readonly today: string,
  ) {}

  book(line: HandLine, { outcome, used }: HandVerdict): void {
    if (outcome === 'REJECTED') return
    this.accepted.push(line)
    for (const [month, cents] of used) this.usedByMonth.set(month, (this.usedByMonth.get(month) ?? 0) + cents)
  }

  judge(line: HandLine, isInvoice: boolean): HandVerdict {
    const days = daysFromTo(line.from, line.to)
    const tariff = this.tariffs[line.code]!
    const findings = [...this.ofDays(days, line, isInvoice), ...this.ofOtherCare(days, line, isInvoice)]
    if (line.code === BY_DAY && line.quantity > days.length) findings.push('TAR-PERIOD')
    const above = line.claimed - tariff.honorarium * line.quantity
    if (above > 0) findings.push('WARNING TAR-CAP')
    findings.sort()
    if (findings.some((one) => !one.startsWith('WARNING')))
      return { outcome: 'REJECTED', shares: [line.claimed, 0, 0, 0], findings, used: [] }
    return { findings, ...this.split(days, line, tariff) }
  }

  private ofDay(on: string, { code, provider }: HandLine): string[] {
    const { deathDate, decisions, insurances } = this.person
    const rules = deathDate !== null && deathDate <= on ? ['COV-DECEASED'] : []
    const decision = decisions.find(({ from, to }) => from <= on && on <= to)
    if (!decision) return [...rules, 'COV-NOT-ACTIVE']
    if (lastOf(insurances, on).value === 'INSURED') rules.push('COV-INSURED')
    if (decision.suspendedSince !== null && decision.suspendedSince <= on) rules.push('COV-SUSPENDED')
    const cover = decision.coverages.find(({ careType }) => careType === careTypeOf[code])
    if (!cover) return [...rules, 'COV-ABSENT']
    if (on < cover.period.from || cover.period.to < on) rules.push('COV-NOT-IN-PERIOD')
    if (cover.authorisedProviders && !cover.authorisedProviders.includes(provider))
      rules.push('COV-PROVIDER-NOT-LISTED')
    return rules
  }

  private ofDays(days: string[], line: HandLine, isInvoice: boolean): string[] {
    const first = new Map<string, number>()
    days.forEach((on, i) => {
      for (const rule of this.ofDay(on, line)) {
        const shown = isInvoice && rule === 'COV-DECEASED' ? 'INV-DECEASED' : rule
        if (!first.has(shown)) first.set(shown, i)
      }
      if (on > this.today && !first.has('TAR-FUTURE')) first.set('TAR-FUTURE', i)
    })
    return [...first].map(([rule, i]) => (days.length === 1 ? rule : `${rule} ${days[i]} ${i}`))
  }

  // Each invoice has one line, so that the stay of a line is its days.
  private ofOtherCare(days: string[], line: HandLine, isInvoice: boolean): string[] {
    const isStay = line.code === BY_DAY
    const isAmbulatory = ({ code }: HandLine) => code === '102034' || code === '101076'
    const collides = (on: string) =>
      this.accepted
        .filter(({ from, to }) => from <= on && on <= to)
        .some((other) => {
          if (isStay && other.code === BY_DAY) {
            const touches = (other.to === on && line.from === on) || (other.from === on && line.to === on)
            return !touches || (other.from === other.to && line.from === line.to)
          }
          if (isStay) return isAmbulatory(other) && line.from < on && on < line.to
          return other.code === BY_DAY && isAmbulatory(line) && other.from < on && on < other.to
        })
    const first = days.findIndex(collides)
    const found = first < 0 ? [] : [days.length === 1 ? 'INV-STAY-OVERLAP' : `INV-STAY-OVERLAP ${days[first]} ${first}`]
    const isSame = ({ code, provider, from, to }: HandLine) =>
      !isStay && code === line.code && provider === line.provider && from <= line.to && line.from <= to
    return isInvoice && this.accepted.some(isSame) ? [...found, 'INV-LINE-DUPLICATE'] : found
  }

  private split(days: string[], line: HandLine, tariff: HandTariff): Omit<HandVerdict, 'findings'> {
    const { code, quantity, claimed } = line
    const careType = careTypeOf[code]!
    let left = Math.min(claimed, tariff.honorarium * quantity)
    const take = (limit: number) => {
      const taken = Math.min(left, limit)
      left -= taken
      return taken
    }
    const isOneADay = quantity === days.length || (code === BY_DAY && quantity < days.length)
    const units = Array.from({ length: quantity }, (_, i) => {
      const on = days[isOneADay ? i : 0]!
      const decision = this.person.decisions.find(({ from, to }) => from <= on && on <= to)!
      const cover = decision.coverages.find((one) => one.careType === careType)!
      return { on, cover, percentages: percentagesOn(this.person, decision, on)! }
    })
    const A = units.map(() => take(tariff.isClaimedUpTo ? tariff.honorarium : tariff.insurancePart))
    const T = units.map(() => take(tariff.patientPart))
    let [hundredths, cpas] = [0, 0]
    units.forEach(({ cover, percentages }, i) => {
      if (cover.insurancePart !== 'NOTHING') hundredths += A[i]! * percentages.A
    })
    let state = Math.floor((hundredths + 50) / 100)
    // The level of the insurance part is the same in all decisions of a person of this test.
    if (units[0]!.cover.insurancePart === 'FULL') cpas += A.reduce((sum, amount) => sum + amount, 0) - state
    const used: HandVerdict['used'] = []
    units.forEach(({ on, cover, percentages }, i) => {
      if (cover.patientPart === 'NOTHING') return
      const ofState = (T[i]! * percentages.T) / 100
      const month = `${careType} ${on.slice(0, 7)}`
      const soFar = used
        .filter(([key]) => key === month)
        .reduce((sum, [, cents]) => sum + cents, this.usedByMonth.get(month) ?? 0)
      const { patientPart, patientPartMaxPerMonth: maximum } = cover
      const room =
        patientPart === 'PARTIAL' && maximum
          ? Math.max(0, Number(maximum.replace('.', '')) - soFar)
          : Number.MAX_SAFE_INTEGER
      const ofCpas = Math.min(T[i]! - ofState, room)
      state += ofState
      cpas += ofCpas
      used.push([month, ofCpas])
    })
    const above = Math.max(0, claimed - tariff.honorarium * quantity)
    const { supplements, supplementMax } = units[0]!.cover
    const isOfHospital = careType !== 'GENERAL_MEDICINE' && supplements !== 'NOTHING'
    const limit = supplements === 'PARTIAL' && supplementMax ? Number(supplementMax.replace('.', '')) : above
    if (isOfHospital) cpas += Math.min(above, limit)
    const outcome = above > 0 && !isOfHospital ? 'REDUCED' : 'ACCEPTED'
    return { outcome, shares: [claimed, state, cpas, claimed - state - cpas], used }
  }
}
