import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The hash of the content sent under a reference, so that a reference never names two contents. Earlier rows have none: their
 * stored content is compared.
 */
export class MutationInputHash1796050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity_mutation
        add column input_hash text constraint identity_mutation_input_hash check (input_hash ~ '^[0-9a-f]{64}$')
    `)
  }

  async down(): Promise<void> {
    throw new Error('Identity is not undone: drop the schema instead')
  }
}
