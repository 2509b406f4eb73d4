import { useState } from 'react'
import { Edit, useEditContext, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { ErrorState, Loading, Panel } from '../../components'
import { SimulateModificationDocument } from '../../graphql/generated/graphql'
import { Page } from '../../layout/Page'
import { DecisionEditor } from './DecisionEditor'
import type { Decision } from './DecisionShow'
import { toFormValues } from './decisionValues'
import { diffEntitlements } from './diffEntitlements'
import { FieldChanges } from './FieldChanges'

/** A new version of a decision, with what changes beside it before it is recorded. */
const DecisionEdit = () => (
  <Page title="decision.modify" lead="decision.modifyLead">
    <Edit
      resource="decisions"
      id={useParams().number}
      mutationMode="pessimistic"
      title={false}
      actions={false}
      component="div"
      loading={<Loading lines={12} />}
      error={<LoadError />}
    >
      <Editor />
    </Edit>
  </Page>
)

export default DecisionEdit

function LoadError() {
  const { error, refetch } = useEditContext()
  return <ErrorState error={error} retry={() => void refetch()} />
}

function Editor() {
  const translate = useTranslate()
  const { record } = useEditContext<Decision>()
  // The version that the form shows: one that is recorded meanwhile must not be overwritten.
  const [decision] = useState(record)
  if (!decision) return null
  const { number, version: expectedVersion } = decision
  const before = { ...toFormValues(decision), number, expectedVersion }
  const version = expectedVersion + 1
  return (
    <DecisionEditor
      defaults={before}
      draftKey={`modification.${number}.${expectedVersion}`}
      fixedPerson
      withReason
      simulate={SimulateModificationDocument}
      submit={translate('decision.recordVersion', { version })}
      aside={(values) => (
        <Panel title="decision.whatChanges">
          <FieldChanges changes={diffEntitlements(before, values)} none="decision.nothingChanges" />
        </Panel>
      )}
      done="decision.versionRecorded"
      args={{ version }}
    />
  )
}
