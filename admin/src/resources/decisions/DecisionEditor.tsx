import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material'
import { type ComponentProps, type ReactNode, useEffect, useMemo, useState } from 'react'
import { ResourceContextProvider, useTranslate } from 'react-admin'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { drafts } from '../../authProvider/drafts'
import { MainAndSide, Panel, QueryState, StatusChip, Tag } from '../../components'
import {
  FindingList,
  FindingsContext,
  isComplete,
  RecordForm,
  useErrorsAtFields,
  variablesOf,
} from '../../components/form'
import { formatInstant } from '../../format'
import { operationOf } from '../../graphql/audienceDocuments'
import type {
  FindingPartsFragment,
  SimulationPartsFragment,
  TypedDocumentString,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { DecisionForm } from './DecisionForm'
import type { DecisionValues } from './decisionValues'
import { RefundTerms } from './RefundTerms'

interface Props<V> extends Omit<ComponentProps<typeof RecordForm<DecisionValues>>, 'render'> {
  defaults: DecisionValues
  /** Under which the form's content is kept until it is recorded. */
  draftKey: string
  fixedPerson?: boolean
  withReason?: boolean
  /** Asked while one types, about values that are complete; with the decision that this one follows. */
  simulate: TypedDocumentString<{ simulation: SimulationPartsFragment }, V>
  follows?: string
  /** Above the simulation: what changes. */
  aside?: (values: DecisionValues) => ReactNode
}

/**
 * The form of a decision left, its simulation right; inside a `<Create>` or `<Edit>`, which records it, or with `send`. The lists in
 * the form need a resource, which a page outside the pages of decisions does not have.
 */
export const DecisionEditor = <V,>(props: Props<V>) => (
  <ResourceContextProvider value="decisions">
    <RecordForm
      {...props}
      knowsWarnings
      render={(footer, { outcome, clear }) => (
        <Editor {...props} footer={footer} refusals={outcome?.findings ?? []} clear={clear} />
      )}
    />
  </ResourceContextProvider>
)

interface EditorProps<V> extends Props<V> {
  footer: ReactNode
  /** What the graph refused when the form was sent. */
  refusals: readonly FindingPartsFragment[]
  clear: () => void
}

function Editor<V>(props: EditorProps<V>) {
  const { draftKey, fixedPerson, withReason, aside, footer, refusals, clear, simulate, follows } = props
  const translate = useTranslate()
  const typed = useWatch() as DecisionValues
  const values = useSettled(typed)
  // Values that cannot be read are never simulated, nor those of a moment ago beside them.
  const [shown, wanted] = [variablesOf(simulate, typed, { follows }), variablesOf(simulate, values, { follows })]
  const ready = [shown, wanted].every((one) => isComplete(operationOf(simulate), one))
  const query = useGraphQLQuery(simulate, wanted, { enabled: ready, keep: true })
  const simulated = ready ? query.data?.simulation : undefined
  const findings = simulated?.findings
  useErrorsAtFields(findings)
  const { isSubmitSuccessful } = useFormState()
  const draft = useDraft(draftKey, values, !isSubmitSuccessful)
  return (
    <FindingsContext.Provider value={refusals.length > 0 ? refusals : (findings ?? [])}>
      {draft.restoredAt && (
        <Alert
          severity="info"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" size="small" onClick={draft.restart}>
              {translate('wizard.restart')}
            </Button>
          }
        >
          {translate('wizard.draftRestored', { at: formatInstant(draft.restoredAt) })}
        </Alert>
      )}
      <MainAndSide onChange={clear} widths="minmax(0, 5fr) minmax(320px, 3fr)">
        <DecisionForm fixedPerson={fixedPerson} withReason={withReason} />
        {/* The figures scroll, the buttons stay. */}
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateRows: { lg: 'minmax(120px, 1fr) auto' },
            position: { lg: 'sticky' },
            top: { lg: 76 },
            maxHeight: { lg: 'calc(100vh - 88px)' },
            '& > *': { overflowY: { lg: 'auto' }, maxHeight: { lg: '60vh' } },
          }}
        >
          <Box sx={{ display: 'grid', gap: 2.5, alignContent: 'start' }}>
            {aside?.(values)}
            <Panel title="wizard.simulation" aside={simulated && <Verdict simulated={simulated} />}>
              <Box aria-live="polite" aria-busy={query.isFetching} sx={{ display: 'grid', gap: 1.5 }}>
                {/* A bar, and no dimmed text: what is read while the next simulation runs keeps its contrast. */}
                <LinearProgress aria-hidden sx={{ height: 2, visibility: query.isFetching ? 'visible' : 'hidden' }} />
                {ready ? (
                  <QueryState query={query} lines={4}>
                    {({ simulation }) => <Simulation simulated={simulation} />}
                  </QueryState>
                ) : (
                  <Typography color="textSecondary">{translate('wizard.notWhole')}</Typography>
                )}
              </Box>
            </Panel>
          </Box>
          <div>{footer}</div>
        </Box>
      </MainAndSide>
    </FindingsContext.Provider>
  )
}

function Verdict({ simulated: { kind, acceptable } }: { simulated: SimulationPartsFragment }) {
  const translate = useTranslate()
  return (
    <>
      {kind && <Tag>{translate(`enums.DecisionKind.${kind}`)}</Tag>}
      <StatusChip
        of="Acceptable"
        value={acceptable ? 'ACCEPTED' : 'REFUSED'}
        text={translate(acceptable ? 'wizard.acceptable' : 'wizard.notAcceptable')}
      />
    </>
  )
}

function Simulation({ simulated: { findings, acceptable, refundTerms } }: { simulated: SimulationPartsFragment }) {
  const translate = useTranslate()
  return (
    <>
      <FindingList findings={findings} dense />
      {acceptable && findings.length === 0 && <Alert severity="success">{translate('wizard.nothingInTheWay')}</Alert>}
      {refundTerms && <RefundTerms terms={refundTerms} />}
    </>
  )
}

/** The values once typing has paused. */
function useSettled<T>(value: T): T {
  const text = JSON.stringify(value)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 350)
    return () => clearTimeout(timer)
  }, [text])
  return useMemo(() => JSON.parse(settled) as T, [settled])
}

/** A decision that was begun; undefined where what is kept does not have the form of one. */
function draftOf(key: string): { values: DecisionValues; savedAt: string } | undefined {
  const { values, savedAt } = (drafts.read(key) ?? {}) as { values?: Partial<DecisionValues>; savedAt?: string }
  const isDecision = values?.validity && Array.isArray(values.coverages) && Array.isArray(values.ownFunds)
  return isDecision && savedAt ? { values: values as DecisionValues, savedAt } : undefined
}

/** Keeps what was typed into the form of a decision until it is recorded, and restores it when the form is opened again. */
function useDraft(key: string, values: DecisionValues, isOpen: boolean) {
  const form = useFormContext<DecisionValues>()
  const { isDirty, isReady } = form.formState
  const [restoredAt, setRestoredAt] = useState<string>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: restored once, after the form has its first values.
  useEffect(() => {
    const draft = isReady && draftOf(key)
    if (!draft) return
    form.reset(draft.values, { keepDefaultValues: true })
    setRestoredAt(draft.savedAt)
  }, [isReady])
  useEffect(() => {
    if (isOpen && isDirty) drafts.write(key, { values, savedAt: new Date().toISOString() })
    if (!isOpen) drafts.remove(key)
  }, [key, values, isOpen, isDirty])

  return {
    restoredAt,
    /** Begins again with what the form starts with. */
    restart: () => {
      drafts.remove(key)
      form.reset()
      setRestoredAt(undefined)
    },
  }
}
