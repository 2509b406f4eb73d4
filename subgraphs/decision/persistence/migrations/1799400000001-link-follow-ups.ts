import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A decision names the stopped decision that it follows after a reactivation. A modified decision names the moment at which the
 * registers were read for its content, so that a report that was known then does not suspend it.
 */
export class LinkFollowUps1799400000001 implements MigrationInterface {
  readonly name = 'LinkFollowUps1799400000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision
        add column follows text,
        add column registers_read uuid,
        add constraint decision_follows_fkey foreign key (follows) references decision (number),
        add constraint decision_follows_another check (follows <> number);
      create index decision_by_followed on decision (follows) where follows is not null;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table decision drop column follows, drop column registers_read')
  }
}
