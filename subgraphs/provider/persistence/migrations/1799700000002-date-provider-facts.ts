import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/**
 * The facts of providers by day, and the last day of activity. The first version of a provider holds from ever; each later one
 * that changed name, category or qualification holds from the day on which it was recorded.
 */
export class DateProviderFacts1799700000002 implements MigrationInterface {
  readonly name = 'DateProviderFacts1799700000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table provider_version add active_until date;
      create table provider_record (
        provider_key text not null references provider,
        rank integer not null,
        valid_from date not null,
        name text not null,
        category text not null,
        qualification_code text,
        recorded_at timestamptz not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null,
        primary key (provider_key, rank)
      );
      create function provider_records_in_order() returns trigger language plpgsql as $$
      declare newest record;
      begin
        select rank, valid_from into newest from provider_record where provider_key = new.provider_key order by rank desc limit 1;
        if new.rank <> coalesce(newest.rank, 0) + 1 or new.valid_from < newest.valid_from then
          raise exception 'the facts of provider % would hold before its newest ones', new.provider_key using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger provider_record_in_order before insert on provider_record for each row execute function provider_records_in_order();
      insert into provider_record
      select provider_key, row_number() over (partition by provider_key order by version),
        max(valid_from) over (partition by provider_key order by version),
        name, category, qualification_code, recorded_at, subject, audience, organisation, role
      from (
        select v.*, previous is null as is_first,
          case when previous is null then date '0001-01-01' else (recorded_at at time zone 'Europe/Brussels')::date end as valid_from
        from (
          select *, (name, category, qualification_code)::text as facts,
            lag((name, category, qualification_code)::text) over (partition by provider_key order by version) as previous
          from provider_version
        ) v where previous is distinct from facts
      ) changed order by provider_key, version;
    `)
    await runner.query(appendOnly('provider_record'))
  }

  async down(): Promise<void> {
    throw new Error('The facts of providers are kept: this migration is not undone')
  }
}
