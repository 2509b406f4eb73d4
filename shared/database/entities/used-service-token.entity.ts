import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A service token that was used: no instance of the subgraph accepts it again. */
@Entity({ comment: 'Service tokens that were used, until they expire' })
export class UsedServiceTokenEntity {
  @PrimaryColumn('text') id!: string
  @Index('used_service_token_by_expiry') @Column('timestamptz') expiresAt!: Date
}
