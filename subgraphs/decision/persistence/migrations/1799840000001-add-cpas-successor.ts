import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A centre that merged into another one names its successor and the first day of the successor. No chain of successors is a circle. */
export class AddCpasSuccessor1799840000001 implements MigrationInterface {
  readonly name = 'AddCpasSuccessor1799840000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cpas add successor text, add successor_from date,
        add constraint cpas_successor_known foreign key (successor) references cpas,
        add constraint cpas_successor_dated check ((successor is null) = (successor_from is null)),
        add constraint cpas_successor_another check (successor <> enterprise_number);
      create index cpas_of_successor on cpas (successor) where successor is not null;

      create function refuse_circular_successors() returns trigger language plpgsql as $$
      begin
        -- Two registrations at once could each close half of a circle.
        perform pg_advisory_xact_lock(1799840001);
        if exists (
          with recursive chain as (
            select successor from cpas where enterprise_number = new.enterprise_number
            union
            select c.successor from cpas c join chain on chain.successor = c.enterprise_number
          )
          select from chain where successor = new.enterprise_number
        ) then
          raise exception 'The successors of % form a circle', new.enterprise_number using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger cpas_successors_end after insert or update of successor on cpas
        deferrable initially deferred for each row when (new.successor is not null) execute function refuse_circular_successors();
    `)
  }

  async down(): Promise<void> {
    throw new Error('AddCpasSuccessor is not reversible: who goes on with the decisions of a centre would be lost')
  }
}
