/** Tests of forgetting. */
@org.jspecify.annotations.NullMarked
package id.pendopo.visits.retention;
