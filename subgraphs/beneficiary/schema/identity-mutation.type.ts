import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { connectionType } from '../../../shared/schema/connection'
import { MutationKindEnum } from '../../../shared/schema/enums'
import { DateTime, LocalDate } from '../../../shared/schema/scalars'
import type { IdentityMutationKind } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'

/** A mutation as clients see it. */
@Directive('@key(fields: "id")')
@ObjectType('IdentityMutation', { description: 'What the registers reported of a person (mutation BCSS).' })
export class IdentityMutationType {
  @Field(() => ID, { description: 'Given here; never changes.' })
  id!: string
  @Field(() => ID, { description: 'The name that the registers gave it: the same one again changes nothing.' })
  reference!: string
  @Field(() => MutationKindEnum, { description: 'What was reported.' })
  kind!: IdentityMutationKind
  @Field(() => LocalDate, { description: 'The day from which it holds, whenever it was reported.' })
  effectiveOn!: Day
  @Field(() => DateTime, { description: 'When it was reported.' })
  receivedAt!: string

  // Not fields: what the resolvers work on.
  personId!: string
  beforeText!: string | null
  afterText!: string | null
}

/** A page of mutations. */
export const IdentityMutationConnection = connectionType('IdentityMutation', () => IdentityMutationType)
