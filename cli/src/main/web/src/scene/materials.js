import { Color, DoubleSide, FrontSide, GLSL3, RawShaderMaterial } from 'three';

/** Opaque colours and translucent ones by kind of part. */
const SOLID = { line: 0x222222, metal: 0x6f7b88, block: 0x9fb4c4, filling: 0xd0a268, taken: 0xbfa066 };
const CLEAR = { bone: 0xc9b486, fragment: 0xc9b486, 'other-fragment': 0xb39a6b, bridge: 0xc9b486, layer: 0x8fb0bd, disc: 0xb79a8a };

/** Opacity of bone seen square on, and at its outline: it reads as a shape and hides nothing. */
const FACING = 0.16;
const OUTLINE = 0.8;

/** Light that falls on everything, so that colours of results stay those of the scale; the rest comes from the viewer. */
const AMBIENT = 0.8;

/** One program for all parts, since each takes a browser that draws with the processor a tenth of a second to make. */
const VERTEX = `
in vec3 position;
in vec3 normal;
in vec3 color;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 normalMatrix;
uniform vec3 shade;
uniform float painted;
out vec3 turned;
out vec3 seen;
out vec3 tint;
void main() {
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  turned = normalMatrix * normal;
  seen = -at.xyz;
  tint = painted > 0.5 ? color : shade;
  gl_Position = projectionMatrix * at;
}`;

/** Colours are sRGB as on the scale and go to the screen as they are. */
const FRAGMENT = `
precision highp float;
in vec3 turned;
in vec3 seen;
in vec3 tint;
uniform float clear;
out vec4 pixel;
void main() {
  float facing = abs(dot(normalize(turned), normalize(seen)));
  float alpha = mix(1.0, mix(${OUTLINE.toFixed(3)}, ${FACING.toFixed(3)}, smoothstep(0.0, 0.85, facing)), clear);
  pixel = vec4(tint * mix(${AMBIENT.toFixed(3)}, 1.0, facing) * alpha, alpha);
}`;

/** A material for a kind of part, or of a colour as in CSS; painted parts take their colours from their vertices. */
export function materialOf(kind, painted, css) {
  const clear = !painted && !(kind in SOLID);
  const colour = new Color();
  colour.setHex(css ? Number.parseInt(css.slice(1), 16) : SOLID[kind] ?? CLEAR[kind] ?? CLEAR.bone, '');
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { shade: { value: colour }, painted: { value: painted ? 1 : 0 }, clear: { value: clear ? 1 : 0 } },
    transparent: clear,
    premultipliedAlpha: true,
    depthWrite: !clear,
    side: clear ? FrontSide : DoubleSide,
    // nearer than the cartilage that the surface lies on
    polygonOffset: painted,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
  });
}
