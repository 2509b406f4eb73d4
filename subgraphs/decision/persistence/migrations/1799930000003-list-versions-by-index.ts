import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Versions have the CPAS of their decision, so that the list of a CPAS reads an index in its order; before, it sorted every version of
 * the CPAS for each page. A decision keeps its CPAS, also when centres merge.
 */
export class ListVersionsByIndex1799930000003 implements MigrationInterface {
  readonly name = 'ListVersionsByIndex1799930000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision_version add cpas text;
      alter table decision_version disable trigger user;
      update decision_version v set cpas = d.cpas from decision d where d.person_id = v.person_id and d.number = v.number;
      alter table decision_version enable trigger user;
      alter table decision_version alter cpas set not null;

      create function set_version_cpas() returns trigger language plpgsql as $$
      begin
        select d.cpas into new.cpas from decision d where d.person_id = new.person_id and d.number = new.number;
        return new;
      end $$;
      create trigger decision_version_cpas before insert on decision_version for each row execute function set_version_cpas();

      create index decision_version_of_cpas on decision_version (cpas, recorded_at, number, version);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger decision_version_cpas on decision_version;
      drop function set_version_cpas;
      alter table decision_version drop column cpas;
    `)
  }
}
