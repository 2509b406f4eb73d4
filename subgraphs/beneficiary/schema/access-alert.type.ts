import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Finding } from '../../../shared/rules/finding'
import { ActorType, RuleFindingType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime } from '../../../shared/schema/scalars'
import { AccessAlertKindEnum } from './enums'

@ObjectType('AccessAlert', {
  description: 'Unusual reading of personal data, for a supervisor or inspector to examine.',
})
export class AccessAlertType {
  @Field(() => ID, { description: 'Id of the alert.' })
  id!: string
  @Field(() => DateTime, { description: 'Instant at which it was raised.' })
  at!: string
  @Field(() => AccessAlertKindEnum, { description: 'Many persons in an hour, or a read in an emergency.' })
  kind!: 'QUOTA' | 'EMERGENCY'
  @Field(() => String, { nullable: true, description: 'What the client sent with X-Emergency. Null for a quota.' })
  reason!: string | null
  @Field(() => ActorType, { nullable: true, description: 'Who closed the alert. Null: it is open.' })
  closedBy!: ActorType | null
  @Field(() => DateTime, { nullable: true, description: 'When it was closed. Null: it is open.' })
  closedAt!: string | null
  @Field(() => ActorType, { description: 'Who read.' })
  actor!: ActorType
  @Field(() => Int, {
    description:
      'Different persons read in the hour, or in the request of the emergency; numbers that nobody has count too. At a refused read, the number that it would have reached.',
  })
  persons!: number
  @Field(() => String, { nullable: true, description: 'What a supervisor or inspector wrote. Null: it is open.' })
  outcome!: string | null
}

export const AccessAlertConnection = connectionType('AccessAlert', () => AccessAlertType)

@InputType('AccessAlertFilter', { description: 'Filter for access alerts; omitted fields are ignored.' })
export class AccessAlertFilterInput {
  @Field(() => String, { nullable: true, description: 'Organisation of the reader.' })
  organisation?: string | null
  @Field(() => Boolean, { nullable: true, description: 'true: without an outcome; false: with one.' })
  open?: boolean | null
}

@ObjectType('AccessAlertPayload', { description: 'Result of closing an alert.' })
export class AccessAlertPayload {
  @Field(() => AccessAlertType, { nullable: true, description: 'The alert.' })
  alert!: AccessAlertType | null
  @Field(() => [RuleFindingType], { description: 'Refusals and warnings.' })
  findings!: Finding[]
}
