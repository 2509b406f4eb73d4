import type { Coverage, DecisionContent, OwnFunds } from './decision-content'

type Later<T, Field extends keyof T> = Omit<T, Field> & Partial<Pick<T, Field>>

/** Content as its row has it. Rows are never changed, so that those of earlier releases lack the fields that were added since. */
export type StoredContent = Later<
  Omit<DecisionContent, 'coverages' | 'ownFunds'>,
  'decidedBy' | 'inquiry' | 'competenceGround'
> & {
  coverages: Later<Coverage, 'restrictionGround'>[]
  ownFunds: Later<OwnFunds, 'careType' | 'period'>[]
}

/** A row with its content as it is stored. */
export type Stored<Row extends { content: DecisionContent }> = Omit<Row, 'content'> & { content: StoredContent }

/** Completes the content of rows. */
export const completeRows = <Row extends { content: StoredContent }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, content: completeContent(row.content) }))

/** Adds the fields that a row of an earlier release lacks, with what they meant then: decided by the council, nothing more stated. */
export const completeContent = (stored: StoredContent): DecisionContent => ({
  ...stored,
  decidedBy: stored.decidedBy ?? 'COUNCIL',
  inquiry: stored.inquiry ?? null,
  competenceGround: stored.competenceGround ?? null,
  coverages: stored.coverages.map((coverage) => ({
    ...coverage,
    restrictionGround: coverage.restrictionGround ?? null,
  })),
  ownFunds: stored.ownFunds.map((item) => ({ ...item, careType: item.careType ?? null, period: item.period ?? null })),
})
