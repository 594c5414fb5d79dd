// Names within a model folder in the layout of transformers.js.
// Knows nothing of that package.

/** The 8-bit weights, relative to the folder. */
export const modelFile = 'onnx/model_quantized.onnx';
