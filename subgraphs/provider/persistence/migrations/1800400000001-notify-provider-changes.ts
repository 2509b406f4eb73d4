import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The channel on which the database says that a transaction changed what is known of providers. */
export const PROVIDER_CHANGES = 'provider_changes'

// Every table whose rows are part of a provider's facts.
const TABLES = ['provider', 'provider_version', 'provider_record', 'account_change', 'phase_list']

/** Processes that keep providers in memory forget them after a commit of another process, an import for instance. */
export class NotifyProviderChanges1800400000001 implements MigrationInterface {
  readonly name = 'NotifyProviderChanges1800400000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function notify_provider_changes() returns trigger language plpgsql as $$
        begin
          perform pg_notify('${PROVIDER_CHANGES}', '');
          return null;
        end
      $$;
      ${TABLES.map(
        (table) =>
          `create trigger ${table}_notifies after insert or update or delete on ${table} for each statement execute function notify_provider_changes();`,
      ).join('\n')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${TABLES.map((table) => `drop trigger ${table}_notifies on ${table};`).join('\n')}
      drop function notify_provider_changes();
    `)
  }
}
