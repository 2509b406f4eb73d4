import { useMemo, useRef } from 'react'
import { Create, useNotify, useRedirect } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { NotFound, QueryState } from '../../components'
import { DecisionDocument, SimulateDecisionDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { nextPartPath, partOf } from '../mutations/followUpParts'
import { DecisionEditor } from './DecisionEditor'
import { type DecisionValues, newDecision, toFollowUpValues } from './decisionValues'

/** A new decision: simulated while it is typed, then recorded once, however often it is sent. `after`: it continues that decision. */
export default function DecisionCreate() {
  const [params] = useSearchParams()
  const after = params.get('after')
  const defaults = useMemo(() => newDecision(params.get('niss') ?? '', session.today()), [params])
  return (
    <Page title="decision.new" lead="wizard.lead">
      {after ? (
        <NextPart key={params.toString()} after={after} parts={params.getAll('part')} />
      ) : (
        <CreateForm defaults={defaults} />
      )}
    </Page>
  )
}

/** The next of the decisions that follow a reactivation, where the situation changes again. */
function NextPart({ after, parts: [next, ...later] }: { after: string; parts: string[] }) {
  const query = useGraphQLQuery(DecisionDocument, { id: after })
  const part = partOf(next ?? null)
  if (!part || (query.data && !query.data.one)) return <NotFound />
  return (
    <QueryState query={query} lines={10}>
      {({ one }) => one && <CreateForm defaults={toFollowUpValues(one, part)} later={later} />}
    </QueryState>
  )
}

interface FormProps {
  defaults: DecisionValues
  /** The decisions to record after this one; the page of the decision follows if there are none. */
  later?: string[]
}

function CreateForm({ defaults, later = [] }: FormProps) {
  const navigate = useNavigate()
  const notify = useNotify()
  const redirect = useRedirect()
  // The same content sent again, after a lost answer say, must not become a second decision.
  const sent = useRef({ text: '', reference: '' })
  const withReference = (values: DecisionValues) => {
    const text = JSON.stringify(values)
    if (sent.current.text !== text) sent.current = { text, reference: crypto.randomUUID() }
    return { ...values, reference: sent.current.reference }
  }
  return (
    <Create title={false} component="div" transform={withReference}>
      <DecisionEditor
        defaults={defaults}
        draftKey={`decision.${defaults.niss}${later.length > 0 ? `.${defaults.validity.from}` : ''}`}
        simulate={SimulateDecisionDocument}
        submit="wizard.record"
        onCancel={() => navigate(-1)}
        onDone={({ id: number }) => {
          notify('decision.recorded', { type: 'success', messageArgs: { number } })
          if (later.length > 0) navigate(nextPartPath(number, later))
          else redirect('show', 'decisions', number)
        }}
      />
    </Create>
  )
}
