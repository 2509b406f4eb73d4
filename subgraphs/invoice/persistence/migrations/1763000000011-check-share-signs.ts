import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Nobody is given money by a share of a line, but by a credit note, which gives all of it back; what counts for a month is part of the CPAS's share. */
export class KeepOneSign1763000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invoice_line add constraint shares_have_one_sign check (
        case when outcome = 'REJECTED' then cpas_patient_part_cents = 0
             when credit then greatest(claimed_cents, state_cents, cpas_cents, patient_cents, cpas_patient_part_cents) <= 0
                              and cpas_patient_part_cents >= cpas_cents
             else least(claimed_cents, state_cents, cpas_cents, patient_cents, cpas_patient_part_cents) >= 0
                  and cpas_patient_part_cents <= cpas_cents end)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invoice_line drop constraint shares_have_one_sign')
  }
}
