/**
 * A draw from the gamma distribution of some shape and scale 1 (mean and variance = shape), by the method of Marsaglia
 * and Tsang (2000, doi:10.1145/358407.358414); below shape 1 that of shape + 1 times u^(1 / shape). Shape 0 gives 0.
 */
export function sampleGamma(shape: number, random: () => number): number {
  if (shape <= 0) return 0;
  if (shape < 1) return sampleGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = sampleNormal(random);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    // 1 - random() is never 0, so its logarithm is finite.
    if (Math.log(1 - random()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw from the standard normal distribution (Box and Muller 1958, doi:10.1214/aoms/1177706645). */
function sampleNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
