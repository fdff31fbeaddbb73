package org.plumbline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.plumbline.solver.deck.CalculixDeck;
import org.plumbline.solver.deck.CalculixSettings;
import org.plumbline.solver.deck.Deck;
import org.plumbline.solver.deck.FebioDeck;
import org.plumbline.solver.deck.GmshDeck;
import org.plumbline.solver.deck.VtuDeck;

/** A format of another program. */
enum DeckFormat {
  febio("FEBio 4", ".feb", true),
  calculix("CalculiX (Abaqus)", ".inp", true),
  vtu("ParaView", ".vtu", false),
  gmsh("Gmsh 4.1", ".msh", false);

  private final String program;
  private final String extension;
  private final boolean mechanics;

  DeckFormat(String program, String extension, boolean mechanics) {
    this.program = program;
    this.extension = extension;
    this.mechanics = mechanics;
  }

  /** The program that reads it. */
  String program() {
    return program;
  }

  String extension() {
    return extension;
  }

  /** Whether it holds materials, contact, springs and loads. */
  boolean hasMechanics() {
    return mechanics;
  }

  /** Writes a deck; the stream stays open. */
  void write(Deck deck, CalculixSettings settings, OutputStream out) throws IOException {
    if (this == vtu) {
      VtuDeck.write(deck, out);
      return;
    }
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    switch (this) {
      case febio -> FebioDeck.write(deck, text);
      case calculix -> CalculixDeck.write(deck, settings, text);
      default -> GmshDeck.write(deck, text);
    }
    text.flush();
  }
}
