import { Color, DoubleSide, MeshLambertMaterial } from 'three';

/** Opaque colours and translucent ones by kind of part. */
const SOLID = { metal: 0x6f7b88, block: 0x9fb4c4, filling: 0xd0a268 };
const CLEAR = { bone: 0xc9b486, fragment: 0xc9b486, 'other-fragment': 0xb39a6b, bridge: 0xc9b486, cartilage: 0x8fb0bd, disc: 0xb79a8a };

/** Opacity of bone seen square on, and at its outline: it reads as a shape and hides nothing. */
const FACING = 0.16;
const OUTLINE = 0.8;

/** A material for a kind of part; painted parts take their colours from their vertices. */
export function materialOf(kind, painted) {
  if (painted) {
    // nearer than the cartilage that it lies on
    return new MeshLambertMaterial({ vertexColors: true, side: DoubleSide, polygonOffset: true, polygonOffsetFactor: -2, polygonOffsetUnits: -2 });
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
