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
 * @param frames the free frames, numbered from 1 as the holdings and potentials name them
 * @param potentials what acts between ground (frame 0) and free frames
 */
public record Deck(
    List<String> notes,
    List<DeckBody> bodies,
    List<DeckContact> contacts,
    List<DeckFrame> frames,
    List<Potential> potentials) {

  /** A deck with one free frame, or none. */
  public Deck(
      List<String> notes,
      List<DeckBody> bodies,
      List<DeckContact> contacts,
      Optional<DeckFrame> frame,
      List<Potential> potentials) {
    this(notes, bodies, contacts, frame.stream().toList(), potentials);
  }

  public Deck {
    frames = List.copyOf(frames);
    notes = List.copyOf(notes);
    bodies = List.copyOf(bodies);
    contacts = List.copyOf(contacts);
    potentials = List.copyOf(potentials);
    Set<String> names = new HashSet<>();
    for (DeckBody b : bodies) {
      if (!names.add(b.name())) {
        throw new IllegalArgumentException("two bodies are called '" + b.name() + "'");
      }
      if (b.holding() instanceof Holding.OnFrame on && on.frame() > frames.size()) {
        throw new IllegalArgumentException(
            "body '"
                + b.name()
                + "' is on free frame "
                + on.frame()
                + ", but there "
                + (frames.size() == 1 ? "is 1" : "are " + frames.size()));
      }
    }
    if (frames.isEmpty() && !potentials.isEmpty()) {
      throw new IllegalArgumentException(
          potentials.size() + " potentials act on a free frame, but there is none");
    }
    for (DeckContact c : contacts) {
      bodies.get(c.primaryBody()).mesh().facetSet(c.primary());
      bodies.get(c.secondaryBody()).mesh().facetSet(c.secondary());
    }
  }

  /** The first free frame; none if nothing is free. */
  public Optional<DeckFrame> frame() {
    return frames.stream().findFirst();
  }

  /** What names of the parts of a free frame end in: nothing if there is one frame only. */
  String suffix(int frame) {
    return frames.size() == 1 ? "" : "_" + frames.get(frame - 1).frame().name();
  }

  /** The same model with other lines in its header. */
  public Deck withNotes(List<String> lines) {
    return new Deck(lines, bodies, contacts, frames, potentials);
  }
}
