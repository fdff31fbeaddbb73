package org.plumbline.solver.deck;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.solver.equilibrium.Potential;

/**
 * One case of one model, in no format yet. Lengths in mm, forces in N, stresses in MPa.
 *
 * @param notes lines of the header
 * @param bodies in the order of their numbers
 * @param contacts pairs of surfaces
 * @param frame the free frame, if there is one
 * @param potentials what acts between ground (frame 0) and free frame (frame 1)
 */
public record Deck(
    List<String> notes,
    List<DeckBody> bodies,
    List<DeckContact> contacts,
    Optional<DeckFrame> frame,
    List<Potential> potentials) {

  public Deck {
    notes = List.copyOf(notes);
    bodies = List.copyOf(bodies);
    contacts = List.copyOf(contacts);
    potentials = List.copyOf(potentials);
    Set<String> names = new HashSet<>();
    for (DeckBody b : bodies) {
      if (!names.add(b.name())) {
        throw new IllegalArgumentException("two bodies are called '" + b.name() + "'");
      }
      if (b.holding() instanceof Holding.OnFrame && frame.isEmpty()) {
        throw new IllegalArgumentException(
            "body '" + b.name() + "' is on a free frame, but there is none");
      }
    }
    if (frame.isEmpty() && !potentials.isEmpty()) {
      throw new IllegalArgumentException(
          potentials.size() + " potentials act on a free frame, but there is none");
    }
    for (DeckContact c : contacts) {
      bodies.get(c.primaryBody()).mesh().facetSet(c.primary());
      bodies.get(c.secondaryBody()).mesh().facetSet(c.secondary());
    }
  }

  /** The same model with other lines in its header. */
  public Deck withNotes(List<String> lines) {
    return new Deck(lines, bodies, contacts, frame, potentials);
  }
}
