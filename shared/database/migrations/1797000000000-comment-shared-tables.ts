import type { MigrationInterface, QueryRunner } from 'typeorm'

/** For every subgraph: the shared tables say what they hold, in the same words everywhere. */
export class CommentSharedTables1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      comment on table access is 'Access log: who read or changed the data of whom';
      comment on table outbox is 'Events that wait to be sent';
      comment on table inbox is 'Events that a consumer has handled';
      comment on table change_event is 'Changes, for systems that keep a copy';
    `)
  }

  async down(): Promise<void> {
    // Comments hold no data: an earlier release works with these.
  }
}
