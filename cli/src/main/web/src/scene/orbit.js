import { PerspectiveCamera, Vector3 } from 'three';

const FIELD_OF_VIEW_DEG = 20;
const NEAREST_POLE = 0.02;
const STEP = Math.PI / 24;
/** Long shafts are cut by the edge of the picture: what matters is near the joint. */
const MOST_TALL = 1.75;
const ZOOM_STEP = 1.15;
const ZOOM = { least: 0.6, most: 5 };

/** Looks that a button gives; `lateral` is the sign of the lateral side on the z axis. x is anterior, y proximal. */
const LOOKS = {
  tilted: (lateral) => ({ azimuth: -lateral * 0.2, polar: 1.08 }),
  front: () => ({ azimuth: 0, polar: Math.PI / 2 }),
  side: (lateral) => ({ azimuth: (lateral * Math.PI) / 2, polar: Math.PI / 2 }),
  above: () => ({ azimuth: Math.PI, polar: NEAREST_POLE }),
};

export const VIEWS = Object.keys(LOOKS);

/** A camera that turns about the middle of the joint: azimuth from the front, polar from straight above. */
export class Orbit {
  constructor(box, lateral) {
    this.camera = new PerspectiveCamera(FIELD_OF_VIEW_DEG, 1, 1, 10000);
    this.lateral = lateral;
    this.box = box;
    this.look('tilted');
  }

  look(name) {
    const { azimuth, polar } = (LOOKS[name] ?? LOOKS.tilted)(this.lateral);
    Object.assign(this, { azimuth, polar, zoom: 1 });
  }

  turn(right, down) {
    this.azimuth -= right;
    this.polar = Math.min(Math.PI - NEAREST_POLE, Math.max(NEAREST_POLE, this.polar - down));
  }

  nearer(factor) {
    this.zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, this.zoom * factor));
  }

  /** Does what a key asks for; false if it means nothing here. */
  key(name) {
    const turns = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
    if (turns[name]) {
      this.turn(...turns[name]);
    } else if (name === '+' || name === '=') {
      this.nearer(ZOOM_STEP);
    } else if (name === '-') {
      this.nearer(1 / ZOOM_STEP);
    } else {
      return false;
    }
    return true;
  }

  /** Places the camera for a picture of this size. */
  aim(width, height) {
    const middle = this.box.getCenter(new Vector3());
    const size = this.box.getSize(new Vector3());
    const across = Math.max(size.x, size.z);
    const tall = Math.max(Math.min(size.y, MOST_TALL * across) * Math.abs(Math.sin(this.polar)), across * Math.abs(Math.cos(this.polar)));
    const half = Math.tan((FIELD_OF_VIEW_DEG * Math.PI) / 360);
    const aspect = width / height;
    const distance = ((1.08 * Math.max(tall, across / aspect)) / 2 / half + across / 2) / this.zoom;
    const out = new Vector3(
      Math.sin(this.polar) * Math.cos(this.azimuth),
      Math.cos(this.polar),
      Math.sin(this.polar) * Math.sin(this.azimuth),
    );
    this.camera.aspect = aspect;
    this.camera.position.copy(middle).addScaledVector(out, distance);
    this.camera.near = distance / 20;
    this.camera.far = distance * 4;
    this.camera.lookAt(middle);
    this.camera.updateProjectionMatrix();
    this.camera.updateMatrixWorld();
  }
}
