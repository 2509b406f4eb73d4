import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The bytes of an eFact file in parts of 1 MB: a statement with the whole file blocked the process that sent it. */
export class KeepEfactInParts1799930000001 implements MigrationInterface {
  readonly name = 'KeepEfactInParts1799930000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table efact_part (
        file_id uuid not null references efact_file,
        part integer not null,
        bytes bytea not null,
        primary key (file_id, part)
      );
      alter table efact_part alter bytes set storage external;
      alter table efact_file alter content drop not null;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update efact_file f set content = (select string_agg(bytes, '' order by part) from efact_part p where p.file_id = f.file_id)
      where content is null;
      alter table efact_file alter content set not null;
      drop table efact_part;
    `)
  }
}
