import { inParts, SeededRandom } from '@iworkz/kernel';

/** A layer's weights, row by row as [input][output], and its biases. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

export interface TrainingPlan {
  readonly hidden: readonly number[];
  readonly epochs: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly seed: number;
}

/**
 * Trains a network with ReLU between its layers to the least squared error, by Adam (Kingma and Ba, 2015). Uses only
 * + - * / and square roots, which IEEE 754 rounds alike everywhere, so that the same seed gives the same bits.
 * @param rows inputs of equal length; @param targets of order 1.
 */
export function trainNetwork(rows: readonly Float32Array[], targets: readonly number[], plan: TrainingPlan): Layer[] {
  const random = new SeededRandom(plan.seed);
  const sizes = [rows[0]!.length, ...plan.hidden, 1];
  const layers = sizes.slice(1).map((outputs, index): Layer => {
    const inputs = sizes[index]!;
    // Uniform with the variance of He et al. (2015) for ReLU.
    const limit = Math.sqrt(6 / inputs);
    return {
      inputs,
      outputs,
      weights: Float64Array.from({ length: inputs * outputs }, () => (random.next() * 2 - 1) * limit),
      biases: new Float64Array(outputs),
    };
  });
  const parameters = layers.flatMap(({ weights, biases }) => [weights, biases]);
  const gradients = parameters.map((values) => new Float64Array(values.length));
  const means = parameters.map((values) => new Float64Array(values.length));
  const squares = parameters.map((values) => new Float64Array(values.length));
  const order = rows.map((_, index) => index);
  let decayMean = 1;
  let decaySquare = 1;

  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = random.integer(0, index);
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    const rate = plan.learningRate * (1 - epoch / plan.epochs);
    for (const batch of inParts(order, plan.batch)) {
      for (const gradient of gradients) gradient.fill(0);
      for (const row of batch) addGradient(layers, rows[row]!, targets[row]!, gradients);
      decayMean *= 0.9;
      decaySquare *= 0.999;
      for (const [at, values] of parameters.entries()) {
        const gradient = gradients[at]!;
        const mean = means[at]!;
        const square = squares[at]!;
        for (let i = 0; i < values.length; i += 1) {
          const g = gradient[i]! / batch.length;
          mean[i] = 0.9 * mean[i]! + 0.1 * g;
          square[i] = 0.999 * square[i]! + 0.001 * g * g;
          values[i]! -= (rate * (mean[i]! / (1 - decayMean))) / (Math.sqrt(square[i]! / (1 - decaySquare)) + 1e-8);
        }
      }
    }
  }
  return layers;
}

/** The values of all layers for one row, the inputs first. */
function forward(layers: readonly Layer[], row: Float32Array): Float64Array[] {
  const values: Float64Array[] = [Float64Array.from(row)];
  for (const [index, { inputs, outputs, weights, biases }] of layers.entries()) {
    const from = values.at(-1)!;
    const to = Float64Array.from(biases);
    for (let i = 0; i < inputs; i += 1) {
      const value = from[i]!;
      // Most inputs are zeros of one-hot codes.
      if (value !== 0) for (let j = 0; j < outputs; j += 1) to[j]! += value * weights[i * outputs + j]!;
    }
    if (index < layers.length - 1) for (let j = 0; j < outputs; j += 1) if (to[j]! < 0) to[j] = 0;
    values.push(to);
  }
  return values;
}

function addGradient(
  layers: readonly Layer[],
  row: Float32Array,
  target: number,
  gradients: readonly Float64Array[],
): void {
  const values = forward(layers, row);
  let error = Float64Array.of(values.at(-1)![0]! - target);
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const { inputs, outputs, weights } = layers[index]!;
    const from = values[index]!;
    const weightGradient = gradients[2 * index]!;
    const biasGradient = gradients[2 * index + 1]!;
    const before = new Float64Array(inputs);
    for (let j = 0; j < outputs; j += 1) biasGradient[j]! += error[j]!;
    for (let i = 0; i < inputs; i += 1) {
      const value = from[i]!;
      if (value === 0) continue; // an input that is off, or a ReLU that passes nothing back
      for (let j = 0; j < outputs; j += 1) {
        weightGradient[i * outputs + j]! += error[j]! * value;
        before[i]! += error[j]! * weights[i * outputs + j]!;
      }
    }
    error = before;
  }
}
