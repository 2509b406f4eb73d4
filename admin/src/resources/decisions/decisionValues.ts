import { omitEmpty } from '../../components/form/omitEmpty'
import { isDay } from '../../format/day'
import { parseEuro } from '../../format/euro'
import { insCodeParser, nissParser } from '../../format/parsers'
import type { CareType, CoverageInput, DecisionInput, OwnFundsInput } from '../../graphql/generated/graphql'
import type { Decision } from './DecisionShow'

/** A decision as the form holds it. */
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

/** A cover as one begins it: over the whole decision, the insurance part in full. */
export function newCoverage(
  careType: CareType,
  period: { from?: string; to?: string | null } | undefined,
): CoverageInput {
  return {
    careType,
    period: { from: period?.from ?? '', to: period?.to ?? '' },
    insurancePart: 'FULL',
    patientPart: 'NOTHING',
    supplements: 'NOTHING',
  }
}

/** What the form starts with for someone. */
export function newDecision(niss: string, day: string): DecisionValues {
  return {
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
  }
}

/** What the form starts with for a decision that exists. */
export function toFormValues(decision: Decision): DecisionValues {
  return {
    version: decision.version,
    niss: decision.beneficiary?.niss ?? '',
    councilDate: decision.councilDate,
    validity: { from: decision.validity.from, to: decision.validity.to ?? '' },
    judicialDecision: decision.judicialDecision,
    incomeLevel: decision.incomeLevel ?? 'UP_TO_LIVING_WAGE',
    housingOffered: offeredOf(decision.housingOffered),
    residenceInsCode: decision.residenceInsCode ?? '',
    insuranceDelayGrounds: decision.insuranceDelayGrounds ?? '',
    decidedBy: decision.decidedBy,
    inquiry: { on: decision.inquiry?.on ?? '', reference: decision.inquiry?.reference ?? '' },
    competenceGround: decision.competenceGround ?? '',
    coverages: decision.coverages.map((cover) => ({
      careType: cover.careType,
      period: { from: cover.period.from, to: cover.period.to ?? '' },
      insurancePart: cover.insurancePart,
      patientPart: cover.patientPart,
      supplements: cover.supplements,
      patientPartMaxPerMonth: cover.patientPartMaxPerMonth ?? '',
      supplementMax: cover.supplementMax ?? '',
      supplementTypes: cover.supplementTypes,
      agreement: cover.agreement,
      prescriptionRequired: cover.prescriptionRequired,
      authorisedProviders: cover.authorisedProviders.flatMap((provider) => (provider ? [provider.inamiNumber] : [])),
      authorisedCompanies: cover.authorisedCompanies,
      restrictionGround: cover.restrictionGround ?? '',
    })),
    ownFunds:
      decision.ownFunds?.map(({ description, maxAmount, careType, period }) => ({
        description,
        maxAmount: maxAmount ?? '',
        ...(careType ? { careType } : {}),
        period: { from: period?.from ?? '', to: period?.to ?? '' },
      })) ?? [],
  }
}

/** What the form starts with for a decision that continues another one on certain days, with the same terms. */
export function toFollowUpValues(
  decision: Decision,
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

const offeredOf = (offered: boolean | null | undefined) => (offered === true ? 'YES' : offered === false ? 'NO' : '')

/** The form's values as the graph takes them. */
export function toDecisionInput(form: DecisionValues): DecisionInput {
  const { housingOffered, reason, version, reference, ...values } = form
  const offered = housingOffered === 'YES' ? true : housingOffered === 'NO' ? false : undefined
  const coverages = values.coverages.map(({ authorisedProviders, authorisedCompanies, supplementTypes, ...cover }) => ({
    ...cover,
    // An empty list would let nobody in: where none is named, any provider may.
    ...(authorisedProviders?.length ? { authorisedProviders } : {}),
    ...(authorisedCompanies?.length ? { authorisedCompanies } : {}),
    ...(supplementTypes?.length ? { supplementTypes } : {}),
  }))
  return omitEmpty({
    ...values,
    coverages,
    ownFunds: values.ownFunds.filter(({ description }) => description),
    housingOffered: offered,
  }) as DecisionInput
}

/** Enough is there to ask the graph what it would say, and all of it can be read. */
export function isComplete({
  niss,
  councilDate,
  validity,
  residenceInsCode,
  coverages,
  ownFunds,
  inquiry,
}: DecisionValues): boolean {
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
    ownFunds.every(({ maxAmount, period }) => isAmount(maxAmount) && isOptionalPeriod(period)) &&
    isOptionalDay(inquiry?.on) &&
    (!inquiry?.reference || Boolean(inquiry.on))
  )
}

const isPeriod = ({ from, to }: { from: string; to?: string | null }) => isDay(from) && (!to || isDay(to))
const isOptionalDay = (day: string | undefined) => !day || isDay(day)
const isOptionalPeriod = (period: OwnFundsInput['period']) => !(period?.from || period?.to) || isPeriod(period)
const isAmount = (amount: string | null | undefined) => !amount || parseEuro(amount) === amount
