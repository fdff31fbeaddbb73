package org.plumbline.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.anatomy.JointMesh;
import org.plumbline.models.joint.JointModels;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.material.Elasticity;

/** A bone of the shipped study {@code knee-varus} on its standard mesh, as its set-up sees it. */
public record BoneBody(ElasticBody body, int[] articularNodes) {
  private static final Elasticity CORTICAL = Elasticity.isotropic(17000, 0.3);
  private static final Elasticity TRABECULAR = Elasticity.isotropic(500, 0.3);
  private static final Elasticity CARTILAGE = Elasticity.isotropic(10, 0.45);

  public static BoneBody of(String name) {
    return of(name, List.of());
  }

  /** The same with settings of the study changed, for instance its mesh level. */
  public static BoneBody of(String name, List<Setting> settings) {
    JointMesh joint = JointModels.mesh(StudyReader.read("knee-varus", settings));
    Mesh mesh = joint.body(name).mesh();
    Map<String, Elasticity> tissues = new HashMap<>();
    for (CellBlock block : mesh.blocks()) {
      tissues.put(
          block.name(),
          block.name().startsWith("cartilage")
              ? CARTILAGE
              : block.name().equals("trabecular") ? TRABECULAR : CORTICAL);
    }
    int[] articular =
        joint.articulations().stream()
            .flatMap(
                a ->
                    Stream.of(
                        a.lowerBody().equals(name) ? a.lowerFacets() : "",
                        a.upperBody().equals(name) ? a.upperFacets() : ""))
            .filter(set -> !set.isEmpty())
            .flatMapToInt(set -> Arrays.stream(mesh.facetSet(set).connectivity()))
            .distinct()
            .sorted()
            .toArray();
    return new BoneBody(
        new ElasticBody(mesh, tissues, mesh.nodeSet("shaft-end").nodes()), articular);
  }
}
