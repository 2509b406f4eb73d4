import type { MigrationInterface, QueryRunner } from 'typeorm'
import { appendOnly } from '../append-only'

// Months begin at midnight UTC. A month gets its partition ahead of time; rows of other months (a demo clock, a worker that did not run
// for long) are in access_other. The function is the only means by which the login of a running process can create a table.
const FUNCTION = `
create function create_access_partition(month date) returns boolean
language plpgsql security definer set lock_timeout = '2s' as $$
declare
  first_instant constant timestamptz := date_trunc('month', month::timestamp) at time zone 'UTC';
  end_instant constant timestamptz := (date_trunc('month', month::timestamp) + interval '1 month') at time zone 'UTC';
  partition_name constant text := 'access_' || to_char(month, 'YYYY_MM');
begin
  perform pg_advisory_xact_lock(7304121, hashtext(current_schema()));
  if to_regclass(partition_name) is not null then return false; end if;
  if exists (select from access_other where at >= first_instant and at < end_instant) then return false; end if;
  execute format('create table %I partition of access for values from (%L) to (%L)', partition_name, first_instant, end_instant);
  perform protect_access_partition(partition_name);
  return true;
end $$`

const PROTECT = `
create function protect_access_partition(partition_name text) returns void language plpgsql as $$
declare taker text;
begin
  execute format('create trigger access_append_only before update or delete or truncate on %I for each statement execute function refuse_change()', partition_name);
  for taker in
    select distinct grantee from information_schema.role_table_grants
    where table_schema = current_schema() and table_name = partition_name and grantee <> current_user
  loop
    execute format('revoke insert, update, delete, truncate on %I from %s', partition_name, case when taker = 'PUBLIC' then 'public' else quote_ident(taker) end);
  end loop;
end $$`

/**
 * For every subgraph: the access log is partitioned by month, so that a month can be exported and dropped, and each row keeps the
 * transaction that wrote it, by which the sealing job finds rows that are committed later than others. `access_leaf` has the hash of
 * each sealed row in the order of the Merkle tree, `access_tree_head` the signed heads of the tree, `access_archive` the signed
 * records of months that were exported and dropped.
 */
export class PartitionAccessByMonth1799870000002 implements MigrationInterface {
  readonly name = 'PartitionAccessByMonth1799870000002'

  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = await runner.query('select quote_ident(current_schema()) as schema')
    await runner.query(`
      alter table access rename to access_before;
      create table access (
        id uuid not null,
        at timestamptz not null,
        person_id uuid,
        niss text not null,
        subject text not null,
        audience text not null,
        organisation text not null,
        role text not null,
        operation text not null,
        kind text not null,
        request_id text not null,
        root_fields text[] not null default '{}',
        refused boolean not null default false,
        purpose text,
        client text,
        xid xid8 not null default pg_current_xact_id()
      ) partition by range (at);
      comment on table access is 'Access log: who read or changed the data of whom';
      create table access_other partition of access default;
    `)
    await runner.query(`
      ${PROTECT};
      ${FUNCTION};
      alter function create_access_partition(date) set search_path = ${schema}, pg_temp;
    `)
    await runner.query(appendOnly('access'))
    await runner.query(`select protect_access_partition('access_other')`)
    await runner.query(`
      select create_access_partition(month::date) from (
        select distinct date_trunc('month', at at time zone 'UTC') as month from access_before
        union
        select date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead) from generate_series(0, 2) as ahead
      ) months order by month
    `)
    await runner.query(`
      insert into access (id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id, root_fields, refused, purpose, client)
      select id, at, person_id, niss, subject, audience, organisation, role, operation, kind, request_id, root_fields, refused, purpose, client
      from access_before;
      drop table access_before;
      alter table access
        add constraint access_pkey primary key (id, at),
        add constraint access_kind_check check (kind in ('READ', 'WRITE')),
        add constraint access_purpose_is_short check (length(purpose) <= 100),
        add constraint access_client_is_short check (length(client) <= 255),
        add constraint access_without_person_is_refused check (person_id is not null or refused),
        add constraint access_once_in_a_request unique (request_id, person_id, kind, refused, at);
      alter table access
        add constraint access_operation_is_short check (length(operation) <= 100) not valid,
        add constraint access_root_fields_are_short
          check (cardinality(root_fields) <= 200 and octet_length(array_to_string(root_fields, ' ')) <= 8000) not valid;
      create unique index access_of_unknown_number_once on access (request_id, niss, kind, at) where person_id is null;
      create index access_in_order on access (at desc, id desc);
      create index access_by_person on access (person_id, at desc, id desc);
      create index access_by_organisation on access (organisation, at desc, id desc);
      create index access_by_subject on access (subject, at desc, id desc);
      create index access_by_unknown_number on access (niss, at desc, id desc) where person_id is null;
      create index access_by_transaction on access (xid);
    `)
    await runner.query(`
      create table access_leaf (
        leaf_index bigint primary key constraint access_leaf_index_is_positive check (leaf_index >= 0),
        access_id uuid not null constraint access_leaf_once unique,
        at timestamptz not null,
        hash bytea not null constraint access_leaf_hash_is_sha256 check (length(hash) = 32)
      );
      comment on table access_leaf is 'Hashes of the sealed rows of the access log, in the order of the Merkle tree';
      create table access_tree_head (
        size bigint primary key,
        root bytea not null constraint access_tree_root_is_sha256 check (length(root) = 32),
        frontier bytea[] not null,
        sealed_at timestamptz not null,
        latest_at timestamptz not null,
        next_xid xid8 not null,
        public_key text not null,
        signature text not null
      );
      comment on table access_tree_head is 'Signed heads of the Merkle tree over the access log';
      create table access_archive (
        month text primary key constraint access_archive_month_is_valid check (month ~ '^[0-9]{4}-[0-9]{2}$'),
        record text not null,
        public_key text not null,
        signature text not null
      );
      comment on table access_archive is 'Signed records of the months of the access log that were exported and dropped';
    `)
    for (const table of ['access_leaf', 'access_tree_head', 'access_archive']) await runner.query(appendOnly(table))
  }

  async down(): Promise<void> {
    throw new Error('Irreversible migration: the seals of the access log would be lost.')
  }
}
