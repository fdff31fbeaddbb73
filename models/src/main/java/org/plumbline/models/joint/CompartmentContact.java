package org.plumbline.models.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.solver.equilibrium.ContactResult;

/**
 * The contacts of one compartment at equilibrium.
 *
 * @param name compartment
 * @param direct cartilage on cartilage
 * @param below plateau under the meniscus, if there is one
 * @param above meniscus under the condyle, if there is one
 */
record CompartmentContact(
    String name,
    ContactResult direct,
    Optional<ContactResult> below,
    Optional<ContactResult> above) {

  /** Sorts the contacts of a solution by compartment. */
  static List<CompartmentContact> of(List<ContactResult> contacts, List<String> compartments) {
    return compartments.stream()
        .map(
            c ->
                new CompartmentContact(
                    c,
                    named(contacts, c).orElseThrow(),
                    named(contacts, JointContacts.below(c)),
                    named(contacts, JointContacts.above(c))))
        .toList();
  }

  private static Optional<ContactResult> named(List<ContactResult> contacts, String name) {
    return contacts.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** All that presses on the plateau. */
  ContactResult plateau() {
    return below.isEmpty() ? direct : ContactResult.together(name, onPlateau());
  }

  /** What presses on the plateau, one beside the other. */
  List<ContactResult> onPlateau() {
    return below.map(m -> List.of(direct, m)).orElse(List.of(direct));
  }

  /** What the meniscus presses on the plateau with, as its part of the plateau's pressure. */
  Optional<ContactResult> underMeniscus() {
    return below.map(ContactResult::asPart);
  }

  /** Size of the force on the condyle, directly and over the meniscus, N. */
  double femoralForce() {
    List<ContactResult> onCondyle = new ArrayList<>(List.of(direct));
    above.ifPresent(onCondyle::add);
    double[] sum = new double[3];
    for (ContactResult c : onCondyle) {
      for (int n = 0; n < c.secondaryNodes(); n++) {
        for (int a = 0; a < 3; a++) {
          sum[a] += c.secondaryForce(n, a);
        }
      }
    }
    return Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
  }

  /** Size of the force on each node of the condyle, N. */
  double[] condyleForces() {
    double[] size = new double[direct.secondaryNodes()];
    for (int n = 0; n < size.length; n++) {
      double square = 0;
      for (int a = 0; a < 3; a++) {
        int node = n;
        int axis = a;
        double f =
            direct.secondaryForce(n, a) + above.map(c -> c.secondaryForce(node, axis)).orElse(0.0);
        square += f * f;
      }
      size[n] = Math.sqrt(square);
    }
    return size;
  }
}
