import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Announces the decisions of earlier releases, from which the subgraph beneficiary derives the links of their CPAS. */
export class AnnounceDecisions1799860000002 implements MigrationInterface {
  readonly name = 'AnnounceDecisions1799860000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into outbox (event_id, topic, key, payload, at)
      select
        -- Like every id of an event, it begins with the time.
        overlay(overlay(lpad(to_hex((extract(epoch from d.created_at) * 1000)::bigint), 12, '0')
          || substr(replace(gen_random_uuid()::text, '-', ''), 13) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid,
        'decision.recorded', d.number,
        json_build_object('number', d.number, 'version', d.current_version, 'cpas', d.cpas, 'personId', d.person_id,
          'lastDay', d.valid_to), d.created_at
      from decision d
    `)
  }

  async down(): Promise<void> {
    // Events that were sent cannot be taken back, and have no effect twice.
  }
}
