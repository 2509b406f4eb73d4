import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The periods of persons are computed by index. In a bulk load the tables have no statistics yet, and the planner would read the whole
 * table of events once for each person.
 */
export class ReadEventsByIndex1799820000001 implements MigrationInterface {
  readonly name = 'ReadEventsByIndex1799820000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter function write_person_periods(uuid[]) set enable_seqscan = off')
    await runner.query('alter function write_periods_of_events() set enable_seqscan = off')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter function write_person_periods(uuid[]) reset enable_seqscan')
    await runner.query('alter function write_periods_of_events() reset enable_seqscan')
  }
}
