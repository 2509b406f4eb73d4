import { useMemo, useRef } from 'react'
import { Create, useNotify, useRedirect, useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { today } from '../../format/day'
import { SimulateDecisionDocument } from '../../graphql/generated/graphql'
import { Page } from '../../layout/Page'
import { DecisionEditor } from './DecisionEditor'
import { type DecisionValues, newDecision, toDecisionInput } from './decisionValues'

/** A new decision: simulated while it is typed, then recorded once, however often it is sent. */
export function DecisionCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  const redirect = useRedirect()
  const [params] = useSearchParams()
  const defaults = useMemo(() => newDecision(params.get('niss') ?? '', today(session.demoClock())), [params])
  // The same content sent again, after a lost answer say, must not become a second decision.
  const sent = useRef({ text: '', reference: '' })
  const withReference = (values: DecisionValues) => {
    const text = JSON.stringify(values)
    if (sent.current.text !== text) sent.current = { text, reference: crypto.randomUUID() }
    return { ...values, reference: sent.current.reference }
  }
  return (
    <Page title={translate('decision.new')} lead={translate('wizard.lead')}>
      <Create title={false} component="div" transform={withReference}>
        <DecisionEditor
          defaults={defaults}
          draftKey={`decision.${defaults.niss}`}
          simulate={SimulateDecisionDocument}
          simulated={(values) => ({ input: toDecisionInput(values) })}
          submit="wizard.record"
          onCancel={() => navigate(-1)}
          onDone={({ id: number }) => {
            notify('decision.recorded', { type: 'success', messageArgs: { number } })
            redirect('show', 'decisions', number)
          }}
        />
      </Create>
    </Page>
  )
}
