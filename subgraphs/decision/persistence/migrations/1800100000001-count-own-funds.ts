import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../../../../shared/database/append-only'

/** What a CPAS paid from its own funds, counted against the maximum of the expense. A correction is a row with a negative amount. */
export class CountOwnFunds1800100000001 implements MigrationInterface {
  readonly name = 'CountOwnFunds1800100000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table own_funds_payment (
        id uuid primary key,
        number text not null,
        description text not null,
        reference text not null,
        spent_on date not null,
        amount_cents bigint not null,
        recorded_at timestamptz not null,
        recorded_by jsonb not null,
        constraint own_funds_payment_amount check (amount_cents <> 0),
        constraint own_funds_payment_once unique (number, reference),
        constraint own_funds_payment_of_decision foreign key (number) references decision (number)
      );
      create function keep_own_funds_counted() returns trigger language plpgsql as $$
      begin
        if (select sum(amount_cents) from own_funds_payment
            where number = new.number and description = new.description) < 0 then
          raise exception 'what is counted for an expense is never below zero' using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create trigger own_funds_payment_counted after insert on own_funds_payment
        for each row execute function keep_own_funds_counted();
    `)
    await runner.query(appendOnly('own_funds_payment'))
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be reverted: that would lose what CPAS paid from their own funds.')
  }
}
