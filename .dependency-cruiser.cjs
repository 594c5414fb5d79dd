// The table of rooms: who may import whom, and which packages. Checked by `npm run layers`, shown in its errors.
// A file in no room, or a package in no row, is an error: a new room or package is a decision (docs/decisions.md).

/** Words every room speaks. */
const core = ['knowledge/vocabulary', 'knowledge/errors'];
/** What every stage of the core sees of the world. */
const stage = [...core, 'knowledge/ports.ts', 'knowledge/language', 'knowledge/arithmetic'];
const stages = [
  'articles',
  'conversation',
  'query',
  'search',
  'ranking',
  'likelihood',
  'learning',
  'gaps',
  'cards',
  'reply',
  'ratings',
  'golden',
  'trial',
].map((name) => `knowledge/${name}`);
const adapters = ['read', 'extract', 'write', 'chunk', 'embed', 'store', 'vectors', 'watch', 'web'].map(
  (name) => `indexer/${name}`,
);
const features = [
  ...['ask', 'article', 'insights', 'library', 'settings', 'learning', 'proof', 'ledger'],
  ...['articles', 'review', 'gaps', 'report', 'contact', 'reply', 'palette', 'welcome'],
].map((name) => `renderer/${name}`);
const shared = ['bridge', 'parts', 'i18n', 'keys', 'useLatest.ts'].map((name) => `renderer/${name}`);
/** The page sees the contract as types only (rule page-types-only); vocabulary and errors are pure functions. */
const pageCore = [...core, 'knowledge/contract'];
/** One chart library; scales, shapes and axes as parts of the page, styled like its own. */
const chartPackages = ['axis', 'grid', 'group', 'pattern', 'scale', 'shape'].map((name) => `@visx/${name}`);
const pagePackages = ['react', 'react-dom', '@mantine/core', '@mantine/hooks', '@tabler/icons-react'];

/**
 * Room → rooms and packages it may import besides itself. `node`: whether it may import Node's own modules.
 * @type {Record<string, { rooms: string[], packages: string[], node: boolean }>}
 */
const rooms = {
  'knowledge/vocabulary': room(core),
  'knowledge/errors': room(core),
  // Sums, intervals and chance that mean the same to whoever counts.
  'knowledge/arithmetic': room([]),
  'knowledge/ports.ts': room([...core, 'knowledge/language']),
  'knowledge/language': room(core, ['snowball-stemmers']),
  'knowledge/contract': room(core, ['zod']),
  // Check digits of IBANs, cards and tax numbers are tables kept up by others (docs/decisions.md).
  'knowledge/privacy': room([...core, 'knowledge/language'], ['validator']),
  ...Object.fromEntries(stages.map((name) => [name, room(stage)])),
  // Measures of likelihoods are shared: insights judge the owner's ratings as the exam judges the sets.
  'knowledge/likelihood/measures': room([...core, 'knowledge/arithmetic']),
  'knowledge/insights': room([...stage, 'knowledge/likelihood/measures']),
  'knowledge/review': room(stage),
  // Understanding reads a concern as the question does, and finds its details as masking does.
  'knowledge/understanding': room([...stage, 'knowledge/privacy', 'knowledge/query']),
  'knowledge/tone': room(stage),
  'knowledge/ask': room([...stage, 'knowledge/privacy', ...stages]),

  'indexer/threads': nodeRoom([]),
  // How a file is replaced is said once, whoever writes it; so is why it cannot be where a person wants it.
  'indexer/disk': nodeRoom(['knowledge/errors']),
  'indexer/read': nodeRoom(stage, ['tinyglobby']),
  'indexer/extract': nodeRoom(stage, [
    ...[
      'mammoth',
      'pdf-parse',
      'papaparse',
      'yaml',
      'yauzl',
      '@zip.js/zip.js',
      'unified',
      'hast',
      'mdast',
      'unist',
      'vfile',
    ],
    ...['rehype-parse', 'rehype-raw', 'rehype-sanitize', '@mozilla/readability', 'linkedom'],
    ...[
      'asn1js',
      'postal-mime',
      '@kenjiuno/msgreader',
      '@kenjiuno/decompressrtf',
      'sharp',
      '@e965/xlsx',
      '@rgrove/parse-xml',
    ],
    ...['tesseract.js', '@napi-rs/canvas'],
    ...['remark-frontmatter', 'remark-gfm', 'remark-parse', 'remark-rehype'],
  ]),
  'indexer/write': nodeRoom(stage, ['unified', 'mdast', 'remark-gfm', 'remark-stringify', 'yaml']),
  'indexer/chunk': room(stage),
  'indexer/embed': nodeRoom(
    [...stage, 'indexer/threads'],
    ['onnxruntime-node', '@huggingface/transformers', 'onnx-proto'],
  ),
  'indexer/store': nodeRoom(
    [...stage, 'indexer/disk'],
    ['@lancedb/lancedb', 'apache-arrow', 'proper-lockfile', 'tar', 'zod'],
  ),
  'indexer/watch': nodeRoom(stage, ['chokidar']),
  'indexer/web': nodeRoom(
    [...stage, 'indexer/disk'],
    ['@rgrove/parse-xml', 'htmlparser2', 'robots-parser', 'zod'],
  ),
  'indexer/vectors': nodeRoom([...stage, 'indexer/disk', 'indexer/threads'], ['hnswlib-node', 'zod']),
  'indexer/plane': nodeRoom([...stage, 'indexer/threads'], ['umap-js']),
  'indexer/pipeline': nodeRoom([...stage, ...adapters, 'indexer/disk', 'indexer/threads'], ['zod']),

  'main/preload': room(['knowledge/contract', 'knowledge/errors'], ['electron', 'zod']),
  'main/host': nodeRoom(['knowledge/contract', 'knowledge/errors', 'indexer/threads'], ['electron']),
  // The one rule that shell and engine share: where the user's files lie.
  'main/engine/dataFolder.ts': nodeRoom([], ['env-paths']),
  'main/app': nodeRoom(
    ['main/host', 'main/engine/dataFolder.ts', 'indexer/disk', 'knowledge/contract', 'knowledge/errors'],
    ['electron', 'env-paths', 'zod'],
  ),
  // What listens knows contacts and answers by their shape only: no engine, no model, no store.
  'main/feed': nodeRoom([...core, 'knowledge/contract'], ['zod']),
  // Taken along by other programs: nothing of ours, nothing of Node's.
  'main/feed/client': room([]),
  'main/engine': nodeRoom(
    [
      ...stage,
      'knowledge/privacy',
      'knowledge/contract',
      'knowledge/ask',
      'knowledge/insights',
      'knowledge/review',
      'knowledge/understanding',
      'knowledge/tone',
      ...stages,
      'indexer/pipeline',
      'indexer/disk',
      'indexer/plane',
      'indexer/threads',
      ...adapters,
      'main/feed',
      'main/setup/model',
    ],
    ['env-paths', 'zod'],
  ),
  'main/cli': nodeRoom(
    [
      ...stage,
      'knowledge/privacy',
      'knowledge/contract',
      'knowledge/ask',
      'knowledge/review',
      'knowledge/understanding',
      'knowledge/tone',
      ...stages,
      'indexer/disk',
      'indexer/pipeline',
      'indexer/threads',
      ...adapters,
      'main/engine',
      'main/feed',
      'main/setup/model',
    ],
    ['commander', 'cli-progress', 'echarts', 'env-paths', 'zod'],
  ),
  'main/setup/model': nodeRoom(
    [...core, 'knowledge/ports.ts', 'indexer/embed', 'main/setup'],
    ['cli-progress', 'env-paths', 'yauzl'],
  ),
  'main/setup': nodeRoom([], ['electron', 'env-paths', 'yauzl', '@electron/asar', '@electron/fuses']),

  // What a handler reads when it acts: one way for keys, events and tables alike.
  'renderer/useLatest.ts': room([], ['react']),
  'renderer/i18n': room(core, ['react']),
  // Which key means what: pages print keys, settings change them.
  'renderer/keys': room([...core, 'renderer/i18n', 'renderer/useLatest.ts'], ['react']),
  'renderer/parts': room(
    [...core, 'renderer/i18n', 'renderer/keys', 'renderer/useLatest.ts'],
    [...pagePackages, '@tanstack/react-virtual', 'diff'],
  ),
  'renderer/bridge': room([...pageCore, 'renderer/i18n', 'renderer/useLatest.ts'], ['react']),
  ...Object.fromEntries(features.map((name) => [name, room([...pageCore, ...shared], pagePackages)])),
  // Source and article stand side by side there: the reading view's text is shown, not made again.
  'renderer/ledger': room([...pageCore, ...shared, 'renderer/article'], pagePackages),
  // A source is shown in the reading view's text; the settings of replies are rows among the others.
  'renderer/reply': room([...pageCore, ...shared, 'renderer/article', 'renderer/settings'], pagePackages),
  'renderer/insights': room([...pageCore, ...shared], [...pagePackages, ...chartPackages]),
  'renderer/articles': room([...pageCore, ...shared, 'renderer/article'], pagePackages),
  // A gap is assigned to an article, chosen as in the articles' own page.
  'renderer/gaps': room([...pageCore, ...shared, 'renderer/articles'], [...pagePackages, ...chartPackages]),
  'renderer/report': room([...pageCore, ...shared, 'renderer/insights'], [...pagePackages, ...chartPackages]),
  'renderer/workspace': room([...pageCore, ...shared, ...features], pagePackages),
  'renderer/app': room(
    [...pageCore, ...shared, ...features, 'renderer/workspace'],
    [...pagePackages, '@fontsource-variable/inter'],
  ),
  'renderer/main.tsx': room(['renderer/app', 'renderer/bridge'], ['react', 'react-dom', '@mantine/core']),
};

/** One file (or folder) per heavy package: whoever replaces the package replaces that file. */
const heavyPackages = {
  'hnswlib-node': 'indexer/vectors/hnswIndex.ts',
  'umap-js': 'indexer/plane/projectVectors.ts',
  '@lancedb/lancedb': 'indexer/store/',
  '@huggingface/transformers': 'indexer/embed/transformersEmbedder.ts',
  'onnxruntime-node': 'indexer/embed/',
  'onnx-proto': 'indexer/embed/compile/',
  'pdf-parse': 'indexer/extract/',
  '@e965/xlsx': 'indexer/extract/',
  'tesseract.js': 'indexer/extract/recognise/',
  mammoth: 'indexer/extract/',
  'postal-mime': 'indexer/extract/mail/readMime.ts',
  asn1js: 'indexer/extract/mail/signedContent.ts',
  '@kenjiuno/msgreader': 'indexer/extract/',
  sharp: 'indexer/extract/encodePicture.ts',
};

/** Tests stand above the rooms: they may join any of them, and use the tools of testing. */
const testFile = '\\.test\\.(ts|tsx|mjs)$';
const rootFile = '^[^/]+\\.(ts|cjs|mjs|js)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(([name, row]) => roomRules(name, row)),
    ...Object.entries(heavyPackages).map(([name, place]) => heavyRule(name, place)),
    ...strangerRules(),
    {
      name: 'page-types-only',
      comment: 'The page may only `import type` the contract: its schemas belong to the other side.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: testFile },
      to: { path: '^knowledge/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-compose-names-adapters',
      comment:
        'Only main/engine/compose.ts (modelDoor.ts for models) joins adapters and ports; the rest gets them handed in.',
      severity: 'error',
      from: { path: '^main/engine/', pathNot: ['^main/engine/(compose|modelDoor)\\.ts$', testFile] },
      to: { path: '^indexer/(embed|store|vectors|plane)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or hide a third; imports of types count as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The import points nowhere: install the package or correct the path.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^out/', '^dist/'] },
    exclude: {
      path: ['^main/setup/electronLauncher\\.mjs$', '^knowledge/sample/', '\\.css$', '^vite/client$'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count as well: a room's words are part of what it knows.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

/** @param {string[]} allowed @param {string[]} [packages] */
function room(allowed, packages = []) {
  return { rooms: allowed, packages, node: false };
}

/** @param {string[]} allowed @param {string[]} [packages] */
function nodeRoom(allowed, packages = []) {
  return { rooms: allowed, packages, node: true };
}

/** @param {string} name @param {{ rooms: string[], packages: string[], node: boolean }} row */
function roomRules(name, row) {
  const from = { path: inRoom(name), pathNot: [testFile, ...roomsInside(name)] };
  const may = `${name} may import: ${[...row.rooms, ...row.packages, ...(row.node ? ['node:*'] : [])].join(', ') || 'nothing'}.`;
  const severity = 'error';
  return [
    {
      name: `rooms-of ${name}`,
      comment: may,
      severity,
      from,
      to: {
        path: '^(main|renderer|indexer|knowledge|test)/',
        pathNot: [inRoom(name), ...row.rooms.map(inRoom)],
      },
    },
    {
      name: `packages-of ${name}`,
      comment: may,
      severity,
      from,
      to: { path: 'node_modules/', pathNot: row.packages.map(inPackage) },
    },
    ...(row.node
      ? []
      : [{ name: `node-in ${name}`, comment: may, severity, from, to: { dependencyTypes: ['core'] } }]),
  ];
}

/** Files that live in no room of the table. */
function strangerRules() {
  const known = [...Object.keys(rooms).map(inRoom), '^test/', testFile, rootFile];
  const comment = `A file in no room; the rooms are: ${Object.keys(rooms).join(', ')}. A new room is a new row of the table.`;
  const place = { path: '^(main|renderer|indexer|knowledge)/', pathNot: known };
  return [
    { name: 'no-room', comment, severity: 'error', from: place, to: {} },
    { name: 'no-room (alone)', comment, severity: 'error', from: { ...place, orphan: true }, to: {} },
  ];
}

/** @param {string} name @param {string} place */
function heavyRule(name, place) {
  return {
    name: `one-place-for ${name}`,
    comment: `Only ${place} may import ${name}.`,
    severity: 'error',
    from: { pathNot: [`^${place.replaceAll('.', '\\.')}`, '^test/', testFile, rootFile] },
    to: { path: inPackage(name), dependencyTypesNot: ['type-only'] },
  };
}

/** @param {string} name @returns {string} pattern of the files of a room */
function inRoom(name) {
  const path = name.replaceAll('.', '\\.');
  return /\.tsx?$/.test(name) ? `^${path}$` : `^${path}/`;
}

/** @param {string} name @returns {string[]} patterns of rooms that lie below this one and have rows of their own */
function roomsInside(name) {
  return Object.keys(rooms)
    .filter((other) => other.startsWith(`${name}/`))
    .map(inRoom);
}

/** @param {string} name @returns {string} pattern of a package's files, or of its types */
function inPackage(name) {
  const types = name.startsWith('@') ? name.slice(1).replace('/', '__') : name;
  return `node_modules/(${name}|@types/${types})/`;
}
