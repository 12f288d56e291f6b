/** Proofs about who may do what. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform.security;
