import type { EntityManager } from 'typeorm'
import { query } from '../../../shared/database/prepared-statements'
import { dimensions, type SpendingDimension, type SpendingGroup, type SpendingSearch } from './spending.repository'

// From the finest block to the coarsest: each knows one dimension less. Every block knows its month.
const refinement: readonly SpendingDimension[] = ['CPAS', 'CARE_TYPE', 'REFUND_CODE', 'PROVIDER_CATEGORY']
const columnOf: Record<SpendingDimension, string> = {
  MONTH: 'month',
  CPAS: 'cpas',
  CARE_TYPE: 'care_type',
  REFUND_CODE: 'refund_code',
  PROVIDER_CATEGORY: 'provider_category',
}

const figures = ['lines', 'claimed', 'state', 'cpas_part', 'patient', 'insurer']
const columns = [...Object.values(columnOf), 'person', ...figures].join(', ')

// Puts the cells without a block into the blocks of the month and the first `known` dimensions, where these have enough persons.
function blocks(known: number): string {
  const node = ['month', ...refinement.slice(0, known).map((dimension) => columnOf[dimension])].join(', ')
  return `ranked_${known} as (
      select *, dense_rank() over (partition by known is null, ${node} order by person) as rank from blocks_${known + 1}
    ),
    blocks_${known} as (
      select ${columns},
        coalesce(known, case when max(rank) over (partition by known is null, ${node}) >= $3 then ${known} end) as known
      from ranked_${known}
    )`
}

const aliasOf = (figure: string) => (figure === 'cpas_part' ? 'cpas' : figure)

/**
 * Spending for readers who may not see persons, in figures that cannot be subtracted from each other to learn of fewer than
 * `minPersons` persons. The lines of a month are divided into blocks of at least so many persons, identically for all questions: the
 * cells of all dimensions, where they have enough; what is left is pooled, dimension by dimension, up to the month; the rest is never
 * given. A group counts the blocks that lie in it as a whole, so that every difference of two answers is a sum of whole blocks.
 */
export function protectedSpendingBy(
  manager: EntityManager,
  by: readonly SpendingDimension[],
  { period, centres, careType }: SpendingSearch,
  minPersons: number,
): Promise<SpendingGroup[]> {
  const asked = [...by, ...(centres ? ['CPAS' as const] : []), ...(careType ? ['CARE_TYPE' as const] : [])]
  const needed = Math.max(0, ...asked.map((dimension) => refinement.indexOf(dimension) + 1))
  const steps = [...refinement.keys(), refinement.length].reverse()
  const sums = figures.map(
    (figure) => `coalesce(sum(${figure}) filter (where is_given), 0)::float8 as "${aliasOf(figure)}"`,
  )
  return query<SpendingGroup>(
    manager,
    `with blocks_${refinement.length + 1} as (
       select ${Object.entries(columnOf)
         .map(([dimension, column]) => `${dimensions[dimension as SpendingDimension]} as ${column}`)
         .join(', ')},
         coalesce(a.canonical_id, l.person_id) as person, count(*) as lines, sum(l.claimed_cents) as claimed,
         sum(l.state_cents) as state, sum(l.cpas_cents) as cpas_part, sum(l.patient_cents) as patient,
         sum(l.insurer_cents) as insurer, null::integer as known
       from invoice_line l left join person_alias a on a.person_id = l.person_id
       where l.outcome in ('ACCEPTED', 'REDUCED') and l.performed_on >= $1 and ($2::date is null or l.performed_on <= $2)
       group by 1, 2, 3, 4, 5, 6
     ),
     ${steps.map(blocks).join(',\n')}
     select array[${by.map((dimension) => columnOf[dimension]).join(', ')}]::text[] as keys,
       (count(distinct person) filter (where is_given))::int as persons, ${sums.join(', ')}
     from (select *, coalesce(known >= $4, false) as is_given from blocks_0) as given
     where ($5::text[] is null or cpas = any($5)) and ($6::text is null or care_type = $6)
     group by 1 order by 1`,
    [period.from, period.to, minPersons, needed, centres, careType],
  )
}
