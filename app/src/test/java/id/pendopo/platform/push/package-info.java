/** Proofs about live pages. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform.push;
