import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormProvider, type Path, useForm, useWatch } from 'react-hook-form'
import { ErrorState } from '../../components/ErrorState'
import { FindingList, FindingsContext, OutcomeNotice } from '../../components/form/Findings'
import { UnsavedChangesGuard, useFocusFirstError } from '../../components/form/UnsavedChangesGuard'
import { useUnreadableInputs } from '../../components/form/unreadableInputs'
import { useAfterMutation } from '../../components/form/useAfterMutation'
import { Loading } from '../../components/Loading'
import { Panel } from '../../components/Panel'
import { StatusChip, Tag } from '../../components/StatusChip'
import { formatInstant } from '../../format/day'
import type { GivenVariables } from '../../graphql/client'
import type { GraphQLRequestError } from '../../graphql/GraphQLRequestError'
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

interface Simulated {
  data?: { simulation: SimulationPartsFragment }
  error: unknown
  isFetching: boolean
}

interface Props<V, R> {
  defaults: DecisionValues
  /** Under which the form's content is kept until it is recorded. */
  draftKey: string
  fixedPerson?: boolean
  withReason?: boolean
  /** Asked about values that are whole, as one types. */
  simulate: TypedDocumentString<{ simulation: SimulationPartsFragment }, V>
  simulated: (values: DecisionValues) => GivenVariables<V>
  onSubmit: (values: DecisionValues) => Promise<MutationOutcome<R>>
  /** Recorded: where to go from here. */
  onDone: (outcome: MutationOutcome<R>) => void
  onCancel: () => void
  submit: string
  /** Findings that will be gone once this is recorded, and why: they are shown apart. */
  passing?: { is: (finding: FindingPartsFragment) => boolean; why: string }
  /** Above the simulation: what changes. */
  aside?: (values: DecisionValues) => ReactNode
}

/** The form left, what would come of it right, as one types; then it is recorded. */
export function DecisionEditor<V, R>({
  defaults,
  draftKey,
  fixedPerson,
  withReason,
  simulate,
  simulated: variables,
  onSubmit,
  onDone,
  onCancel,
  submit,
  passing,
  aside,
}: Props<V, R>) {
  const translate = useTranslate()
  const form = useForm<DecisionValues>({ defaultValues: defaults, shouldFocusError: false })
  const box = useFocusFirstError(form.control)
  const { unreadable, Reported } = useUnreadableInputs()
  const typed = useWatch({ control: form.control }) as DecisionValues
  const values = useSettled(typed)
  // Values that cannot be read are never simulated, nor those of a moment ago beside them.
  const ready = unreadable.length === 0 && isComplete(typed) && isComplete(values)
  const simulation = useGraphQLQuery(simulate, variables(values), { enabled: ready, keep: true })
  const simulated = ready ? simulation.data?.simulation : undefined
  const [result, setResult] = useState<{ findings: FindingPartsFragment[]; fault?: GraphQLRequestError }>()
  const [busy, setBusy] = useState(false)
  const notice = useRef<HTMLDivElement>(null)
  const findings = result?.findings.length
    ? result.findings
    : (simulated?.findings ?? []).filter((finding) => !passing?.is(finding))

  const { isFinished, finish } = useAfterMutation(onDone)
  const draft = useDraft(draftKey, form, values, !isFinished)

  const run = form.handleSubmit(async (given) => {
    setBusy(true)
    const outcome = await onSubmit(given)
    const { findings: said, fault, refused } = outcome
    setBusy(false)
    if (!refused) {
      draft.forget()
      finish(outcome)
      return
    }
    // What was refused is not written: the error keeps the form from counting as sent.
    form.setError('root', { message: 'refused' })
    setResult({ findings: said, fault })
    const argument = fault?.argument?.replace(/^input\./, '')
    if (argument && fault) form.setError(argument as Path<DecisionValues>, { message: fault.message })
    notice.current?.focus()
  })

  return (
    <FormProvider {...form}>
      <UnsavedChangesGuard enabled={!isFinished} />
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
      <FindingsContext.Provider value={findings}>
        <Box
          component="form"
          ref={box}
          noValidate
          onSubmit={run}
          onChange={() => setResult(undefined)}
          sx={{
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(320px, 3fr)' },
          }}
        >
          <Reported>
            <DecisionForm fixedPerson={fixedPerson} withReason={withReason} />
          </Reported>
          <Box
            sx={{
              display: 'grid',
              gap: 2.5,
              position: { lg: 'sticky' },
              top: { lg: 76 },
              maxHeight: { lg: 'calc(100vh - 96px)' },
              overflowY: { lg: 'auto' },
            }}
          >
            {aside?.(values)}
            <SimulationPanel
              simulation={simulation}
              ready={ready}
              unreadable={unreadable.length > 0}
              passing={passing}
            />
            <Box ref={notice} tabIndex={-1} sx={{ outline: 'none !important' }}>
              {result && <OutcomeNotice findings={result.findings} fault={result.fault} />}
            </Box>
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
              <Button onClick={onCancel}>{translate('shell.cancel')}</Button>
              <Button type="submit" variant="contained" disabled={busy} onMouseDown={(event) => event.preventDefault()}>
                {submit}
              </Button>
            </Box>
          </Box>
        </Box>
      </FindingsContext.Provider>
    </FormProvider>
  )
}

function SimulationPanel({
  simulation,
  ready,
  unreadable,
  passing,
}: {
  simulation: Simulated
  ready: boolean
  unreadable: boolean
  passing?: Props<never, never>['passing']
}) {
  const translate = useTranslate()
  const simulated = ready ? simulation.data?.simulation : undefined
  const [gone, standing] = [true, false].map((soon) =>
    (simulated?.findings ?? []).filter((finding) => (passing?.is(finding) ?? false) === soon),
  ) as [FindingPartsFragment[], FindingPartsFragment[]]
  const open = simulated && !simulated.acceptable && standing.every(({ severity }) => severity !== 'ERROR')
  return (
    <Panel
      title={translate('wizard.simulation')}
      aside={
        simulated && (
          <>
            {simulated.kind && <Tag>{translate(`enums.DecisionKind.${simulated.kind}`)}</Tag>}
            {!open && (
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
      <Box aria-live="polite" aria-busy={simulation.isFetching} sx={{ display: 'grid', gap: 1.5 }}>
        {/* A bar, and no dimmed text: what is read while the next simulation runs keeps its contrast. */}
        <LinearProgress aria-hidden sx={{ height: 2, visibility: simulation.isFetching ? 'visible' : 'hidden' }} />
        {!ready && (
          <Typography color="text.secondary">{translate(unreadable ? 'form.notWhole' : 'wizard.notWhole')}</Typography>
        )}
        {ready && simulation.error ? <ErrorState error={simulation.error} /> : null}
        {ready && !simulated && !simulation.error && <Loading lines={4} />}
        {simulated && (
          <>
            <FindingList findings={standing} dense />
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
  return JSON.parse(settled) as T
}
