/** Proofs about the history. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform.history;
