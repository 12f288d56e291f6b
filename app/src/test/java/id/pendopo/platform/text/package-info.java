/** Proofs about words. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform.text;
