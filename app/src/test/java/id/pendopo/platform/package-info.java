/** Proofs of the floor that all others stand on. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform;
