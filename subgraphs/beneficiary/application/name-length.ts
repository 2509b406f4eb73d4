/** Maximum length of a last name, of first names and of the name of an insurer. */
export const MAX_NAME_LENGTH = 200
