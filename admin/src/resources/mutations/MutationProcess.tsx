import { Alert, Box, Button, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material'
import { useState } from 'react'
import { ResourceContextProvider, SaveContextProvider, type SaveHandler, useNotify, useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { PersonName } from '../../components/fields/PersonName'
import { OutcomeNotice } from '../../components/form/Findings'
import { NotFound } from '../../components/NotFound'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, today } from '../../format/day'
import { formatMutation } from '../../format/enumText'
import { formatPeriod } from '../../format/period'
import { DecisionDocument, ReactivateDecisionDocument, SimulateDecisionDocument } from '../../graphql/generated/graphql'
import { RefusedError } from '../../graphql/RefusedError'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { Page } from '../../layout/Page'
import { DecisionEditor } from '../decisions/DecisionEditor'
import type { Decision } from '../decisions/DecisionShow'
import { type DecisionValues, toDecisionInput, toFollowUpValues } from '../decisions/decisionValues'
import { followUpParts, partParameter } from './followUpParts'
import { ProposedParts } from './ProposedParts'
import { reactivationOf } from './reactivation'

/** One or several mutations of a suspended decision, dealt with in three steps: what happened, what follows, recorded. */
export function MutationProcess() {
  const translate = useTranslate()
  const number = useParams().number ?? ''
  const query = useGraphQLQuery(DecisionDocument, { id: number })
  if (query.data && !query.data.one) return <NotFound />
  return (
    <Page title={translate('mutation.title', { number })} lead={translate('mutation.lead')}>
      <QueryState query={query} lines={10}>
        {({ one }) => one && <Steps decision={one} />}
      </QueryState>
    </Page>
  )
}

function Steps({ decision: current }: { decision: Decision }) {
  // What was proposed stays on the page until the person has read the remarks on what was recorded.
  const [decision] = useState(current)
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  const proposed = reactivationOf(decision)
  const parts = proposed ? followUpParts(decision, proposed.followsFrom, today(session.demoClock())) : []
  // Nobody decides for days after a death, nor for days on which the person is insured.
  const [follow, setFollow] = useState<'yes' | 'no'>(proposed?.isDeath || parts.length === 0 ? 'no' : 'yes')
  const { act, pending, outcome } = useMutationWithFindings(ReactivateDecisionDocument, (data) => data.payload.findings)
  const back = `/decisions/${decision.number}/show`

  const run = (followUp?: DecisionValues) =>
    act({
      number: decision.number,
      expectedVersion: decision.version,
      lastDay: null,
      followUp: followUp ? toDecisionInput(followUp) : null,
    })
  const done = (next?: string, lastDay?: string | null) => {
    const later = parts.slice(1).filter(({ from }) => !lastDay || from > lastDay)
    notify(next ? 'mutation.doneWithFollowUp' : 'mutation.done', { type: 'success' })
    if (next && later.length > 0) {
      const query = new URLSearchParams([['after', next], ...later.map((part) => ['part', partParameter(part)])])
      navigate(`/decisions/create?${query}`)
    } else navigate(next ? `/decisions/${next}/show` : back)
  }
  const stopOnly = async () => {
    const result = await run()
    if (!result.refused) done()
  }
  const save: SaveHandler<DecisionValues & { id: string }> = async (values, callbacks) => {
    const { data, findings, failure, refused } = await run(values as DecisionValues)
    if (refused) callbacks?.onError?.(failure ?? new RefusedError(findings))
    else
      callbacks?.onSuccess?.({
        id: data?.payload.followUp?.number,
        lastDay: data?.payload.followUp?.validity.to,
        findings,
      })
  }

  if (!proposed) {
    return (
      <Alert
        severity="info"
        action={<Button onClick={() => navigate(back)}>{translate('mutation.toDecision')}</Button>}
      >
        {translate('mutation.nothing')}
      </Alert>
    )
  }
  const { waiting, stopsOn, followsFrom, isDeath } = proposed
  const stops = isDeath ? 'mutation.stopsAfterDeath' : 'mutation.stopsOn'
  return (
    <Stack>
      <Panel title={translate('mutation.whatHappened')}>
        <Typography sx={{ mb: 1 }}>
          <PersonName person={decision.beneficiary} />
        </Typography>
        <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
          {waiting.map(({ id, mutation, status, sharesDaysWith }, at) => (
            <li key={id}>
              <strong>{mutation && translate(`enums.IdentityMutationKind.${mutation.kind}`)}</strong> ·{' '}
              {formatDate(mutation?.effectiveOn)} <StatusChip of="DecisionMutationStatus" value={status} />
              <Typography color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
                {formatMutation(mutation?.before)} → {formatMutation(mutation?.after)} ·{' '}
                {translate(at === 0 ? 'mutation.willBeProcessed' : 'mutation.willBeCancelled')}
              </Typography>
              {sharesDaysWith && (
                <Typography>
                  {translate('mutation.sharesDaysWith', {
                    number: sharesDaysWith.number,
                    cpas: sharesDaysWith.cpas.name,
                    period: formatPeriod(sharesDaysWith.validity),
                  })}
                </Typography>
              )}
            </li>
          ))}
        </Box>
      </Panel>
      <Panel title={translate('mutation.whatFollows')}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          <li>{translate(stops, { number: decision.number, day: formatDate(stopsOn) })}</li>
          {!isDeath && <li>{translate('mutation.mayFollowFrom', { day: formatDate(followsFrom) })}</li>}
        </Box>
        <RadioGroup
          value={follow}
          onChange={(_, value) => setFollow(value as 'yes' | 'no')}
          aria-label={translate('mutation.whatFollows')}
          sx={{ mt: 1 }}
        >
          <FormControlLabel value="yes" control={<Radio size="small" />} label={translate('mutation.withFollowUp')} />
          <FormControlLabel value="no" control={<Radio size="small" />} label={translate('mutation.withoutFollowUp')} />
        </RadioGroup>
        {follow === 'yes' && <ProposedParts parts={parts} />}
        {follow === 'no' && (
          <Box sx={{ display: 'grid', gap: 1.5, mt: 1 }}>
            <OutcomeNotice findings={outcome.findings} failure={outcome.failure} />
            <Button variant="contained" disabled={pending} sx={{ justifySelf: 'start' }} onClick={stopOnly}>
              {translate('mutation.stopOnly')}
            </Button>
          </Box>
        )}
      </Panel>
      {follow === 'yes' && (
        <ResourceContextProvider value="mutations">
          <SaveContextProvider value={{ save }}>
            <DecisionEditor
              defaults={toFollowUpValues(
                decision,
                parts[0] ?? {
                  from: followsFrom,
                  to: decision.validity.to ?? '',
                  councilDate: today(session.demoClock()),
                },
              )}
              draftKey={`follow-up.${decision.number}.${decision.version}`}
              fixedPerson
              simulate={SimulateDecisionDocument}
              simulated={(values) => ({ input: toDecisionInput(values), follows: decision.number })}
              submit="mutation.stopAndFollow"
              onCancel={() => navigate(back)}
              onDone={({ id, lastDay }) => done(id, lastDay)}
            />
          </SaveContextProvider>
        </ResourceContextProvider>
      )}
    </Stack>
  )
}
