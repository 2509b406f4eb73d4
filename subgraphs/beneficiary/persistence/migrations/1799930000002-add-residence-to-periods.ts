import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Periods of persons have the residence status too: lists of persons with a status read an index, in place of the events of everybody
 * who ever had it. A period has its days, so the status of a day is right from midnight on, without a job that updates it.
 */
export class AddResidenceToPeriods1799930000002 implements MigrationInterface {
  readonly name = 'AddResidenceToPeriods1799930000002'

  async up(runner: QueryRunner): Promise<void> {
    // The value in force on a day, as domain/timeline.ts sorts; before the first event, that of the first event.
    const valueOn = (property: string) => `coalesce(
      (select f.value ->> '${property}' from unnest(p.events) f
       where f.value ? '${property}' and (f.open_start or f.effective_on <= d.from_day)
       order by f.open_start, f.effective_on desc, f.source, f.seq desc limit 1),
      (select f.value ->> '${property}' from unnest(p.events) f
       where f.value ? '${property}'
       order by f.open_start desc, f.effective_on, f.source desc, f.seq limit 1))`
    // Before its first event, a person has no residence status.
    const residenceStatus = `(select f.value ->> 'status' from unnest(p.events) f
       where f.kind = 'RESIDENCE' and f.effective_on <= d.from_day
       order by f.open_start, f.effective_on desc, f.source, f.seq desc limit 1)`
    await runner.query(`
      alter table person_period add residence_status text;
      create or replace function write_person_periods(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_custom_plan as $$
      begin
        delete from person_period where person_id = any(ids);
        insert into person_period (person_id, from_day, until_day, name, birth_date, residence_status)
        select p.id, d.from_day, d.until_day,
          shared.plain(coalesce(${valueOn('lastName')}, '') || ' ' || coalesce(${valueOn('firstNames')}, '')),
          (${valueOn('birthDate')})::date,
          ${residenceStatus}
        from
          (
            select q.canonical_id as id, array_agg(f) filter (where f.person_id is not null) as events
            from person q left join identity_fact f on f.person_id = q.id and f.kind in ('NAME', 'BIRTH_DATE', 'RESIDENCE')
            where q.canonical_id = any(ids) group by q.canonical_id
          ) p,
          lateral (
            select day as from_day, coalesce(lead(day) over (order by day), 'infinity') as until_day
            from (
              select date '-infinity' as day
              union
              select f.effective_on from unnest(p.events) f where not f.open_start or f.kind = 'RESIDENCE'
            ) as days
          ) d;
      end $$;

      create or replace function write_periods_of_events() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
      declare ids uuid[];
      begin
        select array_agg(distinct p.canonical_id) into ids
        from added a join person p on p.id = a.person_id where a.kind in ('NAME', 'BIRTH_DATE', 'RESIDENCE');
        if ids is not null then perform write_person_periods(ids); end if;
        return null;
      end $$;

      select write_person_periods(array(select id from person where id = canonical_id));
      create index person_period_by_residence on person_period (residence_status, person_id) where residence_status is not null;
    `)
  }

  async down(): Promise<void> {
    throw new Error('AddResidenceToPeriods is not reversible: restore the backup.')
  }
}
