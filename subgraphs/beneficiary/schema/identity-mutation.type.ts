import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { connectionType } from '../../../shared/schema/connection'
import { MutationKindEnum } from '../../../shared/schema/enums'
import { DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

@Directive('@key(fields: "id")')
@ObjectType('IdentityMutation', {
  description: 'Identity mutation that the registers reported of a person (mutation BCSS).',
})
export class IdentityMutationType {
  @Field(() => ID, { description: 'Id of the mutation, assigned by this system.' })
  id!: string
  @Field(() => ID, { description: 'Reference that the registers assigned: the idempotency key.' })
  reference!: string
  @Field(() => MutationKindEnum, { description: 'Kind of the mutation.' })
  kind!: IdentityMutationKind
  @Field(() => LocalDate, { description: 'Effective day; independent of the day of the report.' })
  effectiveOn!: Day
  @Field(() => DateTime, { description: 'Instant of the report.' })
  receivedAt!: string

  // Not fields: data for the field resolvers. `personId` is the canonical id.
  personId!: string
  beforeText!: string | null
  afterText!: string | null
}

export const IdentityMutationConnection = connectionType('IdentityMutation', () => IdentityMutationType)
