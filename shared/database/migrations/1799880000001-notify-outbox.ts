import type { MigrationInterface, QueryRunner } from 'typeorm'
import type { Migration } from '../data-source'

/** The channel on which an outbox says that a transaction published events. */
export const outboxChannel = (subgraph: string): string => `outbox_${subgraph}`

/** A commit that published events wakes the relays of the outbox, which otherwise would have to poll. */
export function notifyOutbox(subgraph: string): Migration {
  return class implements MigrationInterface {
    readonly name = 'NotifyOutbox1799880000001'

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`
        create function notify_outbox() returns trigger language plpgsql as $$
          begin
            perform pg_notify('${outboxChannel(subgraph)}', '');
            return null;
          end
        $$;
        create trigger outbox_notifies after insert on outbox for each statement execute function notify_outbox()`)
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query('drop trigger outbox_notifies on outbox; drop function notify_outbox()')
    }
  }
}
