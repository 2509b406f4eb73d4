import { DescriptionList, ShareBar } from '../../components'
import { formatCount } from '../../format'
import type { CountPartsFragment } from '../../graphql/generated/graphql'

const outcomes = [
  ['accepted', 'success.main'],
  ['reduced', 'warning.main'],
  ['waiting', 'info.main'],
  ['rejected', 'error.main'],
] as const

/** How the lines fared: counts, and the same as a bar. */
export function LineCounts({ counts }: { counts: CountPartsFragment }) {
  return (
    <>
      <DescriptionList
        rows={[
          ['fields.lines', formatCount(counts.lines)],
          ...outcomes.map(([outcome]): [string, string] => [
            `enums.LineOutcome.${outcome.toUpperCase()}`,
            formatCount(counts[outcome]),
          ]),
          ['fields.paid', formatCount(counts.paid)],
        ]}
      />
      <ShareBar whole={counts.lines} shares={outcomes.map(([outcome, color]) => [counts[outcome], color])} />
    </>
  )
}
