import onnxProto from 'onnx-proto';
import type { Layer } from './train-network.js';

// A CommonJS package whose exports Node cannot see by name.
const { onnx } = onnxProto;
const float = onnx.TensorProto.DataType.FLOAT;

/**
 * The network as an ONNX model (IR 8, opset 17): input `features` [rows, n], output `millions` [rows, 1].
 * @throws Error when the model is not well-formed.
 */
export function exportOnnx(layers: readonly Layer[], name: string): Uint8Array {
  const tensor = (title: string, dims: number[], values: Float64Array) => ({
    name: title,
    dims,
    dataType: float,
    rawData: new Uint8Array(Float32Array.from(values).buffer),
  });
  const value = (title: string, width: number) => ({
    name: title,
    type: { tensorType: { elemType: float, shape: { dim: [{ dimParam: 'rows' }, { dimValue: width }] } } },
  });
  const last = layers.length - 1;
  const node = layers.flatMap((_, index) => {
    const input = index === 0 ? 'features' : `hidden${index - 1}`;
    const output = index === last ? 'millions' : `sum${index}`;
    const gemm = {
      opType: 'Gemm',
      name: `gemm${index}`,
      input: [input, `weights${index}`, `biases${index}`],
      output: [output],
    };
    const relu = { opType: 'Relu', name: `relu${index}`, input: [`sum${index}`], output: [`hidden${index}`] };
    return index === last ? [gemm] : [gemm, relu];
  });
  const model = {
    irVersion: 8,
    producerName: 'iworkz',
    opsetImport: [
      { domain: '', version: 17 },
      { domain: 'ai.onnx.ml', version: 3 },
    ],
    graph: {
      name,
      node,
      initializer: layers.flatMap(({ inputs, outputs, weights, biases }, index) => [
        tensor(`weights${index}`, [inputs, outputs], weights),
        tensor(`biases${index}`, [outputs], biases),
      ]),
      input: [value('features', layers[0]!.inputs)],
      output: [value('millions', 1)],
    },
  };
  const problem = onnx.ModelProto.verify(model);
  if (problem) throw new Error(`not an ONNX model: ${problem}`);
  return onnx.ModelProto.encode(onnx.ModelProto.create(model)).finish();
}
