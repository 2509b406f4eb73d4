import { Field, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, Euro, YearMonth } from '../../../shared/schema/scalars'
import { SettlementStatusEnum } from './enums'

/** The settlement of a month. */
@ObjectType('Settlement', { description: 'What CAAMI paid in a month and settles with the SPP IS (décompte).' })
export class SettlementType {
  @Field(() => YearMonth, { description: 'The month.' })
  month!: string
  @Field(() => SettlementStatusEnum, { description: 'How far it is.' })
  status!: string
  @Field(() => DateTime, { nullable: true, description: 'When CAAMI closed it.' })
  closedAt!: string | null
  @Field(() => DateTime, { nullable: true, description: 'When the SPP IS accepted it.' })
  acceptedAt!: string | null
  @Field(() => Euro, { description: 'The State’s shares of its lines, less what was taken back.' })
  total!: number
  @Field(() => Int, { description: 'Lines paid or taken back in it.' })
  lineCount!: number
}

/** A CPAS's part of a month. */
@ObjectType('CpasSettlement', { description: 'The part of a CPAS in the settlement of a month (décompte individuel).' })
export class CpasSettlementType {
  @Field(() => YearMonth, { description: 'The month.' })
  month!: string
  @Field(() => Euro, { description: 'The State’s shares for the persons of this CPAS.' })
  total!: number
  @Field(() => Euro, { description: 'What remains for the CPAS to pay to providers.' })
  cpasShare!: number
  @Field(() => Int, { description: 'Lines paid or taken back.' })
  lineCount!: number
  enterpriseNumber!: string | null
}

/** A page of settlements. */
export const SettlementConnection = connectionType('Settlement', () => SettlementType)

/** What closing or accepting a month answers. */
@ObjectType('SettlementPayload', { description: 'The settlement, or why it was left as it is.' })
export class SettlementPayload {
  @Field(() => SettlementType, { nullable: true, description: 'Null where nothing was written.' })
  settlement!: object | null
  @Field(() => [RuleFindingType], { description: 'Why it was refused.' })
  findings!: Finding[]
}
