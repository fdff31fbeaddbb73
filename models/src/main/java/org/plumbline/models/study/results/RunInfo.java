package org.plumbline.models.study.results;

import java.util.List;

/**
 * What produced a results folder.
 *
 * @param version of Plumbline
 * @param commit of its source, empty if unknown
 * @param kernels dense back end in use, for instance {@code native} or {@code plain}
 * @param command the command line, one entry per argument
 * @param seed of anything random
 * @param origin study file or shipped name as the user gave it
 * @param originSha256 digest of the study text as it was read, before overrides; may be empty
 * @param label what every file says about the model, for instance {@code cartilage only}; may be
 *     empty
 */
public record RunInfo(
    String version,
    String commit,
    String kernels,
    List<String> command,
    long seed,
    String origin,
    String originSha256,
    String label) {
  public RunInfo {
    command = List.copyOf(command);
  }
}
