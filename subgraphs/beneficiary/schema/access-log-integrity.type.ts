import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../../shared/schema/scalars'

@ObjectType('AccessLogIntegrity', { description: 'Whether the sealed access log of a subgraph is whole.' })
export class AccessLogIntegrityType {
  @Field({ description: 'Subgraph that keeps the log.' })
  subgraph!: string
  @Field({
    description:
      'False: a sealed row, a seal or a signature was altered, removed, inserted or reordered; `npm run audit:verify` names it.',
  })
  intact!: boolean
  @Field(() => Int, { description: 'Number of sealed rows. Rows are sealed within seconds after they are written.' })
  sealedEntries!: number
  @Field(() => DateTime, { nullable: true, description: 'Latest instant of a sealed row; null while none is sealed.' })
  sealedUntil!: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'Root hash of the Merkle tree (RFC 9162, SHA-256) in hexadecimal digits; null while nothing is sealed.',
  })
  rootHash!: string | null
  @Field(() => String, { nullable: true, description: 'Ed25519 signature of the tree head, in base64.' })
  signature!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Public key of the signature, as SubjectPublicKeyInfo in base64.',
  })
  publicKey!: string | null
}
