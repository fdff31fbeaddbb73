/**
 * JMH benchmarks. Each checks its result in set-up: a kernel that computes the wrong thing is not
 * timed. The column {@code gigaflops} is the rate in units of 10⁹ operations per second, so that
 * factorizations can be read against the dense multiplication of the same run.
 */
package org.plumbline.benchmarks;
