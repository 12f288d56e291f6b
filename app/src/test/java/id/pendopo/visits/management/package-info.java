/** Tests of board. */
@org.jspecify.annotations.NullMarked
package id.pendopo.visits.management;
