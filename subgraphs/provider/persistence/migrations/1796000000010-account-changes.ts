import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Accounts that were recorded after the registration, and what became of each: another person confirmed it, or it was withdrawn.
 * The database itself refuses a confirmation by the person who recorded the account, two accounts that wait, and an account of a
 * provider that changes without a confirmation.
 */
export class AccountChanges1796000000010 implements MigrationInterface {
  readonly name = 'AccountChanges1796000000010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_change (
        id uuid primary key,
        provider_key text not null references provider,
        iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
        recorded_at timestamptz not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null,
        outcome text check (outcome in ('CONFIRMED', 'WITHDRAWN')),
        outcome_at timestamptz,
        outcome_subject text,
        outcome_audience text,
        outcome_organisation text,
        outcome_role text,
        constraint outcome_is_whole
          check (num_nulls(outcome, outcome_at, outcome_subject, outcome_audience, outcome_organisation, outcome_role) in (0, 6)),
        constraint another_person_confirms check (outcome is distinct from 'CONFIRMED' or outcome_subject <> subject)
      );
      create unique index one_account_waits on account_change (provider_key) where outcome is null;
      create index account_change_of_provider on account_change (provider_key, recorded_at);

      create function keep_account_change() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' or old.outcome is not null
          or (old.id, old.provider_key, old.iban, old.recorded_at, old.subject, old.audience, old.organisation, old.role)
            is distinct from (new.id, new.provider_key, new.iban, new.recorded_at, new.subject, new.audience, new.organisation, new.role) then
          raise exception 'account_change is append-only: only its outcome is added, once' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
      create trigger account_change_kept before update or delete on account_change for each row execute function keep_account_change();
      create trigger account_change_not_truncated before truncate on account_change for each statement execute function keep_account_change();

      create function account_is_confirmed() returns trigger language plpgsql as $$
      begin
        if exists (
          select from provider_version v
          where v.provider_key = new.provider_key and v.version = new.version - 1 and v.iban is distinct from new.iban
        ) and not exists (
          select from account_change c
          where c.provider_key = new.provider_key and c.iban = new.iban and c.outcome = 'CONFIRMED' and c.outcome_at = new.recorded_at
        ) then
          raise exception 'the account of provider % changes without a confirmation', new.provider_key using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger provider_account_confirmed before insert on provider_version for each row execute function account_is_confirmed();
    `)
  }

  async down(): Promise<void> {
    throw new Error('Who confirmed an account is kept: this migration is not undone')
  }
}
