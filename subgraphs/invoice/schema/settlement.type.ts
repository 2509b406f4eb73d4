import { Field, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, Euro, YearMonth } from '../../../shared/schema/scalars'
import { SettlementStatusEnum } from './enums'

/** The settlement of a month. */
@ObjectType('Settlement', { description: 'Settlement of a month between CAAMI and the SPP IS (décompte).' })
export class SettlementType {
  @Field(() => YearMonth, { description: 'Month, YYYY-MM.' })
  month!: string
  @Field(() => SettlementStatusEnum, { description: 'Status of the month.' })
  status!: string
  @Field(() => DateTime, {
    nullable: true,
    description: 'Instant at which CAAMI closed the month; null while it is open.',
  })
  closedAt!: string | null
  @Field(() => DateTime, {
    nullable: true,
    description: 'Instant at which the SPP IS accepted the month; null until then.',
  })
  acceptedAt!: string | null
  @Field(() => Euro, { description: 'State’s shares of its lines, less what was recovered.' })
  total!: number
  @Field(() => Int, { description: 'Number of paid or recovered lines.' })
  lineCount!: number
}

/** The part of a CPAS in a month. */
@ObjectType('CpasSettlement', { description: 'Part of a CPAS in the settlement of a month (décompte individuel).' })
export class CpasSettlementType {
  @Field(() => YearMonth, { description: 'Month, YYYY-MM.' })
  month!: string
  @Field(() => Euro, { description: 'State’s shares of the lines of the CPAS, less what was recovered.' })
  total!: number
  @Field(() => Euro, { description: 'CPAS’s shares of these lines, which the CPAS pays to providers.' })
  cpasShare!: number
  @Field(() => Int, { description: 'Number of paid or recovered lines.' })
  lineCount!: number
  enterpriseNumber!: string | null
}

/** A connection to settlements. */
export const SettlementConnection = connectionType('Settlement', () => SettlementType)

/** The payload of closing or accepting a month. */
@ObjectType('SettlementPayload', { description: 'Result of closing or accepting a month.' })
export class SettlementPayload {
  @Field(() => SettlementType, { nullable: true, description: 'Null if it was refused.' })
  settlement!: object | null
  @Field(() => [RuleFindingType], { description: 'Findings that refuse it; empty if it was done.' })
  findings!: Finding[]
}
