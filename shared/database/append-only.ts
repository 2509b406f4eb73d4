/**
 * SQL for a migration: from now on rows of the table are added and read, and never changed nor removed. A trigger refuses it
 * to everyone, the owner included; the right to try is taken from every other role.
 */
export const appendOnly = (table: string): string => `
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger ${table}_append_only_row before update or delete on ${table} for each row execute function refuse_change();
create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();
do $$
declare taker text;
begin
  for taker in
    select distinct grantee from information_schema.role_table_grants
    where table_schema = current_schema() and table_name = '${table}' and grantee <> current_user
  loop
    execute format('revoke update, delete, truncate on %I from %s', '${table}', case when taker = 'PUBLIC' then 'public' else quote_ident(taker) end);
  end loop;
end $$;
`
