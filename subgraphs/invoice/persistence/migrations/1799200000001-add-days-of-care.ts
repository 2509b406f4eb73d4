import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Lines over several days. `stay_from` and `stay_until` are the first and the last day of the stay that the lines billed by day of an
 * invoice form. The database refuses a second stay of a person on the same days, and ambulatory care within a stay.
 */
export class AddDaysOfCare1799200000001 implements MigrationInterface {
  readonly name = 'AddDaysOfCare1799200000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invoice_line
        add performed_until date,
        add stay_from date,
        add stay_until date,
        add cpas_patient_part_by_month jsonb,
        add constraint days_in_order check (performed_until is null or performed_until > performed_on or outcome = 'REJECTED'),
        add constraint line_within_its_stay check (
          case when stay_from is null then stay_until is null
               else outcome = 'REJECTED' or (stay_from <= performed_on and stay_until >= coalesce(performed_until, performed_on)) end)`)
    // A day has four points: the last day of a stay of several days has its first point, the first day its last one, a day between them
    // all four, and a stay of one day the second one. So two stays may share the day on which one ends and the other begins.
    await runner.query(`
      create function stay_points(first_day date, last_day date, stay_from date, stay_until date) returns int4range
      language sql immutable parallel safe return
        case when stay_from = stay_until then int4range(4 * (first_day - date '2000-01-01') + 1, 4 * (first_day - date '2000-01-01') + 2)
             else int4range(4 * (first_day - date '2000-01-01') + case when first_day = stay_from then 3 else 0 end,
                            4 * (last_day - date '2000-01-01') + case when last_day = stay_until then 1 else 4 end) end`)
    // The days on which a stay excludes ambulatory care: those of the line between admission and discharge. Those of ambulatory care: all.
    await runner.query(`
      create function days_exclusive(first_day date, last_day date, stay_from date, stay_until date) returns daterange
      language sql immutable parallel safe return
        case when stay_from is null then daterange(first_day, last_day, '[]')
             else daterange(greatest(first_day, stay_from + 1), greatest(least(last_day, stay_until - 1) + 1, greatest(first_day, stay_from + 1))) end`)
    const counts = `outcome in ('ACCEPTED', 'REDUCED', 'WAITING') and not credit and credited_by is null`
    await runner.query(`
      alter table invoice_line
        add constraint one_stay_at_a_time exclude using gist (
          person_id with =, invoice_id with <>,
          stay_points(performed_on, coalesce(performed_until, performed_on), stay_from, stay_until) with &&)
          where (stay_from is not null and ${counts}),
        add constraint no_ambulatory_care_in_a_stay exclude using gist (
          person_id with =, invoice_id with <>, ((stay_from is null)::int) with <>,
          days_exclusive(performed_on, coalesce(performed_until, performed_on), stay_from, stay_until) with &&)
          where ((stay_from is not null or care_type in ('AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE')) and ${counts})`)
    await runner.query('drop index same_care_once')
    await runner.query(`
      create unique index same_care_once on invoice_line (person_id, provider, code, performed_on) where stay_from is null and ${counts};
      create unique index same_day_of_stay_once on invoice_line (invoice_id, person_id, code, performed_on) where stay_from is not null and ${counts};
      create index line_over_days on invoice_line (person_id, performed_on) where performed_until is not null`)
  }

  async down(): Promise<void> {
    throw new Error('AddDaysOfCare is not reversible: the last days of recorded lines would be lost')
  }
}
