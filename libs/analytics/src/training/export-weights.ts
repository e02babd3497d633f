import onnxProto from 'onnx-proto';

// A CommonJS package whose exports Node cannot see by name.
const { onnx } = onnxProto;
const float = onnx.TensorProto.DataType.FLOAT;

/**
 * Weights as an ONNX model (IR 8, opset 17): input `facts` [rows, n], output `score` [rows, 1], the weighted sum.
 * @param facts names of the inputs, written into the model.
 * @throws Error when the model is not well-formed.
 */
export function exportWeights(weights: readonly number[], name: string, facts: readonly string[]): Uint8Array {
  const value = (title: string, width: number, docString?: string) => ({
    name: title,
    ...(docString === undefined ? {} : { docString }),
    type: { tensorType: { elemType: float, shape: { dim: [{ dimParam: 'rows' }, { dimValue: width }] } } },
  });
  const model = {
    irVersion: 8,
    producerName: 'iworkz',
    opsetImport: [{ domain: '', version: 17 }],
    graph: {
      name,
      node: [{ opType: 'MatMul', name: 'weighted', input: ['facts', 'weights'], output: ['score'] }],
      initializer: [
        {
          name: 'weights',
          dims: [weights.length, 1],
          dataType: float,
          rawData: new Uint8Array(Float32Array.from(weights).buffer),
        },
      ],
      input: [value('facts', weights.length, facts.join(', '))],
      output: [value('score', 1)],
    },
  };
  const problem = onnx.ModelProto.verify(model);
  if (problem) throw new Error(`not an ONNX model: ${problem}`);
  return onnx.ModelProto.encode(onnx.ModelProto.create(model)).finish();
}
