import type { MigrationInterface, QueryRunner } from 'typeorm'

const PARAMETERS = `p_alert_id uuid, p_now timestamptz, p_today date, p_audience text, p_organisation text, p_subject text, p_role text,
        p_request_id text, p_centres text[], p_persons text[], p_alert integer, p_subject_limit integer, p_organisation_limit integer`

/**
 * The persons of an invoice file count in the quota of its sender. A file may have more persons than the quota of an hour: it is
 * refused whole if the quota was used up before it. The function of before stays, for processes of the previous release.
 */
export class CountPersonsOfFiles1800200000001 implements MigrationInterface {
  readonly name = 'CountPersonsOfFiles1800200000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function count_reads(${PARAMETERS}, p_is_file boolean) returns text language plpgsql as $$
      declare
        p_hour constant timestamptz := date_trunc('hour', p_now, 'Europe/Brussels');
        whole constant text := '*';
        named text[];
        fresh text[];
        fresh_of_all text[];
        before integer;
        total integer;
        before_of_all integer;
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
        before := lock_reader_count(p_hour, p_audience, p_organisation, p_subject);
        -- What another transaction counted before the lock was acquired.
        fresh := uncounted_persons(p_hour, p_audience, p_organisation, p_subject, fresh);
        if fresh is null then return null; end if;
        total := before + cardinality(fresh);
        if (case when p_is_file then before + 1 else total end) > p_subject_limit then refused := 'SUBJECT'; end if;

        if refused is null and p_organisation_limit is not null then
          before_of_all := lock_reader_count(p_hour, p_audience, p_organisation, whole);
          fresh_of_all := uncounted_persons(p_hour, p_audience, p_organisation, whole, fresh);
          total_of_all := before_of_all + coalesce(cardinality(fresh_of_all), 0);
          if (case when p_is_file then least(before_of_all + 1, total_of_all) else total_of_all end) > p_organisation_limit then
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

      create or replace function count_reads(${PARAMETERS}) returns text language sql as $$
        select count_reads(p_alert_id, p_now, p_today, p_audience, p_organisation, p_subject, p_role, p_request_id, p_centres,
          p_persons, p_alert, p_subject_limit, p_organisation_limit, false)
      $$;
    `)
  }

  async down(): Promise<void> {
    throw new Error('CountPersonsOfFiles is not reversible: the previous function does not count the persons of files.')
  }
}
