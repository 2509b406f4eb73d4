export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    // Sentences may contain identifiers, law references and proper names.
    'subject-case': [0],
    'header-max-length': [2, 'always', 110],
    'body-max-line-length': [2, 'always', 140],
    'footer-max-line-length': [0],
  },
}
