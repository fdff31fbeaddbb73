package org.plumbline.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.verification.body.CantileverGate;
import org.plumbline.verification.body.CookGate;
import org.plumbline.verification.body.ManufacturedGate;
import org.plumbline.verification.body.PatchGate;
import org.plumbline.verification.body.SoftLayerGate;
import org.plumbline.verification.body.ThickSphereGate;
import org.plumbline.verification.contact.CondyleGate;
import org.plumbline.verification.contact.ContactPatchGate;
import org.plumbline.verification.contact.HertzBarGate;
import org.plumbline.verification.contact.HertzFamily;
import org.plumbline.verification.contact.SocketGate;
import org.plumbline.verification.contact.ThinLayerGate;
import org.plumbline.verification.element.ElementGate;
import org.plumbline.verification.element.InterpolationGate;
import org.plumbline.verification.element.MappingGate;
import org.plumbline.verification.element.QuadratureGate;
import org.plumbline.verification.equilibrium.CondensedGate;
import org.plumbline.verification.equilibrium.InvarianceGate;
import org.plumbline.verification.equilibrium.LeverGate;
import org.plumbline.verification.equilibrium.PotentialGate;
import org.plumbline.verification.equilibrium.StripGate;
import org.plumbline.verification.geometry.AlignmentGate;
import org.plumbline.verification.geometry.WedgeGate;
import org.plumbline.verification.joint.AnkleWedgeGate;
import org.plumbline.verification.joint.HipBalanceGate;
import org.plumbline.verification.joint.JointFoundationGate;
import org.plumbline.verification.joint.MalunionGate;
import org.plumbline.verification.joint.PartialSphereGate;
import org.plumbline.verification.joint.RollerGate;
import org.plumbline.verification.joint.StiffnessGate;

/** Gates in the order of their rungs. */
public final class Ladder {
  private final List<Gate> gates;

  /**
   * Some gates, sorted by rung.
   *
   * @throws IllegalArgumentException if two have the same name
   */
  public Ladder(List<Gate> gates) {
    Set<String> names = new HashSet<>();
    for (Gate gate : gates) {
      if (!names.add(gate.name())) {
        throw new IllegalArgumentException("two gates are called '" + gate.name() + "'");
      }
    }
    List<Gate> sorted = new ArrayList<>(gates);
    sorted.sort(Comparator.comparing(Gate::rung));
    this.gates = List.copyOf(sorted);
  }

  /** Every gate that Plumbline ships. */
  public static Ladder shipped() {
    List<Gate> gates =
        new ArrayList<>(
            List.of(
                new InterpolationGate(),
                new QuadratureGate(),
                new MappingGate(),
                new ElementGate(),
                new PatchGate(),
                new ManufacturedGate(),
                new CantileverGate(),
                new CookGate(),
                new ThickSphereGate(),
                new SoftLayerGate(),
                new ContactPatchGate(),
                new HertzBarGate()));
    gates.addAll(HertzFamily.gates());
    gates.addAll(List.of(new ThinLayerGate(), new SocketGate(), new CondyleGate()));
    gates.addAll(
        List.of(
            new CondensedGate(),
            new PotentialGate(),
            new InvarianceGate(),
            new LeverGate(),
            new StripGate(),
            new AlignmentGate(),
            new WedgeGate()));
    gates.addAll(
        List.of(
            new PartialSphereGate(),
            new RollerGate(),
            new HipBalanceGate(),
            new AnkleWedgeGate(),
            new MalunionGate(),
            new JointFoundationGate(),
            new StiffnessGate()));
    return new Ladder(gates);
  }

  /** The gates, lowest rung first. */
  public List<Gate> gates() {
    return gates;
  }

  /** Gates whose name contains a text; those called exactly so, if there are any. */
  public List<Gate> called(String text) {
    List<Gate> exact = gates.stream().filter(g -> g.name().equals(text)).toList();
    return exact.isEmpty() ? gates.stream().filter(g -> g.name().contains(text)).toList() : exact;
  }

  /** These gates, of which the quick ones alone are left unless the scope is everything. */
  public Ladder within(Scope scope) {
    return new Ladder(gates.stream().filter(g -> scope.all() || g.quick()).toList());
  }

  /**
   * Runs the gates one after the other.
   *
   * @param listener told of each as it ends
   */
  public List<GateResult> run(Scope scope, Consumer<GateResult> listener) {
    List<GateResult> results = new ArrayList<>();
    for (Gate gate : gates) {
      GateResult result = GateResult.of(gate, scope);
      listener.accept(result);
      results.add(result);
    }
    return List.copyOf(results);
  }
}
