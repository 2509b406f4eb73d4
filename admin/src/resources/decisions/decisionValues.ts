import { omitEmpty } from '../../components/form/omitEmpty'
import { isDay } from '../../format/day'
import { parseEuro } from '../../format/euro'
import { insCodeParser, nissParser } from '../../format/parsers'
import type { CareType, CoverageInput, DecisionInput, OwnFundsInput } from '../../graphql/generated/graphql'
import type { Decision } from './DecisionShow'

/** What a form takes from a recorded decision. */
export type RecordedTerms = Pick<
  Decision,
  | 'version'
  | 'councilDate'
  | 'judicialDecision'
  | 'decidedBy'
  | 'housingOffered'
  | 'inquiry'
  | 'validity'
  | 'incomeLevel'
  | 'residenceInsCode'
  | 'insuranceDelayGrounds'
  | 'competenceGround'
  | 'coverages'
  | 'ownFunds'
> & { beneficiary?: { niss: string } | null }

export interface DecisionValues extends Omit<DecisionInput, 'coverages' | 'ownFunds' | 'housingOffered'> {
  housingOffered?: 'YES' | 'NO' | '' | null
  coverages: CoverageInput[]
  ownFunds: OwnFundsInput[]
  reason?: string
  /** The version that the form was opened with. */
  version?: number
  /** Identifies this content of this form: sent twice, it is recorded once. */
  reference?: string
}

interface Period {
  from?: string | null
  to?: string | null
}
const typedPeriod = (period?: Period | null) => ({ from: period?.from ?? '', to: period?.to ?? '' })

/** A cover as one begins it: over the whole decision, the insurance part in full. */
export const newCoverage = (careType: CareType, period: Period | undefined): CoverageInput => ({
  careType,
  period: typedPeriod(period),
  insurancePart: 'FULL',
  patientPart: 'NOTHING',
  supplements: 'NOTHING',
})

/** What the form starts with for someone. */
export const newDecision = (niss: string, day: string): DecisionValues => ({
  niss: nissParser.parse(niss) ?? niss,
  councilDate: day,
  validity: { from: day, to: '' },
  judicialDecision: false,
  incomeLevel: 'UP_TO_LIVING_WAGE',
  housingOffered: '',
  residenceInsCode: '',
  coverages: [],
  ownFunds: [],
  decidedBy: 'COUNCIL',
  inquiry: { on: '', reference: '' },
  competenceGround: '',
})

/** What the form starts with for a decision that exists. */
export function toFormValues(decision: RecordedTerms): DecisionValues {
  const { version, councilDate, judicialDecision, decidedBy, housingOffered, inquiry } = decision
  return {
    version,
    councilDate,
    judicialDecision,
    decidedBy,
    niss: decision.beneficiary?.niss ?? '',
    validity: typedPeriod(decision.validity),
    incomeLevel: decision.incomeLevel ?? 'UP_TO_LIVING_WAGE',
    housingOffered: housingOffered === true ? 'YES' : housingOffered === false ? 'NO' : '',
    residenceInsCode: decision.residenceInsCode ?? '',
    insuranceDelayGrounds: decision.insuranceDelayGrounds ?? '',
    inquiry: { on: inquiry?.on ?? '', reference: inquiry?.reference ?? '' },
    competenceGround: decision.competenceGround ?? '',
    coverages: decision.coverages.map(({ priorAgreements: _, authorisedProviders, ...cover }) => ({
      ...cover,
      period: typedPeriod(cover.period),
      patientPartMaxPerMonth: cover.patientPartMaxPerMonth ?? '',
      supplementMax: cover.supplementMax ?? '',
      restrictionGround: cover.restrictionGround ?? '',
      authorisedProviders: authorisedProviders.flatMap((provider) => (provider ? [provider.inamiNumber] : [])),
    })),
    ownFunds: (decision.ownFunds ?? []).map(({ maxAmount, period, ...item }) => ({
      ...item,
      maxAmount: maxAmount ?? '',
      period: typedPeriod(period),
    })),
  }
}

/** What the form starts with for a decision that continues another one on certain days, with the same terms. */
export function toFollowUpValues(
  decision: RecordedTerms,
  { from, to, councilDate }: { from: string; to: string; councilDate: string },
): DecisionValues {
  const values = toFormValues(decision)
  return {
    ...values,
    councilDate,
    validity: { from, to },
    coverages: values.coverages
      .filter(({ period }) => (!period.to || period.to >= from) && (!to || period.from <= to))
      .map((cover) => ({
        ...cover,
        period: {
          from: cover.period.from < from ? from : cover.period.from,
          to: to && (!cover.period.to || cover.period.to > to) ? to : cover.period.to,
        },
      })),
  }
}

/** The form's values as the graph takes them. */
export function toDecisionInput(form: DecisionValues): DecisionInput {
  const { housingOffered, reason, version, reference, ...values } = form
  // An empty list would let nobody in: where none is named, any provider may.
  const named = <T>(list: T[] | null | undefined) => (list?.length ? list : undefined)
  return omitEmpty({
    ...values,
    coverages: values.coverages.map((cover) => ({
      ...cover,
      authorisedProviders: named(cover.authorisedProviders),
      authorisedCompanies: named(cover.authorisedCompanies),
      supplementTypes: named(cover.supplementTypes),
    })),
    ownFunds: values.ownFunds.filter(({ description }) => description),
    housingOffered: housingOffered ? housingOffered === 'YES' : undefined,
  })
}

const isPeriod = ({ from, to }: Period) => isDay(from) && (!to || isDay(to))
const isAmount = (amount: string | null | undefined) => !amount || parseEuro(amount) === amount

/** Enough is there to ask the graph what it would say, and all of it can be read. */
export function isComplete(values: DecisionValues): boolean {
  const { niss, councilDate, validity, residenceInsCode, coverages, ownFunds, inquiry } = values
  return (
    !!niss &&
    nissParser.parse(niss) === niss &&
    isDay(councilDate) &&
    isPeriod(validity) &&
    !!residenceInsCode &&
    insCodeParser.parse(residenceInsCode) === residenceInsCode &&
    coverages.every(
      ({ period, patientPartMaxPerMonth, supplementMax }) =>
        isPeriod(period) && isAmount(patientPartMaxPerMonth) && isAmount(supplementMax),
    ) &&
    ownFunds.every(
      ({ maxAmount, period }) => isAmount(maxAmount) && (!(period?.from || period?.to) || isPeriod(period)),
    ) &&
    (inquiry?.on ? isDay(inquiry.on) : !inquiry?.reference)
  )
}
