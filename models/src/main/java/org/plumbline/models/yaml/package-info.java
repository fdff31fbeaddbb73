/**
 * Study files: YAML in, a checked {@link org.plumbline.models.study.Study} out, and back.
 *
 * <p>Reading has four steps, each of which collects problems instead of stopping at the first: the
 * text becomes a tree in which every key remembers its line ({@code YamlScan}; no aliases, tags or
 * second documents, and limits on size and depth, because a study may come from anywhere);
 * overrides are put in; the tree is checked against the JSON Schema that also holds the defaults
 * and the meaning of every key; and the numbers are checked against each other (angles that must
 * close, a hinge that must lie in bone). Units stand in the keys, so there is nothing to parse and
 * nothing to guess; what belongs to the patient has no default.
 */
package org.plumbline.models.yaml;
