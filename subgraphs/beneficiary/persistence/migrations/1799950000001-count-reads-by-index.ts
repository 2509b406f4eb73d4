import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Counts reads at a tenth of the buffers. The plan of "persons that are not counted yet" was made while `person_read` was empty and
 * read every person of the reader; `offset 0` keeps it a look-up by the primary key for each person. The row of a reader is inserted
 * only if it is missing.
 */
export class CountReadsByIndex1799950000001 implements MigrationInterface {
  readonly name = 'CountReadsByIndex1799950000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Those of the persons that the reader has not read in the hour; null: none.
      create function uncounted_persons(p_hour timestamptz, p_audience text, p_organisation text, p_subject text, p_persons text[])
      returns text[] language plpgsql stable as $$
      begin
        return (
          select array_agg(k) from unnest(p_persons) as k where not exists (
            select from person_read r
            where r.hour = p_hour and r.audience = p_audience and r.organisation = p_organisation and r.subject = p_subject
              and r.person = k
            offset 0));
      end $$;

      -- Locks the row of the reader until the end of the transaction; returns how many persons it has read in the hour.
      create function lock_reader_count(p_hour timestamptz, p_audience text, p_organisation text, p_subject text)
      returns integer language plpgsql as $$
      declare
        total integer;
      begin
        loop
          select persons into total from reader_count r
          where r.hour = p_hour and r.audience = p_audience and r.organisation = p_organisation and r.subject = p_subject for update;
          if total is not null then return total; end if;
          insert into reader_count values (p_hour, p_audience, p_organisation, p_subject, 0) on conflict do nothing;
        end loop;
      end $$;

      create or replace function count_reads(
        p_alert_id uuid, p_now timestamptz, p_today date, p_audience text, p_organisation text, p_subject text, p_role text,
        p_request_id text, p_centres text[], p_persons text[], p_alert integer, p_subject_limit integer, p_organisation_limit integer
      ) returns text language plpgsql as $$
      declare
        p_hour constant timestamptz := date_trunc('hour', p_now, 'Europe/Brussels');
        whole constant text := '*';
        named text[];
        fresh text[];
        fresh_of_all text[];
        total integer;
        total_of_all integer;
        refused text;
      begin
        select array_agg(distinct k) into named from (
          select canonical_person(k) as k from unnest(p_persons) as k) as resolved
        where p_audience <> 'CPAS' or length(k) <> 36 or not exists (
          select from person q join cpas_link l on l.person_id = q.id
          where q.canonical_id = k::uuid and l.cpas = any(p_centres) and l.ends_on > p_today);
        fresh := uncounted_persons(p_hour, p_audience, p_organisation, p_subject, named);
        if fresh is null then return null; end if;

        -- The lock of the reader must not wait for the disk. What a crash of the server loses of the last second is counted again.
        perform set_config('synchronous_commit', 'off', true);
        total := lock_reader_count(p_hour, p_audience, p_organisation, p_subject);
        -- What another transaction counted before the lock was acquired.
        fresh := uncounted_persons(p_hour, p_audience, p_organisation, p_subject, fresh);
        if fresh is null then return null; end if;
        total := total + cardinality(fresh);
        if total > p_subject_limit then refused := 'SUBJECT'; end if;

        if refused is null and p_organisation_limit is not null then
          total_of_all := lock_reader_count(p_hour, p_audience, p_organisation, whole);
          fresh_of_all := uncounted_persons(p_hour, p_audience, p_organisation, whole, fresh);
          total_of_all := total_of_all + coalesce(cardinality(fresh_of_all), 0);
          if total_of_all > p_organisation_limit then
            refused := 'ORGANISATION';
          elsif fresh_of_all is not null then
            insert into person_read select p_hour, p_audience, p_organisation, whole, k from unnest(fresh_of_all) as k;
            update reader_count r set persons = total_of_all
            where r.hour = p_hour and r.audience = p_audience and r.organisation = p_organisation and r.subject = whole;
          end if;
        end if;

        if refused is null then
          insert into person_read select p_hour, p_audience, p_organisation, p_subject, k from unnest(fresh) as k;
          update reader_count r set persons = total
          where r.hour = p_hour and r.audience = p_audience and r.organisation = p_organisation and r.subject = p_subject;
        end if;
        if total > p_alert or refused is not null then
          perform set_config('synchronous_commit', 'on', true);
          insert into access_alert (id, at, kind, subject, audience, organisation, role, hour, request_id, persons)
          values (p_alert_id, p_now, 'QUOTA', p_subject, p_audience, p_organisation, p_role, p_hour, p_request_id, total)
          on conflict (hour, audience, organisation, subject) where kind = 'QUOTA'
          do update set persons = greatest(access_alert.persons, excluded.persons);
        end if;
        return refused;
      end $$;
    `)
  }

  async down(): Promise<void> {
    throw new Error('CountReadsByIndex is not reversible: the previous function counts the same, too slowly.')
  }
}
