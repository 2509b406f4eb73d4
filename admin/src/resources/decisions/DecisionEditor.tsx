import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormState, useWatch } from 'react-hook-form'
import { ErrorState } from '../../components/ErrorState'
import { FindingList, FindingsContext } from '../../components/form/Findings'
import type { MutationFormProps } from '../../components/form/MutationForm'
import { type Recorded, RecordForm } from '../../components/form/RecordForm'
import { useErrorsAtFields } from '../../components/form/useErrorsAtFields'
import { Loading } from '../../components/Loading'
import { Panel } from '../../components/Panel'
import { StatusChip, Tag } from '../../components/StatusChip'
import { formatInstant } from '../../format/day'
import type { GivenVariables } from '../../graphql/client'
import type { SimulationPartsFragment, TypedDocumentString } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import type { MutationOutcome } from '../../graphql/useMutationWithFindings'
import { DecisionForm } from './DecisionForm'
import { type DecisionValues, isComplete } from './decisionValues'
import { RefundTerms } from './RefundTerms'
import { useDraft } from './useDraft'

type Form = Pick<MutationFormProps<Recorded, DecisionValues>, 'onDone' | 'onCancel' | 'submit'>

interface Parts<V> {
  defaults: DecisionValues
  /** Under which the form's content is kept until it is recorded. */
  draftKey: string
  fixedPerson?: boolean
  withReason?: boolean
  /** Asked while one types, about values that are complete. */
  simulate: TypedDocumentString<{ simulation: SimulationPartsFragment }, V>
  simulated: (values: DecisionValues) => GivenVariables<V>
  /** Above the simulation: what changes. */
  aside?: (values: DecisionValues) => ReactNode
}

/** The form of a decision left, its simulation right; inside a `<Create>` or `<Edit>`, which records it. */
export function DecisionEditor<V>({ defaults, onDone, onCancel, submit, ...parts }: Parts<V> & Form) {
  return (
    <RecordForm
      defaults={defaults}
      onDone={onDone}
      onCancel={onCancel}
      submit={submit}
      knowsWarnings
      render={(footer, { outcome, clear }) => (
        <Layout<V> {...parts} defaults={defaults} footer={footer} outcome={outcome} clear={clear} />
      )}
    />
  )
}

interface LayoutProps<V> extends Parts<V> {
  footer: ReactNode
  outcome?: MutationOutcome<unknown>
  clear: () => void
}

function Layout<V>({
  draftKey,
  fixedPerson,
  withReason,
  simulate,
  simulated: variables,
  aside,
  footer,
  outcome,
  clear,
}: LayoutProps<V>) {
  const translate = useTranslate()
  const typed = useWatch() as DecisionValues
  const values = useSettled(typed)
  // Values that cannot be read are never simulated, nor those of a moment ago beside them.
  const ready = isComplete(typed) && isComplete(values)
  const simulation = useGraphQLQuery(simulate, variables(values), { enabled: ready, keep: true })
  const simulated = ready ? simulation.data?.simulation : undefined
  const findings = simulated?.findings
  useErrorsAtFields(useMemo(() => findings?.filter(({ severity }) => severity === 'ERROR') ?? [], [findings]))
  const { isSubmitSuccessful } = useFormState()
  const draft = useDraft(draftKey, values, !isSubmitSuccessful)
  return (
    <>
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
      <FindingsContext.Provider value={outcome?.findings.length ? outcome.findings : (findings ?? [])}>
        <Box
          onChange={clear}
          sx={{
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(320px, 3fr)' },
          }}
        >
          <DecisionForm fixedPerson={fixedPerson} withReason={withReason} />
          {/* The figures scroll, the buttons stay. */}
          <Box
            sx={{
              display: 'flex',
              flexDirection: 'column',
              gap: 1,
              position: { lg: 'sticky' },
              top: { lg: 76 },
              maxHeight: { lg: 'calc(100vh - 88px)' },
            }}
          >
            <Box sx={{ display: 'grid', gap: 2.5, minHeight: { lg: 120 }, overflowY: { lg: 'auto' } }}>
              {aside?.(values)}
              <Simulation
                simulated={simulated}
                isFetching={simulation.isFetching}
                error={ready ? simulation.error : null}
                ready={ready}
              />
            </Box>
            <Box sx={{ flexShrink: { lg: 0 }, maxHeight: { lg: '60vh' }, overflowY: { lg: 'auto' } }}>{footer}</Box>
          </Box>
        </Box>
      </FindingsContext.Provider>
    </>
  )
}

interface SimulationProps {
  simulated?: SimulationPartsFragment
  isFetching: boolean
  error: unknown
  ready: boolean
}

function Simulation({ simulated, isFetching, error, ready }: SimulationProps) {
  const translate = useTranslate()
  return (
    <Panel
      title={translate('wizard.simulation')}
      aside={
        simulated && (
          <>
            {simulated.kind && <Tag>{translate(`enums.DecisionKind.${simulated.kind}`)}</Tag>}
            <StatusChip
              of="Acceptable"
              value={simulated.acceptable ? 'ACCEPTED' : 'REFUSED'}
              text={translate(simulated.acceptable ? 'wizard.acceptable' : 'wizard.notAcceptable')}
            />
          </>
        )
      }
    >
      <Box aria-live="polite" aria-busy={isFetching} sx={{ display: 'grid', gap: 1.5 }}>
        {/* A bar, and no dimmed text: what is read while the next simulation runs keeps its contrast. */}
        <LinearProgress aria-hidden sx={{ height: 2, visibility: isFetching ? 'visible' : 'hidden' }} />
        {!ready && <Typography color="text.secondary">{translate('wizard.notWhole')}</Typography>}
        {error ? <ErrorState error={error} /> : null}
        {ready && !simulated && !error && <Loading lines={4} />}
        {simulated && (
          <>
            <FindingList findings={simulated.findings} dense />
            {simulated.acceptable && simulated.findings.length === 0 && (
              <Alert severity="success">{translate('wizard.nothingInTheWay')}</Alert>
            )}
            {simulated.refundTerms && <RefundTerms terms={simulated.refundTerms} />}
          </>
        )}
      </Box>
    </Panel>
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
