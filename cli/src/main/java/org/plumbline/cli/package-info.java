/**
 * The command line: verbs, options, progress, exit codes.
 *
 * <p>A verb turns arguments into one {@link org.plumbline.cli.Answer}: an exit code, text for
 * people and the same facts as a JSON object. Only the base class {@link org.plumbline.cli.Verb}
 * prints it, so that with {@code --json} exactly one object reaches standard output; progress and
 * messages go to standard error. Verbs know studies, cases and compartments by the names that the
 * study gives them and never a particular joint: what solves a study is behind {@link
 * org.plumbline.cli.Laboratory}.
 *
 * <p>Failures carry their exit code in {@link org.plumbline.cli.CommandFailure}; {@link
 * org.plumbline.cli.FaultReport} words everything else that can be thrown. picocli is used in this
 * package only.
 */
package org.plumbline.cli;
