import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { CareTypeEnum, LanguageEnum } from '../../../shared/schema/enums'
import { CodeScalar, LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { loadersOf } from '../loaders/invoice.loader'
import { countItems, type StoredItem, searchItems } from '../persistence/nomenclature.repository'
import { tariffAtAge } from '../rules/tariff-rate.rule'
import { NomenclatureConnection, NomenclatureItemType, TariffType } from '../schema/nomenclature.type'

/** Codes and what they are worth. */
/** An age in the range for which the nomenclature prices most adults. */
const AGE_OF_MOST_ADULTS = 30

@Resolver(() => NomenclatureItemType)
export class NomenclatureResolver {
  @Query(() => NomenclatureItemType, { nullable: true, description: 'A code; null where it is not known.' })
  nomenclatureItem(
    @Arg('code', () => CodeScalar, { description: '6 digits.' }) code: string,
    @Ctx() context: SubgraphContext,
  ): Promise<StoredItem | null> {
    return loadersOf(context).item.load(code)
  }

  @Query(() => NomenclatureConnection, { description: 'Codes, in their order.' })
  async nomenclature(
    @Arg('search', () => String, {
      nullable: true,
      description: 'The beginning of a code, or a part of a label in any language.',
    })
    search: string | null,
    @Arg('careType', () => CareTypeEnum, { nullable: true, description: 'Of that type of care.' })
    careType: CareType | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: '1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null,
    @Ctx() { db }: SubgraphContext,
  ) {
    const size = pageSize(first)
    const what = { search: search ?? null, careType: careType ?? null }
    const place = decodeCursor(after, 1)
    const rows = await searchItems(db, what, place ? String(place[0]) : null, size + 1)
    return toPage(
      rows,
      size,
      after,
      (row) => [row.code],
      (row) => row,
      () => countItems(db, what),
    )
  }

  @FieldResolver(() => String, { description: 'What it is.' })
  label(
    @Root() item: StoredItem,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the text.' })
    language: Language | null,
  ): string {
    return item.labels[language ?? 'FR']
  }

  @FieldResolver(() => TariffType, {
    nullable: true,
    description:
      'The tariff by the rate in force on a day, today where none is told; where it differs by age, the one of most adults. Null where there is none.',
  })
  tariff(
    @Root() item: StoredItem,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day of care.' }) on: Day | null,
    @Ctx() { today }: SubgraphContext,
  ) {
    return tariffAtAge({ tariffs: item.tariffs, performedOn: on ?? today }, AGE_OF_MOST_ADULTS)
  }

  @FieldResolver(() => [TariffType], { description: 'Every tariff, the oldest first, by age and rate.' })
  tariffs(@Root() item: StoredItem) {
    return item.tariffs
  }
}
