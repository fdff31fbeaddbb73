package org.plumbline.mesh.generate;

/**
 * A line of nodes of a {@link TwinDiscPlan} that leads from rim to rim and parts it in two.
 *
 * @param nodes from end to end; not copied
 * @param beyond which quadrilaterals lie on one side of it, by number; not copied
 */
public record PlanLine(int[] nodes, boolean[] beyond) {}
