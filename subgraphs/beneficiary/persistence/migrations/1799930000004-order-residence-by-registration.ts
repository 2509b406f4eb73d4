import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lists of persons with a residence status, last registered first, read an index in their order. */
export class OrderResidenceByRegistration1799930000004 implements MigrationInterface {
  readonly name = 'OrderResidenceByRegistration1799930000004'

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
      alter table person_period add registered_at timestamptz;
      update person_period s set registered_at = p.registered_at from person p where p.id = s.person_id;
      alter table person_period alter registered_at set not null;
      drop index person_period_by_residence;
      create index person_period_by_residence on person_period (residence_status, registered_at, person_id)
        where residence_status is not null;
      create or replace function write_person_periods(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_custom_plan as $$
      begin
        delete from person_period where person_id = any(ids);
        insert into person_period (person_id, from_day, until_day, registered_at, name, birth_date, residence_status)
        select p.id, d.from_day, d.until_day, (select c.registered_at from person c where c.id = p.id),
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
    `)
  }

  async down(): Promise<void> {
    throw new Error('OrderResidenceByRegistration is not reversible: restore the backup.')
  }
}
