package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.assembly.GroundSprings;
import org.plumbline.solver.equilibrium.ContactBody;

/**
 * The bodies of a joint as they are in one case, in the order of the joint's mesh: those that all
 * cases share, with a cut bone in the place of the whole one. Immutable.
 */
final class CaseBodies {
  private final List<Mesh> meshes;
  private final List<ElasticBody> sources;
  private final List<ContactBody> contacts;

  /**
   * @param meshes one per body
   * @param sources the assembled body behind each, or none if all are rigid
   * @param contacts what contact sees of each
   */
  CaseBodies(List<Mesh> meshes, List<ElasticBody> sources, List<ContactBody> contacts) {
    this.meshes = List.copyOf(meshes);
    this.sources = List.copyOf(sources);
    this.contacts = List.copyOf(contacts);
  }

  /** The same with one body replaced; its contact nodes keep their numbers in its mesh. */
  CaseBodies with(int body, ElasticBody source, ContactBody contact) {
    List<Mesh> m = new ArrayList<>(meshes);
    List<ElasticBody> s = new ArrayList<>(sources);
    List<ContactBody> c = new ArrayList<>(contacts);
    m.set(body, source.mesh());
    s.set(body, source);
    c.set(body, contact);
    return new CaseBodies(m, s, c);
  }

  int size() {
    return meshes.size();
  }

  Mesh mesh(int body) {
    return meshes.get(body);
  }

  List<ContactBody> contacts() {
    return contacts;
  }

  /** The assembled body, for stresses; only if bodies are elastic. */
  ElasticBody elastic(int body) {
    return sources.get(body);
  }

  /** Springs that a body hangs on; none if bodies are rigid. */
  GroundSprings attachments(int body) {
    return sources.isEmpty() ? GroundSprings.none() : sources.get(body).springs();
  }
}
