/** Tests of queues. */
@org.jspecify.annotations.NullMarked
package id.pendopo.visits.setup;
