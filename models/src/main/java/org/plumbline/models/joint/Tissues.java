package org.plumbline.models.joint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.BodyMesh;
import org.plumbline.models.study.TissueSettings;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.material.MaterialField;

/**
 * Constants of the tissues of a joint; cartilage and bone are isotropic.
 *
 * @param cartilageModulus Young's modulus of cartilage, MPa
 * @param cartilagePoisson its Poisson ratio
 * @param cartilageThickness thickness of one layer, mm
 * @param corticalModulus Young's modulus of the bone shell, MPa
 * @param trabecularModulus Young's modulus of the bone core, MPa
 * @param bonePoisson Poisson ratio of bone
 * @param menisci tissue and attachments of each meniscus, by name of its body
 * @param fibred tissue of the blocks with fibres of bodies that have such beside others, by name of
 *     the body
 */
record Tissues(
    double cartilageModulus,
    double cartilagePoisson,
    double cartilageThickness,
    double corticalModulus,
    double trabecularModulus,
    double bonePoisson,
    Map<String, MeniscusTissue> menisci,
    Map<String, FibreMaterial> fibred) {

  /** Node sets that a bone is held at, the first that its mesh has. */
  private static final List<String> HELD = List.of("shaft-end", "fragment-base");

  Tissues {
    menisci = Map.copyOf(menisci);
    fibred = Map.copyOf(fibred);
  }

  /** Fibres in menisci only. */
  Tissues(
      double cartilageModulus,
      double cartilagePoisson,
      double cartilageThickness,
      double corticalModulus,
      double trabecularModulus,
      double bonePoisson,
      Map<String, MeniscusTissue> menisci) {
    this(
        cartilageModulus,
        cartilagePoisson,
        cartilageThickness,
        corticalModulus,
        trabecularModulus,
        bonePoisson,
        menisci,
        Map.of());
  }

  /** Tissues of a study, with the parts of fibrous cartilage that its joint has. */
  static Tissues of(
      TissueSettings t, Map<String, MeniscusTissue> menisci, Map<String, FibreMaterial> fibred) {
    return new Tissues(
        t.cartilageModulusMPa(),
        t.cartilagePoisson(),
        t.cartilageThicknessMm(),
        t.corticalModulusMPa(),
        t.trabecularModulusMPa(),
        t.bonePoisson(),
        menisci,
        fibred);
  }

  /**
   * The elastic body of a mesh: bones are held at the end of the shaft, a fragment at its base,
   * menisci hang on springs.
   */
  ElasticBody body(BodyMesh body) {
    Mesh mesh = body.mesh();
    MeniscusTissue meniscus = menisci.get(body.name());
    if (meniscus != null) {
      return meniscus.body(mesh);
    }
    List<String> plain =
        mesh.blocks().stream().filter(b -> b.fibres().isEmpty()).map(CellBlock::name).toList();
    Map<String, MaterialField> materials = new TreeMap<>(byBlock(plain));
    for (CellBlock block : mesh.blocks()) {
      block.fibres().ifPresent(f -> materials.put(block.name(), fibred.get(body.name()).along(f)));
    }
    String held =
        HELD.stream().filter(mesh.nodeSetNames()::contains).findFirst().orElse(HELD.get(0));
    return new ElasticBody(mesh, materials, mesh.nodeSet(held).nodes());
  }

  /** Whether a body of that name has the same materials and attachments with other tissues. */
  boolean sameIn(String body, Tissues other) {
    MeniscusTissue meniscus = menisci.get(body);
    return Objects.equals(meniscus, other.menisci.get(body))
        && Objects.equals(fibred.get(body), other.fibred.get(body))
        && (meniscus != null || boneConstants().equals(other.boneConstants()));
  }

  /** The constants that {@link #byBlock} uses. */
  private List<Double> boneConstants() {
    return List.of(
        cartilageModulus, cartilagePoisson, corticalModulus, trabecularModulus, bonePoisson);
  }

  /** Material of each cell block without fibres of a body mesh, by what its name begins with. */
  Map<String, Elasticity> byBlock(Iterable<String> blocks) {
    Elasticity cartilage = Elasticity.isotropic(cartilageModulus, cartilagePoisson);
    Elasticity shell = Elasticity.isotropic(corticalModulus, bonePoisson);
    Elasticity core = Elasticity.isotropic(trabecularModulus, bonePoisson);
    Map<String, Elasticity> out = new TreeMap<>();
    for (String block : blocks) {
      out.put(
          block,
          block.startsWith("cartilage") ? cartilage : block.equals("trabecular") ? core : shell);
    }
    return out;
  }

  /**
   * Stiffness of the two cartilage layers together as an elastic foundation, MPa/mm: K = E (1 − ν)
   * / ((1 + ν)(1 − 2ν)) / (2 h), the confined modulus over the total thickness (docs/theory.md, eq.
   * F1).
   */
  double layerStiffness() {
    double confined =
        cartilageModulus
            * (1 - cartilagePoisson)
            / ((1 + cartilagePoisson) * (1 - 2 * cartilagePoisson));
    return confined / (2 * cartilageThickness);
  }
}
