import { Field, Int, ObjectType } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { PeriodType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { CodeScalar, Euro } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'

/** A dated tariff of a code. */
@ObjectType('Tariff', { description: 'What a code is worth from one day to another.' })
export class TariffType {
  @Field(() => PeriodType, { description: 'Days of care for which it holds.' })
  period!: PeriodType
  @Field(() => Int, { nullable: true, description: 'Ages for which it holds, both included; none: all.' })
  minAge!: number | null
  @Field(() => Int, { nullable: true, description: 'Highest age for which it holds; none: no limit.' })
  maxAge!: number | null
  @Field({ description: 'For persons with the preferential rate (BIM, intervention majorée).' })
  preferentialRate!: boolean
  @Field({ description: 'For persons with a global medical file (DMG, GMD).' })
  globalMedicalFile!: boolean
  @Field(() => Euro, { description: 'The fee in all.' })
  honorarium!: number
  @Field(() => Euro, { description: 'What the insurance would bear.' })
  insurancePart!: number
  @Field(() => Euro, { description: 'Ticket modérateur.' })
  patientPart!: number
  @Field({ description: 'Where the amounts were read.' })
  source!: string
  @Field({
    description: 'True where the source is not sure of the amounts or of the days: derived, undated, or carried on.',
  })
  uncertain!: boolean
}

/** A code of the nomenclature. */
@ObjectType('NomenclatureItem', { description: 'A code or pseudo-code of the INAMI nomenclature.' })
export class NomenclatureItemType {
  @Field(() => CodeScalar, { description: '6 digits, the last of them a check digit.' })
  code!: string
  @Field(() => CareTypeEnum, { description: 'The type of care that a decision must cover for it.' })
  careType!: CareType
  @Field({ description: 'A pseudo-code: a lump sum, a day price, medicines.' })
  pseudoCode!: boolean
  @Field({ description: 'The care always needs a prescriber and the number of the prescription.' })
  prescriptionRequired!: boolean
  labels!: Record<Language, string>
  tariffs!: TariffType[]
}

/** A page of the nomenclature. */
export const NomenclatureConnection = connectionType('Nomenclature', () => NomenclatureItemType)
