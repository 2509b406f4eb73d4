import { Field } from '../../components/fields'

export const alertColumns = (
  <>
    <Field source="at" phone />
    <Field source="kind" as="tag" phone />
    <Field source="actor" phone />
    <Field source="persons" label="personsRead" />
    <Field source="reason" phone wrap />
    <Field source="outcome" phone="labelled" wrap />
    <Field source="closedAt" hidden />
    <Field source="closedBy" hidden />
  </>
)
