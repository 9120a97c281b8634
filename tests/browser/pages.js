// The pages that are looked at: a line each. Whatever writes HTML belongs here.

const assess = (example) => ['assess', `examples/${example}/evidence.yaml`, '--format', 'html'];
const view = (...words) => ['framework', ...words, '--format', 'html'];

/** What means something to a browser, in every text that a person may write. */
const hostile = [
  'schema: rung/evidence/v1',
  'framework: unified-security',
  `employee: {id: e-1, name: "<img src=x onerror=alert(1)>\\u202E</title><script>alert(2)</script>", level: L2, track: appsec, level_since: 2024-02}`,
  'evidence:',
  '  - id: script',
  '    source: artifact',
  `    title: "</summary></details><script>alert(3)</script><a href='https://evil.example/'>x</a> ]]>"`,
  '    link: "https://evil.example/?\\"onmouseover=alert(4)//"',
  '    shows: [L3.pipeline-hardening]',
  '    from: 2026-06',
  '  - {id: other, source: artifact, title: "javascript:alert(5)", link: "https://evil.example/<svg onload=alert(6)>", shows: [cloud@L3], month: 2026-11}',
  'not_applicable:',
  `  - {responsibility: hiring@L3, reason: "<style>*{display:none}</style>", approved_by: {id: m-7, role: manager}}`,
  '',
].join('\n');

/** About one person: these stay small. */
export const reports = [
  { name: 'not-ready', args: assess('one-missing-month-l3-appsec') },
  { name: 'ready', args: assess('ready-for-l5-appsec') },
  { name: 'gates', args: assess('one-abstention-l6-appsec') },
  { name: 'two-targets', args: assess('architect-or-manager-soc') },
  { name: 'hostile', args: ['assess', '-', '--as-of', '2026-11', '--format', 'html'], input: hostile },
];

/** For a whole room: in one page, or a folder of which `within` is looked at. */
const room = ['calibrate', 'docs/example/room', '--as-of', '2026-11'];
export const packets = [
  { name: 'packet', args: [...room, '--format', 'html'] },
  { name: 'packet-index', args: room, within: 'index.html' },
  { name: 'packet-person', args: room, within: 'e-203.html' },
  { name: 'packet-redacted', args: [...room, '--redact', '--track', 'frontend', '--format', 'html'] },
];

export const others = [
  { name: 'people', args: ['assess', 'examples/ready-for-l3-soc', 'examples/too-few-sources-l4-vuln', '--format', 'html'] },
  { name: 'redacted', args: [...assess('links-that-ran-out-l5-soc'), '--redact'] },
  { name: 'compare', args: ['compare', 'examples/one-missing-month-l3-appsec/evidence.yaml', '--as-of', '2026-08', '--format', 'html'] },
  { name: 'plan', args: ['plan', 'examples/one-missing-month-l3-appsec/evidence.yaml', '--format', 'html'] },
  { name: 'plans', args: ['plan', 'examples/architect-or-manager-soc/evidence.yaml', '--format', 'html'] },
  { name: 'trend', args: ['trend', 'examples/ready-for-l3-soc/evidence.yaml', '--format', 'html'] },
  { name: 'trend-long', args: ['trend', 'examples/architect-or-manager-soc/evidence.yaml', '--months', '40', '--format', 'html'] },
  {
    name: 'what-if',
    args: ['what-if', 'docs/example/dana.yaml', '--assume', 'E4.feedback=2026-10..2026-11', '--scenario', 'written-down', '--scenario', 'and-agreed',
      '--assume', 'gate:panel', '--assume', 'E4.services=2026-12', '--format', 'html'],
  },
  { name: 'lateral', args: ['what-if', 'docs/example/dana.yaml', '--track', 'frontend', '--target', 'E3', '--format', 'html'] },
  { name: 'calibration', args: ['calibrate', 'docs/example/room', '--framework', 'docs/example/framework.yaml', '--as-of', '2026-11', '--format', 'html'] },
  {
    name: 'impact',
    args: ['impact', 'docs/example/framework.yaml', 'docs/example/framework-next.yaml', 'docs/example/room', 'docs/example/dana.yaml', '--as-of', '2026-11',
      '--format', 'html'],
  },
  { name: 'list', args: view('list') },
  { name: 'show-level', args: view('show', 'unified-security', 'L5', '--track', 'appsec') },
  { name: 'matrix', args: view('matrix', 'unified-security') },
  { name: 'rubric', args: view('rubric', 'unified-security', '--from', 'L4', '--to', 'L5', '--track', 'appsec') },
  { name: 'roadmap', args: view('roadmap', 'unified-security', '--track', 'soc') },
  { name: 'graph', args: view('graph', 'unified-security') },
  { name: 'levels', args: view('levels') },
  { name: 'explain', args: ['explain', 'L5.roadmap', '--format', 'html'] },
];

export const all = [...reports, ...packets, ...others];
