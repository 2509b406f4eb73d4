import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Language } from '../../../shared/rules/finding'
import { decodeCursor, pageSize, toPage } from '../../../shared/schema/connection'
import { CareTypeEnum, LanguageEnum } from '../../../shared/schema/enums'
import { PageArgs } from '../../../shared/schema/page.args'
import { CodeScalar, InamiScalar, LocalDate } from '../../../shared/schema/scalars'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import { tariffsFor } from '../domain/nomenclature'
import { loadersOf } from '../loaders/invoice.loader'
import { countItems, type StoredItem, searchItems } from '../persistence/nomenclature.repository'
import { tariffAtAge } from '../rules/tariff-rate.rule'
import { NomenclatureConnection, NomenclatureItemType, TariffType } from '../schema/nomenclature.type'

/** An age in the range for which the nomenclature prices most adults. */
const AGE_OF_MOST_ADULTS = 30

@Resolver(() => NomenclatureItemType)
export class NomenclatureResolver {
  @Query(() => NomenclatureItemType, {
    nullable: true,
    description: 'Returns a nomenclature item. Null if the code is unknown.',
  })
  nomenclatureItem(
    @Arg('code', () => CodeScalar, { description: 'Nomenclature code, 6 digits.' }) code: string,
    @Ctx() context: SubgraphContext,
  ): Promise<StoredItem | null> {
    return loadersOf(context).item.load(code)
  }

  @Query(() => NomenclatureConnection, { description: 'Lists nomenclature items, in the order of their codes.' })
  async nomenclature(
    @Arg('search', () => String, {
      nullable: true,
      description: 'Filter by the beginning of the code or a part of a label in any language; accents are ignored.',
    })
    search: string | null,
    @Arg('careType', () => CareTypeEnum, { nullable: true, description: 'Filter by care type.' })
    careType: CareType | null,
    @Args() { first, after = null }: PageArgs,
    @Ctx() { db }: SubgraphContext,
  ) {
    const size = pageSize(first)
    const criteria = { search: search ?? null, careType: careType ?? null }
    const position = decodeCursor(after, 1)
    return toPage(
      await searchItems(db.manager, criteria, position && String(position[0]), size + 1),
      size,
      after,
      (row) => [row.code],
      (row) => row,
      () => countItems(db.manager, criteria),
    )
  }

  @FieldResolver(() => String, { description: 'Label of the item.' })
  label(
    @Root() item: StoredItem,
    @Arg('language', () => LanguageEnum, { nullable: true, defaultValue: 'FR', description: 'Language of the label.' })
    language: Language | null,
  ): string {
    return item.labels[language ?? 'FR']
  }

  @FieldResolver(() => TariffType, {
    nullable: true,
    description:
      'Ordinary tariff on a day: the price of the institution if it has one, else the general tariff. If tariffs differ by age, that of most adults. Null if the item has none on that day.',
  })
  tariff(
    @Root() item: StoredItem,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day of care; omit for today.' }) on: Day | null,
    @Arg('provider', () => InamiScalar, {
      nullable: true,
      description: 'Institution that invoices; omit for the general tariff.',
    })
    provider: string | null,
    @Ctx() { today }: SubgraphContext,
  ) {
    return tariffAtAge({ tariffs: tariffsFor(item.tariffs, provider ?? null) }, AGE_OF_MOST_ADULTS, on ?? today)
  }

  @FieldResolver(() => [TariffType], {
    description:
      'All tariffs of the item: the general ones, then those of institutions; oldest first, then by age and rate.',
  })
  tariffs(@Root() item: StoredItem) {
    return item.tariffs
  }
}
