import { useRef } from 'react'
import { Create } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { NotFound, QueryState } from '../../components'
import { DecisionDocument, DecisionHistoryDocument, SimulateDecisionDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { nextPartPath, partOf } from '../mutations/followUpParts'
import { DecisionEditor } from './DecisionEditor'
import { type DecisionValues, newDecision, toNextPartValues } from './decisionValues'

/** A new decision: simulated while it is typed, then recorded once, however often it is sent. `after`: it continues that decision. */
export default function DecisionCreate() {
  const [params] = useSearchParams()
  const after = params.get('after')
  return (
    <Page title="decision.new" lead="wizard.lead">
      {after ? (
        <NextPart
          key={params.toString()}
          after={after}
          stopped={params.get('stopped') ?? ''}
          parts={params.getAll('part')}
        />
      ) : (
        <CreateForm key={params.toString()} defaults={newDecision(params.get('niss') ?? '', session.today())} />
      )}
    </Page>
  )
}

interface NextPartProps {
  after: string
  /** The decision whose days are divided: what it covered before it was stopped is in its history. */
  stopped: string
  parts: string[]
}

/** The next of the decisions that follow a reactivation, where the situation changes again. */
function NextPart({ after, stopped, parts: [first, ...later] }: NextPartProps) {
  const query = useGraphQLQuery(DecisionDocument, { id: after })
  const history = useGraphQLQuery(DecisionHistoryDocument, { id: stopped })
  const part = partOf(first ?? null)
  if (!part || (query.data && !query.data.one) || (history.data && !history.data.one)) return <NotFound />
  return (
    <QueryState query={query} lines={10}>
      {({ one }) => (
        <QueryState query={history} lines={10}>
          {({ one: ended }) => {
            const before = ended?.versions.findLast(({ action }) => action !== 'REACTIVATE')
            if (!one || !before) return null
            const next = later.length > 0 ? (number: string) => nextPartPath(stopped, number, later) : undefined
            return <CreateForm defaults={toNextPartValues(one, before, part)} next={next} />
          }}
        </QueryState>
      )}
    </QueryState>
  )
}

interface FormProps {
  defaults: DecisionValues
  /** Where one goes on after this decision; without it to the page of the decision. */
  next?: (number: string) => string
}

function CreateForm({ defaults, next }: FormProps) {
  const navigate = useNavigate()
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
        draftKey={`decision.${defaults.niss}${next ? `.${defaults.validity.from}` : ''}`}
        simulate={SimulateDecisionDocument}
        submit="wizard.record"
        onCancel={() => navigate(-1)}
        done="decision.recorded"
        next={next}
      />
    </Create>
  )
}
