import { useNotify, useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { DecisionDocument, ModifyDecisionDocument, SimulateModificationDocument } from '../gql/graphql'
import { useAct } from '../graph/use-act'
import { useGraph } from '../graph/use-graph'
import { Page } from '../look/page'
import { Panel } from '../look/panel'
import { Answered, NotThere } from '../look/states'
import { DecisionEditor } from './decision-editor'
import type { Decision } from './decision-show'
import { type DecisionValues, inputOf, valuesOf } from './decision-values'
import { GrowthList } from './growth-list'

/** A new version of a decision, with what changes beside it before it is written. */
export function DecisionModify() {
  const translate = useTranslate()
  const number = useParams().number ?? ''
  const query = useGraph(DecisionDocument, { id: number })
  const trail = [
    { to: '/decisions', label: translate('resources.decisions.name', { smart_count: 2 }) },
    { to: `/decisions/${number}/show`, label: number },
  ]
  if (query.data && !query.data.one) return <NotThere trail={trail} />
  return (
    <Page title={translate('decision.modify')} lead={translate('decision.modifyLead')} trail={trail}>
      <Answered query={query} lines={12}>
        {({ one }) => one && <Editor decision={one} />}
      </Answered>
    </Page>
  )
}

function Editor({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  const { act } = useAct(ModifyDecisionDocument, (data) => data.payload.findings)
  const before = valuesOf(decision)
  const back = `/decisions/${decision.number}/show`
  return (
    <DecisionEditor
      defaults={before}
      draftKey={`modification.${decision.number}.${decision.version}`}
      fixedPerson
      withReason
      simulate={SimulateModificationDocument}
      simulated={(values) => ({ number: decision.number, input: inputOf(values) })}
      submit={translate('decision.recordVersion', { version: decision.version + 1 })}
      onCancel={() => navigate(back)}
      aside={(values: DecisionValues) => (
        <Panel title={translate('decision.whatChanges')}>
          <GrowthList before={before} after={values} />
        </Panel>
      )}
      onSubmit={(values) =>
        act({
          number: decision.number,
          expectedVersion: decision.version,
          input: inputOf(values),
          reason: values.reason || null,
        })
      }
      onDone={({ data }) => {
        notify('decision.versionRecorded', {
          type: 'success',
          messageArgs: { version: data?.payload.decision?.version },
        })
        navigate(back)
      }}
    />
  )
}
