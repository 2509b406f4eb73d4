import { useNotify, useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router-dom'
import { NotFound } from '../../components/NotFound'
import { Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { DecisionDocument, ModifyDecisionDocument, SimulateModificationDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { useMutationWithFindings } from '../../graphql/useMutationWithFindings'
import { Page } from '../../layout/Page'
import { DecisionEditor } from './DecisionEditor'
import type { Decision } from './DecisionShow'
import { type DecisionValues, toDecisionInput, toFormValues } from './decisionValues'
import { EntitlementChanges } from './EntitlementChanges'

/** A new version of a decision, with what changes beside it before it is written. */
export function DecisionEdit() {
  const translate = useTranslate()
  const number = useParams().number ?? ''
  const query = useGraphQLQuery(DecisionDocument, { id: number })
  const trail = [
    { to: '/decisions', label: translate('resources.decisions.name', { smart_count: 2 }) },
    { to: `/decisions/${number}/show`, label: number },
  ]
  if (query.data && !query.data.one) return <NotFound trail={trail} />
  return (
    <Page title={translate('decision.modify')} lead={translate('decision.modifyLead')} trail={trail}>
      <QueryState query={query} lines={12}>
        {({ one }) => one && <Editor decision={one} />}
      </QueryState>
    </Page>
  )
}

function Editor({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  const { act } = useMutationWithFindings(ModifyDecisionDocument, (data) => data.payload.findings)
  const before = toFormValues(decision)
  const back = `/decisions/${decision.number}/show`
  return (
    <DecisionEditor
      defaults={before}
      draftKey={`modification.${decision.number}.${decision.version}`}
      fixedPerson
      withReason
      simulate={SimulateModificationDocument}
      simulated={(values) => ({ number: decision.number, input: toDecisionInput(values) })}
      submit={translate('decision.recordVersion', { version: decision.version + 1 })}
      onCancel={() => navigate(back)}
      aside={(values: DecisionValues) => (
        <Panel title={translate('decision.whatChanges')}>
          <EntitlementChanges before={before} after={values} />
        </Panel>
      )}
      onSubmit={(values) =>
        act({
          number: decision.number,
          expectedVersion: decision.version,
          input: toDecisionInput(values),
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
