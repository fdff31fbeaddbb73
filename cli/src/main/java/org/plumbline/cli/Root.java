package org.plumbline.cli;

import picocli.CommandLine.Command;

/** The command without a verb: holds the session for its verbs. */
@Command(
    name = "plumbline",
    description = {
      "Computes how the load on a joint is redistributed by a corrective osteotomy.",
      "Research and teaching only, not for treatment decisions."
    },
    synopsisSubcommandLabel = "VERB",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    footerHeading = "%nStart with:%n",
    footer = {
      "  plumbline sweep             the shipped example",
      "  plumbline examples          all shipped studies",
      "  plumbline init my.yaml      a commented study to fill in"
    })
final class Root {
  private final Session session;

  Root(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }
}
