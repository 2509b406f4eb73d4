import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * For every subgraph: the access log also keeps the root fields that the gateway executed. A client chooses the name of an
 * operation, so the name alone proves nothing. Older rows keep an empty list and their names, however long.
 */
export class AccessRootFields1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access add column root_fields text[] not null default '{}';
      alter table access
        add constraint access_operation_is_short check (length(operation) <= 100) not valid,
        add constraint access_root_fields_are_short
          check (cardinality(root_fields) <= 200 and octet_length(array_to_string(root_fields, ' ')) <= 8000) not valid;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access drop constraint access_operation_is_short, drop constraint access_root_fields_are_short;
      alter table access drop column root_fields;
    `)
  }
}
