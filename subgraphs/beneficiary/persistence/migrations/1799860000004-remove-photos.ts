import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A photo can be removed, with the earlier ones; its rows still cannot be changed. */
export class RemovePhotos1799860000004 implements MigrationInterface {
  readonly name = 'RemovePhotos1799860000004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger photo_append_only_row on photo;
      drop trigger photo_append_only on photo;
      create trigger photo_unchangeable before update or truncate on photo for each statement execute function refuse_change();
      do $$
      declare reader text;
      begin
        for reader in
          select distinct grantee from information_schema.role_table_grants
          where table_schema = current_schema() and table_name = 'photo' and privilege_type = 'INSERT' and grantee <> current_user
        loop
          execute format('grant delete on photo to %I', reader);
        end loop;
      end $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger photo_unchangeable on photo;
      create trigger photo_append_only_row before update or delete on photo for each row execute function refuse_change();
      create trigger photo_append_only before update or delete or truncate on photo for each statement execute function refuse_change();
    `)
  }
}
