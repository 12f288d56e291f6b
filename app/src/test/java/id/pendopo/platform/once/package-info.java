/** Proofs that a command has one effect. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform.once;
