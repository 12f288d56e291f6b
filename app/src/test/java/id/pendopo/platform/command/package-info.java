/** Proofs about starting and commanding the program. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform.command;
