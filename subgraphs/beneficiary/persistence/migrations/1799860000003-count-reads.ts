import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Counts the different persons that each reader reads in an hour (`count_reads`), and keeps the alerts of unusual reading. The row of
 * a reader in `reader_count` is the lock under which new persons are counted, so that concurrent requests are counted exactly.
 */
export class CountReads1799860000003 implements MigrationInterface {
  readonly name = 'CountReads1799860000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_read (
        hour timestamptz not null,
        audience text not null,
        organisation text not null,
        subject text not null,
        person text not null,
        primary key (hour, audience, organisation, subject, person)
      );
      create table reader_count (
        hour timestamptz not null,
        audience text not null,
        organisation text not null,
        subject text not null,
        persons integer not null constraint reader_count_persons check (persons >= 0),
        primary key (hour, audience, organisation, subject)
      );
      create table access_alert (
        id uuid primary key,
        at timestamptz not null,
        kind text not null constraint access_alert_kind check (kind in ('QUOTA', 'EMERGENCY')),
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null,
        hour timestamptz not null,
        request_id text not null,
        persons integer not null constraint access_alert_persons check (persons > 0),
        reason text,
        outcome text,
        closed_by jsonb,
        closed_at timestamptz,
        constraint access_alert_reason check ((kind = 'EMERGENCY') = (reason is not null) and length(reason) >= 20),
        constraint access_alert_outcome check (
          (outcome is null) = (closed_by is null) and (outcome is null) = (closed_at is null) and outcome <> '')
      );
      create unique index access_alert_of_reader on access_alert (hour, audience, organisation, subject) where kind = 'QUOTA';
      create unique index access_alert_of_request on access_alert (request_id) where kind = 'EMERGENCY';
      create index access_alert_in_order on access_alert (at desc, id desc);
      create index access_alert_by_organisation on access_alert (organisation, at desc, id desc);
      create table access_alert_person (
        alert_id uuid not null constraint access_alert_person_alert references access_alert,
        person text not null,
        primary key (alert_id, person)
      );
      comment on table person_read is 'Persons that a reader has read in an hour of the requests; deleted after a day';
      comment on table reader_count is 'Number of different persons by reader and hour; subject * is the whole organisation';
      comment on table access_alert is 'Unusual reading and emergency access, with the outcome that a supervisor or inspector wrote';
      comment on table access_alert_person is 'Persons read in the request of an emergency';

      -- The canonical id of the person with this id or number; the text itself if there is none.
      create function canonical_person(p_key text) returns text language sql stable as $$
        select coalesce(
          case when length(p_key) = 36
            then (select q.canonical_id::text from person q where q.id = p_key::uuid)
            else (select q.canonical_id::text from person_number n join person q on q.id = n.person_id where n.number = p_key)
          end, p_key)
      $$;

      -- Counts the persons as read by the reader in the hour. A person is an id or a number; a number of no person counts too.
      -- Returns null, or which limit forbids the read: 'SUBJECT' or 'ORGANISATION'. Null limits forbid nothing.
      create function count_reads(
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
        -- The lock of the reader must not wait for the disk. What a crash of the server loses of the last second is counted again.
        perform set_config('synchronous_commit', 'off', true);
        select array_agg(distinct k) into named from (
          select canonical_person(k) as k from unnest(p_persons) as k) as resolved
        where p_audience <> 'CPAS' or length(k) <> 36 or not exists (
          select from person q join cpas_link l on l.person_id = q.id
          where q.canonical_id = k::uuid and l.cpas = any(p_centres) and l.ends_on > p_today);
        select array_agg(k) into fresh from unnest(named) as k where not exists (
          select from person_read r
          where (r.hour, r.audience, r.organisation, r.subject, r.person) = (p_hour, p_audience, p_organisation, p_subject, k));
        if fresh is null then return null; end if;

        insert into reader_count values (p_hour, p_audience, p_organisation, p_subject, 0) on conflict do nothing;
        select persons into total from reader_count r
        where (r.hour, r.audience, r.organisation, r.subject) = (p_hour, p_audience, p_organisation, p_subject) for update;
        select array_agg(k) into fresh from unnest(named) as k where not exists (
          select from person_read r
          where (r.hour, r.audience, r.organisation, r.subject, r.person) = (p_hour, p_audience, p_organisation, p_subject, k));
        if fresh is null then return null; end if;
        total := total + cardinality(fresh);
        if total > p_subject_limit then refused := 'SUBJECT'; end if;

        if refused is null and p_organisation_limit is not null then
          insert into reader_count values (p_hour, p_audience, p_organisation, whole, 0) on conflict do nothing;
          select persons into total_of_all from reader_count r
          where (r.hour, r.audience, r.organisation, r.subject) = (p_hour, p_audience, p_organisation, whole) for update;
          select array_agg(k) into fresh_of_all from unnest(fresh) as k where not exists (
            select from person_read r
            where (r.hour, r.audience, r.organisation, r.subject, r.person) = (p_hour, p_audience, p_organisation, whole, k));
          total_of_all := total_of_all + coalesce(cardinality(fresh_of_all), 0);
          if total_of_all > p_organisation_limit then
            refused := 'ORGANISATION';
          elsif fresh_of_all is not null then
            insert into person_read select p_hour, p_audience, p_organisation, whole, k from unnest(fresh_of_all) as k;
            update reader_count r set persons = total_of_all
            where (r.hour, r.audience, r.organisation, r.subject) = (p_hour, p_audience, p_organisation, whole);
          end if;
        end if;

        if refused is null then
          insert into person_read select p_hour, p_audience, p_organisation, p_subject, k from unnest(fresh) as k;
          update reader_count r set persons = total
          where (r.hour, r.audience, r.organisation, r.subject) = (p_hour, p_audience, p_organisation, p_subject);
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

      -- Records that a request read persons in an emergency: one alert for each request.
      create function record_emergency(
        p_alert_id uuid, p_now timestamptz, p_audience text, p_organisation text, p_subject text, p_role text, p_request_id text,
        p_reason text, p_persons text[]
      ) returns void language plpgsql as $$
      declare
        alert uuid;
      begin
        insert into access_alert (id, at, kind, subject, audience, organisation, role, hour, request_id, persons, reason)
        values (p_alert_id, p_now, 'EMERGENCY', p_subject, p_audience, p_organisation, p_role,
          date_trunc('hour', p_now, 'Europe/Brussels'), p_request_id, 1, p_reason)
        on conflict (request_id) where kind = 'EMERGENCY' do update set request_id = excluded.request_id
        returning id into alert;
        insert into access_alert_person
        select distinct alert, canonical_person(k) from unnest(p_persons) as k
        on conflict do nothing;
        update access_alert a set persons = greatest(1, (select count(*) from access_alert_person r where r.alert_id = alert))
        where a.id = alert;
      end $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function count_reads;
      drop function record_emergency;
      drop function canonical_person;
      drop table access_alert_person, access_alert, reader_count, person_read;
    `)
  }
}
