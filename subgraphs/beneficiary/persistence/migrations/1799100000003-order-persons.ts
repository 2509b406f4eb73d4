import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Persons can be ordered by name and birth date. Both come from dated events, so each person has a row for each period in which
 * they stay the same. Triggers write the rows: no writer of events can forget them, and a bulk load writes them in one statement.
 */
export class OrderPersons1799100000003 implements MigrationInterface {
  readonly name = 'OrderPersons1799100000003'

  async up(runner: QueryRunner): Promise<void> {
    // The value in force on a day, as domain/timeline.ts sorts; before the first event, that of the first event.
    const valueOn = (kind: string, property: string) => `coalesce(
      (select f.value ->> '${property}' from person q join identity_fact f on f.person_id = q.id
       where q.canonical_id = p.id and f.kind = '${kind}' and f.value ? '${property}' and (f.open_start or f.effective_on <= d.from_day)
       order by f.open_start, f.effective_on desc, f.source, f.seq desc limit 1),
      (select f.value ->> '${property}' from person q join identity_fact f on f.person_id = q.id
       where q.canonical_id = p.id and f.kind = '${kind}' and f.value ? '${property}'
       order by f.open_start desc, f.effective_on, f.source desc, f.seq limit 1))`
    await runner.query(`
      create table person_period (
        person_id uuid not null references person (id),
        from_day date not null,
        until_day date not null,
        name text not null,
        birth_date date,
        primary key (person_id, from_day)
      );

      create function write_person_periods(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_custom_plan as $$
      begin
        delete from person_period where person_id = any(ids);
        insert into person_period (person_id, from_day, until_day, name, birth_date)
        select p.id, d.from_day, d.until_day,
          shared.plain(coalesce(${valueOn('NAME', 'lastName')}, '') || ' ' || coalesce(${valueOn('NAME', 'firstNames')}, '')),
          (${valueOn('BIRTH_DATE', 'birthDate')})::date
        from person p,
          lateral (
            select day as from_day, coalesce(lead(day) over (order by day), 'infinity') as until_day
            from (
              select date '-infinity' as day
              union
              select f.effective_on from person q join identity_fact f on f.person_id = q.id
              where q.canonical_id = p.id and f.kind in ('NAME', 'BIRTH_DATE') and not f.open_start
            ) as days
          ) d
        where p.id = any(ids) and p.id = p.canonical_id;
      end $$;

      create function write_periods_of_events() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
      declare ids uuid[];
      begin
        select array_agg(distinct p.canonical_id) into ids
        from added a join person p on p.id = a.person_id where a.kind in ('NAME', 'BIRTH_DATE');
        if ids is not null then perform write_person_periods(ids); end if;
        return null;
      end $$;
      create trigger identity_fact_periods after insert on identity_fact
        referencing new table as added for each statement execute function write_periods_of_events();

      create function write_periods_of_merge() returns trigger language plpgsql as $$
      begin
        perform write_person_periods(array[old.canonical_id, new.canonical_id]);
        return null;
      end $$;
      create trigger person_merged_periods after update of canonical_id on person
        for each row when (old.canonical_id <> new.canonical_id) execute function write_periods_of_merge();

      select write_person_periods(array(select id from person where id = canonical_id));

      create index person_period_by_name on person_period (name, person_id);
      create index person_period_by_birth on person_period (coalesce(birth_date, 'infinity'::date), person_id);
      create index person_period_by_birth_descending on person_period (coalesce(birth_date, '-infinity'::date), person_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger identity_fact_periods on identity_fact;
      drop trigger person_merged_periods on person;
      drop function write_periods_of_events, write_periods_of_merge, write_person_periods;
      drop table person_period`)
  }
}
