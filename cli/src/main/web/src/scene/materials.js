import { Color, DoubleSide, MeshLambertMaterial } from 'three';

/** Opaque colours and translucent ones by kind of part. */
const SOLID = { metal: 0x7d8894, block: 0x9fb4c4, filling: 0xd9b382, cartilage: 0xd9d9d9, meniscus: 0xc9bdb2 };
const CLEAR = { bone: 0xcdbd97, fragment: 0xcdbd97, 'other-fragment': 0xb9ad90, bridge: 0xcdbd97 };

/** Opacity of bone seen square on, and at its outline: it reads as a shape and hides nothing. */
const FACING = 0.1;
const OUTLINE = 0.62;

/** A material for a kind of part; painted parts take their colours from their vertices. */
export function materialOf(kind, painted) {
  if (painted) {
    return new MeshLambertMaterial({ vertexColors: true, side: DoubleSide });
  }
  if (kind in SOLID) {
    return new MeshLambertMaterial({ color: new Color(SOLID[kind]), side: DoubleSide });
  }
  const material = new MeshLambertMaterial({
    color: new Color(CLEAR[kind] ?? CLEAR.bone),
    transparent: true,
    depthWrite: false,
  });
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <opaque_fragment>',
      `float facing = abs(dot(normalize(vViewPosition), normal));
       diffuseColor.a = mix(${OUTLINE.toFixed(3)}, ${FACING.toFixed(3)}, smoothstep(0.0, 0.85, facing));
       #include <opaque_fragment>`,
    );
  };
  return material;
}
