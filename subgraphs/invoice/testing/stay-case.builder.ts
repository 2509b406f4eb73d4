import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { evaluateLine } from '../application/evaluate-line'
import type { Days } from '../domain/care-days'
import type { NomenclatureItem } from '../domain/nomenclature'
import type { CoverageOfDays, LineCase } from '../rules/line-case'
import { coverageOf, lineCaseOf, supportTermsOf, tariffFactsOf } from './line-case.builder'

export const dayPrice: NomenclatureItem = {
  ...lineCaseOf().item!,
  code: '768106',
  careType: 'HOSPITALIZATION',
  categories: ['HOSPITAL'],
  byDay: true,
  maxPerDay: 1,
}
export const days = (from: string, to: string): Days => ({ from: day(from), to: day(to) })
export const price = (from: string, to: string | null, honorarium: number) =>
  tariffFactsOf({
    period: { from: day(from), to: to === null ? null : day(to) },
    honorarium: cents(honorarium),
    insurancePart: cents(honorarium - 1000),
    patientPart: cents(1000),
  })

/** A stay from 1 March 2026, one unit a day at 500.00, received on 20 April 2026 from a hospital. */
export const stayOf = (last: string, more: Partial<LineCase> = {}): LineCase => {
  const from = day('2026-03-01')
  const to = day(last)
  return lineCaseOf({
    code: '768106',
    item: dayPrice,
    performedOn: from,
    performedUntil: to === from ? null : to,
    quantity: to < from ? 1 : Number(to.slice(8)) + (to.slice(5, 7) === '04' ? 31 : 0),
    stay: { from, to: to < from ? from : to },
    receivedOn: day('2026-04-20'),
    claimed: null,
    tariffs: [price('2026-01-01', null, 50_000)],
    provider: { category: 'HOSPITAL', participates: [{ from: day('2014-06-01'), to: null }] },
    providerKey: '71000436000',
    coverage: coverageOf({ terms: supportTermsOf({ careType: 'HOSPITALIZATION' }) }),
    ...more,
  })
}
export const found = (line: LineCase) =>
  evaluateLine(line).verdict.findings.map(({ rule, facts }) => {
    const fact = (name: string) => facts.find((one) => one.name === name)?.value
    return [rule, fact('day'), fact('daysCovered')].filter((value) => value !== undefined).join(' ')
  })
/** The line without its other units: TAR-QUANTITY is not asked. */
export const ofStays = (line: LineCase) => found(line).filter((one) => !one.startsWith('TAR-QUANTITY'))

export function termsOf(more: Partial<CoverageOfDays> = {}): Omit<CoverageOfDays, 'from' | 'to'> {
  const { cpas, refundCode, amuAttestationRequired, state } = coverageOf()
  return {
    cpas,
    refundCode,
    amuAttestationRequired,
    state,
    terms: supportTermsOf({ careType: 'HOSPITALIZATION' }),
    ...more,
  }
}
