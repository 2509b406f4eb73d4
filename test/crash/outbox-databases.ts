import type { MigrationInterface, QueryRunner } from 'typeorm'
import { baseMigration } from '../../shared/database/base-migration'
import { type Consumer, defineConsumer } from '../../shared/events/consumer'

// No constraint prevents a second effect, so a duplicate becomes visible.
class Effect1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table effect (n bigint generated always as identity primary key, person uuid, mutation int)',
    )
  }
  async down(): Promise<void> {}
}

/** Two subgraphs: a publisher and a consumer. */
export const outboxDatabases = [
  { name: 'beneficiary', entities: [], migrations: [baseMigration('beneficiary')] },
  { name: 'decision', entities: [], migrations: [baseMigration('decision'), Effect1700000000000] },
]

/** Records each event that it receives. */
export const countEffects: Consumer = defineConsumer({
  name: 'decision.count',
  topic: 'beneficiary.identity-mutated',
  async handle(tx, { payload }) {
    await tx.query('insert into effect (person, mutation) values ($1, $2)', [payload.personId, payload.mutationId])
  },
})
