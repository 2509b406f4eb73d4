import { useMemo, useRef } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { today } from '../../format/day'
import { CreateDecisionDocument, SimulateDecisionDocument } from '../../graphql/generated/graphql'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { Page } from '../../layout/Page'
import { DecisionEditor } from './DecisionEditor'
import { newDecision, toDecisionInput } from './decisionValues'

/** A new decision: simulated as one types, then recorded once, however often it is sent. */
export function DecisionCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  const [params] = useSearchParams()
  const defaults = useMemo(() => newDecision(params.get('niss') ?? '', today(session.demoClock())), [params])
  // The same form sent again, after a lost answer say, must not become a second decision.
  const reference = useRef(crypto.randomUUID())
  const { act } = useMutationWithFindings(CreateDecisionDocument, (data) => data.payload.findings)
  return (
    <Page
      title={translate('decision.new')}
      lead={translate('wizard.lead')}
      trail={[{ to: '/decisions', label: translate('resources.decisions.name', { smart_count: 2 }) }]}
    >
      <DecisionEditor
        defaults={defaults}
        draftKey={`decision.${defaults.niss}`}
        simulate={SimulateDecisionDocument}
        simulated={(values) => ({ input: toDecisionInput(values) })}
        submit={translate('wizard.record')}
        onCancel={() => navigate(-1)}
        onSubmit={async (values) => {
          const outcome = await act({ input: toDecisionInput(values), reference: reference.current })
          if (outcome.refused) reference.current = crypto.randomUUID()
          return outcome
        }}
        onDone={({ data }) => {
          const number = data?.payload.decision?.number
          if (!number) return
          notify('decision.recorded', { type: 'success', messageArgs: { number } })
          navigate(`/decisions/${number}/show`)
        }}
      />
    </Page>
  )
}
