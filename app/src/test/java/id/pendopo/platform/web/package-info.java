/** Proofs about answers. */
@org.jspecify.annotations.NullMarked
package id.pendopo.platform.web;
