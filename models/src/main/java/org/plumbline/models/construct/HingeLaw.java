package org.plumbline.models.construct;

import java.util.OptionalDouble;
import org.plumbline.mesh.cut.CutMesh;

/** What the bone bridge beside the hinge bears. */
public sealed interface HingeLaw {
  /** Linear elastic, whatever the load. */
  record Elastic() implements HingeLaw {
    @Override
    public CutMesh on(CutMesh cut) {
      return cut;
    }
  }

  /**
   * Elastic until the moment across its section reaches a bound, then turning at that moment.
   *
   * @param momentNmm the bound; empty for the plastic moment of the section
   */
  record Bounded(OptionalDouble momentNmm) implements HingeLaw {
    /** Checks the bound. */
    public Bounded {
      if (momentNmm.isPresent() && !(momentNmm.getAsDouble() > 0)) {
        throw new IllegalArgumentException(
            "the bound of the hinge's moment is " + momentNmm.getAsDouble() + " N mm, not above 0");
      }
    }

    @Override
    public CutMesh on(CutMesh cut) {
      return cut.cracked();
    }
  }

  /**
   * Cracked in the plane of the cut; the faces press on each other, and never pull.
   *
   * @param rough whether the faces interlock sideways, as fresh fracture faces do while they part
   *     by less than their roughness; otherwise they glide freely
   */
  record Cracked(boolean rough) implements HingeLaw {
    @Override
    public CutMesh on(CutMesh cut) {
      return cut.cracked();
    }
  }

  /** Nothing is left of it. */
  record Removed() implements HingeLaw {
    @Override
    public CutMesh on(CutMesh cut) {
      return cut.fractured();
    }
  }

  /** The cut with the nodes that this law needs at the bridge. */
  CutMesh on(CutMesh cut);
}
