import { ActorField, CountField, InstantField, TagField, ValueField } from '../../components/fields'

/** An alert as a row. */
export const alertColumns = (
  <>
    <InstantField source="at" phone />
    <TagField source="kind" of="AccessAlertKind" phone />
    <ActorField source="actor" phone />
    <CountField source="persons" label="personsRead" />
    <ValueField source="reason" phone wrap />
    <ValueField source="outcome" phone="labelled" wrap />
    <InstantField source="closedAt" hidden />
    <ActorField source="closedBy" hidden />
  </>
)
