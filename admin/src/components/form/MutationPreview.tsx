import { Box, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { formatCount, formatEuro } from '../../format/euro'
import type { GivenVariables } from '../../graphql/client'
import type { FindingPartsFragment, TypedDocumentString } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { DescriptionList } from '../DescriptionList'
import { QueryState } from '../QueryState'
import { FindingList } from './Findings'

/** What an act will do, as the page shows it before the person confirms. */
export interface PreviewResult {
  /** Labels, or their keys, with the values. */
  rows: [string, ReactNode][]
  findings: readonly FindingPartsFragment[]
  /** Shown between the figures and the findings: what is left out, what is unusual. */
  notice?: ReactNode
  /** There is nothing to confirm: nothing would happen, or the graph would refuse it. An error among the findings says so too, unless this says otherwise. */
  isBlocked?: boolean
}

/** The question about an act that is asked of the graph before the act: it changes nothing. */
export interface Preview<F, R, V> {
  document: TypedDocumentString<R, V>
  variables: (values: F) => GivenVariables<V>
  foresee: (data: R) => PreviewResult
  /** On the button that confirms, with the figures in it. */
  confirm: (data: R) => string
  /** Replaces the variables where they are too long to be compared: a whole file. */
  key?: string
}

/** Counts and amounts of a preview, in the order of their names; the label of each is `preview.<name>`. */
export const figuresOf = <N extends string>(
  preview: Readonly<Record<N, number | string>>,
  ...names: readonly N[]
): PreviewResult['rows'] =>
  names.map((name) => {
    const figure = preview[name]
    const text = typeof figure === 'number' ? formatCount(figure) : <strong key={name}>{formatEuro(figure)}</strong>
    return [`preview.${name}`, text]
  })

/** Identifies what a preview was asked for: other values need another preview. */
export function keyOf<F, PR, PV>(preview: Preview<F, PR, PV>, values: F): string {
  return preview.key ?? JSON.stringify(preview.variables(values))
}

/** Whether there is nothing to confirm. */
export const isBlocked = (result: PreviewResult) =>
  result.isBlocked ?? result.findings.some(({ severity }) => severity === 'ERROR')

interface Props<F, R, V> {
  preview: Preview<F, R, V>
  values: F
  /** Called with the answer, and with undefined while there is none. */
  onAnswer: (data: R | undefined) => void
}

/** The answer, in figures; a screen reader is brought to it. react-admin's Confirm knows a text only, and asks after the form. */
export function MutationPreview<F, R, V>({ preview, values, onAnswer }: Props<F, R, V>) {
  const translate = useTranslate()
  const query = useGraphQLQuery(preview.document, preview.variables(values), { fresh: keyOf(preview, values) })
  const data = query.isFetching || query.error ? undefined : query.data
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer matters; each rendering makes another listener.
  useEffect(() => onAnswer(data), [data])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const shown = ({ rows, notice, findings }: PreviewResult) => (
    <>
      <DescriptionList columns={2} rows={rows} />
      {typeof notice === 'string' ? translate(notice, { _: notice }) : notice}
      <FindingList findings={findings} dense />
    </>
  )
  return (
    <Box
      component="section"
      aria-live="polite"
      aria-busy={query.isFetching}
      sx={{ border: '1px solid', borderColor: 'divider', borderRadius: 1, p: 2, display: 'grid', gap: 1.5 }}
    >
      <Typography component="h3" variant="h3" ref={heading} tabIndex={-1} sx={{ outline: 'none !important' }}>
        {translate('preview.title')}
      </Typography>
      <QueryState query={{ ...query, data }} lines={3}>
        {(answer) => shown(preview.foresee(answer))}
      </QueryState>
    </Box>
  )
}
