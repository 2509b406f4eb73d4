import { Alert, Box, Button, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormProvider, type Path, useForm, useWatch } from 'react-hook-form'
import { FindingList, FindingsContext, OutcomeNotice } from '../forms/findings'
import type { FindingPartsFragment, SimulationPartsFragment, TypedDocumentString } from '../gql/graphql'
import type { GraphFault } from '../graph/faults'
import type { Given } from '../graph/send'
import type { Outcome } from '../graph/use-act'
import { useGraph } from '../graph/use-graph'
import { StateChip, Tag } from '../look/chips'
import { Panel } from '../look/panel'
import { Failed, Waiting } from '../look/states'
import { DecisionForm } from './decision-form'
import { type DecisionValues, isWhole } from './decision-values'
import { RefundTerms } from './refund-terms'

interface Simulated {
  data?: { simulation: SimulationPartsFragment }
  error: unknown
  isFetching: boolean
}

interface Props<V> {
  defaults: DecisionValues
  fixedPerson?: boolean
  withReason?: boolean
  /** Asked about values that are whole, as one types. */
  simulate: TypedDocumentString<{ simulation: SimulationPartsFragment }, V>
  simulated: (values: DecisionValues) => Given<V>
  onSubmit: (values: DecisionValues) => Promise<Outcome<unknown>>
  onCancel: () => void
  submit: string
  /** Findings that will be gone once this is recorded, and why: they are shown apart. */
  passing?: { is: (finding: FindingPartsFragment) => boolean; why: string }
  /** Above the simulation: what changes. */
  aside?: (values: DecisionValues) => ReactNode
}

/** The form left, what would come of it right, as one types; then it is recorded. */
export function DecisionEditor<V>({
  defaults,
  fixedPerson,
  withReason,
  simulate,
  simulated: variables,
  onSubmit,
  onCancel,
  submit,
  passing,
  aside,
}: Props<V>) {
  const translate = useTranslate()
  const form = useForm<DecisionValues>({ defaultValues: defaults })
  const typed = useWatch({ control: form.control }) as DecisionValues
  const values = useSettled(typed)
  const simulation = useGraph(simulate, variables(values), { enabled: isWhole(values), keep: true })
  const simulated = simulation.data?.simulation
  const [result, setResult] = useState<{ findings: FindingPartsFragment[]; fault?: GraphFault }>()
  const [busy, setBusy] = useState(false)
  const notice = useRef<HTMLDivElement>(null)
  const findings = result?.findings.length
    ? result.findings
    : (simulated?.findings ?? []).filter((finding) => !passing?.is(finding))

  const dirty = form.formState.isDirty && !busy
  useEffect(() => {
    if (!dirty) return undefined
    // The browser asks whether to leave: what was typed is nowhere else yet.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [dirty])

  const run = form.handleSubmit(async (given) => {
    setBusy(true)
    const { findings: said, fault, refused } = await onSubmit(given)
    setBusy(false)
    if (!refused) return
    setResult({ findings: said, fault })
    const argument = fault?.argument?.replace(/^input\./, '')
    if (argument && fault) form.setError(argument as Path<DecisionValues>, { message: fault.message })
    notice.current?.focus()
  })

  return (
    <FormProvider {...form}>
      <FindingsContext.Provider value={findings}>
        <Box
          component="form"
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
          <DecisionForm fixedPerson={fixedPerson} withReason={withReason} />
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
            <SimulationPanel simulation={simulation} ready={isWhole(values)} passing={passing} />
            <Box ref={notice} tabIndex={-1} sx={{ outline: 'none !important' }}>
              {result && <OutcomeNotice findings={result.findings} fault={result.fault} />}
            </Box>
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
              <Button onClick={onCancel}>{translate('shell.cancel')}</Button>
              <Button type="submit" variant="contained" disabled={busy}>
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
  passing,
}: {
  simulation: Simulated
  ready: boolean
  passing?: Props<never>['passing']
}) {
  const translate = useTranslate()
  const simulated = simulation.data?.simulation
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
              <StateChip
                of="Acceptable"
                value={simulated.acceptable ? 'ACCEPTED' : 'REFUSED'}
                text={translate(simulated.acceptable ? 'wizard.acceptable' : 'wizard.notAcceptable')}
              />
            )}
          </>
        )
      }
    >
      <Box
        aria-live="polite"
        aria-busy={simulation.isFetching}
        sx={{ display: 'grid', gap: 1.5, opacity: simulation.isFetching ? 0.6 : 1 }}
      >
        {!ready && <Typography color="text.secondary">{translate('wizard.notWhole')}</Typography>}
        {ready && simulation.error ? <Failed error={simulation.error} /> : null}
        {ready && !simulated && !simulation.error && <Waiting lines={4} />}
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
