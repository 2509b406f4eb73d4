import { Alert, Box, Button, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { NotFound, Panel, QueryState } from '../../components'
import { Field, only, PersonName } from '../../components/fields'
import { MutationForm, variablesOf } from '../../components/form'
import { TablePanel } from '../../components/list'
import { formatDate, formatPeriod } from '../../format'
import { DecisionDocument, ReactivateDecisionDocument, SimulateDecisionDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { Page } from '../../layout/Page'
import { DecisionEditor } from '../decisions/DecisionEditor'
import type { Decision } from '../decisions/DecisionShow'
import { type DecisionValues, toFollowUpValues } from '../decisions/decisionValues'
import { type FollowUpPart, followUpParts, nextPartPath, partParameter } from './followUpParts'
import { inboxColumns } from './MutationList'
import { reactivationOf } from './reactivation'

/** One or several mutations of a suspended decision, dealt with in three steps: what happened, what follows, recorded. */
export default function MutationProcess() {
  const translate = useTranslate()
  const number = useParams().number ?? ''
  const query = useGraphQLQuery(DecisionDocument, { id: number })
  if (query.data && !query.data.one) return <NotFound />
  return (
    <Page title={translate('mutation.title', { number })} lead="mutation.lead">
      <QueryState query={query} lines={10}>
        {({ one }) => one && <Steps decision={one} />}
      </QueryState>
    </Page>
  )
}

type Waiting = Decision['mutations'][number]
type Reactivation = NonNullable<ReturnType<typeof reactivationOf<Waiting>>>

function Steps({ decision: current }: { decision: Decision }) {
  // What was proposed stays on the page until the person has read the remarks on what was recorded.
  const [decision] = useState(current)
  const translate = useTranslate()
  const navigate = useNavigate()
  const proposed = reactivationOf(decision)
  const back = () => navigate(`/decisions/${decision.number}/show`)
  if (proposed) return <Reactivate decision={decision} proposed={proposed} back={back} />
  return (
    <Alert severity="info" action={<Button onClick={back}>{translate('mutation.toDecision')}</Button>}>
      {translate('mutation.nothing')}
    </Alert>
  )
}

interface Props {
  decision: Decision
  proposed: Reactivation
  back: () => void
}

function Reactivate({ decision, proposed, back }: Props) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  const { stopsOn, followsFrom, isDeath } = proposed
  const { number, version: expectedVersion } = decision
  const today = session.today()
  const parts = followUpParts(decision, followsFrom, today)
  // Nobody decides for days after a death, nor for days on which the person is insured.
  const [follow, setFollow] = useState(isDeath || parts.length === 0 ? 'no' : 'yes')
  const { act } = useMutationWithFindings(ReactivateDecisionDocument)
  const send = (followUp?: DecisionValues) =>
    act(variablesOf(ReactivateDecisionDocument, { number, expectedVersion, followUp }))
  const sendFollowUp = async (values: DecisionValues) => {
    const { data, ...outcome } = await send(values)
    const { number: id = '', validity } = data?.payload.followUp ?? {}
    return { ...outcome, data: data && { id, lastDay: validity?.to, findings: outcome.findings } }
  }
  const done = (next: string, lastDay?: string | null) => {
    const later = parts.slice(1).filter(({ from }) => !lastDay || from > lastDay)
    notify('mutation.doneWithFollowUp', { type: 'success' })
    navigate(later.length > 0 ? nextPartPath(number, next, later.map(partParameter)) : `/decisions/${next}/show`)
  }
  const stops = isDeath ? 'mutation.stopsAfterDeath' : 'mutation.stopsOn'
  return (
    <>
      <WhatHappened decision={decision} proposed={proposed} />
      <Panel title="mutation.whatFollows">
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          <li>{translate(stops, { number, day: formatDate(stopsOn) })}</li>
          {!isDeath && <li>{translate('mutation.mayFollowFrom', { day: formatDate(followsFrom) })}</li>}
        </Box>
        <RadioGroup
          value={follow}
          onChange={(_, value) => setFollow(value)}
          aria-label={translate('mutation.whatFollows')}
          sx={{ my: 1 }}
        >
          <FormControlLabel value="yes" control={<Radio size="small" />} label={translate('mutation.withFollowUp')} />
          <FormControlLabel value="no" control={<Radio size="small" />} label={translate('mutation.withoutFollowUp')} />
        </RadioGroup>
        {follow === 'yes' ? (
          <ProposedParts parts={parts} />
        ) : (
          <MutationForm
            send={() => send()}
            defaults={{}}
            submit="mutation.stopOnly"
            onDone={() => {
              notify('mutation.done', { type: 'success' })
              back()
            }}
          />
        )}
      </Panel>
      {follow === 'yes' && (
        <DecisionEditor
          defaults={toFollowUpValues(
            decision,
            parts[0] ?? { from: followsFrom, to: decision.validity.to ?? '', councilDate: today },
          )}
          draftKey={`follow-up.${number}.${expectedVersion}`}
          fixedPerson
          simulate={SimulateDecisionDocument}
          follows={number}
          submit="mutation.stopAndFollow"
          send={sendFollowUp}
          onCancel={back}
          onDone={({ id, lastDay }) => done(id, lastDay)}
        />
      )}
    </>
  )
}

function WhatHappened({ decision, proposed: { waiting } }: Omit<Props, 'back'>) {
  const translate = useTranslate()
  const consequenceOf = ({ id, sharesDaysWith: other }: Waiting) => {
    const own = translate(id === waiting[0]?.id ? 'mutation.willBeProcessed' : 'mutation.willBeCancelled')
    if (!other) return own
    const values = { ...other, cpas: other.cpas.name, period: formatPeriod(other.validity) }
    return `${own}. ${translate('mutation.sharesDaysWith', values)}`
  }
  return (
    <TablePanel
      title="mutation.whatHappened"
      aside={<PersonName person={decision.beneficiary} />}
      of="DecisionMutation"
      records={waiting}
      columns={[
        ...only(inboxColumns, 'mutation.kind', 'mutation.effectiveOn', 'beforeAfter', 'status'),
        <Field key="consequence" source="consequence" value={(row) => consequenceOf(row as Waiting)} phone />,
      ]}
    />
  )
}

/** The decisions that are proposed one after the other, where the situation changes again inside the stopped one. */
function ProposedParts({ parts }: { parts: readonly FollowUpPart[] }) {
  const translate = useTranslate()
  if (parts.length < 2) return null
  return (
    <Box sx={{ mt: 1 }}>
      <Typography>{translate('mutation.proposedParts')}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {parts.map((part) => (
          <li key={part.from}>
            {formatPeriod({ from: part.from, to: part.to || null })}
            {part.kind && ` · ${translate(`enums.IdentityMutationKind.${part.kind}`)}`} ·{' '}
            {translate('mutation.councilOf', { day: formatDate(part.councilDate) })}
          </li>
        ))}
      </Box>
      <Typography color="textSecondary" sx={{ fontSize: '0.88rem' }}>
        {translate('mutation.partsHint')}
      </Typography>
    </Box>
  )
}
