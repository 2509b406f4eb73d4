import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Mandates by which organisations invoice for providers. A provider has one mandate with an organisation on a day. A mandate is kept:
 * only its end is brought forward. CAAMI names no account.
 */
export class CreateMandates1799700000003 implements MigrationInterface {
  readonly name = 'CreateMandates1799700000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mandate (
        id uuid primary key,
        provider_key text not null references provider,
        mandatee text not null,
        mandatee_name text not null,
        first_day date not null,
        last_day date,
        payee_iban text,
        recorded_at timestamptz not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null,
        ended_at timestamptz,
        ended_by jsonb,
        constraint mandate_mandatee_check check (mandatee ~ '^[01][0-9]{9}$'),
        constraint mandate_days_in_order check (last_day >= first_day - 1),
        constraint mandate_iban_check check (payee_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
        constraint mandate_account_by_provider check (audience = 'PROVIDER' or payee_iban is null),
        constraint mandate_end_is_whole check ((ended_at is null) = (ended_by is null)),
        constraint mandate_no_overlap
          exclude using gist (provider_key with =, mandatee with =, daterange(first_day, last_day + 1, '[)') with &&)
      );
      create index mandate_in_order on mandate (recorded_at desc, id desc);
      create index mandate_of_mandatee on mandate (mandatee, provider_key);

      create function keep_mandate() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' or new.last_day is null or new.last_day >= old.last_day
          or (old.id, old.provider_key, old.mandatee, old.mandatee_name, old.first_day, old.payee_iban, old.recorded_at, old.subject,
              old.audience, old.organisation, old.role)
            is distinct from (new.id, new.provider_key, new.mandatee, new.mandatee_name, new.first_day, new.payee_iban, new.recorded_at,
              new.subject, new.audience, new.organisation, new.role) then
          raise exception 'a mandate is kept: only its end is brought forward' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
      create trigger mandate_kept before update or delete on mandate for each row execute function keep_mandate();
      create trigger mandate_not_truncated before truncate on mandate for each statement execute function keep_mandate();
    `)
  }

  async down(): Promise<void> {
    throw new Error('Mandates are kept: this migration is not undone')
  }
}
