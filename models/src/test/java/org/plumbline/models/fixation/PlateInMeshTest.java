package org.plumbline.models.fixation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.Part;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.solver.assembly.BeamChain;
import org.plumbline.solver.assembly.BeamPath;
import org.plumbline.solver.assembly.CellLocator;
import org.plumbline.solver.assembly.EmbeddedBeams;
import org.plumbline.solver.element.BeamMaterial;

/** The standard plate on the meshed tibia: each screw lies in its own fragment. */
@Tag("slow")
class PlateInMeshTest {
  private static final WedgeOsteotomy CUT =
      WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);

  @Test
  void screwsOfTheStandardPlateEndInTheirFragments() {
    CutMesh mesh = KneeMesher.mesh(KneeShape.generic(), MeshLevel.COARSE).cut(KneeMesher.TIBIA);
    CellLocator head = new CellLocator(mesh.part(Part.JOINT_SIDE).mesh());
    CellLocator stem = new CellLocator(mesh.part(Part.SHAFT_SIDE).mesh());
    SeatedPlate plate =
        LockingPlate.standard()
            .on(PlateSite.of(CUT, new CellLocator(mesh.whole())), PlateSeat.beside(CUT));
    ScrewPattern pattern = plate.plate().screws();
    BeamMaterial material =
        new BeamMaterial(pattern.material().modulusMPa(), pattern.material().poissonRatio());
    int inMesh = 0;
    for (SeatedScrew screw : plate.screws()) {
      if (!screw.inMesh()) {
        continue;
      }
      inMesh++;
      boolean joint = screw.screw().end() == PlateEnd.HEAD;
      BeamPath path = BeamPath.through(joint ? head : stem, screw.line(), screw.screw().lengthMm());
      assertThat(path.entryMm()).isCloseTo(screw.freeMm(), within(1e-6));
      assertThat(path.leaves()).isEqualTo(screw.bicortical());
      BeamChain chain = path.chain(pattern.diameterMm() / 2, pattern.section(), material);
      EmbeddedBeams beams = EmbeddedBeams.in(joint ? head : stem, List.of(chain));
      assertThat(beams.isEmbedded(0, 0)).isFalse();
      assertThat(beams.isEmbedded(0, chain.size() - 1)).isTrue();
      assertThatThrownBy(
              () -> BeamPath.through(joint ? stem : head, screw.line(), screw.screw().lengthMm()))
          .as("mutant: the other fragment")
          .hasMessageContaining("does not reach the body");
    }
    assertThat(inMesh).isEqualTo(7);
  }
}
