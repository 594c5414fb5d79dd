// The fused int8 encoder: word table in 4 bit, twelve layers of QAttention and MatMulIntegerToFloat, mean, unit length.
// Knows the model's structure; knows nothing of protobuf, tokenizers or where files lie.
import { blockSize, type E5File } from './e5File';
import type { OnnxGraph, TensorShape } from './onnxGraph';
import { dequantise, type Int8Columns, quantiseColumns, repackInt4 } from './quantiseWeights';

/** Rows of the word table read at a time (about 900 KB). */
const tableRows = 4096;
const batchAndTokens = [1, 'tokens'] as const;

interface LayerParts {
  readonly graph: OnnxGraph;
  readonly file: E5File;
  /** Largest magnitude of an int8 weight, see quantiseColumns. */
  readonly limit: number;
}

/** Input `input_ids` int64 [1, tokens]; outputs `vector` [1, hidden] (unit length) and `last_hidden_state` [1, tokens, hidden]. */
export async function buildEncoder(
  parts: LayerParts,
  onLayer: (share: number) => void,
): Promise<{ inputs: TensorShape[]; outputs: TensorShape[] }> {
  const { graph, file } = parts;
  const { hidden, layers } = file.header;
  let stream = await embedTokens(parts);
  onLayer(1 / (layers + 1));
  for (let layer = 0; layer < layers; layer++) {
    stream = await addLayer(
      parts,
      layer,
      stream,
      layer === layers - 1 ? 'last_hidden_state' : `hidden_${layer}`,
    );
    onLayer((layer + 2) / (layers + 1));
  }
  const axes = await graph.initialiser(
    { name: 'token_axis', type: 'int64', dims: [1] },
    BigInt64Array.of(1n),
  );
  const mean = graph.node('ReduceMean', [stream, axes], { attributes: { keepdims: 0 } });
  graph.node('LpNormalization', [mean], { outputs: ['vector'], attributes: { axis: -1, p: 2 } });
  return {
    inputs: [{ name: 'input_ids', type: 'int64', dims: batchAndTokens }],
    outputs: [
      { name: 'vector', type: 'float', dims: [1, hidden] },
      { name: 'last_hidden_state', type: 'float', dims: [...batchAndTokens, hidden] },
    ],
  };
}

/** word + position + type 0, then layer normalisation. */
async function embedTokens(parts: LayerParts): Promise<string> {
  const { graph, file } = parts;
  const words = await wordRows(parts);
  const { hidden, positions } = file.header;
  const places = await file.floats('emb.pos', positions * hidden);
  const types = await file.floats('emb.type', 2 * hidden);
  for (let i = 0; i < places.length; i++) places[i]! += types[i % hidden]!;
  const table = await graph.initialiser({ name: 'places', type: 'float', dims: [positions, hidden] }, places);
  const zero = await graph.initialiser({ name: 'zero', type: 'int64', dims: [1] }, BigInt64Array.of(0n));
  const length = graph.node('Shape', ['input_ids'], { attributes: { start: 1, end: 2 } });
  const place = graph.node('Slice', [table, zero, length]);
  return normalise(parts, graph.node('Add', [words, place]), 'emb.ln', 'embedded');
}

async function wordRows({ graph, file }: LayerParts): Promise<string> {
  const { hidden, vocabulary } = file.header;
  const numbers = vocabulary * hidden;
  const rowBlocks = hidden / blockSize;
  const scales = new Float32Array(numbers / blockSize);
  async function* nibbles(): AsyncIterable<Uint8Array> {
    for (let row = 0; row < vocabulary; row += tableRows) {
      const count = Math.min(tableRows, vocabulary - row) * rowBlocks;
      const packed = repackInt4(await file.blocks('emb.word', numbers, row * rowBlocks, count));
      scales.set(packed.scales, row * rowBlocks);
      yield packed.nibbles;
    }
  }
  const table = await graph.streamedInitialiser(
    { name: 'words', type: 'int4', dims: [vocabulary, hidden] },
    nibbles(),
  );
  const scale = await graph.initialiser(
    { name: 'word_scales', type: 'float', dims: [vocabulary, rowBlocks] },
    scales,
  );
  return graph.node('GatherBlockQuantized', [table, 'input_ids', scale], {
    microsoft: true,
    attributes: { gather_axis: 0, quantize_axis: 1, block_size: blockSize },
  });
}

/** Attention and feed-forward, each followed by residual and layer normalisation. */
async function addLayer(parts: LayerParts, layer: number, stream: string, output: string): Promise<string> {
  const { graph, file } = parts;
  const { hidden, feedForward } = file.header;
  const name = `l${layer}`;
  const attended = await attention(parts, name, stream);
  const projected = await linear(parts, `${name}.ao`, attended, hidden, hidden);
  const middle = await normalise(
    parts,
    graph.node('Add', [projected, stream]),
    `${name}.aln`,
    `${name}.middle`,
  );
  const wide = await linear(parts, `${name}.fi`, middle, hidden, feedForward);
  const active = graph.node('Gelu', [wide], { microsoft: true });
  const narrow = await linear(parts, `${name}.fo`, active, feedForward, hidden);
  return normalise(parts, graph.node('Add', [narrow, middle]), `${name}.oln`, output);
}

async function attention(parts: LayerParts, name: string, stream: string): Promise<string> {
  const { graph, file, limit } = parts;
  const { hidden, heads } = file.header;
  const matrices: Float32Array[] = [];
  const bias = new Float32Array(3 * hidden);
  for (const [i, part] of ['q', 'k', 'v'].entries()) {
    matrices.push(dequantise(await file.blocks(`${name}.${part}.w`, hidden * hidden)));
    bias.set(await file.floats(`${name}.${part}.b`, hidden), i * hidden);
  }
  const columns = quantiseColumns(matrices, hidden, limit);
  const stored = await storeColumns(parts, `${name}.qkv`, columns, hidden, bias);
  const { values, scale, zero } = quantiseStream(graph, stream);
  return graph.node('QAttention', [values, stored.weights, stored.bias, scale, stored.scales, '', zero], {
    microsoft: true,
    attributes: { num_heads: heads, unidirectional: 0 },
  });
}

async function linear(
  parts: LayerParts,
  name: string,
  stream: string,
  inputs: number,
  outputs: number,
): Promise<string> {
  const { graph, file, limit } = parts;
  const matrix = dequantise(await file.blocks(`${name}.w`, inputs * outputs));
  const columns = quantiseColumns([matrix], inputs, limit);
  const stored = await storeColumns(parts, name, columns, inputs, await file.floats(`${name}.b`, outputs));
  const { values, scale, zero } = quantiseStream(graph, stream);
  return graph.node(
    'MatMulIntegerToFloat',
    [values, stored.weights, scale, stored.scales, zero, '', stored.bias],
    { microsoft: true },
  );
}

async function storeColumns(
  { graph }: LayerParts,
  name: string,
  columns: Int8Columns,
  inputs: number,
  bias: Float32Array,
): Promise<{ weights: string; scales: string; bias: string }> {
  const outputs = columns.scales.length;
  return {
    weights: await graph.initialiser(
      { name: `${name}.weights`, type: 'int8', dims: [inputs, outputs] },
      columns.weights,
    ),
    scales: await graph.initialiser(
      { name: `${name}.scales`, type: 'float', dims: [outputs] },
      columns.scales,
    ),
    bias: await graph.initialiser({ name: `${name}.bias`, type: 'float', dims: [outputs] }, bias),
  };
}

/** Activations to uint8 with one scale per call: why passages are never batched. */
function quantiseStream(graph: OnnxGraph, stream: string): { values: string; scale: string; zero: string } {
  const [values, scale, zero] = [`${stream}.u8`, `${stream}.scale`, `${stream}.zero`] as const;
  graph.node('DynamicQuantizeLinear', [stream], { outputs: [values, scale, zero] });
  return { values, scale, zero };
}

async function normalise(parts: LayerParts, stream: string, name: string, output: string): Promise<string> {
  const { graph, file } = parts;
  const { hidden, epsilon } = file.header;
  const shape = { type: 'float', dims: [hidden] } as const;
  const weight = await graph.initialiser(
    { name: `${name}.w`, ...shape },
    await file.floats(`${name}.w`, hidden),
  );
  const bias = await graph.initialiser(
    { name: `${name}.b`, ...shape },
    await file.floats(`${name}.b`, hidden),
  );
  return graph.node('LayerNormalization', [stream, weight, bias], {
    outputs: [output],
    attributes: { axis: -1, epsilon: { float: epsilon } },
  });
}
