import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** A phase table. Append-only: the one with the highest id applies. */
@Entity()
export class PhaseListEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string
  /** Name of the imported file. */
  @Column('text') source!: string
}
