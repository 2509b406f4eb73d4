import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Links of CPAS with persons. Those of earlier registrations are derived here; those of decisions arrive as events. */
export class CreateCpasLinks1799860000001 implements MigrationInterface {
  readonly name = 'CreateCpasLinks1799860000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cpas_link (
        cpas text not null,
        person_id uuid not null constraint cpas_link_person references person,
        reason text not null,
        version integer not null constraint cpas_link_version check (version >= 0),
        ends_on date not null,
        primary key (cpas, person_id, reason)
      );
      create index cpas_link_of_person on cpas_link (person_id);
      comment on table cpas_link is 'Which CPAS may read which person, and until when';
      insert into cpas_link
      select registered_by ->> 'organisation', id, 'REGISTRATION', 0,
        (registered_at at time zone 'Europe/Brussels')::date + 60
      from person where registered_by ->> 'audience' = 'CPAS';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cpas_link')
  }
}
