import type { MigrationInterface, QueryRunner } from 'typeorm'
import { shippedHospitalNomenclature } from '../../imports/nomenclature/shipped-nomenclature'

/** Codes of hospital days that an operator imported before there were daily limits are billed by day too. */
export class LimitImportedHospitalCodes1799730000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const byDay = shippedHospitalNomenclature().items.filter(({ limits }) => limits?.byDay)
    await runner.query(
      `update nomenclature_item i set by_day = true, max_per_day = n.max_per_day
       from unnest($1::text[], $2::int[]) as n(code, max_per_day)
       where i.code = n.code and not i.by_day and i.max_per_day is null`,
      [byDay.map(({ code }) => code), byDay.map(({ limits }) => limits?.maxPerDay ?? null)],
    )
  }

  async down(): Promise<void> {
    throw new Error('The limits of codes are not removed: lines were judged by them')
  }
}
