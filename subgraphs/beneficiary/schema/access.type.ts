import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { ActorType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, NissScalar } from '../../../shared/schema/scalars'
import { AccessKindEnum } from './enums'

/** A line of the access log. */
@ObjectType('Access', { description: "Someone looked at or changed a person's data." })
export class AccessType {
  @Field(() => ID, { description: 'Identifies the line.' })
  id!: string
  @Field(() => DateTime, { description: 'When.' })
  at!: string
  @Field(() => ActorType, { description: 'Who, for which organisation, in which role.' })
  actor!: ActorType
  @Field(() => NissScalar, { description: 'The number under which the person was met.' })
  niss!: string
  @Field({
    description: 'Name of the operation that the client sent, at most 100 characters, or its first root field.',
  })
  operation!: string
  @Field(() => [String], {
    description:
      'The root fields that were executed, in the order of the operation, each once. The server takes them from the operation: ' +
      'unlike its name, a client cannot choose them. Empty for work of the system itself and for lines written before they were recorded.',
  })
  rootFields!: string[]
  @Field(() => AccessKindEnum, { description: 'READ or WRITE' })
  kind!: 'READ' | 'WRITE'
  @Field({ description: 'The part of the system whose data it was.' })
  subgraph!: string
  @Field(() => ID, { description: 'The request: lines of one request belong together.' })
  requestId!: string
}

/** A page of the access log. */
export const AccessConnection = connectionType('Access', () => AccessType)

/** Which lines of the access log. */
@InputType('AccessFilter', { description: 'Which lines of the access log; what is not given does not limit.' })
export class AccessFilterInput {
  @Field(() => NissScalar, { nullable: true, description: 'About this person, under whatever number it was met.' })
  niss?: string | null
  @Field(() => ID, { nullable: true, description: 'By this person or system.' })
  subject?: string | null
  @Field(() => String, { nullable: true, description: 'By this organisation.' })
  organisation?: string | null
  @Field(() => DateTime, { nullable: true, description: 'Not before.' })
  from?: string | null
  @Field(() => DateTime, { nullable: true, description: 'Not after.' })
  to?: string | null
}
