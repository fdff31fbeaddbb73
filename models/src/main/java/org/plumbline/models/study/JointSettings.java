package org.plumbline.models.study;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import org.plumbline.models.patient.Side;

/**
 * The part of a study that belongs to its joint: patient, shape, tissues and operation as that
 * joint has them. Plain data, equal by value; what is asked of it here is what studies, commands
 * and reports need of any joint. The joint itself takes its own kind by {@link Study#own(Class)}.
 */
public interface JointSettings {

  /** Joint kind, the value of the key {@code joint}. */
  String joint();

  Side side();

  /** Body weight, N. */
  double bodyWeightN();

  /** The patient's alignment in a few words, for instance {@code mLDFA 88.0°, mMPTA 82.0°}. */
  String alignment();

  /** Name of the planned operation in study files. */
  String operation();

  /** The operation in words. */
  default String operationWords() {
    return operation().replace('-', ' ');
  }

  /** Angles that the operation may take, with 0 for the state before. */
  AngleRange angles();

  /** How corrections of the joint are judged and compared. */
  default PlanRules planRules() {
    return PlanRules.NONE;
  }

  /** Prescribed flexion, degrees; 0 for a joint that has none. */
  default double flexionDeg() {
    return 0;
  }

  /** The cut as a deformable part; empty if the correction is a rigid motion. */
  default Optional<ConstructSettings> construct() {
    return Optional.empty();
  }

  /** Whether the joint has parts of fibrous cartilage, which the elastic foundation leaves out. */
  default boolean fibrous() {
    return false;
  }

  /** Files that parts of it were measured on, by the names they have in study files. */
  default SortedMap<String, InputFile> files() {
    return Collections.emptySortedMap();
  }

  /** The same without what the elastic foundation does not have. */
  JointSettings onFoundation();
}
