/** Words of administration. */
export const admin = {
  title: 'Administration',
  parts: { users: 'Users and keys', builds: 'Builds and loads', audit: 'Audit log', evaluation: 'Evaluation' },
  denied: 'Administering needs the role of an administrator.',
  deniedAdvice: 'Log in as one.',
  role: { reader: 'reader', clinician: 'clinician', curator: 'curator', reviewer: 'reviewer', administrator: 'administrator' },
  users: {
    new: 'New user', name: 'User name', role: 'Role', make: 'Make user', password: 'Password for one use', passwordLead: 'Hand this to {{name}}. It is shown this once, and serves only to set one’s own.',
    state: 'State', active: 'active', mustChange: 'has not set a password', disabled: 'may not log in', disable: 'Bar', enable: 'Let in', keys: 'API keys', noKeys: 'none', keyLabel: 'What the key is for', makeKey: 'Make key', key: 'New API key',
    keyLead: 'Copy it now: it is shown this once. Send it as “Authorization: Bearer …”.', revoke: 'Revoke', revoked: 'revoked', done: 'I have kept it', roleOf: 'Role of {{name}}', addKey: 'Key for {{name}}',
  },
  builds: {
    title: 'Builds on disk', number: 'Build', made: 'Made', releases: 'Releases', digest: 'Content', current: 'serving', starter: 'starter', load: 'Load', allowed: 'Loads from {{folder}}. The build of before serves until the new one is complete.',
    notAllowed: 'This server may not load from the pages. The operator allows it by starting it with --allow-load, or runs “hoofbeat load” beside it.', start: 'Load now', cancel: 'Cancel', stage: 'Stage', progress: 'Progress', running: 'Loading since {{at}}.',
    done: 'Done {{at}}: build {{build}}.', failed: 'It failed {{at}}; the build of before goes on serving.', cancelled: 'Cancelled {{at}}; the build of before goes on serving.', issues: 'Rows that could not be used', source: 'Source', kind: 'Kind', file: 'File', line: 'Line', text: 'Text', message: 'What is wrong',
    count: 'Rows', chooseIssues: 'Choose a kind to see its rows.', noIssues: 'Every row was used.',
  },
  audit: { lead: 'Log-ins, users, keys, loads and archived packets, newest first. Findings and passwords are never in it.', who: 'Who', act: 'Act', about: 'About', at: 'When', from: 'From day', to: 'Before day', total_one: '1 entry', total_other: '{{count, number}} entries', none: 'No entry fits.', more: 'Older', any: 'All acts' },
  act: {
    'log-in': 'log-in', 'log-in refused': 'log-in refused', 'password set': 'password set', 'user made': 'user made', 'user changed': 'user changed', 'key made': 'key made', 'key revoked': 'key revoked',
    'load started': 'load started', 'load cancelled': 'load cancelled', 'packet archived': 'packet archived', 'packet removed': 'packet removed',
  },
  evaluation: {
    lead: 'Reports of “hoofbeat evaluate … --json data/evaluation/NAME.json”. As published: the disease’s statements may come from the case’s own publication. Publication left out: they do not count.', empty: 'No report is saved yet.',
    emptyAdvice: 'Run: ./hoofbeat evaluate --cases FILE --json data/evaluation/first.json, once more with --leave-publication-out, and come back.', unreadable: 'Not read as reports of ranking: {{files}}', set: 'Cases', engine: 'Engine', n: 'n', published: 'As published', left: 'Publication left out', top1: 'Top 1', top10: 'Top 10', mrr: 'MRR', unrankable: 'Not rankable', report: 'Report', missing: 'not run',
  },
} as const;
