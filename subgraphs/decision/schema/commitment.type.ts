import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { PeriodType } from '../../../shared/schema/common-types'
import { CareTypeEnum } from '../../../shared/schema/enums'
import { DateTime } from '../../../shared/schema/scalars'
import type { CareType } from '../../../shared/values/care-types'
import { ProviderRef } from './references'

/** The provider's guarantee of payment. */
@Directive('@key(fields: "number")')
@ObjectType('PaymentCommitment', {
  description:
    'The guarantee of payment given to a provider who consulted (engagement de paiement, betalingsverbintenis).',
})
export class PaymentCommitmentType {
  @Field(() => ID, { description: 'At most 48 characters: it goes into eFact record 51.' })
  number!: string
  @Field(() => ProviderRef, { nullable: true, description: 'Who holds it.' })
  provider!: ProviderRef | null
  @Field(() => CareTypeEnum, { description: 'The care guaranteed.' })
  careType!: CareType
  @Field(() => DateTime, { description: 'When it was given.' })
  issuedAt!: Date
  @Field(() => PeriodType, {
    description:
      'Care given in this period is guaranteed: from the day asked for to 30 days after it, by the version relied on.',
  })
  guaranteed!: PeriodType
  decisionNumber!: string
  decisionVersionNumber!: number
  personId!: string
}
