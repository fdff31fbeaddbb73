package org.plumbline.models.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.anatomy.CartilageShape;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.cut.CutMesh;
import org.plumbline.mesh.cut.WedgeWay;
import org.plumbline.models.fixation.LockingPlate;
import org.plumbline.models.fixation.PlateSeat;
import org.plumbline.models.fixation.PlateSite;
import org.plumbline.models.fixation.SeatedPlate;
import org.plumbline.models.literature.FixationLiterature;
import org.plumbline.models.literature.GapFiller;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.WedgeBase;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.solver.assembly.CellLocator;
import org.plumbline.solver.condense.FactorizationCount;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.material.Elasticity;

/** Wedges of either bone from either side: bonded against in one piece, and with the plate. */
class ConstructPlacesTest {
  private static final Elasticity SHELL = Elasticity.isotropic(17_000, 0.3);
  private static final Elasticity CORE = Elasticity.isotropic(500, 0.3);
  private static final Elasticity CARTILAGE = Elasticity.isotropic(10, 0.45);
  private static final Map<String, Elasticity> TISSUES =
      Map.of(
          "trabecular", CORE,
          "cortical", SHELL,
          "subchondral", SHELL,
          "cartilage-medial", CARTILAGE,
          "cartilage-lateral", CARTILAGE);

  private final DenseKernels kernels = DenseKernels.best();

  private static CutMesh cut(WedgeOperation o) {
    CutShape shape =
        new CutShape(
            o.defaultHinge().getX(),
            o.defaultHinge().getY(),
            o.defaultHinge().getZ(),
            o.defaultEntryHeightMm(),
            isFromFront(o) ? CutShape.Axis.ACROSS : CutShape.Axis.HORIZONTAL,
            0,
            6);
    KneeShape g = KneeShape.generic();
    return o.bone() == Bone.FEMUR
        ? KneeMesher.mesh(g.withFemoralCut(shape), MeshLevel.COARSE).cut(KneeMesher.FEMUR)
        : KneeMesher.mesh(
                KneeShape.of(g.medial(), g.lateral(), CartilageShape.generic(), shape),
                MeshLevel.COARSE)
            .cut(KneeMesher.TIBIA);
  }

  private static boolean isFromFront(WedgeOperation o) {
    return o.base() == WedgeBase.ANTERIOR;
  }

  private static int[] contactNodes(CutMesh cut) {
    TreeSet<Integer> nodes = new TreeSet<>();
    for (Compartment c : Compartment.values()) {
      Arrays.stream(cut.whole().facetSet(c.facets()).connectivity()).forEach(nodes::add);
    }
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }

  private CutBone bone(CutMesh cut, String filling, Optional<SeatedPlate> plate) {
    GapFiller filler = FixationLiterature.filler(filling);
    return CutBone.of(
        cut,
        TISSUES,
        contactNodes(cut),
        filler,
        new Fastening(new HingeLaw.Elastic(), plate, Optional.empty()),
        kernels,
        new FactorizationCount());
  }

  @ParameterizedTest
  @EnumSource(
      value = WedgeOperation.class,
      names = {
        "LATERAL_CLOSING_WEDGE_HTO",
        "MEDIAL_CLOSING_WEDGE_DFO",
        "ANTERIOR_CLOSING_WEDGE_HTO"
      })
  void aClosedWedgeYieldsLikeOneBodyWhoseFacesPress(WedgeOperation operation) {
    CutMesh cut = cut(operation).glued();
    CutBone bone =
        CutBone.reduced(
            cut,
            WedgeWay.CLOSED,
            TISSUES,
            contactNodes(cut),
            FixationLiterature.filler("void"),
            new HingeLaw.Elastic(),
            Optional.empty(),
            kernels,
            new FactorizationCount());
    Construct closed = bone.at(Math.toRadians(8));
    double[] whole = Superelement.of(closed.bones(), contactNodes(cut), kernels).flexibility();
    assertThat(difference(closed.flexibility(), whole)).isLessThan(1e-8);
    double[] forces = new double[3 * contactNodes(cut).length];
    double away = operation.bone() == Bone.TIBIA ? -1 : 1;
    for (int i = 1; i < forces.length; i += 3) {
      forces[i] = away * 3 * 1000 / forces.length;
    }
    double[] field = new double[closed.fieldSize()];
    closed.solve(forces, field);
    assertThat(closed.residual(field, forces)).isLessThan(1e-8);
    FaceForce faces = new LoadedConstruct(closed, forces, List.of()).faceForce();
    assertThat(faces.pressedN()).isBetween(500.0, 1100.0);
    assertThat(faces.pulledN()).isLessThan(0.1 * faces.pressedN());
  }

  private static double difference(double[] a, double[] b) {
    double scale = Arrays.stream(b).map(Math::abs).max().orElseThrow();
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElseThrow()
        / scale;
  }

  @ParameterizedTest
  @EnumSource(
      value = WedgeOperation.class,
      names = {
        "LATERAL_OPENING_WEDGE_HTO",
        "MEDIAL_OPENING_WEDGE_DFO",
        "LATERAL_OPENING_WEDGE_DFO",
        "ANTERIOR_OPENING_WEDGE_HTO"
      })
  void yieldsLikeOneBodyAndBalancesWithThePlate(WedgeOperation operation) {
    CutMesh cut = cut(operation);
    Construct grafted = bone(cut, "autograft", Optional.empty()).at(Math.toRadians(9));
    double[] whole = Superelement.of(grafted.bones(), contactNodes(cut), kernels).flexibility();
    assertThat(difference(grafted.flexibility(), whole)).isLessThan(1e-8);

    WedgeOsteotomy wedge = WedgeOsteotomy.standard(operation);
    SeatedPlate plate =
        (isFromFront(operation) ? LockingPlate.anterior() : LockingPlate.standard())
            .on(PlateSite.of(wedge, new CellLocator(cut.whole())), PlateSeat.beside(wedge));
    Construct plated = bone(cut, "void", Optional.of(plate)).at(Math.toRadians(9));
    double[] forces = new double[3 * contactNodes(cut).length];
    double down = operation.bone() == Bone.TIBIA ? -1 : 1;
    for (int i = 1; i < forces.length; i += 3) {
      forces[i] = down * 3 * 2400 / forces.length;
    }
    double[] field = new double[plated.fieldSize()];
    plated.solve(forces, field);
    assertThat(plated.residual(field, forces)).isLessThan(1e-8);
    LoadedConstruct loaded = new LoadedConstruct(plated, forces, List.of());
    assertThat(loaded.forceAlong(0, down, 0)).isCloseTo(2400, within(1e-9));
    assertThat(loaded.plateStress().orElseThrow()).isBetween(1.0, 1000.0);
  }
}
