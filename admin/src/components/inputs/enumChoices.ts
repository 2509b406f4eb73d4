/** The values of an enumeration as the choices of a select, radio or checkbox input. */
export const enumChoices = (name: string, values: readonly string[]) =>
  values.map((id) => ({ id, name: `enums.${name}.${id}` }))

/** The validator of a switch that must be on. */
export const ticked = (isOn: unknown) => (isOn === true ? undefined : 'form.tickToGoOn')
