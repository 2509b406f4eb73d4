import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { ActorType } from '../../../shared/schema/common-types'
import { connectionType } from '../../../shared/schema/connection'
import { DateTime, NissScalar } from '../../../shared/schema/scalars'
import { AccessKindEnum } from './enums'

@ObjectType('Access', { description: 'Row of the access log: an actor read or changed the data of a person.' })
export class AccessType {
  @Field(() => ID, { description: 'Id of the row.' })
  id!: string
  @Field(() => DateTime, { description: 'Instant of the access.' })
  at!: string
  @Field(() => ActorType, { description: 'Actor, with organisation and role.' })
  actor!: ActorType
  @Field(() => NissScalar, { description: 'Number under which the person was read or changed.' })
  niss!: string
  @Field({
    description: 'Operation name that the client sent, at most 100 characters, or its first root field.',
  })
  operation!: string
  @Field(() => [String], {
    description:
      'Root fields that the gateway executed, in the order of the operation, each once. Unlike the operation name, a client ' +
      'cannot choose them. Empty for work of the system itself and for rows of earlier releases.',
  })
  rootFields!: string[]
  @Field({
    description:
      'True: the caller asked for this person and got nothing, because a permission, a scope or a quota refused it, or because ' +
      'nobody has the number.',
  })
  refused!: boolean
  @Field(() => String, {
    nullable: true,
    description:
      'What the caller said that the data were for (header X-Purpose), at most 100 characters. Null: the caller said nothing.',
  })
  purpose!: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'Client application that the token was issued to. Null: the token does not say, or the system itself worked.',
  })
  client!: string | null
  @Field(() => AccessKindEnum, { description: 'Whether the data were read or changed.' })
  kind!: 'READ' | 'WRITE'
  @Field({ description: 'Subgraph that holds the data.' })
  subgraph!: string
  @Field(() => ID, { description: 'Id of the request; rows of one request have the same id.' })
  requestId!: string
}

export const AccessConnection = connectionType('Access', () => AccessType)

@InputType('AccessFilter', { description: 'Filter for the access log; omitted fields are ignored.' })
export class AccessFilterInput {
  @Field(() => NissScalar, { nullable: true, description: 'Filter by person; current and former numbers match.' })
  niss?: string | null
  @Field(() => ID, { nullable: true, description: 'Filter by actor (token sub).' })
  subject?: string | null
  @Field(() => String, { nullable: true, description: 'Filter by organisation.' })
  organisation?: string | null
  @Field(() => DateTime, { nullable: true, description: 'First instant, inclusive.' })
  from?: string | null
  @Field(() => DateTime, { nullable: true, description: 'Last instant, inclusive.' })
  to?: string | null
}
