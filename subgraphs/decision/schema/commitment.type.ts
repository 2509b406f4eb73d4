import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { PeriodType } from '../../../shared/schema/common-types'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { ProviderRef } from '../../../shared/schema/references.type'
import { DateTime } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'

/** A payment commitment. */
@Directive('@key(fields: "number")')
@ObjectType('PaymentCommitment', {
  description: 'A guarantee of payment to a provider (engagement de paiement, betalingsverbintenis).',
})
export class PaymentCommitmentType {
  @Field(() => ID, { description: 'Number of the commitment, for eFact record 51. At most 48 characters.' })
  number!: string
  @Field(() => ProviderRef, { nullable: true, description: 'Provider that holds the commitment.' })
  provider!: ProviderRef | null
  @Field(() => CareTypeEnum, { description: 'Guaranteed care type.' })
  careType!: CareType
  @Field(() => DateTime, { description: 'Instant at which the commitment was given.' })
  issuedAt!: Date
  @Field(() => PeriodType, {
    description: 'Days on which care is guaranteed by the cited version: from the requested day to 30 days after it.',
  })
  guaranteed!: PeriodType
  decisionNumber!: string
  decisionVersionNumber!: number
  personId!: string
}
