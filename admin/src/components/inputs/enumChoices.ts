import { enumValues } from '../../graphql/generated/schemaFacts'

/** The values of an enumeration, all that its labels name if none are given, as the choices of a select, radio or checkbox input. */
export const enumChoices = <E extends keyof typeof enumValues | (string & {})>(
  name: E,
  ...[values = enumValues[name as keyof typeof enumValues]]: E extends keyof typeof enumValues
    ? [(readonly string[])?]
    : [readonly string[]]
) => values.map((id) => ({ id, name: `enums.${name}.${id}` }))

/** The validator of a switch that must be on. */
export const ticked = (isOn: unknown) => (isOn === true ? undefined : 'form.tickToGoOn')
