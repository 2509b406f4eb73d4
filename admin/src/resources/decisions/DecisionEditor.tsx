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
import type {
  FindingPartsFragment,
  SimulationPartsFragment,
  TypedDocumentString,
} from '../../graphql/generated/graphql'
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
  /** Findings that will be gone once this is recorded, and why: they are shown apart. */
  passing?: { is: (finding: FindingPartsFragment) => boolean; why: string }
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
  passing,
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
  const remaining = useMemo(
    () => simulated?.findings.filter((finding) => !passing?.is(finding)) ?? [],
    [simulated, passing],
  )
  useErrorsAtFields(useMemo(() => remaining.filter(({ severity }) => severity === 'ERROR'), [remaining]))
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
      <FindingsContext.Provider value={outcome?.findings.length ? outcome.findings : remaining}>
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
                remaining={remaining}
                isFetching={simulation.isFetching}
                error={ready ? simulation.error : null}
                ready={ready}
                passing={passing}
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
  /** Its findings but those that will be gone. */
  remaining: readonly FindingPartsFragment[]
  isFetching: boolean
  error: unknown
  ready: boolean
  passing?: Parts<never>['passing']
}

function Simulation({ simulated, remaining, isFetching, error, ready, passing }: SimulationProps) {
  const translate = useTranslate()
  const gone = simulated?.findings.filter((finding) => !remaining.includes(finding)) ?? []
  const isOpen = simulated && !simulated.acceptable && remaining.every(({ severity }) => severity !== 'ERROR')
  return (
    <Panel
      title={translate('wizard.simulation')}
      aside={
        simulated && (
          <>
            {simulated.kind && <Tag>{translate(`enums.DecisionKind.${simulated.kind}`)}</Tag>}
            {!isOpen && (
              <StatusChip
                of="Acceptable"
                value={simulated.acceptable ? 'ACCEPTED' : 'REFUSED'}
                text={translate(simulated.acceptable ? 'wizard.acceptable' : 'wizard.notAcceptable')}
              />
            )}
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
            <FindingList findings={remaining} dense />
            {gone.length > 0 && (
              <Typography color="text.secondary" sx={{ fontSize: '0.88rem' }}>
                {passing?.why} ({gone.map(({ rule }) => rule).join(', ')})
              </Typography>
            )}
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
