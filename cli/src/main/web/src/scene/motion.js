import { Matrix4, Quaternion, Vector3 } from 'three';

/** The twelve numbers of a rigid motion, row by row, as a matrix. */
function matrix(v) {
  return new Matrix4().set(...v, 0, 0, 0, 1);
}

/** Rigid motion between two: the rotation on the shortest arc, the translation on a straight line. */
function between(a, b, t) {
  const [ma, mb] = [matrix(a), matrix(b)];
  const q = new Quaternion().setFromRotationMatrix(ma).slerp(new Quaternion().setFromRotationMatrix(mb), t);
  const p = new Vector3().setFromMatrixPosition(ma).lerp(new Vector3().setFromMatrixPosition(mb), t);
  return new Matrix4().compose(p, q, new Vector3(1, 1, 1));
}

/** The motion at a state; null where a case that is needed has none. */
export function motionAt(motion, bracket, state) {
  const values = { case: motion.values?.[state.axis]?.[state.load], axis: motion.values?.[state.axis] }[motion.per] ?? motion.values;
  const a = values?.[bracket.low];
  if (!a) {
    return null;
  }
  if (bracket.exact) {
    return matrix(a);
  }
  const b = values[bracket.high];
  return b ? between(a, b, bracket.t) : null;
}

/** All motions of a part, the first one applied last; null if one is missing. */
export function motionOf(part, motions) {
  const product = new Matrix4();
  for (const index of part.motions ?? []) {
    if (!motions[index]) {
      return null;
    }
    product.multiply(motions[index]);
  }
  return product;
}
