import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Who decided, on which inquiry and on which grounds is part of the content of a version. Versions of earlier releases lack it and
 * may have shorter grounds: `not valid` leaves them, and an extension or a suspension may repeat what they state.
 */
export class ConstrainDecisionStatements1799500000001 implements MigrationInterface {
  readonly name = 'ConstrainDecisionStatements1799500000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision_version
        add constraint decision_version_decided_by
          check (coalesce(content->>'decidedBy', 'COUNCIL') in ('COUNCIL', 'SPECIAL_COMMITTEE', 'PRESIDENT', 'DELEGATE')),
        add constraint decision_version_inquiry
          check (coalesce(content->'inquiry', 'null') = 'null' or coalesce(content->'inquiry'->>'on', '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        add constraint decision_version_own_funds_days
          check (not jsonb_path_exists(content, '$.ownFunds[*].period ? (@.to < @.from)')),
        add constraint decision_version_stop_grounds
          check (action <> 'STOP' or coalesce(length(btrim(reason)), 0) >= 10) not valid,
        add constraint decision_version_delay_grounds
          check (action not in ('CREATE', 'MODIFY') or length(btrim(insurance_delay_grounds)) >= 10) not valid,
        add constraint decision_version_restriction_grounds
          check (not jsonb_path_exists(content, '$.coverages[*].restrictionGround ? (@ like_regex "^.{0,9}$" flag "s")')) not valid;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision_version
        drop constraint decision_version_decided_by,
        drop constraint decision_version_inquiry,
        drop constraint decision_version_own_funds_days,
        drop constraint decision_version_stop_grounds,
        drop constraint decision_version_delay_grounds,
        drop constraint decision_version_restriction_grounds;
    `)
  }
}
