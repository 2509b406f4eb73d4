import { Field, Int, ObjectType } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { PeriodType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { CodeScalar, Euro, InamiScalar } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import type { TariffBasis } from '../domain/nomenclature'
import { TariffBasisEnum } from './enums'

/** A dated tariff of a code. */
@ObjectType('Tariff', { description: 'Tariff of a nomenclature item for a period. Amounts are for a quantity of 1.' })
export class TariffType {
  @Field(() => TariffBasisEnum, { description: 'How the amounts apply to a claim.' })
  basis!: TariffBasis
  @Field(() => InamiScalar, {
    nullable: true,
    description:
      'Institution whose price this is; null for the general tariff. The price of an institution applies before the general one.',
  })
  provider!: string | null
  @Field(() => PeriodType, { description: 'Days of care to which the tariff applies.' })
  period!: PeriodType
  @Field(() => Int, { nullable: true, description: 'Lowest age in years, inclusive; null for no lower limit.' })
  minAge!: number | null
  @Field(() => Int, { nullable: true, description: 'Highest age in years, inclusive; null for no upper limit.' })
  maxAge!: number | null
  @Field({ description: 'true: for persons with the preferential rate (BIM, intervention majorée).' })
  preferentialRate!: boolean
  @Field({ description: 'true: for persons with a global medical file (DMG, GMD).' })
  globalMedicalFile!: boolean
  @Field(() => Euro, { description: 'Total fee.' })
  honorarium!: number
  @Field(() => Euro, { description: 'Part that the compulsory insurance would pay.' })
  insurancePart!: number
  @Field(() => Euro, { description: 'Part of the patient (ticket modérateur).' })
  patientPart!: number
  @Field({ description: 'Publication from which the amounts were read.' })
  source!: string
  @Field({
    description: 'true if the source is not sure of the amounts or of the days: derived, undated or carried over.',
  })
  uncertain!: boolean
}

/** A code of the nomenclature. */
@ObjectType('NomenclatureItem', { description: 'Code or pseudo-code of the INAMI nomenclature.' })
export class NomenclatureItemType {
  @Field(() => CodeScalar, { description: 'Nomenclature code, 6 digits; the last one is a check digit.' })
  code!: string
  @Field(() => CareTypeEnum, { description: 'Care type that a decision must cover.' })
  careType!: CareType
  @Field({ description: 'true: a pseudo-code (lump sum, day price, medicines).' })
  pseudoCode!: boolean
  @Field({ description: 'true if the care always requires a prescriber and the number of the prescription.' })
  prescriptionRequired!: boolean
  @Field({ description: 'true if the code is billed by day of stay: the quantity is the number of days.' })
  byDay!: boolean
  @Field(() => Int, { nullable: true, description: 'Units that one person may have on one day; null for no limit.' })
  maxPerDay!: number | null
  @Field(() => [CodeScalar], { description: 'Codes that cannot be accepted on the same day.' })
  notWith!: string[]
  labels!: Record<Language, string>
  tariffs!: TariffType[]
}

/** A connection to the nomenclature. */
export const NomenclatureConnection = connectionType('Nomenclature', () => NomenclatureItemType)
