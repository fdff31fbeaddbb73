package org.plumbline.solver.deck;

import java.util.List;
import org.plumbline.mesh.CellBlock;

/** Sections of a FEBio file that hardly know the model: control, contact settings, output. */
final class FebioProcedure {
  private FebioProcedure() {}

  static void control(DeckOutput out) {
    out.line("<Control>");
    out.line("<analysis>STATIC</analysis>");
    out.line("<time_steps>20</time_steps>").line("<step_size>0.05</step_size>");
    out.line("<solver type=\"solid\">");
    out.line("<symmetric_stiffness>non-symmetric</symmetric_stiffness>");
    out.line("<max_refs>25</max_refs>");
    out.line("<qn_method type=\"BFGS\"><max_ups>0</max_ups></qn_method>");
    out.line("</solver>");
    out.line("<time_stepper type=\"default\">");
    out.line("<max_retries>10</max_retries>").line("<opt_iter>15</opt_iter>");
    out.line("<dtmin>0.001</dtmin>").line("<dtmax>0.05</dtmax>");
    out.line("</time_stepper>").line("</Control>");
  }

  /** ν₃₁ is load along 3: ν₁₃ E₃ / E₁. */
  static void constants(DeckMaterial m, DeckOutput out) {
    if (m.isIsotropic()) {
      out.line("<E>", m.youngsModulus(), "</E>").line("<v>", m.poissonRatio(), "</v>");
      return;
    }
    for (int k = 0; k < 3; k++) {
      out.line("<E", k + 1, ">", m.modulus(k), "</E", k + 1, ">");
    }
    out.line("<G12>", m.shear(0), "</G12>").line("<G23>", m.shear(1), "</G23>");
    out.line("<G31>", m.shear(2), "</G31>").line("<v12>", m.poisson(0), "</v12>");
    out.line("<v23>", m.poisson(1), "</v23>");
    out.line("<v31>", m.poisson(2) * m.modulus(2) / m.modulus(0), "</v31>");
  }

  static void contact(Deck deck, DeckOutput out) {
    if (deck.contacts().isEmpty()) {
      return;
    }
    out.line("<Contact>");
    for (DeckContact c : deck.contacts()) {
      String name = DeckOutput.plain(c.name());
      out.line(
          "<contact name=\"", name, "\" surface_pair=\"", name, "\" type=\"sliding-elastic\">");
      out.line("<laugon>AUGLAG</laugon>").line("<tolerance>0.02</tolerance>");
      out.line("<gaptol>0</gaptol>").line("<penalty>1</penalty>");
      out.line("<auto_penalty>1</auto_penalty>").line("<two_pass>0</two_pass>");
      out.line("<search_tol>0.01</search_tol>").line("<search_radius>5</search_radius>");
      out.line("<symmetric_stiffness>0</symmetric_stiffness>");
      out.line("<minaug>0</minaug>").line("<maxaug>20</maxaug>");
      out.line("<fric_coeff>0</fric_coeff>").line("</contact>");
    }
    out.line("</Contact>");
  }

  static void results(Deck deck, DeckOutput out) {
    out.line("<Output>").line("<plotfile type=\"febio\">");
    for (String v :
        List.of("displacement", "stress", "contact pressure", "contact gap", "reaction forces")) {
      out.line("<var type=\"", v, "\"/>");
    }
    for (DeckContact c : deck.contacts()) {
      out.line(
          "<var type=\"contact force\" surface=\"",
          DeckOutput.plain(deck.bodies().get(c.primaryBody()).name() + "_" + c.primary()),
          "\"/>");
    }
    out.line("</plotfile>").line("</Output>");
  }

  /** Axes of the cells of blocks with fibres. */
  static void fibres(Deck deck, DeckOutput out) {
    boolean any = false;
    for (int b = 0; b < deck.bodies().size(); b++) {
      for (CellBlock block : deck.bodies().get(b).mesh().blocks()) {
        if (block.fibres().isPresent()) {
          if (!any) {
            out.line("<MeshData>");
            any = true;
          }
          out.line(
              "<ElementData type=\"mat_axis\" elem_set=\"",
              DeckOutput.plain(deck.bodies().get(b).name() + "_" + block.name()),
              "\">");
          for (int c = 0; c < block.size(); c++) {
            double[] q = deck.bodies().get(b).axes(block, c);
            out.line("<elem lid=\"", c + 1, "\">");
            out.line("<a>", q[0], ",", q[1], ",", q[2], "</a>");
            out.line("<d>", q[3], ",", q[4], ",", q[5], "</d>");
            out.line("</elem>");
          }
          out.line("</ElementData>");
        }
      }
    }
    if (any) {
      out.line("</MeshData>");
    }
  }
}
