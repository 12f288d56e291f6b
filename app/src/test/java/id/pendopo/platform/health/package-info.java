/** Proofs about health and logs. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform.health;
