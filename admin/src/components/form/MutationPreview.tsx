import { Box, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { formatMonth } from '../../format/day'
import { formatCount, formatEuro } from '../../format/euro'
import type { GivenVariables } from '../../graphql/client'
import type { FindingPartsFragment, TypedDocumentString } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { hasTranslation, i18nProvider } from '../../i18n/i18nProvider'
import { DescriptionList } from '../DescriptionList'
import { QueryState } from '../QueryState'
import { FindingList } from './Findings'
import { variablesOf } from './operation'

/** What a mutation will do, as the page shows it before the person confirms. */
export interface PreviewResult {
  /** Labels, or their keys, with the values. */
  rows: [string, ReactNode][]
  /** Those of the preview unless the page says otherwise. */
  findings?: readonly FindingPartsFragment[]
  /** Shown between the figures and the findings: what is left out, what is unusual. */
  notice?: ReactNode
  /** There is nothing to confirm: nothing would happen, or the graph would refuse it. An error among the findings says so too, unless this says otherwise. */
  isBlocked?: boolean
}

/** The question about a mutation that is asked of the graph before it: it changes nothing. Its root field goes by the name `preview`. */
export interface Preview<F, R, V> {
  document: TypedDocumentString<R, V>
  /** The values of the form that the document asks for, unless the page says otherwise. */
  variables?: (values: F) => GivenVariables<V>
  foresee: (data: R) => PreviewResult
  /** Key of the text on the button that confirms, with the figures of the preview as its values; or the text. */
  confirm: string | ((data: R) => string)
  /** Replaces the variables where they are too long to be compared: a whole file. */
  key?: string
}

/** Figures of a preview, in the order of their names, amounts bold; the label of each is `preview.<name>`, or that of the field. */
export const figuresOf = <N extends string>(
  preview: Readonly<Record<N, unknown>>,
  ...names: readonly N[]
): PreviewResult['rows'] =>
  names.map((name) => {
    const text = formatFigure(preview[name])
    const label = hasTranslation(`preview.${name}`) ? `preview.${name}` : `fields.${name}`
    return [label, text.endsWith('€') ? <strong key={name}>{text}</strong> : text]
  })

function formatFigure(figure: unknown): string {
  if (typeof figure === 'number') return formatCount(figure)
  if (typeof figure === 'boolean') return i18nProvider.translate(figure ? 'value.yes' : 'value.no')
  const text = String(figure ?? '')
  return formatMonth(text) || formatEuro(text) || text
}

export function confirmText<F, R, V>(
  { confirm }: Preview<F, R, V>,
  data: R,
  translate: (key: string, values: object) => string,
): string {
  if (typeof confirm !== 'string') return confirm(data)
  const figures = Object.entries((data as { preview: object }).preview)
  return translate(confirm, Object.fromEntries(figures.map(([name, figure]) => [name, formatFigure(figure)])))
}

const variablesFor = <F, R, V>({ document, variables }: Preview<F, R, V>, values: F) =>
  variables?.(values) ?? variablesOf(document, values as object)

/** Identifies what a preview was asked for: other values need another preview. */
export const keyOf = <F, R, V>(preview: Preview<F, R, V>, values: F): string =>
  preview.key ?? JSON.stringify(variablesFor(preview, values))

const resultOf = <F, R, V>({ foresee }: Preview<F, R, V>, data: R) => ({
  findings: (data as { preview: { findings?: FindingPartsFragment[] } }).preview.findings ?? [],
  ...foresee(data),
})

export function isBlocked<F, R, V>(preview: Preview<F, R, V>, data: R): boolean {
  const { isBlocked, findings } = resultOf(preview, data)
  return isBlocked ?? findings.some(({ severity }) => severity === 'ERROR')
}

interface Props<F, R, V> {
  preview: Preview<F, R, V>
  values: F
  /** Called with the answer, and with undefined while there is none. */
  onAnswer: (data: R | undefined) => void
}

/** The answer, in figures; a screen reader is brought to it. react-admin's Confirm knows a text only, and asks after the form. */
export function MutationPreview<F, R, V>({ preview, values, onAnswer }: Props<F, R, V>) {
  const translate = useTranslate()
  const query = useGraphQLQuery(preview.document, variablesFor(preview, values), { fresh: keyOf(preview, values) })
  const data = query.isFetching || query.error ? undefined : query.data
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer matters; each rendering makes another listener.
  useEffect(() => onAnswer(data), [data])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const shown = ({ rows, notice, findings }: ReturnType<typeof resultOf>) => (
    <>
      <DescriptionList rows={rows} />
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
        {(answer) => shown(resultOf(preview, answer))}
      </QueryState>
    </Box>
  )
}
