import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, Euro, LocalDate, YearMonth } from '../../../shared/schema/scalars'
import type { Day } from '../../../shared/values/day'
import { BalanceStateEnum } from './enums'

/** What a CPAS owes a provider for a month of care. */
@ObjectType('CpasBalance', {
  description:
    'What a CPAS owes a provider beside the State for a month of care. It exists if a line has a share of the CPAS. What is accepted for a month that is settled already is shown in the first later month that is not settled.',
})
export class CpasBalanceType {
  @Field(() => ID, { description: 'CPAS, provider (11 digits) and month, with hyphens: as BalanceSettled names it.' })
  id!: string
  @Field(() => YearMonth, { description: 'Month of care, YYYY-MM; care over several days belongs to its first day.' })
  month!: string
  @Field(() => Euro, {
    description:
      'CPAS’s shares of its lines, without contested, waiting, rejected and recovered ones. It may be less than what the CPAS paid if a line was contested or recovered since, and negative after a credit note.',
  })
  amount!: number
  @Field(() => Int, { description: 'Number of lines in the amount.' })
  lineCount!: number
  @Field(() => Int, { description: 'Number of lines that the CPAS contests, which are not in the amount.' })
  contested!: number
  @Field(() => BalanceStateEnum, { description: 'PAID once the CPAS declared its payment.' })
  state!: string
  @Field(() => LocalDate, { nullable: true, description: 'Day on which the CPAS paid; null while it is OPEN.' })
  paidOn!: Day | null
  @Field(() => Euro, {
    nullable: true,
    description: 'Amount at the time of the settlement, which never changes; null while it is OPEN.',
  })
  paidAmount!: number | null
  @Field(() => String, {
    nullable: true,
    description:
      'The CPAS’s reference of its payment. Null if it gave none, and for callers who may read anonymised figures only.',
  })
  reference!: string | null
}

/** A connection to balances. */
export const CpasBalanceConnection = connectionType('CpasBalance', () => CpasBalanceType)

/** The payload of a settlement with a provider. */
@ObjectType('BalancePayload', { description: 'Result of settling a balance.' })
export class BalancePayload {
  @Field(() => CpasBalanceType, { nullable: true, description: 'Null where nothing was written.' })
  balance!: object | null
  @Field(() => [RuleFindingType], { description: 'Findings that refuse it; empty if it was done.' })
  findings!: Finding[]
}

/** The contest of a line. */
@ObjectType('LineContest', {
  description: 'Contest of a line by the CPAS of its decision, and the answer of the CAAMI.',
})
export class LineContestType {
  @Field(() => DateTime, { description: 'Instant of the contest.' })
  contestedAt!: string
  @Field(() => String, {
    nullable: true,
    description: 'Reason that the CPAS gave; null for callers who may read anonymised figures only.',
  })
  reason!: string | null
  @Field(() => DateTime, { nullable: true, description: 'Instant of the answer; null until the CAAMI answers.' })
  answeredAt!: string | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: the line was rejected or recovered; false: it is as before. Null until the CAAMI answers.',
  })
  upheld!: boolean | null
  @Field(() => String, {
    nullable: true,
    description: 'Remark of the answer. Null until then, and for callers who may read anonymised figures only.',
  })
  remark!: string | null
}
