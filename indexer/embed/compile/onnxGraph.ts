// Builds an ONNX model piece by piece: nodes, and initialisers that live in one file beside the graph.
// The only file that knows onnx-proto; knows nothing of any model.
import type { FileHandle } from 'node:fs/promises';
import onnxProto from 'onnx-proto';

const { onnx } = onnxProto;

/** Names as in the ONNX specification; int4 (22) came after the schema of the library and travels as its number. */
const elementTypes = { float: 1, uint8: 2, int8: 3, int64: 7, int4: 22 } as const;
export type ElementType = keyof typeof elementTypes;

/** Whole numbers become INT attributes, `{ float }` FLOAT ones. */
export type Attribute = number | { readonly float: number };

export interface TensorShape {
  readonly name: string;
  readonly type: ElementType;
  /** A string names a dimension that is known at run time only. */
  readonly dims: readonly (number | string)[];
}

/** Page size on every platform the runtime maps files on, so that a tensor stays mapped and is never copied. */
const alignment = 4096;
/** Smaller tensors stay inside the graph. */
const inlineBytes = 1024;

type TensorProto = InstanceType<typeof onnx.TensorProto>;
type NodeProto = InstanceType<typeof onnx.NodeProto>;

export class OnnxGraph {
  private readonly nodes: NodeProto[] = [];
  private readonly initialisers: TensorProto[] = [];
  private external = 0;
  private names = 0;

  /** `data` receives the large initialisers; `location` is its file name beside the graph. */
  constructor(
    private readonly data: FileHandle,
    private readonly location: string,
  ) {}

  /** Adds a node with one output per name in `outputs`; returns the first. Domain '' is ONNX itself. */
  node(
    op: string,
    inputs: readonly string[],
    options: {
      readonly outputs?: readonly string[];
      readonly microsoft?: true;
      readonly attributes?: Readonly<Record<string, Attribute>>;
    } = {},
  ): string {
    const outputs = options.outputs ?? [`${op}_${this.names++}`];
    this.nodes.push(
      onnx.NodeProto.create({
        opType: op,
        name: `${op}_at_${outputs[0]}`,
        domain: options.microsoft ? 'com.microsoft' : '',
        input: [...inputs],
        output: [...outputs],
        attribute: Object.entries(options.attributes ?? {}).map(([name, value]) =>
          typeof value === 'number'
            ? { name, type: onnx.AttributeProto.AttributeType.INT, i: value }
            : { name, type: onnx.AttributeProto.AttributeType.FLOAT, f: value.float },
        ),
      }),
    );
    return outputs[0]!;
  }

  /** Adds a constant; large ones go to the data file. Returns its name. */
  async initialiser(shape: TensorShape, values: ArrayBufferView): Promise<string> {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    if (bytes.length < inlineBytes) {
      this.initialisers.push(
        onnx.TensorProto.create({ name: shape.name, ...protoShape(shape), rawData: bytes }),
      );
      return shape.name;
    }
    return this.streamedInitialiser(shape, [bytes]);
  }

  /** As `initialiser`, for a constant that comes in parts. */
  async streamedInitialiser(
    shape: TensorShape,
    parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<string> {
    const offset = Math.ceil(this.external / alignment) * alignment;
    let length = 0;
    for await (const part of parts) {
      await this.data.write(part, 0, part.length, offset + length);
      length += part.length;
    }
    this.external = offset + length;
    this.initialisers.push(
      onnx.TensorProto.create({
        name: shape.name,
        ...protoShape(shape),
        dataLocation: onnx.TensorProto.DataLocation.EXTERNAL,
        externalData: [
          { key: 'location', value: this.location },
          { key: 'offset', value: String(offset) },
          { key: 'length', value: String(length) },
        ],
      }),
    );
    return shape.name;
  }

  /** The finished model, serialised. */
  serialise(inputs: readonly TensorShape[], outputs: readonly TensorShape[]): Uint8Array {
    const model = onnx.ModelProto.create({
      // 10 is the first version with INT4; operator set 21 belongs to it.
      irVersion: 10,
      producerName: 'silbertablett',
      opsetImport: [
        { domain: '', version: 21 },
        { domain: 'com.microsoft', version: 1 },
      ],
      graph: {
        name: 'encoder',
        node: this.nodes,
        initializer: this.initialisers,
        input: inputs.map(protoValue),
        output: outputs.map(protoValue),
      },
    });
    return onnx.ModelProto.encode(model).finish();
  }
}

function protoShape(shape: TensorShape): { dims: number[]; dataType: number } {
  return { dims: shape.dims.map(Number), dataType: elementTypes[shape.type] };
}

function protoValue(shape: TensorShape): InstanceType<typeof onnx.ValueInfoProto> {
  const dim = shape.dims.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }));
  return onnx.ValueInfoProto.create({
    name: shape.name,
    type: { tensorType: { elemType: elementTypes[shape.type], shape: { dim } } },
  });
}
