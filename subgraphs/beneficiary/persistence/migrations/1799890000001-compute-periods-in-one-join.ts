import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The periods of persons are computed from one join of persons and events. A subquery per person may read the whole table of events:
 * in a bulk load the tables have no statistics yet, and the planner takes them for small.
 */
export class ComputePeriodsInOneJoin1799890000001 implements MigrationInterface {
  readonly name = 'ComputePeriodsInOneJoin1799890000001'

  async up(runner: QueryRunner): Promise<void> {
    // The value in force on a day, as domain/timeline.ts sorts; before the first event, that of the first event.
    const valueOn = (property: string) => `coalesce(
      (select f.value ->> '${property}' from unnest(p.events) f
       where f.value ? '${property}' and (f.open_start or f.effective_on <= d.from_day)
       order by f.open_start, f.effective_on desc, f.source, f.seq desc limit 1),
      (select f.value ->> '${property}' from unnest(p.events) f
       where f.value ? '${property}'
       order by f.open_start desc, f.effective_on, f.source desc, f.seq limit 1))`
    await runner.query(`
      create or replace function write_person_periods(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_custom_plan as $$
      begin
        delete from person_period where person_id = any(ids);
        insert into person_period (person_id, from_day, until_day, name, birth_date)
        select p.id, d.from_day, d.until_day,
          shared.plain(coalesce(${valueOn('lastName')}, '') || ' ' || coalesce(${valueOn('firstNames')}, '')),
          (${valueOn('birthDate')})::date
        from
          (
            select q.canonical_id as id, array_agg(f) filter (where f.person_id is not null) as events
            from person q left join identity_fact f on f.person_id = q.id and f.kind in ('NAME', 'BIRTH_DATE')
            where q.canonical_id = any(ids) group by q.canonical_id
          ) p,
          lateral (
            select day as from_day, coalesce(lead(day) over (order by day), 'infinity') as until_day
            from (
              select date '-infinity' as day
              union
              select f.effective_on from unnest(p.events) f where not f.open_start
            ) as days
          ) d;
      end $$;
      alter function write_periods_of_events() reset enable_seqscan`)
  }

  async down(): Promise<void> {
    throw new Error('ComputePeriodsInOneJoin is not reversible: the previous function gives the same rows, too slowly.')
  }
}
