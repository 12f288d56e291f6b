/** Tests of the front desk. */
@org.jspecify.annotations.NullMarked
package id.pendopo.visits.reception;
