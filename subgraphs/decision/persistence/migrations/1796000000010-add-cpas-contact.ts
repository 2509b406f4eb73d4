import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Adds the contact data of CPAS. Registered CPAS have none until the next import. */
export class CpasContact1796000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cpas
        add column address text constraint cpas_address check (address ~ '^[^[:cntrl:]]{1,200}$' and address = btrim(address)),
        add column email text constraint cpas_email check (email ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$' and length(email) <= 254),
        add column phone text constraint cpas_phone check (phone ~ '^[+]?[0-9][0-9 ./()-]{5,29}$');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cpas drop column address, drop column email, drop column phone')
  }
}
