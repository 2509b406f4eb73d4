import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Ids of service tokens that were used, so that a copied token is refused by every instance. Unlogged: they are valid for a minute. */
export class CreateUsedServiceToken1799880000003 implements MigrationInterface {
  readonly name = 'CreateUsedServiceToken1799880000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table used_service_token (
        id text primary key,
        expires_at timestamptz not null
      );
      create index used_service_token_by_expiry on used_service_token (expires_at);
      comment on table used_service_token is 'Service tokens that were used, until they expire'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table used_service_token')
  }
}
