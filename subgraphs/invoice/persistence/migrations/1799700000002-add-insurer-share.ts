import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The share of a line that the person's own health insurance bears: 0 for persons who are not insured. */
export class AddInsurerShare1799700000002 implements MigrationInterface {
  readonly name = 'AddInsurerShare1799700000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invoice_line add insurer_cents bigint not null default 0,
        drop constraint shares_add_up,
        drop constraint shares_have_one_sign,
        add constraint shares_add_up check (
          case when outcome in ('ACCEPTED', 'REDUCED') then claimed_cents = state_cents + cpas_cents + patient_cents + insurer_cents
               when outcome = 'REJECTED' then state_cents = 0 and cpas_cents = 0 and patient_cents = 0 and insurer_cents = 0
               else claimed_cents = state_cents + cpas_cents + patient_cents + insurer_cents
                    or (state_cents = 0 and cpas_cents = 0 and patient_cents = 0 and insurer_cents = 0) end),
        add constraint shares_have_one_sign check (
          case when outcome = 'REJECTED' then cpas_patient_part_cents = 0
               when credit then greatest(claimed_cents, state_cents, cpas_cents, patient_cents, insurer_cents, cpas_patient_part_cents) <= 0
                                and cpas_patient_part_cents >= cpas_cents
               else least(claimed_cents, state_cents, cpas_cents, patient_cents, insurer_cents, cpas_patient_part_cents) >= 0
                    and cpas_patient_part_cents <= cpas_cents end);
    `)
  }

  async down(): Promise<void> {
    throw new Error('What insurers bear is kept: this migration is not undone')
  }
}
